import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { AppError, TRAINING_DATA_TYPES, type TrainingDataType } from '@pairsmith/core';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { binaryCopy, jsonbField, textField, vectorField } from './binary-copy';
import type { Embedder } from './embedder';
import type { TrainingRow } from './training-row';

export type Counts = Record<TrainingDataType, number>;

export interface LoadResult {
  /** This task's rows, counted in the store after the load. */
  loaded: Counts;
  /** Rows of an earlier load of this task that are gone now. */
  replaced: number;
  /** All tasks' rows. */
  store_totals: Counts;
}

/**
 * Puts rows where the publishing transaction will find them; nobody reads them there. `run` names the execution and
 * its fence. What an earlier try of the same run left is dropped.
 */
export async function stageRows(
  client: PoolClient,
  run: string,
  rows: readonly TrainingRow[],
  vectors: readonly number[][],
): Promise<void> {
  await client.query('delete from pairsmith.training_staging where run = $1', [run]);
  const copy = client.query(
    copyFrom(
      'copy pairsmith.training_staging (run, id, collection, embedding, document, cmetadata, words) from stdin (format binary)',
    ),
  );
  const fields = function* () {
    for (const [at, row] of rows.entries())
      yield [
        textField(run),
        textField(row.id),
        textField(row.collection),
        vectorField(vectors[at]!),
        textField(row.document),
        jsonbField(row.metadata),
        jsonbField(Object.fromEntries(row.words)),
      ];
  };
  await pipeline(Readable.from(binaryCopy(fields())), copy);
}

/** The runs that have rows staged, as `stageRows` was given them. */
export async function stagedRuns(client: Pick<PoolClient, 'query'>): Promise<string[]> {
  const { rows } = await client.query<{ run: string }>(
    'select distinct run from pairsmith.training_staging order by run',
  );
  return rows.map(({ run }) => run);
}

/** Staged rows whose run will not come back. */
export async function dropStagedRows(client: Pick<PoolClient, 'query'>, run: string): Promise<void> {
  await client.query('delete from pairsmith.training_staging where run = $1', [run]);
}

/**
 * Replaces the task's rows by what `run` staged, within the caller's transaction: readers see the old rows or the new
 * ones. The collections' rows are locked first, in one order, so that two loads cannot mix two models.
 */
export async function publishRows(
  client: PoolClient,
  run: string,
  taskId: string,
  embedder: Embedder,
): Promise<LoadResult> {
  await lockCollections(client, embedder);
  const { rowCount: removed } = await client.query(
    `delete from public.langchain_pg_embedding where cmetadata @> jsonb_build_object('task_id', $1::text)`,
    [taskId],
  );
  await client.query(
    `insert into public.langchain_pg_embedding (id, collection_id, embedding, document, cmetadata)
     select staged.id, collection.uuid, staged.embedding, staged.document, staged.cmetadata
       from pairsmith.training_staging staged
       join public.langchain_pg_collection collection on collection.name = staged.collection
      where staged.run = $1`,
    [run],
  );
  await client.query(
    `insert into pairsmith.training_texts (embedding_id, collection_id, length)
     select staged.id, collection.uuid, coalesce((select sum(word.value::int) from jsonb_each_text(staged.words) word), 0)
       from pairsmith.training_staging staged
       join public.langchain_pg_collection collection on collection.name = staged.collection
      where staged.run = $1`,
    [run],
  );
  await client.query(
    `insert into pairsmith.training_words (word, embedding_id, occurrences)
     select word.key, staged.id, word.value::int
       from pairsmith.training_staging staged cross join lateral jsonb_each_text(staged.words) word
      where staged.run = $1`,
    [run],
  );
  await client.query('delete from pairsmith.training_staging where run = $1', [run]);
  return {
    loaded: await countRows(client, taskId),
    replaced: removed ?? 0,
    store_totals: await countRows(client, null),
  };
}

/** Rows by type, of one task or of all. */
export async function countRows(client: Pick<PoolClient, 'query'>, taskId: string | null): Promise<Counts> {
  const { rows } = await client.query<{ name: TrainingDataType; rows: string }>(
    `select collection.name, count(*) as rows
       from public.langchain_pg_embedding embedding
       join public.langchain_pg_collection collection on collection.uuid = embedding.collection_id
      where $1::text is null or embedding.cmetadata @> jsonb_build_object('task_id', $1::text)
      group by collection.name`,
    [taskId],
  );
  const found = new Map(rows.map(({ name, rows: count }) => [name, Number(count)]));
  return Object.fromEntries(TRAINING_DATA_TYPES.map((type) => [type, found.get(type) ?? 0])) as Counts;
}

/** A task's rows, when the task and its training data are deleted. */
export async function deleteTaskRows(client: Pick<PoolClient, 'query'>, taskId: string): Promise<number> {
  const { rowCount } = await client.query(
    `delete from public.langchain_pg_embedding where cmetadata @> jsonb_build_object('task_id', $1::text)`,
    [taskId],
  );
  return rowCount ?? 0;
}

interface CollectionRow {
  name: string;
  cmetadata: { embedding_model?: string; embedding_dimension?: number } | null;
  has_rows: boolean;
}

/** Throws `embedding_model_mismatch` where the store holds vectors of another model or length. */
export async function checkEmbedding(client: Pick<PoolClient, 'query'>, embedder: Embedder): Promise<void> {
  const { rows } = await client.query<CollectionRow>(COLLECTIONS);
  rows.forEach((row) => checkCollection(row, embedder));
}

const COLLECTIONS = `
  select name, cmetadata,
         exists (select from public.langchain_pg_embedding e where e.collection_id = c.uuid) as has_rows
    from public.langchain_pg_collection c
   where name = any (array['sql', 'ddl', 'documentation', 'error_sql'])
   order by name`;

function checkCollection({ name, cmetadata, has_rows }: CollectionRow, { model, dimension }: Embedder): void {
  if (!has_rows || !cmetadata?.embedding_model) return;
  if (cmetadata.embedding_model === model && cmetadata.embedding_dimension === dimension) return;
  throw new AppError(
    'embedding_model_mismatch',
    `训练数据集合 ${name} 由向量模型 ${cmetadata.embedding_model}(${cmetadata.embedding_dimension}维) 生成，当前配置为 ${model}(${dimension}维)。` +
      '请恢复原来的 EMBEDDING_MODEL，或调用 POST /api/v0/training_data/rebuild 用当前模型重建全部向量',
  );
}

async function lockCollections(client: PoolClient, embedder: Embedder): Promise<void> {
  await client.query(
    `insert into public.langchain_pg_collection (uuid, name, cmetadata)
     select gen_random_uuid(), name, '{}' from unnest(array['sql', 'ddl', 'documentation', 'error_sql']) name
     on conflict (name) do nothing`,
  );
  const { rows } = await client.query<CollectionRow>(`${COLLECTIONS} for update of c`);
  rows.forEach((row) => checkCollection(row, embedder));
  await client.query(
    `update public.langchain_pg_collection
        set cmetadata = (coalesce(cmetadata::jsonb, '{}') || jsonb_build_object('embedding_model', $1::text, 'embedding_dimension', $2::int))::json
      where name = any (array['sql', 'ddl', 'documentation', 'error_sql'])`,
    [embedder.model, embedder.dimension],
  );
}
