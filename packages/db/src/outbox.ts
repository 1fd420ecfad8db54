import type { RunKind } from '@pairsmith/core';
import type { Pool, PoolClient } from 'pg';
import { changed, rows, type Client } from './client';
import { inTransaction } from './transaction';

/** What the queue needs to know of a run; only the id and the fence travel. */
export interface SendableRun {
  execution_id: string;
  step: RunKind;
  fence: number;
  /** For the log. */
  request_id: string | null;
}

/** A run that was sent: the job that is to bring it may have been another run's first; null: it is its own. */
export interface WaitingRun extends SendableRun {
  job: string | null;
}

/** Notes that a run was handed to the queue under this fence. */
export async function markSent(client: Client, executionId: string, fence: number): Promise<void> {
  await changed(
    client,
    'update pairsmith.step_runs set enqueued_at = now() where execution_id = $1 and fence = $2 and enqueued_at is null',
    [executionId, fence],
  );
}

/**
 * Sends what is still to be sent and returns how many were. Relays of several processes share the work: each takes
 * rows that no other holds. A `send` that throws leaves its run for the next time and ends this one.
 */
export async function relayRuns(pool: Pool, send: (run: SendableRun) => Promise<void>): Promise<number> {
  return inTransaction(pool, async (client) => {
    const due = await rows<SendableRun>(
      client,
      `select execution_id, step, fence, request_id from pairsmith.step_runs
        where status = 'queued' and enqueued_at is null and not_before <= now()
        order by seq limit 50 for update skip locked`,
    );
    for (const run of due) {
      await send(run);
      await markSent(client, run.execution_id, run.fence);
    }
    return due.length;
  });
}

/** Runs whose worker has given no sign of life for longer than the lease, by the database's clock. */
export const lostRuns = (client: Client, leaseMs: number): Promise<SendableRun[]> =>
  rows<SendableRun>(
    client,
    `select execution_id, step, fence, request_id from pairsmith.step_runs
      where status = 'running' and heartbeat_at < now() - $1 * interval '1 millisecond'`,
    [leaseMs],
  );

/** Runs that were handed to the queue long ago and that nobody has claimed. */
export const waitingRuns = (client: Client, sentBeforeMs: number): Promise<WaitingRun[]> =>
  rows<WaitingRun>(
    client,
    `select execution_id, step, fence, request_id, job from pairsmith.step_runs
      where status = 'queued' and enqueued_at < now() - $1 * interval '1 millisecond'`,
    [sentBeforeMs],
  );

/** Tasks whose running step has not moved for longer than its limit and has not been told to stop yet. */
export const stalledTasks = (client: Client, stallMs: number): Promise<{ task_id: string }[]> =>
  rows<{ task_id: string }>(
    client,
    `select task_id from pairsmith.step_runs
      where status = 'running' and cancel_requested_at is null
        and progress_at < now() - $1 * interval '1 millisecond'`,
    [stallMs],
  );

/** Shorter than any limit on idle transactions. */
const SIGN_OF_LIFE_MS = 1_000;

/**
 * Runs `work` if no other process is at it right now; the lock ends with the transaction, so that a process that dies
 * or freezes leaves nothing behind: while `work` lasts, the transaction is kept from being idle too long. False:
 * somebody else is at it.
 */
export async function ifAlone(pool: Pool, lock: number, work: () => Promise<void>): Promise<boolean> {
  return inTransaction(pool, async (client: PoolClient) => {
    const got = await rows<{ got: boolean }>(client, 'select pg_try_advisory_xact_lock($1) as got', [lock]);
    if (!got[0]?.got) return false;
    // Where the connection is lost, the commit says so.
    const alive = setInterval(() => void client.query('select 1').catch(() => undefined), SIGN_OF_LIFE_MS);
    try {
      await work();
    } finally {
      clearInterval(alive);
    }
    return true;
  });
}

/** The runs that are queued or running, each with its fence: `{execution_id}.f{fence}`. */
export async function liveRuns(client: Client): Promise<Set<string>> {
  const found = await rows<{ run: string }>(
    client,
    `select execution_id || '.f' || fence as run from pairsmith.step_runs where status in ('queued', 'running')`,
  );
  return new Set(found.map(({ run }) => run));
}

/** Where the task's active run may be writing, which a janitor must leave alone; null: this database knows no such task. */
export async function liveFolders(client: Client, taskId: string): Promise<Set<string> | null> {
  const found = await rows<{ folder: string | null }>(
    client,
    `select case when r.execution_id is not null then 'runs/' || r.execution_id || '.f' || r.fence end as folder
       from pairsmith.tasks t
       left join pairsmith.step_runs r on r.task_id = t.task_id and r.status in ('queued', 'running')
      where t.task_id = $1`,
    [taskId],
  );
  if (found.length === 0) return null;
  return new Set(found.flatMap((row) => (row.folder ? [row.folder] : [])));
}
