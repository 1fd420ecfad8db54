/*
 * Parts of the questions about names. A question must run nobody's code either, under the role's own search path: functions that
 * take any type are written with `pg_catalog`, and all else compares values of one type, for which the built-in operator comes
 * first. Objects from 16384 on were made after initdb.
 */

/** The extension that an object belongs to. */
export const extensionOf = (catalog: string, id: string): string =>
  `(select e.extname from pg_catalog.pg_depend d join pg_catalog.pg_extension e on e.oid = d.refobjid
     where d.classid = 'pg_catalog.${catalog}'::regclass::oid and d.objid = ${id}
       and d.refclassid = 'pg_catalog.pg_extension'::regclass::oid and d.deptype = 'e')`;

/** A function that is not PostgreSQL's own, as `code`. */
export const ownFunction = (condition: string): string =>
  `(select p.oid, n.nspname::text || '.' || p.proname::text as name, ${extensionOf('pg_proc', 'p.oid')} as extension
      from pg_catalog.pg_proc p join pg_catalog.pg_namespace n on n.oid = p.pronamespace
     where p.oid >= 16384::oid and ${condition}) code`;

/**
 * The extension that answers for what a type or cast runs, as `code` says. Its owner may have made it out of an extension's
 * function (`check (dblink_exec(…) is not null)`), and then nobody but the owner does.
 */
export const trustOf = (catalog: string, id: string): string =>
  `case when code.extension is not null then ${extensionOf(catalog, id)} end`;

/** Schemas in the order in which names without one are looked for, the implicit ones among them. */
export const PATH = `path as (
  select n.oid, s.at
    from pg_catalog.unnest(pg_catalog.current_schemas(true)) with ordinality s(name, at)
    join pg_catalog.pg_namespace n on n.nspname = s.name
)`;

/** Asked tables as the search path finds them; a schema that is null is left to it. */
export const tablesOf = (schemas: string, names: string): string => `tables as (
  select a.at, c.oid, c.reltype
    from unnest(${schemas}::name[], ${names}::name[]) with ordinality a(schema, name, at),
         lateral (select c.oid, c.reltype
                    from pg_catalog.pg_class c
                    join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                    left join path p on p.oid = n.oid
                   where c.relname = a.name and case when a.schema is null then p.at is not null else n.nspname = a.schema end
                   order by p.at limit 1) c
)`;

/** Asked types, likewise. */
export const typesOf = (schemas: string, names: string): string => `named as (
  select a.at, t.oid, t.typrelid
    from unnest(${schemas}::name[], ${names}::name[]) with ordinality a(schema, name, at),
         lateral (select t.oid, t.typrelid
                    from pg_catalog.pg_type t
                    join pg_catalog.pg_namespace n on n.oid = t.typnamespace
                    left join path p on p.oid = n.oid
                   where t.typname = a.name and case when a.schema is null then p.at is not null else n.nspname = a.schema end
                   order by p.at limit 1) t
)`;
