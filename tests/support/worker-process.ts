import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

/** Leases of seconds instead of minutes; everything else as in production. */
export const SHORT_INTERVALS = {
  HEARTBEAT_INTERVAL_MS: '500',
  LEASE_MS: '3000',
  SWEEP_INTERVAL_MS: '500',
  RELAY_INTERVAL_MS: '500',
  RESEND_AFTER_MS: '2000',
  ABORT_GRACE_MS: '1000',
  SHUTDOWN_GRACE_MS: '4000',
  DISK_MIN_FREE_MB: '0',
  LOG_LEVEL: 'info',
};

/** A process of ours under test, by what it logs. */
export interface WorkerProcess {
  pid: number;
  /** The events it logged. */
  events: { message: string; [field: string]: unknown }[];
  /** Resolves with its exit code (null: ended by a signal). */
  exited: Promise<number | null>;
  kill: (signal: NodeJS.Signals) => void;
  until: (message: RegExp, ms?: number) => Promise<void>;
}

/** Reads the child's standard output, one event a line; the child must have been spawned with a pipe there. */
export function watch(child: ChildProcess): WorkerProcess {
  const events: WorkerProcess['events'] = [];
  createInterface({ input: child.stdout! }).on('line', (line) => {
    events.push(line.startsWith('{') ? (JSON.parse(line) as { message: string }) : { message: line });
  });
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  let over = false;
  void exited.then(() => (over = true));
  return {
    pid: child.pid as number,
    events,
    exited,
    kill: (signal) => void child.kill(signal),
    async until(message, ms = 120_000) {
      for (
        const end = Date.now() + ms;
        !events.some((event) => message.test(event.message));
        await sleep(20)
      ) {
        if (over || Date.now() > end) {
          throw new Error(`process ${over ? 'ended' : 'is silent'}: ${JSON.stringify(events.slice(-5))}`);
        }
      }
    },
  };
}
