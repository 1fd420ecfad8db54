import { AppError, said } from '@pairsmith/core';
import { requestCancel } from '@pairsmith/db';
import type { Pool } from 'pg';

/**
 * Asks what the task has queued or running to stop. From the answer on, the run cannot publish; a queued one has
 * ended already.
 * @throws AppError resource_not_found | task_not_running
 */
export async function cancelRun(deps: { pool: Pool }, taskId: string) {
  const asked = await requestCancel(deps.pool, taskId);
  if (asked === null) throw new AppError('resource_not_found', said('task.missing', { id: taskId }));
  if (asked === 'idle') {
    throw new AppError('task_not_running', said('task.nothing_to_cancel'));
  }
  return { task_id: taskId, execution_id: asked.executionId, response: said('done.cancel_requested') };
}
