import { AppError } from '@pairsmith/core';
import { requestCancel } from '@pairsmith/db';
import type { Pool } from 'pg';

/**
 * Asks what the task has queued or running to stop. From the answer on, the run cannot publish; a queued one has
 * ended already.
 * @throws AppError resource_not_found | task_not_running
 */
export async function cancelRun(deps: { pool: Pool }, taskId: string) {
  const asked = await requestCancel(deps.pool, taskId);
  if (asked === null) throw new AppError('resource_not_found', `任务不存在: ${taskId}`);
  if (asked === 'idle') {
    throw new AppError('task_not_running', '该任务没有排队或正在执行的步骤，无需取消');
  }
  return { task_id: taskId, execution_id: asked.executionId, response: '已请求取消' };
}
