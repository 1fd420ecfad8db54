import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { TRAINING_DATA_TYPES, type TrainingDataType } from '@pairsmith/core';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import {
  binaryCopy,
  intField,
  jsonbField,
  textArrayField,
  textField,
  vectorField,
  vectorOf,
} from './binary-copy';
import type { Embedder, Vector } from './embedder';
import { recordChange } from './last-change';
import { selectedBy, type Selection } from './scope';
import { claimCollections, lockCollections } from './store-model';
import type { TrainingRow } from './training-row';
import { keptWords } from './words';

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
  vectors: readonly Vector[],
): Promise<void> {
  await dropStagedRows(client, run);
  await stageMoreRows(client, run, rows, vectors);
}

/** The same beside what the run has staged already. */
export async function stageMoreRows(
  client: PoolClient,
  run: string,
  rows: readonly TrainingRow[],
  vectors: readonly Vector[],
): Promise<void> {
  const copy = client.query(
    copyFrom(
      'copy pairsmith.training_staging (run, id, collection, embedding, document, cmetadata, words, own_words, repeated, length) from stdin (format binary)',
    ),
  );
  const fields = function* () {
    for (const [at, row] of rows.entries()) {
      const { words, repeated, length } = keptWords(row.words);
      yield [
        textField(run),
        textField(row.id),
        textField(row.collection),
        vectorField(vectors[at]!),
        textField(row.document),
        jsonbField(row.metadata),
        NO_WORDS,
        textArrayField(words),
        repeated && jsonbField(repeated),
        intField(length),
      ];
    }
  };
  await pipeline(Readable.from(binaryCopy(fields())), copy);
}

/** In the column that the version before stages its words in. */
const NO_WORDS = jsonbField({});

/** The runs that have rows staged, as `stageRows` was given them. */
export async function stagedRuns(client: Pick<PoolClient, 'query'>): Promise<string[]> {
  const { rows } = await client.query<{ run: string }>(
    'select distinct run from pairsmith.training_staging order by run',
  );
  return rows.map(({ run }) => run);
}

/** How many rows `run` has staged. */
export async function countStagedRows(client: Pick<PoolClient, 'query'>, run: string): Promise<number> {
  const { rows } = await client.query<{ rows: number }>(
    'select count(*)::int as rows from pairsmith.training_staging where run = $1',
    [run],
  );
  return rows[0]!.rows;
}

/** Staged rows whose run will not come back. */
export async function dropStagedRows(client: Pick<PoolClient, 'query'>, run: string): Promise<void> {
  await client.query('delete from pairsmith.training_staging where run = $1', [run]);
}

/**
 * Replaces the task's rows by what `run` staged, within the caller's transaction: readers see the old rows or the new
 * ones. The collections' rows are locked first, in one order, so that two loads cannot mix two models.
 * @param kept ids of rows that stay as they are
 */
export async function publishRows(
  client: PoolClient,
  run: string,
  taskId: string,
  embedder: Embedder,
  kept: readonly string[] = [],
): Promise<LoadResult> {
  await claimCollections(client, embedder);
  const { rowCount: removed } = await client.query(
    `delete from public.langchain_pg_embedding
      where cmetadata @> jsonb_build_object('task_id', $1::text) and not id = any($2)`,
    [taskId, kept],
  );
  await moveStagedRows(client, run);
  return {
    loaded: await countRows(client, { taskIds: [taskId] }),
    replaced: removed ?? 0,
    store_totals: await countRows(client, {}),
  };
}

/** The ids of those rows that the store holds already, word for word and with their vectors (a backup may have none). */
export async function storedRows(
  client: Pick<PoolClient, 'query'>,
  rows: readonly TrainingRow[],
): Promise<Set<string>> {
  const { rows: found } = await client.query<{ id: string }>(
    `select stored.id
       from unnest($1::text[], $2::text[], $3::text[], $4::jsonb[]) as wanted (id, collection, document, cmetadata)
       join public.langchain_pg_embedding stored using (id)
       join public.langchain_pg_collection collection
         on collection.uuid = stored.collection_id and collection.name = wanted.collection
      where stored.document = wanted.document and stored.cmetadata = wanted.cmetadata and stored.embedding is not null
        and exists (select from pairsmith.training_texts texts where texts.embedding_id = stored.id)`,
    [
      rows.map(({ id }) => id),
      rows.map(({ collection }) => collection),
      rows.map(({ document }) => document),
      rows.map(({ metadata }) => JSON.stringify(metadata)),
    ],
  );
  return new Set(found.map(({ id }) => id));
}

/** The vectors of stored rows by their ids; a row that is gone, or has no vector, is not among them. */
export async function storedVectors(
  client: Pick<PoolClient, 'query'>,
  ids: readonly string[],
): Promise<Map<string, Float32Array>> {
  if (ids.length === 0) return new Map();
  const { rows } = await client.query<{ id: string; bytes: Buffer }>(
    'select id, vector_send(embedding) as bytes from public.langchain_pg_embedding where id = any($1) and embedding is not null',
    [ids],
  );
  return new Map(rows.map(({ id, bytes }) => [id, vectorOf(bytes)]));
}

/** Puts what `run` staged into the collections, with the words that find it. The caller holds the collections' lock. */
export async function moveStagedRows(client: PoolClient, run: string): Promise<void> {
  await client.query(
    `insert into public.langchain_pg_embedding (id, collection_id, embedding, document, cmetadata)
     select staged.id, collection.uuid, staged.embedding, staged.document, staged.cmetadata
       from pairsmith.training_staging staged
       join public.langchain_pg_collection collection on collection.name = staged.collection
      where staged.run = $1`,
    [run],
  );
  await client.query(
    `insert into pairsmith.training_texts (embedding_id, collection_id, length, repeated, words)
     select staged.id, collection.uuid, staged.length, staged.repeated, staged.own_words
       from pairsmith.training_staging staged
       join public.langchain_pg_collection collection on collection.name = staged.collection
      where staged.run = $1`,
    [run],
  );
  await dropStagedRows(client, run);
}

/** Rows by type. */
export async function countRows(client: Pick<PoolClient, 'query'>, selection: Selection): Promise<Counts> {
  const { rows } = await client.query<{ name: TrainingDataType; rows: string }>(
    `select collection.name, count(*) as rows
       from public.langchain_pg_embedding embedding
       join public.langchain_pg_collection collection on collection.uuid = embedding.collection_id
      where $1::jsonb[] is null or embedding.cmetadata @> any ($1::jsonb[])
      group by collection.name`,
    [selectedBy(selection)],
  );
  const found = new Map(rows.map(({ name, rows: count }) => [name, Number(count)]));
  return Object.fromEntries(TRAINING_DATA_TYPES.map((type) => [type, found.get(type) ?? 0])) as Counts;
}

/** A task's rows, within the caller's transaction, when the task and its training data are deleted. */
export async function deleteTaskRows(client: PoolClient, taskId: string): Promise<number> {
  await lockCollections(client);
  const { rowCount } = await client.query(
    `delete from public.langchain_pg_embedding where cmetadata @> jsonb_build_object('task_id', $1::text)`,
    [taskId],
  );
  if (rowCount) await recordChange(client);
  return rowCount ?? 0;
}
