import type { Pool } from 'pg';
import type { SearchHit } from './fuse';
import { selectedBy, type Selection } from './scope';
import { joinsOf, tablesBeside, tablesBetween } from './tables-between';

/** A table's DDL, and whether it is there for those that were found and not for the question's words. */
export interface TableHit extends SearchHit {
  related: boolean;
}

/** Tables in all where related ones are added: more would bury those that a question is about. */
export const MOST_TABLES = 10;

/**
 * The first `limit` tables, and those that a query over them has to join: what lies on the ways between them, then, as
 * far as there is room, what they are joined with. Related ones come last and keep the places that the search gave them.
 */
export async function withRelated(
  pool: Pool,
  ranked: readonly SearchHit[],
  { limit, selection }: { limit: number; selection: Selection },
): Promise<TableHit[]> {
  const found = ranked.slice(0, limit).map((hit): TableHit => ({ ...hit, related: false }));
  const room = MOST_TABLES - found.length;
  if (room <= 0 || found.length === 0) return found;
  const links = await linksAround(
    pool,
    found.map(({ id }) => id),
    selection,
  );
  const byTable = new Map(links.map((link) => [link.table, link]));
  const places = new Map(ranked.map(({ id }, at) => [id, at]));
  const rankOf = (table: string) => places.get(byTable.get(table)?.id ?? '') ?? ranked.length;

  const tableOf = new Map(links.map(({ id, table }) => [id, table]));
  const names = found.flatMap(({ id }) => tableOf.get(id) ?? []);
  const joins = joinsOf(links);
  const between = tablesBetween(names, joins, rankOf);
  const beside = tablesBeside([...names, ...between], joins, rankOf);
  const ids = [...between, ...beside].flatMap((table) => byTable.get(table)?.id ?? []);
  const added = await documentsOf(pool, ids.slice(0, room));
  const hits = new Map(ranked.map((hit) => [hit.id, hit]));
  return [
    ...found,
    ...added.map(({ id, document }): TableHit => {
      const { score, sources } = hits.get(id) ?? { score: 0, sources: [] };
      return { id, document, score, sources, related: true };
    }),
  ];
}

interface Link {
  id: string;
  /** `schema.name`, after its database: names of several databases may be the same. */
  table: string;
  joinedWith: string[];
}

/** All tables of the tasks that the given rows come from, in one statement; rows without a task are joined with nothing. */
async function linksAround(pool: Pool, ids: readonly string[], selection: Selection): Promise<Link[]> {
  const { rows } = await pool.query<{
    id: string;
    db_name: string | null;
    name: string;
    joined_with: string[];
  }>(
    `select linked.* from (
       select distinct cmetadata ->> 'task_id' as task_id from public.langchain_pg_embedding where id = any ($1)
     ) tasks cross join lateral (
       select id, cmetadata ->> 'db_name' as db_name, cmetadata ->> 'table' as name, cmetadata -> 'joined_with' as joined_with
         from public.langchain_pg_embedding
        where collection_id = (select uuid from public.langchain_pg_collection where name = 'ddl')
          and cmetadata @> jsonb_build_object('task_id', tasks.task_id)
          and ($2::jsonb[] is null or cmetadata @> any ($2::jsonb[]))
          and cmetadata ? 'table' offset 0) linked
      order by array_position($1::varchar[], linked.id) desc nulls first, linked.id`,
    [ids, selectedBy(selection)],
  );
  const named = (database: string | null, name: string) => JSON.stringify([database, name]);
  return rows.map(({ id, db_name, name, joined_with }) => ({
    id,
    table: named(db_name, name),
    joinedWith: joined_with.map((other) => named(db_name, other)),
  }));
}

async function documentsOf(pool: Pool, ids: readonly string[]): Promise<{ id: string; document: string }[]> {
  if (ids.length === 0) return [];
  const { rows } = await pool.query<{ id: string; document: string }>(
    `select id, document from public.langchain_pg_embedding where id = any ($1)
      order by array_position($1::varchar[], id)`,
    [ids],
  );
  return rows;
}
