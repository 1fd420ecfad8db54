import { ApiError } from './api-error';
import { readEvents } from './read-events';
import type { Execution, LogLine, Progress, StepName, Task } from './types';

/** What happens to a task, in the order it happened. */
export type TaskEvent =
  | { event: 'status'; data: Task }
  | { event: 'progress'; data: StepProgress }
  | { event: 'log'; data: LogLine }
  | { event: 'deleted'; data: { task_id: string } };

export interface StepProgress {
  task_id: string;
  step_name: StepName;
  execution_id: Execution['execution_id'] | null;
  progress: Progress | null;
}

export interface FollowOptions {
  signal?: AbortSignal;
  /** Lines of the log, the last ones, that are sent when the stream begins. Default 0: only what is written from now on. */
  tail?: number;
  /** Milliseconds between two looks at the task where events do not get through. Default 500. */
  pollMs?: number;
}

/** The two ways to learn of a task: a stream of its events, or asking again. */
export interface Sources {
  open: (lastEventId: string | null, signal: AbortSignal) => Promise<Response>;
  look: (signal?: AbortSignal) => Promise<Task>;
}

/** The service sends a heartbeat every 15 s: a stream that is silent for longer than two of them is dead. */
const SILENCE_MS = 40_000;
/** So many broken streams one after the other, while the service answers otherwise, and asking takes over. */
const PATIENCE = 3;
const RETRY_MS = 200;
/** A service that stays away is asked less and less often, up to this. */
const MAX_RETRY_MS = 2_000;
/** How long a service that is not reached at all is waited for: a restart takes seconds. */
const AWAY_MS = 60_000;

/**
 * Follows a task by its events; where the stream breaks it resumes after the last event seen, over a restart of the
 * service too, so that nothing is lost or doubled. Where streams do not get through at all (a proxy that holds them
 * back), the task is asked for again and again: then there are no `log` events. Ends when the task is deleted, when the
 * caller stops reading, or on `signal`.
 * @throws ApiError where the service refuses, e.g. 404 for an unknown task; what fetch threw, where it stays away
 */
export async function* followTask(sources: Sources, options: FollowOptions = {}): AsyncGenerator<TaskEvent> {
  const { signal } = options;
  let last: string | null = null;
  for (let broken = 0; broken < PATIENCE; broken += 1) {
    try {
      for await (const { id, event } of eventsOf(sources, last, signal)) {
        last = id ?? last;
        broken = 0;
        yield event;
        if (event.event === 'deleted') return;
      }
    } catch (error) {
      signal?.throwIfAborted();
      if (isRefusal(error)) throw error;
    }
    // The stream alone, or the whole service? Who answers here and breaks streams gets no fourth try.
    await lookUntilThere(sources, signal);
    await pause(RETRY_MS, signal);
  }
  yield* lookAgainAndAgain(sources, options);
}

async function* eventsOf(sources: Sources, last: string | null, signal?: AbortSignal) {
  const silence = createSilence(SILENCE_MS);
  const stop = signal ? AbortSignal.any([signal, silence.signal]) : silence.signal;
  try {
    const response = await sources.open(last, stop);
    if (!response.body || !response.headers.get('content-type')?.startsWith('text/event-stream'))
      throw new TypeError('no stream of events came back');
    for await (const { id, event, data } of readEvents(silence.heard(response.body)))
      yield { id, event: { event, data: JSON.parse(data) } as TaskEvent };
  } finally {
    silence.end();
  }
}

async function* lookAgainAndAgain(sources: Sources, options: FollowOptions): AsyncGenerator<TaskEvent> {
  for (let seen = ''; ; await pause(options.pollMs ?? 500, options.signal)) {
    const task = await lookUntilThere(sources, options.signal);
    const now = JSON.stringify(task);
    if (now !== seen) yield { event: 'status', data: task };
    seen = now;
  }
}

async function lookUntilThere({ look }: Sources, signal?: AbortSignal): Promise<Task> {
  const end = Date.now() + AWAY_MS;
  for (let wait = RETRY_MS; ; wait = Math.min(2 * wait, MAX_RETRY_MS)) {
    try {
      return await look(signal);
    } catch (error) {
      signal?.throwIfAborted();
      if (isRefusal(error) || Date.now() > end) throw error;
    }
    await pause(wait, signal);
  }
}

/** The service itself said no, and will say so again; a proxy's page is no refusal of the service. */
const isRefusal = (error: unknown): boolean =>
  error instanceof ApiError && error.errorType !== null && error.retryAfter === null;

/** Aborts when nothing, not even a heartbeat, has come for a while. */
function createSilence(ms: number) {
  const controller = new AbortController();
  const abort = () => controller.abort(new DOMException('no heartbeat', 'TimeoutError'));
  let timer = setTimeout(abort, ms);
  const restart = () => {
    clearTimeout(timer);
    timer = setTimeout(abort, ms);
  };
  return {
    signal: controller.signal,
    end: () => {
      clearTimeout(timer);
      controller.abort();
    },
    /** By a reader, because not every browser iterates a stream. */
    async *heard(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
      const reader = body.getReader();
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        restart();
        yield value;
      }
    },
  };
}

const pause = (ms: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(done, ms);
    signal?.addEventListener('abort', fail, { once: true });
    function done() {
      signal?.removeEventListener('abort', fail);
      resolve();
    }
    function fail() {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    }
  });
