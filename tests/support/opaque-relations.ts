import type { Client } from 'pg';

export interface Column {
  name: string;
  definition: string;
  comment: string | null;
}

export interface Relation {
  oid: number;
  schema: string;
  name: string;
  /** r table, p partitioned table, v view, e enum type */
  kind: 'r' | 'p' | 'v' | 'e';
  comment: string | null;
  /** Of a partition: whose, and its bound. */
  parent: number | null;
  bound: string | null;
  partitionKey: string | null;
  view: string | null;
  columns: Column[];
}

const relationsSql = `
select c.oid::int, n.nspname as schema, c.relname as name, c.relkind as kind,
       obj_description(c.oid, 'pg_class') as comment, i.inhparent::int as parent,
       pg_get_expr(c.relpartbound, c.oid) as bound, pg_get_partkeydef(c.oid) as "partitionKey",
       case c.relkind when 'v' then pg_get_viewdef(c.oid) end as view,
       (select json_agg(json_build_object(
                 'name', a.attname,
                 'definition', format_type(a.atttypid, a.atttypmod)
                   || case when a.attnotnull then ' not null' else '' end
                   || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), ''),
                 'comment', col_description(c.oid, a.attnum)))
          from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  left join pg_inherits i on i.inhrelid = c.oid
 where n.nspname in ('public', 'ods') and c.relkind in ('r', 'p', 'v')
union all
select t.oid::int, n.nspname, t.typname, 'e', obj_description(t.oid, 'pg_type'), null, null, null, null, '[]'::json
  from pg_type t join pg_namespace n on n.oid = t.typnamespace
 where n.nspname in ('public', 'ods') and t.typtype = 'e'
 order by 2, 3`;

/** Every table, partition, view and enum of `public` and `ods`, in the order of their names. */
export const readRelations = async (client: Client): Promise<Relation[]> =>
  (await client.query<Relation>(relationsSql)).rows;
