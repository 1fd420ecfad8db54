import type { Task, TaskEvent } from '@pairsmith/client';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { askAnew } from './ask-anew';
import { useApi } from './api-context';
import { isStatus } from './errors';
import { LogLines } from './log-lines';
import { queryKeys } from './query-keys';

/** Lines of the log that are there when a task is opened. */
const TAIL = 300;
/** The client itself waits a minute for a service that is away; then it is tried anew, as long as the page is open. */
const AGAIN_MS = 2_000;

export interface TaskEvents {
  log: LogLines;
  /** Somebody deleted the task while it was open. */
  isDeleted: boolean;
}

/**
 * Keeps what is known of a task in step with the service: its state and progress arrive by events, and what a change of
 * state makes old (files, pairs, the list) is asked anew.
 */
export function useTaskEvents(taskId: string): TaskEvents {
  const api = useApi();
  const queries = useQueryClient();
  const [log] = useState(() => new LogLines());
  const [isDeleted, setDeleted] = useState(false);

  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    async function follow(): Promise<void> {
      while (!signal.aborted) {
        try {
          log.clear();
          for await (const event of api.followTask(taskId, { tail: TAIL, signal })) {
            if (event.event === 'log') log.add(event.data);
            else if (event.event === 'deleted') setDeleted(true);
            else takeIn(queries, taskId, event);
          }
          return;
        } catch (error) {
          if (signal.aborted) return;
          // Unknown by now, or the key is: the page's own requests say so, and what to do.
          if (isStatus(error, 404) || isStatus(error, 401)) {
            void askAnew(queries, { queryKey: queryKeys.task(taskId), exact: true });
            void askAnew(queries, { queryKey: queryKeys.me });
            return;
          }
        }
        await pause(AGAIN_MS, signal);
      }
    }
    void follow();
    return () => leaving.abort();
  }, [api, queries, taskId, log]);

  return { log, isDeleted };
}

type StateEvent = Extract<TaskEvent, { event: 'status' | 'progress' }>;

function takeIn(queries: QueryClient, taskId: string, { event, data }: StateEvent): void {
  const key = queryKeys.task(taskId);
  const before = queries.getQueryData<Task>(key);
  if (event === 'progress') {
    if (before) queries.setQueryData<Task>(key, withProgress(before, data));
    return;
  }
  queries.setQueryData<Task>(key, data);
  if (before?.updated_at === data.updated_at) return;
  // What lies below the task's own key: files, pairs, executions.
  void askAnew(queries, {
    queryKey: key,
    predicate: ({ queryKey }) => queryKey.length > key.length,
  });
  void askAnew(queries, { queryKey: queryKeys.tasks });
}

const withProgress = (
  task: Task,
  { step_name, progress }: Extract<TaskEvent, { event: 'progress' }>['data'],
): Task => ({
  ...task,
  steps: task.steps.map((step) => (step.step_name === step_name ? { ...step, progress } : step)),
});

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
