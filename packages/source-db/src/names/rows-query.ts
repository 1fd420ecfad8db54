import { PATH, tablesOf, typesOf } from './query-parts';

/** Columns of tables and fields of composite types, those inside of them too. $1, $2 schemas and names of tables; $3, $4 of types. */
export const ROWS_QUERY = `
with recursive ${PATH},
${tablesOf('$1', '$2')},
${typesOf('$3', '$4')},
reached(oid) as (
  select oid from tables
  union
  select typrelid from named where typrelid <> 0::oid
  union
  select inner_row.oid
    from reached r,
         lateral (select case when t.typcategory = 'A' then e.typrelid else t.typrelid end as oid
                    from pg_catalog.pg_attribute a
                    join pg_catalog.pg_type t on t.oid = a.atttypid
                    left join pg_catalog.pg_type e on e.oid = t.typelem
                   where a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped and a.atttypid >= 16384::oid
                  offset 0) inner_row
   where inner_row.oid <> 0::oid
)
select (select pg_catalog.json_agg(pg_catalog.json_build_array(at, oid::bigint)) from tables) as tables,
       (select pg_catalog.json_agg(pg_catalog.json_build_array(at, typrelid::bigint)) from named where typrelid <> 0::oid) as types,
       (select pg_catalog.json_agg(pg_catalog.json_build_array(f.of, f.name, f.row, f.is_array) order by f.of, f.attnum)
          from reached r,
               lateral (select a.attrelid::bigint as of, a.attname as name, a.attnum,
                               case when a.atttypid < 16384::oid then null else (
                                 select case when t.typtype = 'c' then t.typrelid::bigint when e.typtype = 'c' then e.typrelid::bigint end
                                   from pg_catalog.pg_type t
                                   left join pg_catalog.pg_type e on e.oid = t.typelem and t.typcategory = 'A'
                                  where t.oid = a.atttypid) end as row,
                               a.atttypid >= 16384::oid and exists (
                                 select from pg_catalog.pg_type t where t.oid = a.atttypid and t.typcategory = 'A') as is_array
                          from pg_catalog.pg_attribute a
                         where a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
                        offset 0) f) as fields`;
