import { EVALUATION, said, type Progress, type Message, type Said } from '@pairsmith/core';
import type { Pool, PoolClient } from 'pg';
import type { Claim } from './beat';
import { changed, firstRow } from './client';
import { countEnding } from './run-counts';
import { getRun, type CancelReason, type RunRow } from './step-runs';
import { lockTask, refreshTask } from './tasks';
import { storedMessage } from './stored-message';
import { inTransaction } from './transaction';
import { leaveWebhookMessage } from './webhook-messages';
import { storedJson } from './stored-json';

// A frozen worker may hold the task's row: whoever judges it must not freeze with it.
const LOCK_TIMEOUT = `set local lock_timeout = '2s'`;

/** `warnings`: of what was warned when it was accepted, or by an owner before. */
export type ClaimedRun = RunRow;

/**
 * Takes a queued run. Null: it was claimed, queued again or ended since the job was sent, and there is nothing to do.
 * The step becomes running in the same transaction.
 */
export const claimRun = (
  pool: Pool,
  executionId: string,
  fence: number,
  worker: string,
): Promise<ClaimedRun | null> =>
  inTransaction(pool, async (client) => {
    const taskId = await lockTaskOf(client, executionId);
    return taskId === null ? null : takeRun(client, taskId, { executionId, fence }, worker);
  });

/** Takes a queued run in the caller's transaction and under the task's lock. Null: there is nothing to take. */
export async function takeRun(
  client: PoolClient,
  taskId: string,
  { executionId, fence }: Pick<Claim, 'executionId' | 'fence'>,
  worker: string,
): Promise<ClaimedRun | null> {
  const claimed = await changed(
    client,
    `update pairsmith.step_runs
        set status = 'running', heartbeat_at = now(), progress_at = now(), attempts = attempts + 1, worker = $3,
            started_at = coalesce(started_at, clock_timestamp()), enqueued_at = coalesce(enqueued_at, now())
      where execution_id = $1 and fence = $2 and status = 'queued'`,
    [executionId, fence, worker],
  );
  if (!claimed) return null;
  const run = (await getRun(client, executionId)) as RunRow;
  const step = await firstRow<{ warnings: Said[] }>(
    client,
    `update pairsmith.task_steps
        set status = 'running', started_at = coalesce(started_at, $3), progress = null
      where task_id = $1 and step = $2 returning warnings`,
    [taskId, run.step, run.started_at],
  );
  await client.query('update pairsmith.tasks set started_at = coalesce(started_at, $2) where task_id = $1', [
    taskId,
    run.started_at,
  ]);
  await refreshTask(client, taskId);
  return { ...run, warnings: step?.warnings ?? run.warnings };
}

/** Stores how far a step is, and its warnings. False: fenced, nothing was written. */
export async function saveProgress(
  pool: Pool,
  claim: Claim,
  now: { progress: Progress | null; warnings: readonly Said[] },
): Promise<boolean> {
  return inTransaction(pool, async (client) => {
    if (!(await lockTask(client, claim.taskId))) return false;
    const [progress, warnings] = [now.progress && storedJson(now.progress), storedJson(now.warnings)];
    const mine = await changed(
      client,
      `update pairsmith.step_runs
          set progress_at = now(),
              progress = case when step = $5 then coalesce($3::jsonb, progress) end,
              warnings = case when step = $5 then $4::jsonb else warnings end
        where execution_id = $1 and fence = $2 and status = 'running'`,
      [claim.executionId, claim.fence, progress, warnings, EVALUATION],
    );
    if (!mine) return false;
    await client.query(
      `update pairsmith.task_steps set progress = coalesce($3, progress), warnings = $4
        where task_id = $1 and execution_id = $2`,
      [claim.taskId, claim.executionId, progress, warnings],
    );
    await client.query(
      'update pairsmith.tasks set version = version + 1, updated_at = clock_timestamp() where task_id = $1',
      [claim.taskId],
    );
    return true;
  });
}

/** A run that is put back: how, and what became of it. */
export type Requeued = { outcome: 'queued'; fence: number } | { outcome: 'ended' } | { outcome: 'fenced' };

export interface RequeueOptions {
  /** Not to be sent before; now where it is not given. */
  notBefore?: Date;
  /** A take-over from a worker that went silent: counts towards the limit at which the run fails. */
  lost?: { limit: number };
}

/**
 * The one way back into the queue: retry, shutdown and take-over. Raises the fence, so that whoever held the run
 * before can write nothing more. A run whose cancel was answered, or that was lost too often, ends instead.
 */
