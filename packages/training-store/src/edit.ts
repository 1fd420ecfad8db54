import { randomUUID } from 'node:crypto';
import { TRAINING_DATA_TYPES, type TrainingDataType } from '@pairsmith/core';
import type { PoolClient } from 'pg';
import type { Embedder, Vector } from './embedder';
import { recordChange } from './last-change';
import { countRows, moveStagedRows, stageRows } from './load';
import { claimCollections, lockCollections } from './store-model';
import type { TrainingRow } from './training-row';

type Querier = Pick<PoolClient, 'query'>;

export interface AddedRows {
  /** By row: another one of its collection that says the same, if there is one. */
  sameAs: (string | null)[];
  /** All rows of the store, these included. */
  total: number;
}

/**
 * Adds rows within the caller's transaction. The same text twice is two rows (`combineRows` makes them one).
 * @throws AppError embedding_model_mismatch
 */
export async function addRows(
  client: PoolClient,
  rows: readonly TrainingRow[],
  vectors: readonly Vector[],
  embedder: Embedder,
): Promise<AddedRows> {
  await claimCollections(client, embedder);
  const known = await idsByText(client, rows);
  await insertRows(client, rows, vectors);
  const sameAs = rows.map((row) => {
    const key = textKey(row.collection, row.document);
    const same = known.get(key) ?? null;
    if (same === null) known.set(key, row.id);
    return same;
  });
  return { sameAs, total: await totalRows(client) };
}

export interface StoredRow {
  id: string;
  type: TrainingDataType;
  taskId: string | null;
  metadata: Record<string, unknown>;
}

/** A row of the four collections, whoever wrote it. With `lock` nobody changes it until the transaction ends. */
export async function findRow(client: Querier, id: string, lock = false): Promise<StoredRow | null> {
  const { rows } = await client.query<{
    name: TrainingDataType;
    cmetadata: Record<string, unknown> | null;
  }>(
    `select collection.name, embedding.cmetadata
       from public.langchain_pg_embedding embedding
       join public.langchain_pg_collection collection on collection.uuid = embedding.collection_id
      where embedding.id = $1 and collection.name = any ($2) ${lock ? 'for update of embedding' : ''}`,
    [id, TRAINING_DATA_TYPES],
  );
  const [row] = rows;
  if (!row) return null;
  const metadata = row.cmetadata ?? {};
  const { task_id: taskId } = metadata;
  return { id, type: row.name, taskId: typeof taskId === 'string' ? taskId : null, metadata };
}

/**
 * Puts another text under the id of a row, within the caller's transaction. `rewrite` gets the row as it is now.
 * @returns all rows of the store; null where the row is gone
 * @throws AppError embedding_model_mismatch; what `rewrite` throws
 */
export async function replaceRow(
  client: PoolClient,
  id: string,
  rewrite: (stored: StoredRow) => TrainingRow,
  vector: Vector,
  embedder: Embedder,
): Promise<number | null> {
  await claimCollections(client, embedder);
  const stored = await findRow(client, id, true);
  if (!stored) return null;
  const row = rewrite(stored);
  // Its words go with it.
  await client.query('delete from public.langchain_pg_embedding where id = $1', [id]);
  await insertRows(client, [row], [vector]);
  return totalRows(client);
}

/** Deletes rows of the four collections, within the caller's transaction. `deleted` is in no order. */
export async function deleteRows(
  client: PoolClient,
  ids: readonly string[],
): Promise<{ deleted: string[]; total: number }> {
  await lockCollections(client);
  const { rows } = await client.query<{ id: string }>(
    `delete from public.langchain_pg_embedding embedding
      using public.langchain_pg_collection collection
      where collection.uuid = embedding.collection_id and collection.name = any ($2) and embedding.id = any ($1)
      returning embedding.id`,
    [ids, TRAINING_DATA_TYPES],
  );
  if (rows.length) await recordChange(client);
  return { deleted: rows.map(({ id }) => id), total: await totalRows(client) };
}

/** Staged and moved in one transaction: the way of a load, so that a row's words and its text are written in one place. */
async function insertRows(
  client: PoolClient,
  rows: readonly TrainingRow[],
  vectors: readonly Vector[],
): Promise<void> {
  const run = `edit-${randomUUID()}`;
  await stageRows(client, run, rows, vectors);
  await moveStagedRows(client, run);
}

/** The first row of each text that is in the store already. */
async function idsByText(client: PoolClient, given: readonly TrainingRow[]): Promise<Map<string, string>> {
  const { rows } = await client.query<{ id: string; name: TrainingDataType; document: string }>(
    `select min(embedding.id) as id, collection.name, embedding.document
       from public.langchain_pg_embedding embedding
       join public.langchain_pg_collection collection on collection.uuid = embedding.collection_id
      where collection.name = any ($1) and embedding.document = any ($2)
      group by collection.name, embedding.document`,
    [[...new Set(given.map(({ collection }) => collection))], given.map(({ document }) => document)],
  );
  return new Map(rows.map(({ id, name, document }) => [textKey(name, document), id]));
}

const textKey = (type: TrainingDataType, document: string) => `${type}\n${document}`;

async function totalRows(client: Querier): Promise<number> {
  return Object.values(await countRows(client, {})).reduce((sum, count) => sum + count, 0);
}
