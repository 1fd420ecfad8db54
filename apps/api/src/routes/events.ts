import { eventOperations } from '@pairsmith/core';
import type { ApiDeps } from '../deps';
import { parseCursor } from '../events/cursor';
import { createListenerLimit } from '../events/listener-limit';
import { languageOf } from '../http/language';
import { beginEvents, sendEvents } from '../events/send-events';
import { findTask } from '../tasks/find-task';
import { route, type Route } from './route';

/** Each takes a socket and some kilobytes. */
const LISTENERS = { perCaller: 200, total: 1_000 };

export const eventRoutes = ({ pool, events }: ApiDeps): Route[] => {
  const limit = createListenerLimit(LISTENERS);
  return [
    route(eventOperations.followTask, async ({ query, request, response }) => {
      const gone = new AbortController();
      response.on('close', () => gone.abort());
      const lastId = request.get('last-event-id');
      const from = lastId ? parseCursor(lastId) : query;
      const task = await findTask(pool, request);
      if (request.method === 'HEAD') {
        beginEvents(response);
        response.end();
        return;
      }
      const leave = limit.enter(request.caller.name);
      try {
        const { signal } = gone;
        await sendEvents(response, events.follow(task, from, languageOf(request), signal), { signal });
      } finally {
        leave();
      }
    }),
  ];
};
