import type { Pool } from 'pg';
import { partsOf } from './records';

/** A pair as it is stored, and where it was loaded from. */
export interface StoredPair {
  /** Of its row. */
  id: string;
  question: string;
  sql: string;
  /** The task's pair file; null: it was written by hand. */
  sourceFile: string | null;
}

/** The pairs that a task has loaded, by their ids; a row that holds no pair is left out. */
export async function pairsOfTask(pool: Pool, taskId: string): Promise<StoredPair[]> {
  const { rows } = await pool.query<{ id: string; document: string; source_file: string | null }>(
    `select id, document, cmetadata ->> 'source_file' as source_file from public.langchain_pg_embedding
      where collection_id = (select uuid from public.langchain_pg_collection where name = 'sql')
        and cmetadata @> jsonb_build_object('task_id', $1::text)
      order by id collate "C"`,
    [taskId],
  );
  return rows.flatMap(({ id, document, source_file: sourceFile }) => {
    const { question, content: sql } = partsOf('sql', document);
    return question === null ? [] : [{ id, question, sql, sourceFile }];
  });
}
