import { extname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { CancelReason, Claim } from '@pairsmith/db';
import type { Logger } from '@pairsmith/logger';
import { nameOf, type FromThread, type ThreadSettings, type ToThread } from './thread-messages';

/** Beside this file, in whatever form both are. */
const THREAD = join(__dirname, `signs-of-life-thread${extname(__filename)}`);

/** Deaths of the thread, one after the other, after which it is not started again. */
const DEATHS = 3;
const LONGEST_PAUSE_MS = 1_000;
const STOP_MS = 2_000;

/** What the owner of a run hears of it while it is said to live. */
interface HoldListeners {
  log: Logger;
  /** The run is somebody else's now, or has ended. */
  onFenced: () => void;
  onCancel: (reason: CancelReason) => void;
  /** Nobody could say for several beats that it lives: before the lease runs out, the step must stop. */
  onUnreachable: () => void;
}

export interface SignsOfLife {
  /** From now on until it is released, it is said that this run lives. */
  hold: (claim: Claim, listeners: HoldListeners) => { release: () => void };
  stop: () => Promise<void>;
}

interface Options {
  settings: ThreadSettings;
  log: Logger;
  /** PostgreSQL counts this worker among the living. */
  onAlive: () => void;
  /** The thread ends each time it is started: nobody says any more that this worker lives. */
  onLost: () => void;
}

/**
 * Says that this worker and its runs live, in a thread of its own (docs/decisions/a-thread-says-it-lives.md). A thread that
 * ends is started again and goes on with the runs of the former; where that does not help, it is lost.
 */
export function startSignsOfLife({ settings, log, onAlive, onLost }: Options): SignsOfLife {
  const held = new Map<string, { claim: Claim } & HoldListeners>();
  let thread: Worker;
  let deaths = 0;
  let isStopping = false;
  let timer: NodeJS.Timeout | undefined;
  let ended = Promise.resolve();

  const tell = (message: ToThread) => thread.postMessage(message);

  const hear = (message: FromThread) => {
    if (message.said === 'alive') {
      deaths = 0;
      onAlive();
      return;
    }
    const run = message.run === null ? undefined : held.get(message.run);
    if (message.said === 'log') (run?.log ?? log)[message.level](message.message, { ...message.fields });
    else if (message.said === 'cancel') run?.onCancel(message.reason);
    else if (message.said === 'fenced') run?.onFenced();
    else run?.onUnreachable();
  };

  const died = (code: number) => {
    if (isStopping) return;
    deaths += 1;
    const fields = { code, deaths, runs: [...held.keys()] };
    if (deaths >= DEATHS) {
      log.error(
        'the thread that says that this worker lives ends each time: the worker ends as well',
        fields,
      );
      onLost();
      return;
    }
    log.error('the thread that says that this worker lives has ended, and is started again', fields);
    timer = setTimeout(start, Math.min(settings.intervalMs, LONGEST_PAUSE_MS));
  };

  const start = () => {
    thread = new Worker(THREAD, { workerData: settings });
    thread.on('message', hear);
    thread.on('error', (error) => log.error('the thread that says that this worker lives failed', { error }));
    ended = new Promise((resolve) => {
      thread.once('exit', (code) => {
        died(code);
        resolve();
      });
    });
    for (const { claim } of held.values()) tell({ say: 'hold', claim });
  };

  start();
  return {
    hold(claim, listeners) {
      const run = nameOf(claim);
      held.set(run, { claim, ...listeners });
      tell({ say: 'hold', claim });
      return {
        release() {
          held.delete(run);
          tell({ say: 'release', claim });
        },
      };
    },
    async stop() {
      isStopping = true;
      clearTimeout(timer);
      tell({ say: 'stop' });
      await Promise.race([ended, sleep(STOP_MS, undefined, { ref: false })]);
      await thread.terminate();
    },
  };
}
