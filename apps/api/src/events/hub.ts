import type { Language } from '@pairsmith/core';
import { setTimeout as sleep } from 'node:timers/promises';
import { getTask, taskVersions, type TaskWithSteps } from '@pairsmith/db';
import { tailOffset } from '@pairsmith/files';
import type { Logger } from '@pairsmith/logger';
import type { Pool } from 'pg';
import type { Cursor } from './cursor';
import { followTask, type TaskEvent } from './follow';
import { stateOf } from './task-state';
import { createWatch, type Watch } from './watch';

/** What people notice as "at once". */
const POLL_MS = 250;

export interface EventHub {
  /**
   * The events of a task, given as it was read just now. `from`: where the listener left off, or how many of the log's
   * last lines a new one gets.
   */
  follow: (
    task: TaskWithSteps,
    from: Cursor | { tail: number },
    language: Language,
    signal: AbortSignal,
  ) => AsyncGenerator<TaskEvent>;
  /** Ends all streams, and every one that begins later. */
  close: () => void;
}

export interface HubOptions {
  pool: Pool;
  dataDir: string;
  log: Logger;
  pollMs?: number;
}

/**
 * Watches the tasks that are listened to: at each look one statement for all of them, and the size of each one's log.
 * That is what it costs, however many listen; without listeners it costs nothing. It looks instead of being notified:
 * a log on a shared volume notifies nobody, and a look needs no connection of its own that can be lost.
 */
export function createEventHub({ pool, dataDir, log, pollMs = POLL_MS }: HubOptions): EventHub {
  const watches = new Map<string, { watch: Watch; listeners: number }>();
  const endings = new Set<AbortController>();
  let closed = false;

  async function lookAtStates(): Promise<void> {
    const versions = await taskVersions(pool, [...watches.keys()]);
    const known = new Map(versions.map(({ task_id, version }) => [task_id, version]));
    for (const { watch } of [...watches.values()]) {
      if (watch.isDeleted()) continue;
      const version = known.get(watch.taskId);
      if (version !== undefined && version <= watch.state().version) continue;
      // Absent may also mean that its watch began after the statement: the task itself is asked.
      const task = await getTask(pool, watch.taskId);
      if (task) watch.adopt(stateOf(task));
      else watch.noteDeleted();
    }
  }

  const lookAtLogs = () => Promise.all([...watches.values()].map(({ watch }) => watch.lookAtLog()));

  /** Two loops: a database that does not answer holds no lines up. */
  const loops = [lookAtStates, lookAtLogs].map((look) => {
    let running = false;
    let failing = false;
    return async () => {
      if (running) return;
      running = true;
      while (watches.size && !closed) {
        try {
          await look();
          failing = false;
        } catch (error) {
          // Listeners stay and are told when it is over; once is enough for the log.
          if (!failing) log.warn('followed tasks cannot be looked at', { error });
          failing = true;
        }
        await sleep(pollMs, undefined, { ref: false });
      }
      running = false;
    };
  });

  function join(task: TaskWithSteps): Watch {
    const state = stateOf(task);
    const entry = watches.get(task.task_id) ?? {
      watch: createWatch(dataDir, task.task_id, state),
      listeners: 0,
    };
    entry.listeners += 1;
    entry.watch.adopt(state);
    watches.set(task.task_id, entry);
    for (const run of loops) void run();
    return entry.watch;
  }

  function leave(taskId: string): void {
    const entry = watches.get(taskId);
    if (!entry) return;
    entry.listeners -= 1;
    if (entry.listeners === 0) watches.delete(taskId);
  }

  return {
    async *follow(task, from, language, signal) {
      const cursor =
        'tail' in from ? { version: 0, offset: await tailOffset(dataDir, task.task_id, from.tail) } : from;
      if (closed) return;
      const ending = new AbortController();
      const end = () => ending.abort();
      signal.addEventListener('abort', end);
      if (signal.aborted) end();
      endings.add(ending);
      const watch = join(task);
      try {
        yield* followTask(watch, cursor, language, ending.signal);
      } finally {
        leave(task.task_id);
        endings.delete(ending);
        signal.removeEventListener('abort', end);
      }
    },
    close() {
      closed = true;
      for (const ending of endings) ending.abort();
    },
  };
}
