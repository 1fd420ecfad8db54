import { said } from '@pairsmith/core';
import type { PoolClient } from 'pg';
import { badLine, type BackupFile } from './read-backup';

/**
 * Indexes the staged rows by id, so that the store's rows find theirs at once.
 * @throws AppError file_validation_error where an id is there twice
 */
export async function indexStagedIds(client: PoolClient, file: BackupFile): Promise<void> {
  await client.query('create index on restored_rows (id)');
  await client.query('analyze restored_rows (id, collection)');
  const { rows } = await client.query<{ line: number; first: number }>(
    `select max(line) as line, min(line) as first from restored_rows group by id having count(*) > 1 order by 1 limit 1`,
  );
  if (rows[0]) throw badLine(file, rows[0].line, said('backup.same_id', { first: rows[0].first }));
}

/**
 * The length of each collection's vectors; null where it has rows without vectors only.
 * @throws AppError file_validation_error where a collection has vectors of two lengths
 */
export async function stagedDimensions(
  client: PoolClient,
  file: BackupFile,
): Promise<Map<string, number | null>> {
  const { rows: odd } = await client.query<{ line: number; dimension: number; expected: number }>(
    `select line, public.vector_dims(embedding) as dimension, expected
       from restored_rows
       join (select distinct on (collection) collection, public.vector_dims(embedding) as expected
               from restored_rows where embedding is not null order by collection, line) first using (collection)
      where public.vector_dims(embedding) <> expected
      order by line limit 1`,
  );
  const [at] = odd;
  if (at)
    throw badLine(
      file,
      at.line,
      said('backup.dimension_differs', { got: at.dimension, expected: at.expected }),
    );
  const { rows } = await client.query<{ collection: string; dimension: number | null }>(
    `select collection, max(public.vector_dims(embedding)) as dimension
       from restored_rows where collection is not null group by collection`,
  );
  return new Map(rows.map(({ collection, dimension }) => [collection, dimension]));
}

/** Staged rows into the store, over those of the same id, and their words anew. Returns how many. */
export async function putRows(client: PoolClient): Promise<number> {
  const { rowCount } = await client.query(
    `insert into public.langchain_pg_embedding as stored (id, collection_id, embedding, document, cmetadata)
     select staged.id, collection.uuid, staged.embedding, staged.document, staged.cmetadata
       from restored_rows staged left join public.langchain_pg_collection collection on collection.name = staged.collection
     on conflict (id) do update
       set collection_id = excluded.collection_id, embedding = excluded.embedding, document = excluded.document,
           cmetadata = excluded.cmetadata`,
  );
  await client.query(
    'delete from pairsmith.training_texts using restored_rows staged where embedding_id = staged.id',
  );
  await client.query(
    `insert into pairsmith.training_texts (embedding_id, collection_id, length, repeated, words)
     select staged.id, collection.uuid, own.length, nullif(own.repeated, 'null'), own.words
       from restored_rows staged
       join public.langchain_pg_collection collection on collection.name = staged.collection
       cross join lateral jsonb_to_record(staged.words) own (length int, repeated jsonb, words text[])
      where staged.words is not null`,
  );
  return rowCount ?? 0;
}
