import type { RunJob, RunKind } from '@pairsmith/core';
import { Worker } from 'bullmq';
import { workerConnection, type ErrorListener, type QueueSettings } from './connection';
import { QUEUE_NAME } from './run-queue';

export interface RunWorker {
  /** Takes no more jobs and waits, without limit, for those under way. */
  close: () => Promise<void>;
  /** Lets go at once. */
  abandon: () => Promise<void>;
}

/**
 * Takes jobs and hands them to `process`; what it throws is a failed job in Redis and nothing more. The numbers keep
 * needless re-deliveries low: PostgreSQL alone judges who is alive.
 */
export function createRunWorker(
  settings: QueueSettings & { concurrency: number },
  process: (job: RunJob) => Promise<void>,
  onError: ErrorListener,
): RunWorker {
  const connection = workerConnection(settings.redisUrl);
  connection.on('error', onError);
  const worker = new Worker<RunJob, void, RunKind>(QUEUE_NAME, (job) => process(job.data), {
    connection,
    prefix: settings.prefix,
    concurrency: settings.concurrency,
    lockDuration: 60_000,
    stalledInterval: 15_000,
    maxStalledCount: 2,
  });
  worker.on('error', onError);
  worker.on('failed', (_job, error) => onError(error));
  // A lock that is lost, because the loop was held for longer than it lasts, stops nothing: the run is held in PostgreSQL, and
  // whoever gets the job again takes another run by it.

  return {
    async close() {
      await worker.close();
      connection.disconnect();
    },
    async abandon() {
      await worker.close(true);
      connection.disconnect();
    },
  };
}
