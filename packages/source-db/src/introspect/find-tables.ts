import { AppError, fullName, MAX_REMARK_LENGTH, type TableName, said, type Message } from '@pairsmith/core';
import { isSystemSchema } from '@pairsmith/sql';
import { escapeIdentifier } from 'pg';
import type { Reader } from '../read-only';
import { READABLE_KINDS, type RelKind } from './kinds';

/** A table of the list as `pg_class` has it. */
export interface FoundTable extends TableName {
  oid: number;
  kind: RelKind;
  comment: string | null;
  /** `reltuples`, of all partitions together; null where any of them was never analysed. */
  rows: number | null;
  /** Bytes of the main fork, of all partitions together. */
  bytes: number;
  /** Partitions or inheriting tables below it. */
  children: number;
  /** Tables above it, at any distance, `schema.name`: what it is a partition of, or inherits from. */
  inherits: string[];
  /** Whether it, or a partition of it, is a foreign table. */
  holds_foreign: boolean;
  partition_key: string | null;
}

export interface TableFailure {
  table: TableName;
  error: AppError;
}

interface Row extends Omit<FoundTable, 'oid' | 'kind'> {
  oid: number | null;
  kind: RelKind;
  schema_exists: boolean;
  schema_usable: boolean;
  readable: boolean;
  readable_columns: number;
  columns: number;
  similar: string[] | null;
}

/**
 * Looks the listed names up, exact case, and says of each one that cannot be read why. PostgreSQL 13 and older store 0
 * for tables that were never analysed, 14 and later −1; both count as not known where there is a size.
 */
const FIND = `
  with recursive wanted as (
    select * from unnest($1::text[], $2::text[]) with ordinality as w (schema, name, position)
  ), found as (
    select w.position, c.oid, c.relkind, c.reltuples, c.relnamespace
      from wanted w join pg_namespace n on n.nspname = w.schema
           join pg_class c on c.relnamespace = n.oid and c.relname = w.name and c.relkind in (${READABLE_KINDS})
  ), below as (
    select f.oid as root, i.inhrelid as oid from found f join pg_inherits i on i.inhparent = f.oid
    union
    select b.root, i.inhrelid from below b join pg_inherits i on i.inhparent = b.oid
  ), sizes as (
    select root, sum(rows) as rows, coalesce(bool_and(known), true) as known, sum(bytes)::float8 as bytes, count(*) - 1 as children,
           coalesce(bool_or(is_foreign), false) as holds_foreign
      from (select root, greatest(c.reltuples, 0)::float8 as rows, pg_relation_size(c.oid) as bytes,
                   c.reltuples > 0 or (c.relkind <> 'f' and pg_relation_size(c.oid) = 0) as known, c.relkind = 'f' as is_foreign
              from (select oid as root, oid from found where relkind <> 'p' union all select root, oid from below
                    union all select oid, null from found where relkind = 'p') t
                   left join pg_class c on c.oid = t.oid and c.relkind <> 'p'
           ) t
     group by root
  )
  select w.schema, w.name, f.oid::int8 as oid, f.relkind as kind, left(obj_description(f.oid, 'pg_class'), ${MAX_REMARK_LENGTH}) as comment,
         case when f.relkind <> 'v' and s.known then coalesce(s.rows, 0) end as rows,
         coalesce(s.bytes, 0) as bytes, coalesce(s.children, 0) as children, coalesce(s.holds_foreign, false) as holds_foreign,
         pg_get_partkeydef(f.oid) as partition_key,
         array(with recursive above as (
                 select inhparent as oid from pg_inherits where inhrelid = f.oid
                 union
                 select i.inhparent from above a join pg_inherits i on i.inhrelid = a.oid
               )
               select pn.nspname || '.' || p.relname
                 from above join pg_class p using (oid) join pg_namespace pn on pn.oid = p.relnamespace order by 1) as inherits,
         n.oid is not null as schema_exists, coalesce(has_schema_privilege(n.oid, 'usage'), false) as schema_usable,
         coalesce(has_table_privilege(f.oid, 'select'), false) as readable,
         (select count(*) filter (where has_column_privilege(a.attrelid, a.attnum, 'select')) from pg_attribute a
           where a.attrelid = f.oid and a.attnum > 0 and not a.attisdropped) as readable_columns,
         (select count(*) from pg_attribute a where a.attrelid = f.oid and a.attnum > 0 and not a.attisdropped) as columns,
         case when f.oid is null then (
           select array_agg(sn.nspname || '.' || sc.relname) from (
             select * from pg_class c where lower(c.relname) = lower(w.name) and c.relkind in (${READABLE_KINDS}) limit 3
           ) sc join pg_namespace sn on sn.oid = sc.relnamespace and sn.nspname !~ '^(pg_|information_schema$)'
         ) end as similar
    from wanted w
         left join found f on f.position = w.position
         left join sizes s on s.root = f.oid
         left join pg_namespace n on n.nspname = w.schema
   order by w.position`;

/** @param user is named in the GRANT lines of the failures. */
export async function findTables(
  { rows }: Reader,
  names: readonly TableName[],
  user: string,
): Promise<{ found: FoundTable[]; failures: TableFailure[] }> {
  const found: FoundTable[] = [];
  const failures: TableFailure[] = [];
  const answers = await rows<Row>(FIND, [names.map(({ schema }) => schema), names.map(({ name }) => name)]);
  for (const row of answers) {
    const error = whyNot(row, user);
    if (error) failures.push({ table: { schema: row.schema, name: row.name }, error });
    else found.push({ ...row, oid: row.oid! });
  }
  return { found, failures };
}

function whyNot(row: Row, user: string): AppError | null {
  const name = fullName(row);
  const role = escapeIdentifier(user);
  const schema = escapeIdentifier(row.schema);
  if (isSystemSchema(row.schema))
    return notInDatabase(said('table.of_the_system', { name }), said('table.remove'));
  if (row.oid === null) {
    const reason = row.schema_exists
      ? said('source.no_table', { name })
      : said('table.no_schema', { schema: row.schema });
    return notInDatabase(
      row.similar?.length ? said('table.similar', { reason, names: row.similar }) : reason,
      said('table.correct_or_remove'),
    );
  }
  const grants = [];
  if (!row.schema_usable) grants.push(`GRANT USAGE ON SCHEMA ${schema} TO ${role};`);
  if (!row.readable && row.readable_columns < row.columns) {
    grants.push(`GRANT SELECT ON ${schema}.${escapeIdentifier(row.name)} TO ${role};`);
  }
  if (row.columns === 0) return notInDatabase(said('table.no_columns', { name }), said('table.remove'));
  if (!row.schema_usable || (!row.readable && row.readable_columns === 0)) {
    return new AppError('database_permission_error', said('table.no_right', { name, grants }));
  }
  if (grants.length > 0) {
    return new AppError('database_permission_error', said('table.some_columns', { name, grants }));
  }
  return null;
}

/** `reason` alone is for those who asked for one table and have no list. */
const notInDatabase = (reason: Message, todo: Message) =>
  new AppError('file_validation_error', said('table.not_in_database', { reason, todo }), {
    details: { reason },
  });
