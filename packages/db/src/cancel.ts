import type { Pool } from 'pg';
import { CANCEL_CHANNEL } from './beat';
import { firstRow, type Client } from './client';
import { endOfCancelled, endRun } from './run-lifecycle';
import type { CancelReason } from './step-runs';
import { lockTask } from './tasks';
import { inTransaction } from './transaction';

/**
 * Asks the task's active run to stop. A queued one ends at once; a running one is told, and from this moment on
 * cannot publish. `idle`: nothing is queued or running, or not the run that is named; null: no such task.
 */
export async function requestCancel(
  pool: Pool,
  taskId: string,
  executionId: string | null = null,
): Promise<{ executionId: string; ended: boolean } | 'idle' | null> {
  // First without the task's lock: a publishing transaction may hold it, and the run's row alone decides the race.
  const told = await tellRunning(pool, taskId, 'cancelled', executionId);
  if (told) return { executionId: told, ended: false };
  return inTransaction(pool, async (client) => {
    if (!(await lockTask(client, taskId))) return null;
    const claimed = await tellRunning(client, taskId, 'cancelled', executionId);
    if (claimed) return { executionId: claimed, ended: false };
    const queued = await firstRow<{ execution_id: string; fence: number }>(
      client,
      `select execution_id, fence from pairsmith.step_runs
        where task_id = $1 and status = 'queued' and ($2::text is null or execution_id = $2) for update`,
      [taskId, executionId],
    );
    if (!queued) return 'idle';
    const claim = { executionId: queued.execution_id, taskId, fence: queued.fence };
    await endRun(client, claim, endOfCancelled('cancelled'));
    return { executionId: queued.execution_id, ended: true };
  });
}

/** Tells the running run of a task to stop, and why; its id, or null where none is running. */
export async function tellRunning(
  client: Client,
  taskId: string,
  reason: CancelReason,
  executionId: string | null = null,
): Promise<string | null> {
  const told = await firstRow<{ execution_id: string }>(
    client,
    `update pairsmith.step_runs
        set cancel_requested_at = coalesce(cancel_requested_at, now()), cancel_reason = coalesce(cancel_reason, $2)
      where task_id = $1 and status = 'running' and ($3::text is null or execution_id = $3)
      returning execution_id, pg_notify('${CANCEL_CHANNEL}', execution_id)`,
    [taskId, reason, executionId],
  );
  return told?.execution_id ?? null;
}
