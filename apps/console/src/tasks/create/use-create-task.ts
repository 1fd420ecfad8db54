import type { Client } from '@pairsmith/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { askAnew } from '../../api/ask-anew';
import { useApi } from '../../api/api-context';
import { isStatus } from '../../api/errors';
import { queryKeys } from '../../api/query-keys';
import { useMay } from '../../api/use-me';
import { useOnceAtATime } from '../../shared/use-once-at-a-time';
import { canBecome, connectionOf, type TaskDraft } from './draft';

export interface NewTask {
  draft: TaskDraft;
  file: File | null;
}

/**
 * Makes the task, then gives it its tables. Where the tables are refused the task is there already: the next try changes
 * that one to what the draft says by then, and makes no second; what it cannot be changed to is made anew in its place.
 */
export function useCreateTask() {
  const api = useApi();
  const queries = useQueryClient();
  const mayDelete = useMay('admin');
  const { t } = useTranslation();
  const made = useRef<{ taskId: string; draft: TaskDraft } | null>(null);
  const mutation = useMutation({
    mutationFn: async ({ draft, file }: NewTask): Promise<string> => {
      if (made.current && !canBecome(made.current.draft, draft)) {
        await putAside(made.current);
        made.current = null;
      }
      const taskId = made.current?.taskId ?? (await api.createTask(settingsOf(draft))).task_id;
      if (made.current) await api.patchTask({ task_id: taskId, ...settingsOf(draft) });
      made.current = { taskId, draft };
      await giveTables(api, taskId, { draft, file });
      return taskId;
    },
    onSettled: () => void askAnew(queries, { queryKey: queryKeys.tasks }),
  });
  return { ...mutation, create: useOnceAtATime(mutation.mutateAsync) };

  /** Deletes the unfinished task; who may delete none gives it a name that says what it is. */
  async function putAside({ taskId, draft }: { taskId: string; draft: TaskDraft }): Promise<void> {
    const name = t('create.unfinished', { name: draft.name.trim() || taskId });
    try {
      if (mayDelete)
        await api.deleteTasks({ task_ids: [taskId], confirm: true, delete_database_records: true });
      else await api.patchTask({ task_id: taskId, task_name: name.slice(0, 255) });
    } catch (error) {
      // Somebody was first: what was wanted is done.
      if (!isStatus(error, 404)) throw error;
    }
  }
}

const settingsOf = (draft: TaskDraft) => {
  const connection = connectionOf(draft);
  return {
    task_name: draft.name.trim() || null,
    ...(connection !== undefined && { db_connection: connection }),
    ...(draft.context.trim() && { business_context: draft.context.trim() }),
    language: draft.language,
    theme_count: draft.themes,
    questions_per_theme: draft.questionsPerTheme,
    strict: draft.isStrict,
    enable_sql_validation: draft.validates,
    enable_llm_repair: draft.repairs,
    enable_training_data_load: draft.loads,
    max_llm_tokens: draft.maxTokens,
    masking: draft.masking,
    ...(draft.mine && { mine: draft.mine }),
  };
};

function giveTables(api: Client, taskId: string, { draft, file }: NewTask): Promise<unknown> {
  if (draft.tablesFrom === 'file' && file)
    return api.uploadTableList({ task_id: taskId, file: { name: file.name, content: file } });
  return api.createTableList({
    task_id: taskId,
    tables: draft.tablesFrom === 'paste' ? draft.pasted : draft.chosen,
  });
}
