import type { Client } from '@pairsmith/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useApi } from '../../api/api-context';
import { queryKeys } from '../../api/query-keys';
import { useOnceAtATime } from '../../shared/use-once-at-a-time';
import { connectionOf, type TaskDraft } from './draft';

export interface NewTask {
  draft: TaskDraft;
  file: File | null;
}

/**
 * Makes the task, then gives it its tables. Where the tables are refused the task is there already: the next try changes
 * that one to what the draft says by then, and makes no second.
 */
export function useCreateTask() {
  const api = useApi();
  const queries = useQueryClient();
  const made = useRef<string | null>(null);
  const mutation = useMutation({
    mutationFn: async ({ draft, file }: NewTask): Promise<string> => {
      if (made.current === null) made.current = (await api.createTask(settingsOf(draft))).task_id;
      else await api.patchTask({ task_id: made.current, ...settingsOf(draft) });
      await giveTables(api, made.current, { draft, file });
      return made.current;
    },
    onSettled: () => void queries.invalidateQueries({ queryKey: queryKeys.tasks }),
  });
  return { ...mutation, create: useOnceAtATime(mutation.mutateAsync) };
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
