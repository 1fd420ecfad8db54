import type { TrainingDataType } from '@pairsmith/core';

/** Where a search looks. */
export interface Scope {
  collection: TrainingDataType;
  taskId: string | null;
  /** How many rows are wanted at most. */
  depth: number;
}

/** Holds for the rows in scope; `$1` is the collection, `$2` the task or null. */
export const IN_SCOPE = `
  embedding.collection_id = (select uuid from public.langchain_pg_collection where name = $1)
  and ($2::text is null or embedding.cmetadata @> jsonb_build_object('task_id', $2::text))`;
