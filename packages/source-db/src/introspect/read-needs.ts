import type { Reader } from '../read-only';

/** Which catalogue an object's dependencies are asked of. */
export type Dependent = 'pg_attrdef' | 'pg_constraint' | 'pg_rewrite' | 'pg_type';

interface NeedRow {
  catalogue: Dependent;
  oid: number;
  needs: string[];
}

/**
 * What objects rest on that an empty database lacks, in PostgreSQL's words (`extension postgis`,
 * `function public.f(integer)`, `sequence public.s`). Types are not listed unless an extension brings them: DDL creates
 * the others. Relations are not listed unless an extension brings them; a sequence that a column owns is its identity.
 */
const NEEDS = `
  select catalogue, objid::int8 as oid, array_agg(distinct need) as needs
    from (
      select o.catalogue, d.objid,
             case when x.extname is not null then 'extension ' || x.extname
                  -- A view that groups by a primary key rests on the constraint, which comes with the table.
                  when d.refclassid in ('pg_type'::regclass, 'pg_constraint'::regclass) then null
                  when d.refclassid = 'pg_class'::regclass and coalesce(c.relkind <> 'S' or own.objid is not null, true) then null
                  else (select i.type || ' ' || i.identity from pg_identify_object(d.refclassid, d.refobjid, 0) i) end as need
        from unnest($1::text[], $2::oid[]) as o (catalogue, oid)
             join pg_depend d on d.classid = o.catalogue::regclass and d.objid = o.oid and d.deptype in ('n', 'a')
             left join pg_depend e on e.classid = d.refclassid and e.objid = d.refobjid and e.deptype = 'e'
                                  and e.refclassid = 'pg_extension'::regclass
             left join pg_extension x on x.oid = e.refobjid
             left join pg_class c on d.refclassid = 'pg_class'::regclass and c.oid = d.refobjid
             left join pg_depend own on own.classid = 'pg_class'::regclass and own.objid = c.oid and own.deptype in ('a', 'i')
                                    and own.refclassid = 'pg_class'::regclass
       where d.refobjid >= 16384 and d.refclassid <> 'pg_namespace'::regclass
    ) found
   where need is not null
   group by catalogue, objid`;

/** Answers by object: `needs('pg_attrdef', oid)` is null where an empty database suffices. */
export async function readNeeds(
  { rows }: Reader,
  objects: readonly { catalogue: Dependent; oid: number }[],
): Promise<(catalogue: Dependent, oid: number | null) => string | null> {
  const found = objects.length
    ? await rows<NeedRow>(NEEDS, [objects.map(({ catalogue }) => catalogue), objects.map(({ oid }) => oid)])
    : [];
  const byObject = new Map(
    found.map(({ catalogue, oid, needs }) => [`${catalogue} ${oid}`, needs.join(', ')]),
  );
  return (catalogue, oid) => byObject.get(`${catalogue} ${oid}`) ?? null;
}
