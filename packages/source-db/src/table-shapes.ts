import { said, type TableName } from '@pairsmith/core';
import type { SourceDb } from './connect';
import { READABLE_KINDS } from './introspect/kinds';
import { SAYS_UNKNOWN } from './list-tables';
import { sourceError } from './query-errors';

/** How much there is to say of a table, without a look at what it holds. */
export interface TableShape {
  columns: number;
  /** Columns that the database does not comment. */
  uncommented: number;
  /** The table itself has a comment. */
  isCommented: boolean;
  /** The planner's statistics say that it has no row; a table that nobody analysed may have some. */
  isEmpty: boolean;
}

const TIMEOUT_MS = 5_000;

/** Of the tables that are there, in one query of the database's own catalogue. Throws as other reads do. */
export async function tableShapes(
  db: SourceDb,
  names: readonly TableName[],
  signal?: AbortSignal,
): Promise<TableShape[]> {
  try {
    return await db.read({ timeoutMs: TIMEOUT_MS, signal }, ({ rows }) =>
      rows<TableShape>(
        `select count(a.attnum)::int as columns,
                (count(a.attnum) filter (where btrim(coalesce(d.description, '')) = ''))::int as uncommented,
                btrim(coalesce(obj_description(c.oid, 'pg_class'), '')) <> '' as "isCommented",
                c.reltuples = 0 and c.relkind in ('r', 'm', 'p', 'f') and ${SAYS_UNKNOWN} as "isEmpty"
           from unnest($1::text[], $2::text[]) as w (schema, name)
           join pg_namespace n on n.nspname = w.schema
           join pg_class c on c.relnamespace = n.oid and c.relname = w.name and c.relkind in (${READABLE_KINDS})
           left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
           left join pg_description d on d.objoid = c.oid and d.classoid = 'pg_class'::regclass and d.objsubid = a.attnum
          group by c.oid`,
        [names.map(({ schema }) => schema), names.map(({ name }) => name)],
      ),
    );
  } catch (error) {
    throw sourceError(error, db, said('doing.listing_tables'));
  }
}
