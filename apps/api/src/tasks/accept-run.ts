import { AppError, said, type RunKind } from '@pairsmith/core';
import {
  getConnection,
  getRun,
  inTransaction,
  keepAllowedTarget,
  markSent,
  pingStore,
  secretKeysOf,
  UncertainCommit,
} from '@pairsmith/db';
import type { Logger } from '@pairsmith/logger';
import type { RunQueue } from '@pairsmith/queue';
import type { SourceDbs } from '@pairsmith/source-db';
import type { Pool, PoolClient } from 'pg';
import type { Config } from '../config';

/** What it takes to accept a run, whatever it is to do. */
export interface SubmitDeps {
  config: Pick<Config, 'QUEUE_MAX_DEPTH' | 'SECRET_KEY' | 'SECRET_KEY_FALLBACKS' | 'WEBHOOK_URL'>;
  pool: Pool;
  queue: Pick<RunQueue, 'ping' | 'send'>;
  sourceDbs: Pick<SourceDbs, 'allow'>;
  log: Logger;
}

/** Who asks for a run, and in which request. */
export interface Asker {
  /** The name of the caller's key. */
  caller: string;
  requestId: string | null;
}

export interface SentRun {
  execution_id: string;
  step: RunKind;
  fence: number;
}

/**
 * Accepts a run in one transaction; `run` null: nothing is to run. Where the connection broke during the commit, the run's row
 * says whether it was made.
 * @throws AppError store_unavailable, and what `accept` throws
 */
export async function acceptSurely<Accepted extends { run: SentRun | null }>(
  pool: Pool,
  accept: (client: PoolClient) => Promise<Accepted>,
): Promise<Accepted> {
  let accepted: Accepted | undefined;
  try {
    return await inTransaction(pool, async (client) => (accepted = await accept(client)));
  } catch (error) {
    if (!(error instanceof UncertainCommit) || !accepted?.run) throw error;
    await pingStore(pool);
    if (await getRun(pool, accepted.run.execution_id)) return accepted;
    throw new AppError('store_unavailable', said('service.not_accepted'), { cause: error });
  }
}

/**
 * Decides anew by the rules of now: they may have been drawn closer since the task was made, and a task of before the
 * decision was kept has none. The worker connects to what is kept.
 */
export async function decideTarget(client: PoolClient, { config, sourceDbs }: SubmitDeps, taskId: string) {
  const connection = await getConnection(client, secretKeysOf(config), taskId);
  if (connection !== null) await keepAllowedTarget(client, taskId, sourceDbs.allow(connection));
}

/** Committed is accepted: a queue that does not answer now gets the run from the relay. */
export async function sendNow(deps: SubmitDeps, run: SentRun, requestId: string | null) {
  try {
    await deps.queue.send(run);
    await markSent(deps.pool, run.execution_id, run.fence);
  } catch (error) {
    deps.log.warn('the relay will send the run', { executionId: run.execution_id, requestId, error });
  }
}
