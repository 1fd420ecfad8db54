import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useApi } from '../api/api-context';
import { queryKeys } from '../api/query-keys';
import type { TaskFile } from './file-kinds';

export function useFiles(taskId: string) {
  const api = useApi();
  return useQuery({
    queryKey: queryKeys.files(taskId),
    queryFn: ({ signal }) => api.listFiles({ task_id: taskId }, { signal }),
  });
}

export interface FileText {
  text: string;
  /** The version that was read, for asking later whether it still is the newest. */
  etag: string | null;
}

/** A file's text. Its time of change is part of what is asked for: a newer version is another text. */
export function useFileText(
  taskId: string,
  { file_name: name, modified_at: modified }: Pick<TaskFile, 'file_name' | 'modified_at'>,
  isWanted = true,
) {
  const api = useApi();
  return useQuery({
    queryKey: [...queryKeys.file(taskId, name), modified],
    queryFn: async ({ signal }): Promise<FileText> => {
      const response = await api.downloadFile({ task_id: taskId, file_name: name }, { signal });
      return { text: await response.text(), etag: response.headers.get('etag') };
    },
    enabled: isWanted,
    // While a newer version is read the one before it stays: what one does with it is not interrupted.
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    // Texts of 10 MB are not kept for long.
    gcTime: 30_000,
  });
}
