import { extensionOf, ownFunction, PATH, tablesOf, trustOf, typesOf } from './query-parts';

/**
 * The owner's code that the names of one statement may run. $1, $2 schemas and names of tables; $3, $4 of functions; $5, $6 of
 * types; $7 operators; $8 whether rows of tables are made out of JSON; $9 columns that are used, null for any; whether a text may
 * be read $10 as the type of a column, $11 as its domain, $12 as the row of a table.
 */
export const OWN_CODE_QUERY = `
with recursive ${PATH},
${tablesOf('$1', '$2')},
functions as (
  select a.at, p.oid, p.oid < 16384::oid as is_built_in
    from unnest($3::name[], $4::name[]) with ordinality a(schema, name, at)
    join pg_catalog.pg_proc p on p.proname = a.name
    join pg_catalog.pg_namespace n on n.oid = p.pronamespace
   where case when a.schema is null then n.oid in (select path.oid from path) else n.nspname = a.schema end
),
${typesOf('$5', '$6')},
columns as (
  select distinct a.atttypid as oid, $9::name[] is null or a.attname = any ($9::name[]) as is_used
    from tables join pg_catalog.pg_attribute a on a.attrelid = tables.oid
   where a.attnum > 0 and not a.attisdropped and a.atttypid >= 16384::oid
),
-- What a text beside a column is read as: a domain mostly counts as the type it is made of, even where that is a domain's array.
column_types(oid, is_used) as (
  select oid, is_used from columns
  union
  select t.typbasetype, c.is_used
    from column_types c join pg_catalog.pg_type t on t.oid = c.oid
   where t.typtype = 'd' and t.typbasetype >= 16384::oid
),
-- Types that the statement may use: by name, or by reading a text as one. PostgreSQL's own are among what is named, for an own
-- cast may lead to the elements of \`_int4\`, the fields of a composite type, the base of a domain.
reached(oid, is_named, is_read) as (
  select oid, true, true from named
  union
  select c.oid, false, c.is_used and case when t.typtype = 'd' then $11::boolean else $10::boolean end
    from column_types c join pg_catalog.pg_type t on t.oid = c.oid
  union
  select reltype, $8::boolean, true from tables where $8::boolean or $12::boolean
  union
  select inner_type.oid, r.is_named, r.is_read
    from reached r
    join pg_catalog.pg_type t on t.oid = r.oid,
         lateral (select t.typbasetype
                  union all select t.typelem
                  union all select a.atttypid from pg_catalog.pg_attribute a
                             where a.attrelid = t.typrelid and a.attnum > 0 and not a.attisdropped
                  union all select g.rngsubtype from pg_catalog.pg_range g where g.rngtypid = t.oid
                  union all select g.rngtypid from pg_catalog.pg_range g
                             where t.typtype = 'm' and (pg_catalog.to_jsonb(g) ->> 'rngmultitypid'::text)::oid = t.oid
                  union all select d.refobjid
                              from pg_catalog.pg_constraint k
                              join pg_catalog.pg_depend d on d.classid = 'pg_catalog.pg_constraint'::regclass::oid and d.objid = k.oid
                             where k.contypid = t.oid and t.typtype = 'd' and d.refclassid = 'pg_catalog.pg_type'::regclass::oid
                 ) inner_type(oid)
   where case when r.is_named then inner_type.oid <> 0::oid else inner_type.oid >= 16384::oid end
),
conversions as (
  select t.oid::regtype::text as name, code.name as runs,
         ${trustOf('pg_type', 't.oid')} as extension
    from reached r
    join pg_catalog.pg_type t on t.oid = r.oid
    cross join lateral ${ownFunction('p.oid = t.typinput::oid')}
   where r.is_read
  union all
  select t.oid::regtype::text, code.name, ${trustOf('pg_type', 't.oid')}
    from reached r
    join pg_catalog.pg_type t on t.oid = r.oid
    join pg_catalog.pg_constraint k on k.contypid = t.oid
    join pg_catalog.pg_depend d on d.classid = 'pg_catalog.pg_constraint'::regclass::oid and d.objid = k.oid
    left join pg_catalog.pg_operator o on d.refclassid = 'pg_catalog.pg_operator'::regclass::oid and o.oid = d.refobjid
    cross join lateral ${ownFunction("p.oid = case when d.refclassid = 'pg_catalog.pg_proc'::regclass::oid then d.refobjid else o.oprcode::oid end")}
   where r.is_read
  union all
  select t.oid::regtype::text, code.name, ${trustOf('pg_type', 't.oid')}
    from reached r
    join pg_catalog.pg_type t on t.oid = r.oid
    join pg_catalog.pg_range g on g.rngtypid = t.oid
    cross join lateral ${ownFunction(`p.oid in (
      select g.rngcanonical::oid
      union all select s.amproc::oid from pg_catalog.pg_opclass c join pg_catalog.pg_amproc s on s.amprocfamily = c.opcfamily
                 where c.oid = g.rngsubopc)`)}
   where r.is_read
  union all
  select c.castsource::regtype::text || ' -> '::text || c.casttarget::regtype::text, code.name,
         ${trustOf('pg_cast', 'c.oid')}
    from pg_catalog.pg_cast c cross join lateral ${ownFunction('p.oid = c.castfunc')}
   where c.castfunc >= 16384::oid and (c.castsource < 16384::oid or c.castsource in (select reached.oid from reached))
     and (c.casttarget in (select reached.oid from reached where reached.is_named)
          -- Functions that make JSON look for a cast of an own type; what makes text names it.
          or c.castsource >= 16384::oid
             and c.casttarget in ('pg_catalog.json'::regtype::oid, 'pg_catalog.jsonb'::regtype::oid)
          -- Conditions, LIMIT, frames and subscripts convert as an assignment does.
          or c.castcontext in ('i', 'a') and (c.casttarget < 16384::oid or c.casttarget in (select reached.oid from reached)))
)
select (select pg_catalog.json_agg(distinct at) from functions where is_built_in) as built_in_functions,
       (select pg_catalog.jsonb_agg(distinct pg_catalog.jsonb_build_array(f.at, code.name, code.name, code.extension))
          from functions f cross join lateral ${ownFunction('p.oid = f.oid')}) as functions,
       (select pg_catalog.json_agg(pg_catalog.json_build_array(o.oprname, n.nspname::text || '.' || o.oprname::text, code.name,
                 ${extensionOf('pg_operator', 'o.oid')}))
          from pg_catalog.pg_operator o
          join pg_catalog.pg_namespace n on n.oid = o.oprnamespace
          join path on path.oid = n.oid
          left join lateral ${ownFunction('p.oid = o.oprcode::oid')} on true
         where o.oprname = any ($7::name[]) and o.oid >= 16384::oid) as operators,
       (select pg_catalog.json_agg(pg_catalog.json_build_array(name, runs, extension)) from conversions) as conversions`;
