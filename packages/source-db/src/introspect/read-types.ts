import { escapeIdentifier, escapeLiteral } from 'pg';
import type { UserType } from '@pairsmith/catalog';
import type { Reader } from '../read-only';
import { shortCasts, shortType } from './type-names';

interface TypeRow {
  oid: number;
  schema: string;
  name: string;
  /** `e` enum, `d` domain, `c` composite, `r` range, `m` multirange, `b` base. */
  typtype: string;
  extension: string | null;
  labels: string[] | null;
  base: string | null;
  not_null: boolean;
  default: string | null;
  checks: string[] | null;
  check_oids: number[] | null;
  attributes: { name: string; type: string }[] | null;
  /** False for the row type that every table has. */
  standalone: boolean;
  subtype: string | null;
  uses: number[];
}

/** What is known of the types that an empty database lacks. */
export interface TypeFacts {
  user: UserType | null;
  /** See Column.type_needs. */
  needs: string | null;
}

/** Types behind the columns and behind those types in turn; array types stand for their elements. */
const TYPES = `
  with recursive used (oid) as (
    select e.oid from pg_type e where e.oid = any($1::oid[])
    union
    select case when p.typcategory = 'A' and p.typelem <> 0 then p.typelem else p.oid end
      from used u join pg_type t on t.oid = u.oid
           cross join lateral (
             select t.typbasetype as part where t.typtype = 'd'
             union all
             select a.atttypid from pg_attribute a where t.typtype = 'c' and a.attrelid = t.typrelid and a.attnum > 0 and not a.attisdropped
             union all
             select g.rngsubtype from pg_range g where t.typtype = 'r' and g.rngtypid = t.oid
           ) x join pg_type p on p.oid = x.part
  )
  select t.oid::int8 as oid, n.nspname as schema, t.typname as name, t.typtype, x.extname as extension,
         case when t.typtype = 'e' then (select array_agg(e.enumlabel::text order by e.enumsortorder) from pg_enum e where e.enumtypid = t.oid) end as labels,
         case when t.typtype = 'd' then format_type(t.typbasetype, t.typtypmod) end as base,
         t.typnotnull as not_null, t.typdefault as default,
         (select array_agg(pg_get_constraintdef(c.oid) order by c.conname) from pg_constraint c where c.contypid = t.oid and c.contype = 'c') as checks,
         (select array_agg(c.oid::int8) from pg_constraint c where c.contypid = t.oid and c.contype = 'c') as check_oids,
         case when t.typtype = 'c' then (
           select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum)
             from pg_attribute a where a.attrelid = t.typrelid and a.attnum > 0 and not a.attisdropped) end as attributes,
         coalesce((select c.relkind = 'c' from pg_class c where c.oid = t.typrelid), true) as standalone,
         (select format_type(g.rngsubtype, null) from pg_range g where g.rngtypid = t.oid) as subtype,
         array(select case when p.typcategory = 'A' and p.typelem <> 0 then p.typelem else p.oid end::int8
                 from pg_type p
                where p.oid = t.typbasetype
                   or p.oid in (select a.atttypid from pg_attribute a where t.typtype = 'c' and a.attrelid = t.typrelid and a.attnum > 0 and not a.attisdropped)
                   or p.oid in (select g.rngsubtype from pg_range g where g.rngtypid = t.oid)) as uses
    from used u join pg_type t on t.oid = u.oid join pg_namespace n on n.oid = t.typnamespace
         left join pg_depend e on e.classid = 'pg_type'::regclass and e.objid = t.oid and e.deptype = 'e' and e.refclassid = 'pg_extension'::regclass
         left join pg_extension x on x.oid = e.refobjid
   where t.oid >= 16384
   order by t.oid`;

export const readTypeRows = ({ rows }: Reader, oids: readonly number[]): Promise<TypeRow[]> =>
  rows<TypeRow>(TYPES, [oids]);

/** @param constraintNeeds what a domain's checks rest on; see read-needs */
export function describeTypes(
  rows: readonly TypeRow[],
  constraintNeeds: (oid: number) => string | null,
): Map<number, TypeFacts> {
  const byOid = new Map(rows.map((row) => [row.oid, row]));
  const facts = new Map<number, TypeFacts>();
  const describe = (row: TypeRow): TypeFacts => {
    const known = facts.get(row.oid);
    if (known) return known;
    const parts = row.uses
      .filter((oid) => oid !== row.oid)
      .flatMap((oid) => byOid.get(oid) ?? [])
      .map(describe);
    const needs =
      ownNeed(row) ??
      (row.check_oids ?? []).map(constraintNeeds).find(Boolean) ??
      parts.find((it) => it.needs)?.needs ??
      null;
    const definition = define(row);
    const fact: TypeFacts = {
      needs,
      user: definition && {
        schema: row.schema,
        name: row.name,
        ...definition,
        uses: parts.flatMap(({ user }) => (user ? [`${user.schema}.${user.name}`] : [])),
        needs,
      },
    };
    // A Map keeps the order of insertion: each type stands after those it is built from.
    facts.set(row.oid, fact);
    return fact;
  };
  rows.forEach(describe);
  return facts;
}

function ownNeed({ extension, typtype, standalone, schema, name }: TypeRow): string | null {
  if (extension) return `extension ${extension}`;
  if (!standalone) return `table ${schema}.${name}`;
  return 'edcr'.includes(typtype) ? null : `type ${schema}.${name}`;
}

function define(row: TypeRow): Pick<UserType, 'kind' | 'definition'> | null {
  if (row.extension || !row.standalone) return null;
  if (row.typtype === 'e')
    return { kind: 'enum', definition: `enum (${(row.labels ?? []).map(escapeLiteral).join(', ')})` };
  if (row.typtype === 'd') {
    const parts = [shortType(row.base ?? '')];
    if (row.default !== null) parts.push(`default ${shortCasts(row.default)}`);
    if (row.not_null) parts.push('not null');
    for (const check of row.checks ?? [])
      parts.push(shortCasts(check.replace(/^CHECK/, 'check').replace(/ NOT VALID$/, '')));
    return { kind: 'domain', definition: parts.join(' ') };
  }
  if (row.typtype === 'c') {
    const attributes = (row.attributes ?? []).map(
      ({ name, type }) => `${quoteName(name)} ${shortType(type)}`,
    );
    return { kind: 'composite', definition: `(${attributes.join(', ')})` };
  }
  if (row.typtype === 'r')
    return { kind: 'range', definition: `range (subtype = ${shortType(row.subtype ?? '')})` };
  return null;
}

const quoteName = (name: string) => (/^[a-z_][a-z0-9_]*$/.test(name) ? name : escapeIdentifier(name));
