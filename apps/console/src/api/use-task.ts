import type { Task } from '@pairsmith/client';
import { useQuery } from '@tanstack/react-query';
import { useApi } from './api-context';
import { queryKeys } from './query-keys';

/** A task's state; while it is open, `useTaskEvents` keeps it in step. */
export function useTask(taskId: string) {
  const api = useApi();
  return useQuery({
    queryKey: queryKeys.task(taskId),
    queryFn: ({ signal }): Promise<Task> => api.getTask({ task_id: taskId }, { signal }),
    enabled: taskId !== '',
  });
}
