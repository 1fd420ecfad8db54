import type { QueryTrainingDataRequest, SelectionRequest, TrainingDataType } from '@pairsmith/core';
import type { Pool } from 'pg';
import { countRows, type Counts } from './load';
import { selectedBy, type Selection } from './scope';

export interface TrainingStats {
  total: number;
  breakdown: Counts;
  percentages: Counts;
}

export async function trainingStats(pool: Pool, selection: Selection = {}): Promise<TrainingStats> {
  const breakdown = await countRows(pool, selection);
  const total = Object.values(breakdown).reduce((sum, count) => sum + count, 0);
  const percentages = Object.fromEntries(
    Object.entries(breakdown).map(([type, count]) => [
      type,
      total ? Math.round((10_000 * count) / total) / 100 : 0,
    ]),
  ) as Counts;
  return { total, breakdown, percentages };
}

export interface TrainingRecord {
  id: string;
  training_data_type: TrainingDataType;
  question: string | null;
  content: string;
  task_id: string | null;
  db_name: string | null;
}

/** One page of the store's records and how many match in all. */
export async function queryTrainingRecords(
  pool: Pool,
  {
    page,
    page_size,
    training_data_type,
    search_keyword,
    sort_by,
    sort_order,
  }: Omit<QueryTrainingDataRequest, keyof SelectionRequest>,
  selection: Selection = {},
): Promise<{ records: TrainingRecord[]; total: number }> {
  const where = `
      from public.langchain_pg_embedding embedding
      join public.langchain_pg_collection collection on collection.uuid = embedding.collection_id
     where collection.name = any ($1)
       and ($2::jsonb[] is null or embedding.cmetadata @> any ($2::jsonb[]))
       and ($3::text is null or embedding.document ilike '%' || $3 || '%' escape '\\')`;
  const values = [
    training_data_type ? [training_data_type] : ['sql', 'ddl', 'documentation', 'error_sql'],
    selectedBy(selection),
    search_keyword ? search_keyword.replace(/[\\%_]/g, '\\$&') : null,
  ];
  const order = sort_by === 'id' ? 'embedding.id' : `collection.name ${sort_order}, embedding.id`;
  const [{ rows: counted }, { rows }] = await Promise.all([
    pool.query<{ total: string }>(`select count(*) as total ${where}`, values),
    pool.query<{
      id: string;
      name: TrainingDataType;
      document: string;
      task_id: string | null;
      db_name: string | null;
    }>(
      `select embedding.id, collection.name, embedding.document, embedding.cmetadata ->> 'task_id' as task_id,
              embedding.cmetadata ->> 'db_name' as db_name ${where}
        order by ${order} ${sort_order} limit $4 offset $5`,
      [...values, page_size, (page - 1) * page_size],
    ),
  ]);
  const records = rows.map(({ id, name, document, task_id, db_name }) => ({
    id,
    training_data_type: name,
    ...partsOf(name, document),
    task_id,
    db_name,
  }));
  return { records, total: Number(counted[0]!.total) };
}

/** Question and SQL of a pair's document. Rows that another program wrote may hold anything: those are shown as they are. */
export function partsOf(
  type: TrainingDataType,
  document: string,
): { question: string | null; content: string } {
  if (type === 'ddl' || type === 'documentation') return { question: null, content: document };
  try {
    const { question, sql } = JSON.parse(document) as { question?: unknown; sql?: unknown };
    if (typeof question === 'string' && typeof sql === 'string') return { question, content: sql };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  return { question: null, content: document };
}
