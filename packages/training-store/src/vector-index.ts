import type { ClientBase } from 'pg';

/*
 * The approximate indexes of the store: one a collection, made once it is large (docs/decisions/exact-search.md). The
 * table's column holds vectors of any length and other programs write it too, so an index covers the rows of one
 * collection and one length, and leaves all others as they were.
 */

type Querier = Pick<ClientBase, 'query'>;

/** Fewer rows are compared one by one: that is complete and fast enough. */
export const MIN_INDEXED_ROWS = 20_000;

/** Shown in pg_stat_activity: how a build is found by those who end it. */
export const INDEX_BUILDER = 'pairsmith vector index';

const SEARCHED = ['sql', 'ddl', 'documentation'];
/** HNSW's limit for halfvec; beyond it a collection is searched exactly. */
const MAX_DIMENSION = 4_000;
// Any fixed number; all processes on this database share it.
const LOCK = 7_052_029;

/** The name says what an index holds, so that one of another model is not taken for it. */
const indexName = (collectionId: string, dimension: number): string =>
  `pairsmith_hnsw_${collectionId.replaceAll('-', '')}_${dimension}`;

/**
 * What is indexed, as the build and the search must both write it. Half precision takes half the memory and a third of
 * the disk (three vectors of 1024 a page instead of one); the search orders what it found by the whole vectors.
 */
export const indexedVector = (dimension: number): string => `embedding::public.halfvec(${dimension})`;
export const isIndexed = (dimension: number): string => `public.vector_dims(embedding) = ${dimension}`;

/** Whether the collection has an index for vectors of this length that can be used now. */
export async function hasVectorIndex(
  client: Querier,
  collectionId: string,
  dimension: number,
): Promise<boolean> {
  const { rows } = await client.query<{ name: string }>(`${INDEXES} and indisvalid and relname = $1`, [
    indexName(collectionId, dimension),
  ]);
  return rows.length > 0;
}

const INDEXES = String.raw`
  select relname as name, indisvalid as valid
    from pg_index join pg_class class on class.oid = indexrelid
   where indrelid = 'public.langchain_pg_embedding'::regclass and relname like 'pairsmith\_hnsw\_%'`;

/**
 * Makes the indexes that large collections lack and drops those that nobody needs: of a former model, of a collection
 * that is gone or has shrunk to the half, of a build that did not end. Readers and writers wait for none of it. One process at
 * a time; the client's session ends with the caller.
 */
export async function keepVectorIndexes(
  client: ClientBase,
  minRows = MIN_INDEXED_ROWS,
): Promise<{ built: string[]; dropped: string[] }> {
  const { rows: locked } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [
    LOCK,
  ]);
  if (!locked[0]?.mine) return { built: [], dropped: [] };
  const [collections, indexes] = [
    await largeCollections(client, minRows / 2),
    (await client.query<{ name: string; valid: boolean }>(INDEXES)).rows,
  ];
  const useful = new Set(collections.map(({ uuid, dimension }) => indexName(uuid, dimension)));
  const dropped = indexes.filter(({ name, valid }) => !valid || !useful.has(name)).map(({ name }) => name);
  for (const name of dropped) await dropIndex(client, name);

  const there = new Set(indexes.map(({ name }) => name).filter((name) => !dropped.includes(name)));
  const missing = collections.filter(
    ({ uuid, dimension, rows }) => rows >= minRows && !there.has(indexName(uuid, dimension)),
  );
  if (missing.length > 0) await limitBuild(client);
  for (const collection of missing) await buildIndex(client, collection);
  return { built: missing.map(({ uuid, dimension }) => indexName(uuid, dimension)), dropped };
}

interface LargeCollection {
  uuid: string;
  rows: number;
  dimension: number;
}

/** The searched collections of at least this many rows whose vectors can be indexed. */
async function largeCollections(client: Querier, minRows: number): Promise<LargeCollection[]> {
  const { rows } = await client.query<LargeCollection & { dimension: unknown }>(
    `select uuid, cmetadata -> 'embedding_dimension' as dimension,
            (select count(*)::int from public.langchain_pg_embedding where collection_id = uuid) as rows
       from public.langchain_pg_collection where name = any ($1)`,
    [SEARCHED],
  );
  return rows.filter(
    ({ rows: count, dimension }) =>
      count >= minRows && Number.isInteger(dimension) && dimension > 0 && dimension <= MAX_DIMENSION,
  );
}

/** A build gets memory for some 80,000 vectors of 1024; with more it goes on, slowly, on disk. */
const limitBuild = (client: Querier) =>
  client.query(
    // Helpers of a build share memory through /dev/shm, of which containers have 64 MB. An abandoned build ends.
    `set maintenance_work_mem = '256MB'; set max_parallel_maintenance_workers = 0;
     set statement_timeout = '1h'; set client_connection_check_interval = '2s'`,
  );

const buildIndex = (client: Querier, { uuid, dimension }: LargeCollection) =>
  client.query(
    `create index concurrently ${indexName(uuid, dimension)} on public.langchain_pg_embedding
      using hnsw ((${indexedVector(dimension)}) public.halfvec_cosine_ops)
      where collection_id = '${uuid}'::uuid and ${isIndexed(dimension)}`,
  );

const dropIndex = (client: Querier, name: string) =>
  client.query(`drop index concurrently if exists public.${name}`);

/**
 * Ends a build under way: for minutes it would hold the lock that those need who keep all writers out. It is begun anew
 * after them.
 */
export async function stopIndexBuild(client: Querier): Promise<void> {
  await client.query(
    `select pg_terminate_backend(pid, 5000) from pg_stat_activity
      where datname = current_database() and application_name = $1 and pid <> pg_backend_pid()`,
    [INDEX_BUILDER],
  );
}

/**
 * Before all rows are written anew: with an index each row would cost milliseconds, for nothing. None is built until
 * the session of the client ends. The client must not be in a transaction. Searches are exact meanwhile.
 */
export async function dropVectorIndexes(client: ClientBase): Promise<void> {
  await stopIndexBuild(client);
  await client.query('select pg_advisory_lock($1)', [LOCK]);
  const { rows } = await client.query<{ name: string }>(INDEXES);
  for (const { name } of rows) await dropIndex(client, name);
}
