import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { ExpressAdapter } from '@bull-board/express';
import { AppError, said } from '@pairsmith/core';
import type { RunQueue } from '@pairsmith/queue';
import type { RequestHandler } from 'express';

/** Bull Board below `path`, to look at: a page of this service's own files. */
export function boardRoutes({ queue }: RunQueue, path: string): RequestHandler[] {
  const serverAdapter = new ExpressAdapter();
  serverAdapter.setBasePath(path);
  createBullBoard({ queues: [new BullMQAdapter(queue, { readOnlyMode: true })], serverAdapter });
  return [toLookAt, withoutForeignFiles, serverAdapter.getRouter() as RequestHandler];
}

/** Bull Board changes nothing: runs are started and cancelled through the API, which knows their state. */
const toLookAt: RequestHandler = (request, response, next) => {
  if (request.method === 'GET' || request.method === 'HEAD') return next();
  response.setHeader('Allow', 'GET, HEAD');
  throw new AppError('method_not_allowed', said('request.board_read_only'));
};

/** Its page names a stylesheet of a font service, which would learn who looks at the queue and when. */
const withoutForeignFiles: RequestHandler = (_request, response, next) => {
  const send = response.send.bind(response);
  response.send = (body: unknown) =>
    send(typeof body === 'string' ? body.replace(/<link\b[^>]*\bhref="https?:[^>]*>/g, '') : body);
  next();
};
