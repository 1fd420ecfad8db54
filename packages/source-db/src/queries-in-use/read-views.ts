import type { TableName } from '@pairsmith/core';
import type { SourceDb } from '../connect';

/** A view as its owner defined it. */
export interface ViewInUse extends TableName {
  /** A query with every name qualified; null where the role may not read the view, whose definition is its owner's alone then. */
  definition: string | null;
  comment: string | null;
}

/** Views of one database that are looked at; what a schema generator makes are thousands. */
const MOST_VIEWS = 500;
const TIMEOUT_MS = 10_000;

/**
 * The views and materialized views that read one of the tables, directly or through other views, and those that are themselves
 * among them; none of an extension's. In one bounded statement that reads nothing but the catalogue.
 * @returns sorted by schema and name, and how many there are beside them
 * @throws StatementError, AppError as every read
 */
export async function readViewsInUse(
  db: SourceDb,
  tables: readonly TableName[],
  signal?: AbortSignal,
): Promise<{ views: ViewInUse[]; more: number }> {
  // Without a path every name in a definition is qualified.
  const settings = { search_path: "''" };
  const rows = await db.read({ timeoutMs: TIMEOUT_MS, settings, signal }, (reader) =>
    reader.rows<ViewInUse & { total: number }>(VIEWS, [
      tables.map(({ schema }) => schema),
      tables.map(({ name }) => name),
    ]),
  );
  const views = rows.map(({ schema, name, definition, comment }) => ({ schema, name, definition, comment }));
  return { views, more: (rows[0]?.total ?? 0) - views.length };
}

/** UNION, so that no view is gone through twice, whatever views rest on which. */
const VIEWS = `
with recursive
  named as (select c.oid, c.relkind
              from unnest($1::text[], $2::text[]) as w (schema, name)
                   join pg_catalog.pg_namespace n on n.nspname = w.schema
                   join pg_catalog.pg_class c on c.relnamespace = n.oid and c.relname = w.name),
  reads as (select distinct r.ev_class as view, d.refobjid as source
              from pg_catalog.pg_rewrite r
                   join pg_catalog.pg_depend d on d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass and d.objid = r.oid
                    and d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.refobjid <> r.ev_class
             where r.rulename = '_RETURN'),
  reached as (select oid from named union select reads.view from reads join reached on reads.source = reached.oid)
select n.nspname as schema, c.relname as name, pg_catalog.count(*) over () as total,
       case when pg_catalog.has_table_privilege(c.oid, 'select') then pg_catalog.pg_get_viewdef(c.oid) end as definition,
       pg_catalog.obj_description(c.oid, 'pg_class') as comment
  from reached join pg_catalog.pg_class c on c.oid = reached.oid and c.relkind in ('v', 'm')
       join pg_catalog.pg_namespace n on n.oid = c.relnamespace
 where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
   and not exists (select from pg_catalog.pg_depend e
                    where e.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and e.objid = c.oid and e.deptype = 'e')
 order by 1, 2 limit ${MOST_VIEWS}`;
