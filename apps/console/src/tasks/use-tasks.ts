import type { DataOf } from '@pairsmith/client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useApi } from '../api/api-context';
import { queryKeys } from '../api/query-keys';
import type { TaskFilterValues } from './use-task-filters';

export const PAGE_SIZE = 20;
const WHILE_RUNNING_MS = 2_000;
const OTHERWISE_MS = 10_000;

export type TaskPage = DataOf<'queryTasks'>;
export type ListedTask = TaskPage['tasks'][number];

/** One page of the list, asked again and again: more often while something on it runs. */
export function useTasks({ search, status, page, sort, order }: TaskFilterValues) {
  const api = useApi();
  return useQuery({
    queryKey: [...queryKeys.tasks, { search, status, page, sort, order }],
    queryFn: ({ signal }) =>
      api.queryTasks(
        {
          page,
          page_size: PAGE_SIZE,
          sort_by: sort,
          sort_order: order,
          ...(search.trim() && { task_name: search.trim() }),
          ...(status && { status }),
        },
        { signal },
      ),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.tasks.some((task) => task.status === 'in_progress') ? WHILE_RUNNING_MS : OTHERWISE_MS,
  });
}
