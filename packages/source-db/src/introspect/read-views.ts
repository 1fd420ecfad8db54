import type { Reader } from '../read-only';

/** One relation that a view reads directly. */
export interface ViewSourceRow {
  view_oid: number;
  oid: number;
  schema: string;
  name: string;
  /** The extension that brings it; such a relation is a need, not a source. */
  extension: string | null;
}

export const readViewSources = ({ rows }: Reader, oids: readonly number[]): Promise<ViewSourceRow[]> =>
  rows<ViewSourceRow>(
    `select distinct r.ev_class::int8 as view_oid, c.oid::int8 as oid,
            n.nspname as schema, c.relname as name, x.extname as extension
       from pg_rewrite r
            join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid and d.refclassid = 'pg_class'::regclass
            join pg_class c on c.oid = d.refobjid and c.oid <> r.ev_class and c.relkind in ('r', 'p', 'v', 'm', 'f')
            join pg_namespace n on n.oid = c.relnamespace and n.nspname not in ('pg_catalog', 'information_schema')
            left join pg_depend e on e.classid = 'pg_class'::regclass and e.objid = c.oid and e.deptype = 'e'
                                 and e.refclassid = 'pg_extension'::regclass
            left join pg_extension x on x.oid = e.refobjid
      where r.ev_class = any($1::oid[])
      order by 3, 4`,
    [oids],
  );

export interface ViewDefinitionRow {
  view_oid: number;
  rule_oid: number;
  definition: string;
}

export const readViewDefinitions = (
  { rows }: Reader,
  oids: readonly number[],
): Promise<ViewDefinitionRow[]> =>
  rows<ViewDefinitionRow>(
    `select r.ev_class::int8 as view_oid, r.oid::int8 as rule_oid, pg_get_viewdef(r.ev_class) as definition
       from pg_rewrite r where r.ev_class = any($1::oid[]) and r.rulename = '_RETURN'`,
    [oids],
  );
