import { TRAINING_DATA_TYPES, type TrainingDataType } from '@pairsmith/core';
import type { PoolClient } from 'pg';
import { batchSizeOf, embedTexts, vectorText, type Embedder, type EmbeddingCache } from './embedder';
import { recordChange } from './last-change';
import { partsOf } from './records';
import { lockStore } from './store-lock';
import { dropVectorIndexes } from './vector-index';

export interface RebuildOptions {
  embedder: Embedder;
  cache: EmbeddingCache;
  signal?: AbortSignal;
}

/** How often what was written meanwhile is embedded without keeping writers out; the rest is done with them waiting. */
const CATCH_UPS = 5;
/** Longer than the embedder needs for the rest; a process that freezes there keeps writers out no longer than this. */
const IDLE_IN_SWAP = '5min';

/**
 * Embeds every row anew, whatever model made its vector, and swaps all vectors in one transaction: readers see the old
 * ones or the new ones. Vectors wait in a temporary table of this connection, in batches, so that memory is bounded.
 *
 * Others go on writing. A vector counts for the text that it was made of: a row that came or changed meanwhile is
 * found by that and embedded too, the last ones while writers wait. A writer with another model waits for the swap and is
 * then refused by the model that the collections record. The client must not be in a transaction; its session ends
 * with the caller.
 * @throws AppError of the embedder: then nothing has changed, and vectors that were paid for are remembered
 */
export async function rebuildStore(client: PoolClient, options: RebuildOptions): Promise<{ rows: number }> {
  const { model, dimension } = options.embedder;
  await client.query(
    `create temp table rebuilt_vectors (id varchar primary key, text_md5 text not null, embedding public.vector not null)`,
  );
  const few = batchSizeOf(options.embedder);
  for (let pass = 0; pass <= CATCH_UPS; pass += 1) if ((await embedMissing(client, options)) <= few) break;

  await dropVectorIndexes(client);
  await client.query('begin');
  try {
    await client.query(`set local idle_in_transaction_session_timeout = '${IDLE_IN_SWAP}'`);
    await lockStore(client);
    await embedMissing(client, options);
    options.signal?.throwIfAborted();
    const { rowCount } = await client.query(
      `update public.langchain_pg_embedding stored set embedding = rebuilt.embedding
         from rebuilt_vectors rebuilt
        where rebuilt.id = stored.id`,
    );
    await client.query(
      `update public.langchain_pg_collection
          set cmetadata = (coalesce(cmetadata::jsonb, '{}') || jsonb_build_object('embedding_model', $1::text, 'embedding_dimension', $2::int))::json
        where name = any ($3)`,
      [model, dimension, TRAINING_DATA_TYPES],
    );
    await recordChange(client);
    await client.query('commit');
    return { rows: rowCount ?? 0 };
  } catch (error) {
    // A connection that cannot roll back is gone, and its transaction with it.
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

interface Row {
  id: string;
  type: TrainingDataType;
  document: string;
  text_md5: string;
}

/** One pass over the rows that have no new vector for their present text. Returns how many there were. */
async function embedMissing(
  client: PoolClient,
  { embedder, cache, signal }: RebuildOptions,
): Promise<number> {
  let found = 0;
  for (let after = ''; ;) {
    signal?.throwIfAborted();
    const { rows } = await client.query<Row>(
      `select stored.id, collection.name as type, coalesce(document, '') as document, md5(coalesce(document, '')) as text_md5
         from public.langchain_pg_embedding stored
         join public.langchain_pg_collection collection on collection.uuid = stored.collection_id
         left join rebuilt_vectors rebuilt on rebuilt.id = stored.id and rebuilt.text_md5 = md5(coalesce(document, ''))
        where collection.name = any ($1) and rebuilt.id is null and stored.id > $2
        order by stored.id limit $3`,
      [TRAINING_DATA_TYPES, after, batchSizeOf(embedder)],
    );
    const last = rows.at(-1);
    if (!last) return found;
    const { vectors } = await embedTexts(
      rows.map(({ type, document }) => partsOf(type, document).question ?? document),
      { embedder, cache, signal },
    );
    await client.query(
      `insert into rebuilt_vectors (id, text_md5, embedding)
       select id, text_md5, embedding::public.vector from unnest($1::text[], $2::text[], $3::text[]) made (id, text_md5, embedding)
       on conflict (id) do update set text_md5 = excluded.text_md5, embedding = excluded.embedding`,
      [rows.map(({ id }) => id), rows.map((row) => row.text_md5), vectors.map(vectorText)],
    );
    found += rows.length;
    after = last.id;
  }
}
