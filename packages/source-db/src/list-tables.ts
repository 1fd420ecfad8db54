import { fullName, MAX_REMARK_LENGTH, type TableName, said } from '@pairsmith/core';
import type { TableKind } from '@pairsmith/catalog';
import type { SourceDb } from './connect';
import { KINDS, READABLE_KINDS } from './introspect/kinds';
import { sourceError } from './query-errors';

export interface ListedTable extends TableName {
  kind: TableKind;
  comment: string | null;
  /** By the planner's statistics; null for views and for tables that were never analysed. */
  rows: number | null;
}

const TIMEOUT_MS = 10_000;

/** From version 14 on a table that nobody analysed has -1 rows, so that 0 is known. Its size would tell too, but asking for it waits for whoever has locked the table. */
export const SAYS_UNKNOWN = `current_setting('server_version_num')::int >= 140000`;

/**
 * What can be asked for in a table list: tables, partitioned parents without their children, views, materialized views
 * and foreign tables, sorted by `schema.table`.
 * @param schemas their names; null: all that the role may use, but the system's
 * @param pattern of table names; `*` stands for any characters, everything else for itself.
 */
export async function listTables(
  db: SourceDb,
  { schemas, pattern }: { schemas: readonly string[] | null; pattern?: string | undefined },
  signal?: AbortSignal,
): Promise<ListedTable[]> {
  const like = pattern === undefined || pattern === '' ? '%' : likePattern(pattern);
  try {
    const found = await db.read({ timeoutMs: TIMEOUT_MS, signal }, ({ rows }) =>
      rows<Omit<ListedTable, 'kind'> & { relkind: keyof typeof KINDS }>(
        `select n.nspname as schema, c.relname as name, c.relkind,
                left(obj_description(c.oid, 'pg_class'), ${MAX_REMARK_LENGTH}) as comment,
                case when c.reltuples > 0 or (c.reltuples = 0 and c.relkind in ('r', 'm', 'p', 'f') and ${SAYS_UNKNOWN})
                     then c.reltuples::float8 end as rows
           from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where c.relkind in (${READABLE_KINDS}) and not c.relispartition and c.relname like $2
            and case when $1::text[] is null
                     then n.nspname !~ '^(pg_|information_schema$)' and has_schema_privilege(n.oid, 'usage')
                     else n.nspname = any($1) end`,
        [schemas, like],
      ),
    );
    return found
      .map(({ relkind, ...table }) => ({ ...table, kind: KINDS[relkind] }))
      .sort((a, b) => (fullName(a) < fullName(b) ? -1 : 1));
  } catch (error) {
    throw sourceError(error, db, said('doing.listing_tables'));
  }
}

/** The names of a table list that the database does not know, in their order. */
export async function findMissingTables(
  db: SourceDb,
  names: readonly TableName[],
  signal?: AbortSignal,
): Promise<TableName[]> {
  try {
    return await db.read({ timeoutMs: TIMEOUT_MS, signal }, ({ rows }) =>
      rows<TableName>(
        `select w.schema, w.name from unnest($1::text[], $2::text[]) with ordinality as w (schema, name, position)
          where not exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                             where n.nspname = w.schema and c.relname = w.name and c.relkind in (${READABLE_KINDS}))
          order by w.position`,
        [names.map(({ schema }) => schema), names.map(({ name }) => name)],
      ),
    );
  } catch (error) {
    throw sourceError(error, db, said('doing.listing_tables'));
  }
}

const likePattern = (pattern: string) => pattern.replace(/[\\%_]/g, '\\$&').replaceAll('*', '%');
