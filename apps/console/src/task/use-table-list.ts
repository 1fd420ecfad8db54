import { useQuery } from '@tanstack/react-query';
import { useApi } from '../api/api-context';
import { queryKeys } from '../api/query-keys';

/** The task's list of tables. */
export function useTableList(taskId: string) {
  const api = useApi();
  return useQuery({
    queryKey: queryKeys.tableList(taskId),
    queryFn: ({ signal }) => api.getTableListInfo({ task_id: taskId }, { signal }),
  });
}
