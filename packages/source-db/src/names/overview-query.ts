import { extensionOf, PATH } from './query-parts';

/** More functions than any database of tables has. Above it every name counts as callable. */
export const MAX_CALLABLE = 50_000;

const isOwners = (catalog: string, id: string): string =>
  `${id} >= 16384::oid and not exists ${extensionOf(catalog, id)}`;

const dependsOnOwn = `d.classid = 'pg_catalog.pg_constraint'::regclass::oid and d.refobjid >= 16384::oid
  and d.refclassid in ('pg_catalog.pg_proc'::regclass::oid, 'pg_catalog.pg_operator'::regclass::oid)`;

/**
 * What there is besides PostgreSQL's own code, in outline: most databases have none of it, and then no statement needs a
 * question of its own. $1 names of the built-in functions that statements may call.
 */
export const OVERVIEW_QUERY = `
with ${PATH}
select (select pg_catalog.json_agg(c.name)
          from (select p.proname as name
                  from pg_catalog.pg_proc p join path on path.oid = p.pronamespace
                 where p.pronargs >= 1 and p.pronargs - p.pronargdefaults <= 1
                union
                select t.typname
                  from pg_catalog.pg_type t join path on path.oid = t.typnamespace
                 where t.typrelid = 0::oid
                 limit ${MAX_CALLABLE + 1}) c) as callable,
       (select pg_catalog.json_agg(distinct p.proname)
          from pg_catalog.pg_proc p join path on path.oid = p.pronamespace
         where p.proname = any ($1::name[]) and ${isOwners('pg_proc', 'p.oid')}) as overloads,
       (select pg_catalog.json_agg(distinct o.oprname)
          from pg_catalog.pg_operator o join path on path.oid = o.oprnamespace
         where ${isOwners('pg_operator', 'o.oid')}) as operators,
       exists (select from pg_catalog.pg_cast c where c.castfunc >= 16384::oid
                  and (${isOwners('pg_proc', 'c.castfunc')} or ${isOwners('pg_cast', 'c.oid')}))
         or exists (select from pg_catalog.pg_type t where t.typtype = 'b' and t.typinput::oid >= 16384::oid
                     and (${isOwners('pg_proc', 't.typinput::oid')} or ${isOwners('pg_type', 't.oid')}))
         or exists (select from pg_catalog.pg_range g where g.rngcanonical::oid >= 16384::oid or g.rngsubopc >= 16384::oid)
         or exists (select from pg_catalog.pg_constraint k join pg_catalog.pg_depend d on d.objid = k.oid
                     where k.contypid <> 0::oid and ${dependsOnOwn}) as has_conversions`;
