import type { Pool, PoolClient } from 'pg';
import { vectorText, type Vector } from './embedder';
import type { Found } from './fuse';
import { inScope, isSeen, LISTS_THEMES, selectedBy, unseenBy, type Scope } from './scope';
import { hasVectorIndex, indexedVector, isIndexed, MIN_INDEXED_ROWS } from './vector-index';

type Querier = Pick<PoolClient, 'query'>;

/** The rows nearest to a vector: by the collection's index where it has one and many rows are in question, else all compared. */
export async function nearest(
  pool: Pool,
  vector: Vector,
  scope: Scope,
  minIndexedRows = MIN_INDEXED_ROWS,
): Promise<Found[]> {
  const collectionId = await indexedCollection(pool, scope, vector.length, minIndexedRows);
  return collectionId === null
    ? nearestOfAll(pool, vector, scope)
    : nearestByIndex(pool, vector, scope, collectionId);
}

export const nearestOfAll = async (client: Querier, vector: Vector, scope: Scope) =>
  (
    await client.query<Found>(
      `select id, document from public.langchain_pg_embedding embedding
        where ${inScope(scope)} and ${isSeen('embedding.id', '$5')} order by embedding <=> $3, id limit $4`,
      [scope.collection, selectedBy(scope.selection), vectorText(vector), scope.depth, unseenBy(scope)],
    )
  ).rows;

/** The collection's id where its index is to be used. One task's or database's rows are few as a rule, and found by their own index. */
async function indexedCollection(
  client: Querier,
  scope: Scope,
  dimension: number,
  minIndexedRows: number,
): Promise<string | null> {
  const { rows } = await client.query<{ uuid: string }>(
    'select uuid from public.langchain_pg_collection where name = $1',
    [scope.collection],
  );
  const [found] = rows;
  if (!found || !(await hasVectorIndex(client, found.uuid, dimension))) return null;
  const selected = selectedBy(scope.selection);
  if (selected === null) return found.uuid;
  const { rows: counted } = await client.query<{ rows: number }>(
    `select count(*)::int as rows from (select from public.langchain_pg_embedding embedding where ${inScope(scope)} limit $3) counted`,
    [scope.collection, selected, minIndexedRows],
  );
  return counted[0]!.rows < minIndexedRows ? null : found.uuid;
}

/** How many candidates HNSW keeps on its way (docs/decisions/exact-search.md has the recall); pgvector takes up to 1000. */
const CANDIDATES = 200;

async function nearestByIndex(
  pool: Pool,
  vector: Vector,
  { selection, themes, depth, without }: Scope,
  collectionId: string,
): Promise<Found[]> {
  const client = await pool.connect();
  try {
    // Iterating goes on where the filters leaves too few of the candidates.
    await client.query(
      `begin read only; set local hnsw.ef_search = ${Math.min(1_000, Math.max(CANDIDATES, 2 * depth))};
       set local hnsw.iterative_scan = strict_order`,
    );
    const indexed = indexedVector(vector.length);
    const { rows } = await client.query<Found>(
      `select id, document from (
         select id, document, embedding from public.langchain_pg_embedding
          where collection_id = $1 and ${isIndexed(vector.length)}
            and ($2::jsonb[] is null or cmetadata @> any ($2::jsonb[]))
            and ${isSeen('id', '$6')}
            ${themes === undefined ? '' : `and (${LISTS_THEMES}) is ${themes ? '' : 'not '}true`}
          order by ${indexed} <=> $3::public.halfvec(${vector.length}) limit $4
       ) candidates order by embedding <=> $5, id`,
      [
        ...[collectionId, selectedBy(selection), vectorText(vector), depth, vectorText(vector)],
        unseenBy({ without: without ?? [] }),
      ],
    );
    await client.query('commit');
    client.release();
    return rows;
  } catch (error) {
    client.release(true);
    throw error;
  }
}
