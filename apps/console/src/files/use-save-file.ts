import type { Client, DataOf } from '@pairsmith/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { askAnew } from '../api/ask-anew';
import { useApi } from '../api/api-context';
import { queryKeys } from '../api/query-keys';
import type { FileText } from './use-files';

/** Somebody saved the file since it was read. */
export class ChangedMeanwhile extends Error {
  constructor(readonly theirs: FileText) {
    super('the file was changed meanwhile');
  }
}

export interface Save {
  text: string;
  /** The version that the edit was made on. */
  etag: string | null;
}

/**
 * Saves an edited text where the file is as it was read, and keeps the version before it.
 * @throws ChangedMeanwhile with what is there now; who saves in the same moment has a backup, as everybody has
 */
export function useSaveFile(taskId: string, name: string) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ text, etag }: Save): Promise<DataOf<'uploadFile'>> => {
      const theirs = await newerThan(api, { taskId, name }, etag);
      if (theirs) throw new ChangedMeanwhile(theirs);
      return api.uploadFile({ task_id: taskId, file: { name, content: text }, overwrite_mode: 'backup' });
    },
    onSettled: () => void askAnew(queries, { queryKey: queryKeys.task(taskId) }),
  });
}

async function newerThan(
  api: Client,
  { taskId, name }: { taskId: string; name: string },
  etag: string | null,
): Promise<FileText | null> {
  if (etag === null) return null;
  const response = await api.downloadFile(
    { task_id: taskId, file_name: name },
    // Ours, not the browser's cache: it would answer 304 as the 200 it has kept.
    { headers: { 'If-None-Match': etag }, cache: 'no-store' },
  );
  if (response.status === 304) return null;
  const now = response.headers.get('etag');
  return now === etag ? null : { text: await response.text(), etag: now };
}
