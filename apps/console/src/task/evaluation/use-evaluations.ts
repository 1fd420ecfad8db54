import type { Client, DataOf, Task } from '@pairsmith/client';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/api-context';
import { queryKeys } from '../../api/query-keys';

export type Evaluation = DataOf<'getEvaluation'>;
export type ListedEvaluation = DataOf<'listEvaluations'>['evaluations'][number];
export type EvaluationReport = NonNullable<Evaluation['report']>;
export type Arm = ListedEvaluation['settings']['arms'][number];

/** What the model may be told, each after what it is compared with. */
export const ARMS: readonly Arm[] = ['schema', 'ddl', 'ddl_pairs'];

const WHILE_ACTIVE_MS = 2_000;

/** It waits or runs: something of it will still change. */
export const isActive = ({ status }: Pick<ListedEvaluation, 'status'>): boolean =>
  status === 'pending' || status === 'running';

/**
 * Every evaluation of the task, the newest first. A run that begins or ends, whoever began it, makes another list of it; how
 * far the run is does not. While one of them is active the list is asked for again and again: an answer that was on its way
 * when the evaluation ended would else stay, since nothing happens after it.
 */
export function useEvaluations({ task_id: taskId, current_step: run, updated_at: updatedAt }: Task) {
  const api = useApi();
  const moment = run ? `${run.execution_id} ${run.status}` : updatedAt;
  return useQuery({
    queryKey: [...queryKeys.evaluations(taskId), moment],
    queryFn: async ({ signal }) => (await api.listEvaluations({ task_id: taskId }, { signal })).evaluations,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data } }) => (data?.some(isActive) ? WHILE_ACTIVE_MS : false),
  });
}

/** An evaluation with its report; null: none is wanted. Until it is there the one before it is, as a placeholder. */
export function useEvaluation(taskId: string, evaluationId: string | null) {
  const api = useApi();
  return useQuery({ ...evaluationQuery(api, taskId, evaluationId), placeholderData: keepPreviousData });
}

/** The evaluation that waits or runs, asked for again and again until it has ended. */
export function useActiveEvaluation(taskId: string, evaluationId: string | null) {
  return useQuery(evaluationQuery(useApi(), taskId, evaluationId)).data ?? null;
}

const evaluationQuery = (api: Client, taskId: string, evaluationId: string | null) =>
  queryOptions<Evaluation>({
    queryKey: queryKeys.evaluation(taskId, evaluationId ?? ''),
    queryFn: ({ signal }) =>
      api.getEvaluation({ task_id: taskId, evaluation_id: evaluationId ?? '' }, { signal }),
    enabled: evaluationId !== null,
    // What has ended stays as it is, and is not asked for again.
    staleTime: ({ state: { data } }) => (data && !isActive(data) ? Infinity : 0),
    refetchInterval: ({ state: { data } }) => (data && isActive(data) ? WHILE_ACTIVE_MS : false),
  });
