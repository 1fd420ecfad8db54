import { AppError, evaluationOperations, isEvaluationId, said } from '@pairsmith/core';
import { getEvaluation, listEvaluations, requestCancel, type EvaluationRow } from '@pairsmith/db';
import type { Request } from 'express';
import type { ApiDeps } from '../deps';
import { evaluateTask } from '../tasks/evaluate-task';
import { evaluationView, listedEvaluationView } from '../tasks/evaluation-view';
import { findTask, taskIdOf } from '../tasks/find-task';
import { route, type Route } from './route';

export const evaluationRoutes = (deps: ApiDeps): Route[] => [
  route(evaluationOperations.evaluateTask, ({ body, request }) =>
    evaluateTask(deps, taskIdOf(request), body, { caller: request.caller.name, requestId: request.id }),
  ),

  route(evaluationOperations.listEvaluations, async ({ request }) => {
    const { task_id } = await findTask(deps.pool, request);
    const evaluations = await listEvaluations(deps.pool, task_id);
    return {
      task_id,
      evaluations: evaluations.map(listedEvaluationView),
      response: said('done.evaluations'),
    };
  }),

  route(evaluationOperations.getEvaluation, async ({ request }) => ({
    ...evaluationView(await findEvaluation(deps, request)),
    response: said('done.evaluation'),
  })),

  route(evaluationOperations.cancelEvaluation, async ({ request }) => {
    const { task_id, execution_id } = await findEvaluation(deps, request);
    const asked = await requestCancel(deps.pool, task_id, execution_id);
    if (asked === null || asked === 'idle')
      throw new AppError('task_not_running', said('evaluation.not_active'));
    return { task_id, execution_id, response: said('done.cancel_requested') };
  }),
];

/** @throws AppError resource_not_found where the task has no such evaluation, or its id has not the form of one */
async function findEvaluation({ pool }: ApiDeps, request: Request): Promise<EvaluationRow> {
  const { task_id } = await findTask(pool, request);
  const id = String(request.params.evaluation_id);
  const found = isEvaluationId(id) ? await getEvaluation(pool, task_id, id) : null;
  if (!found) throw new AppError('resource_not_found', said('evaluation.missing', { id }));
  return found;
}
