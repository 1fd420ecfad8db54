import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/api-context';

/** The task to be cloned, with the tables of its list; asks nothing where there is none. */
export function useCloneSource(taskId: string | null) {
  const api = useApi();
  return useQuery({
    queryKey: ['clone', taskId],
    queryFn: async ({ signal }) => {
      const [task, list] = await Promise.all([
        api.getTask({ task_id: taskId ?? '' }, { signal }),
        api.getTableListInfo({ task_id: taskId ?? '' }, { signal }),
      ]);
      return { task, tables: list.table_names };
    },
    enabled: taskId !== null,
    staleTime: Infinity,
  });
}
