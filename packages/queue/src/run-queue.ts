import { AppError, type RunJob, type RunKind, said } from '@pairsmith/core';
import { Queue, type JobsOptions, type JobState } from 'bullmq';
import { producerConnection, type ErrorListener, type QueueSettings } from './connection';
import { withDeadline } from './deadline';

export const QUEUE_NAME = 'steps';

/** How long one call of Redis may take before it counts as not answering. */
const ANSWER_MS = 2_000;

/** A run under one queueing. */
interface QueuedRun {
  execution_id: string;
  step: RunKind;
  fence: number;
}

/** With the id of the job that is to bring it; null or none: its own. */
interface AskedRun extends QueuedRun {
  job?: string | null;
}

/** Sends runs; holds nothing that PostgreSQL does not know better. */
export interface RunQueue {
  /** For Bull Board. */
  queue: Queue<RunJob, void, RunKind>;
  /** Sends a run under its fence. Sending the same again does nothing. Throws where Redis does not answer; it may arrive all the same. */
  send: (run: QueuedRun) => Promise<void>;
  /** Where the job that brings this run is in Redis; `unknown`: nowhere. Throws where Redis does not answer, and then nothing is known. */
  jobState: (run: AskedRun) => Promise<JobState | 'unknown'>;
  /** @throws AppError queue_unavailable within two seconds */
  ping: () => Promise<void>;
  /** Jobs that wait for a worker. */
  waiting: () => Promise<number>;
  /** Redis's maxmemory-policy; anything but `noeviction` may lose jobs. */
  evictionPolicy: () => Promise<string>;
  close: () => Promise<void>;
}

/** `{execution_id}.f{fence}`: one id for each queueing, so that a retained job of an earlier one blocks nothing. */
const jobId = (run: QueuedRun): string => `${run.execution_id}.f${run.fence}`;

// Retries and stalls are PostgreSQL's to judge (attempts 1). What ended stays a while, for people who look at Bull Board.
const JOB_OPTIONS: JobsOptions = {
  attempts: 1,
  removeOnComplete: { age: 24 * 3600, count: 1_000 },
  removeOnFail: { age: 7 * 24 * 3600, count: 1_000 },
};

export function createRunQueue(settings: QueueSettings, onError: ErrorListener): RunQueue {
  const connection = producerConnection(settings.redisUrl);
  // Without a listener the first lost connection ends the process.
  connection.on('error', onError);
  const queue = new Queue<RunJob, void, RunKind>(QUEUE_NAME, { connection, prefix: settings.prefix });
  queue.on('error', onError);
  const bounded = <Result>(what: string, call: () => Promise<Result>) =>
    withDeadline(call(), ANSWER_MS, what);

  return {
    queue,
    async send(run) {
      const data: RunJob = { executionId: run.execution_id, fence: run.fence };
      await bounded('sending a run', () => queue.add(run.step, data, { ...JOB_OPTIONS, jobId: jobId(run) }));
    },
    jobState: (run) => bounded('asking for a job', () => queue.getJobState(run.job ?? jobId(run))),
    async ping() {
      try {
        await bounded('ping', () => connection.ping());
      } catch (cause) {
        throw new AppError('queue_unavailable', said('service.queue_unreachable'), {
          cause,
        });
      }
    },
    waiting: () => bounded('counting jobs', () => queue.getWaitingCount()),
    async evictionPolicy() {
      const info = await bounded('asking for the memory policy', () => connection.info('memory'));
      return /^maxmemory_policy:(\S+)/m.exec(info)?.[1] ?? 'unknown';
    },
    async close() {
      await withDeadline(queue.close(), ANSWER_MS, 'closing the queue').catch(onError);
      connection.disconnect();
    },
  };
}
