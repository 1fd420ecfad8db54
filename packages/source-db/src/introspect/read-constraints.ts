import type { Reader } from '../read-only';

export interface UniqueRow {
  table_oid: number;
  columns: string[];
  is_primary: boolean;
}

export interface CheckRow {
  oid: number;
  table_oid: number;
  name: string;
  expression: string;
}

export interface ForeignKeyRow {
  table_oid: number;
  name: string;
  columns: string[];
  to_schema: string;
  to_table: string;
  to_columns: string[];
}

const columnNames = (table: string, positions: string) =>
  `(select array_agg(a.attname::text order by k.position)
      from unnest(${positions}) with ordinality as k (attnum, position)
           join pg_attribute a on a.attrelid = ${table} and a.attnum = k.attnum)`;

/** Unique indexes say more than unique constraints: both kinds are there, partial ones and those over expressions are not. */
export const readUniques = ({ rows }: Reader, oids: readonly number[]): Promise<UniqueRow[]> =>
  rows<UniqueRow>(
    `select i.indrelid::int8 as table_oid, i.indisprimary as is_primary,
            ${columnNames('i.indrelid', '(i.indkey::int2[])[0:i.indnkeyatts - 1]')} as columns
       from pg_index i
      where i.indrelid = any($1::oid[]) and i.indisunique and i.indisvalid and i.indpred is null and i.indexprs is null
      order by i.indrelid, i.indexrelid`,
    [oids],
  );

export const readChecks = ({ rows }: Reader, oids: readonly number[]): Promise<CheckRow[]> =>
  rows<CheckRow>(
    `select oid::int8 as oid, conrelid::int8 as table_oid, conname as name, pg_get_expr(conbin, conrelid) as expression
       from pg_constraint where contype = 'c' and conrelid = any($1::oid[]) order by conrelid, conname`,
    [oids],
  );

/** Declared foreign keys with their target, composite ones in the order of their pairs. */
export const readForeignKeys = ({ rows }: Reader, oids: readonly number[]): Promise<ForeignKeyRow[]> =>
  rows<ForeignKeyRow>(
    `select f.conrelid::int8 as table_oid, f.conname as name, n.nspname as to_schema, t.relname as to_table,
            ${columnNames('f.conrelid', 'f.conkey')} as columns, ${columnNames('f.confrelid', 'f.confkey')} as to_columns
       from pg_constraint f join pg_class t on t.oid = f.confrelid join pg_namespace n on n.oid = t.relnamespace
      where f.contype = 'f' and f.conparentid = 0 and f.conrelid = any($1::oid[])
      order by f.conrelid, f.conname`,
    [oids],
  );
