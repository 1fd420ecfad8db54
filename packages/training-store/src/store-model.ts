import { AppError, TRAINING_DATA_TYPES, said } from '@pairsmith/core';
import type { PoolClient } from 'pg';
import type { Embedder } from './embedder';
import { recordChange } from './last-change';

type Querier = Pick<PoolClient, 'query'>;
type EmbeddingModel = Pick<Embedder, 'model' | 'dimension'>;

interface CollectionRow {
  name: string;
  cmetadata: { embedding_model?: string; embedding_dimension?: number } | null;
  has_rows: boolean;
}

const COLLECTIONS = `
  select name, cmetadata,
         exists (select from public.langchain_pg_embedding e where e.collection_id = c.uuid) as has_rows
    from public.langchain_pg_collection c
   where name = any ($1)
   order by name`;

/** Throws `embedding_model_mismatch` where the store holds vectors of another model or length. */
export async function checkEmbedding(client: Querier, embedder: EmbeddingModel): Promise<void> {
  const { rows } = await client.query<CollectionRow>(COLLECTIONS, [TRAINING_DATA_TYPES]);
  rows.forEach((row) => checkCollection(row, embedder));
}

function checkCollection(
  { name, cmetadata, has_rows }: CollectionRow,
  { model, dimension }: EmbeddingModel,
): void {
  if (!has_rows) return;
  const { embedding_model: storedModel = null, embedding_dimension: storedDimension = null } =
    cmetadata ?? {};
  // A collection from another program's backup may know one of the two; what is not known contradicts nothing.
  if ((storedModel ?? model) === model && (storedDimension ?? dimension) === dimension) return;
  throw new AppError(
    'embedding_model_mismatch',
    said('vectors.model_differs', {
      name,
      stored: said('backup.model', {
        model: storedModel ?? said('backup.unknown_model'),
        dimension: storedDimension ?? '?',
      }),
      configured: said('backup.model', { model, dimension }),
    }),
  );
}

/**
 * Locks the collections until the transaction ends, in one order, making those that are missing. Whoever changes rows
 * takes this lock first: writers wait for each other and cannot deadlock over rows; readers wait for nobody.
 */
export async function lockCollections(client: PoolClient): Promise<void> {
  await lockedCollections(client);
}

/**
 * The same, for whoever adds vectors: the collections now say that they hold this model's, and the store has changed.
 * @throws AppError embedding_model_mismatch
 */
export async function claimCollections(client: PoolClient, embedder: EmbeddingModel): Promise<void> {
  const collections = await lockedCollections(client);
  collections.forEach((row) => checkCollection(row, embedder));
  await client.query(
    `update public.langchain_pg_collection
        set cmetadata = (coalesce(cmetadata::jsonb, '{}') || jsonb_build_object('embedding_model', $1::text, 'embedding_dimension', $2::int))::json
      where name = any ($3)`,
    [embedder.model, embedder.dimension, TRAINING_DATA_TYPES],
  );
  await recordChange(client);
}

async function lockedCollections(client: PoolClient): Promise<CollectionRow[]> {
  await client.query(
    `insert into public.langchain_pg_collection (uuid, name, cmetadata)
     select gen_random_uuid(), name, '{}' from unnest($1::text[]) name
     on conflict (name) do nothing`,
    [TRAINING_DATA_TYPES],
  );
  const { rows } = await client.query<CollectionRow>(`${COLLECTIONS} for update of c`, [TRAINING_DATA_TYPES]);
  return rows;
}
