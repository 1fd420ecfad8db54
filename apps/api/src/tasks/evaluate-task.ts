import { CATALOG_FILE } from '@pairsmith/catalog';
import {
  AppError,
  EVALUATION,
  EVALUATION_ARMS,
  executionId,
  said,
  type EvaluateAnswer,
  type EvaluateRequest,
  type Told,
} from '@pairsmith/core';
import {
  countWorkers,
  getFile,
  getTask,
  insertRun,
  lockTask,
  newestDraw,
  nextDraw,
  pingStore,
  type NewRun,
} from '@pairsmith/db';
import { countRows } from '@pairsmith/training-store';
import type { PoolClient } from 'pg';
import type { ApiDeps } from '../deps';
import { NO_WORKER } from '../service/workers';
import { acceptSurely, decideTarget, sendNow, type Asker, type SentRun, type SubmitDeps } from './accept-run';
import { taskIsBusy, taskNotFound } from './find-task';
import { checkQueueDepth } from './queue-guard';

export type EvaluateDeps = SubmitDeps & Pick<ApiDeps, 'chatModel'>;

/**
 * Accepts an evaluation: it waits in the queue like a step, and no step of the task is touched by it.
 * @throws AppError queue_unavailable | store_unavailable | resource_not_found | db_host_not_allowed | step_dependency_error |
 *   task_already_running | rate_limited
 */
export async function evaluateTask(
  deps: EvaluateDeps,
  taskId: string,
  request: EvaluateRequest,
  asker: Asker,
): Promise<Told<EvaluateAnswer>> {
  await Promise.all([deps.queue.ping(), pingStore(deps.pool)]);
  const workers = await countWorkers(deps.pool);
  const { run } = await acceptSurely(deps.pool, (client) => accept(client, deps, taskId, request, asker));
  await sendNow(deps, run, asker.requestId);
  return {
    task_id: taskId,
    evaluation_id: run.execution_id,
    warnings: workers === 0 ? [NO_WORKER] : [],
    response: said('done.evaluating'),
  };
}

async function accept(
  client: PoolClient,
  deps: EvaluateDeps,
  taskId: string,
  { fresh, arms, ...settings }: EvaluateRequest,
  { caller, requestId }: Asker,
): Promise<{ run: SentRun }> {
  const task = (await lockTask(client, taskId)) ? await getTask(client, taskId) : null;
  if (!task) throw taskNotFound(taskId);
  if (task.active_run) throw taskIsBusy(task.active_run.step);
  await checkMayEvaluate(client, deps, taskId);
  await checkQueueDepth(client, deps.config.QUEUE_MAX_DEPTH);
  await decideTarget(client, deps, taskId);
  const run: NewRun = {
    ...{ taskId, step: EVALUATION, mode: 'step', requestId, submittedBy: caller },
    webhook: deps.config.WEBHOOK_URL !== undefined,
    options: {
      ...{ fresh, draw: fresh ? await nextDraw(client) : await newestDraw(client, taskId) },
      ...{ backup_vector_tables: false, truncate_vector_tables: false },
      evaluation: { ...settings, arms: EVALUATION_ARMS.filter((arm) => arms.includes(arm)) },
    },
  };
  const now = new Date();
  const id = await insertRun(client, run, (attempt) => executionId(taskId, EVALUATION, now, attempt));
  if (id === null) throw taskIsBusy(EVALUATION);
  return { run: { execution_id: id, step: EVALUATION, fence: 1 } };
}

/** What an evaluation stands on: a model to ask, tables to tell it of, and pairs that a search could find. */
async function checkMayEvaluate(client: PoolClient, { chatModel }: EvaluateDeps, taskId: string) {
  if (!chatModel) throw new AppError('step_dependency_error', said('evaluation.no_model'));
  if (!(await getFile(client, taskId, CATALOG_FILE)))
    throw new AppError('step_dependency_error', said('evaluation.no_catalog'), {
      details: { missing_steps: ['ddl_generation'] },
    });
  const { sql: pairs } = await countRows(client, { taskIds: [taskId] });
  if (pairs === 0)
    throw new AppError('step_dependency_error', said('evaluation.no_pairs'), {
      details: { missing_steps: ['training_load'] },
    });
}