export async function requeueRun(
  pool: Pool,
  executionId: string,
  fence: number,
  options: RequeueOptions = {},
): Promise<Requeued> {
  return inTransaction(pool, async (client) => {
    await client.query(LOCK_TIMEOUT);
    const taskId = await lockTaskOf(client, executionId);
    if (!taskId) return { outcome: 'fenced' };
    const run = await firstRow<{ lost: number; cancel_reason: CancelReason | null }>(
      client,
      `select lost, cancel_reason from pairsmith.step_runs
        where execution_id = $1 and fence = $2 and status in ('queued', 'running') for update`,
      [executionId, fence],
    );
    if (!run) return { outcome: 'fenced' };
    const claim = { executionId, taskId, fence };
    if (run.cancel_reason) {
      await endRun(client, claim, endOfCancelled(run.cancel_reason));
      return { outcome: 'ended' };
    }
    const lost = run.lost + (options.lost ? 1 : 0);
    if (options.lost && lost >= options.lost.limit) {
      await client.query('update pairsmith.step_runs set lost = $2 where execution_id = $1', [
        executionId,
        lost,
      ]);
      await endRun(client, claim, {
        errorType: 'worker_lost',
        errorMessage: said('run.worker_lost'),
      });
      return { outcome: 'ended' };
    }
    await client.query(
      `update pairsmith.step_runs
          set status = 'queued', fence = fence + 1, enqueued_at = null, job = null, heartbeat_at = null, progress = null,
              lost = $2,
              not_before = coalesce($3, now())
        where execution_id = $1`,
      [executionId, lost, options.notBefore ?? null],
    );
    await client.query(
      `update pairsmith.task_steps set status = 'pending', progress = null
        where task_id = $1 and execution_id = $2`,
      [taskId, executionId],
    );
    await refreshTask(client, taskId);
    return { outcome: 'queued', fence: fence + 1 };
  });
}

export interface RunEnd {
  errorType: string;
  /** Stands in the task's and the step's `error_message`, in the reader's words. */
  errorMessage: Message;
}

/** How a run ends that was asked to stop. */
export const endOfCancelled = (reason: CancelReason): RunEnd =>
  reason === 'cancelled'
    ? { errorType: 'cancelled', errorMessage: said('run.cancelled') }
    : {
        errorType: 'internal_error',
        errorMessage: said('run.stalled'),
      };

/** Ends a run without publishing anything, in a transaction of its own. False: fenced. */
export const failRun = (pool: Pool, claim: Claim, end: RunEnd): Promise<boolean> =>
  inTransaction(pool, async (client) => {
    await client.query(LOCK_TIMEOUT);
    return (await lockTask(client, claim.taskId)) && (await endRun(client, claim, end));
  });

/** Ends a run without publishing, in the caller's transaction and under the task's lock. False: fenced. */
export async function endRun(client: PoolClient, claim: Claim, end: RunEnd): Promise<boolean> {
  const ended = await changed(
    client,
    `update pairsmith.step_runs
        set status = 'failed', completed_at = clock_timestamp(), error_type = $3, error_message = $4,
            error_said = $5
      where execution_id = $1 and fence = $2 and status in ('queued', 'running')`,
    [claim.executionId, claim.fence, end.errorType, ...storedMessage(end.errorMessage)],
  );
  if (!ended) return false;
  await client.query(
    `update pairsmith.task_steps
        set status = 'failed', completed_at = clock_timestamp(), error_type = $3, error_message = $4,
            error_said = $5
      where task_id = $1 and execution_id = $2`,
    [claim.taskId, claim.executionId, end.errorType, ...storedMessage(end.errorMessage)],
  );
  await refreshTask(client, claim.taskId);
  await noteEnding(client, claim.executionId);
  return true;
}

/** What follows from every end of a run, in the transaction of the end, when the task's state has been refreshed. */
export async function noteEnding(client: PoolClient, executionId: string): Promise<void> {
  await countEnding(client, executionId);
  await leaveWebhookMessage(client, executionId);
}

/** Locks the task of a run and gives its id; null where there is no such run. */
async function lockTaskOf(client: PoolClient, executionId: string): Promise<string | null> {
  const run = await firstRow<{ task_id: string }>(
    client,
    'select task_id from pairsmith.step_runs where execution_id = $1',
    [executionId],
  );
  return run && (await lockTask(client, run.task_id)) ? run.task_id : null;
}
