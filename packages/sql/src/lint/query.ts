import type { Column, Table } from '@pairsmith/catalog';
import { namesOf, type Fields } from '../walk';

/** Where a SELECT stands: the statement itself, in FROM or WITH, as a value, or where only the existence of rows counts. */
export type Place = 'top' | 'from' | 'value' | 'exists';

/** One SELECT with its FROM resolved. A side of a set operation is a query of its own. */
export interface Query {
  select: Fields;
  place: Place;
  /** A side of UNION, INTERSECT or EXCEPT: order and limit belong to the whole. */
  isBranch: boolean;
  sources: Source[];
  joins: Join[];
  /** The query whose columns this one sees too. */
  outer: Query | null;
}

/** What one item of FROM brings. */
export interface Source {
  alias: string;
  /** As the catalogue knows it; null for everything else and for tables that it does not know. */
  table: Table | null;
  /** The SELECT of a derived table or CTE; null too for set operations, whose columns have no single origin. */
  query: Query | null;
  /** Functions and VALUES: rows made up by the statement. */
  isMadeUp: boolean;
  /** On the side of an outer join that is filled with NULL where nothing matches. */
  isOptional: boolean;
  node: Fields;
}

/** A JOIN as it is written; a comma is none. */
export interface Join {
  type: string;
  left: Source[];
  right: Source[];
  condition: unknown;
  using: string[];
  isNatural: boolean;
  node: Fields;
}

/** A column reference that was followed to where it comes from. */
export interface ColumnUse {
  name: string;
  source: Source;
  /** The query in whose FROM the source stands. */
  owner: Query;
  /** Null for columns of derived tables and of unknown tables. */
  column: Column | null;
}

/** Named results of a query in their order; a star has the name `*`. */
export function outputsOf({ select }: Query): { name: string; value: unknown; node: Fields }[] {
  const targets = Array.isArray(select['targetList']) ? select['targetList'] : [];
  return targets.flatMap((item: { ResTarget?: Fields }) => {
    const target = item.ResTarget;
    if (!target) return [];
    return [
      { name: String(target['name'] ?? impliedName(target['val'])), value: target['val'], node: target },
    ];
  });
}

/** The name that PostgreSQL gives a result without AS; only what is needed to find it again. */
function impliedName(value: unknown): string {
  const { ColumnRef: column, FuncCall: call, TypeCast: cast } = (value ?? {}) as Record<string, Fields>;
  if (column) return pathOf(column).at(-1) ?? '';
  if (call) return namesOf(call['funcname']).at(-1) ?? '';
  return cast ? impliedName(cast['arg']) : '?column?';
}

/** `a.b` → `['a', 'b']`, `a.*` → `['a', '*']` */
export const pathOf = ({ fields }: Fields): string[] =>
  (Array.isArray(fields) ? (fields as Fields[]) : []).map((part) =>
    'A_Star' in part ? '*' : (namesOf([part])[0] ?? ''),
  );

/** Follows a ColumnRef by PostgreSQL's scoping; null where it is a star, a name of the statement's own, or not known. */
export function resolve(columnRef: Fields, query: Query): ColumnUse | null {
  const [name = '', alias] = pathOf(columnRef).toReversed();
  if (name === '*') return null;
  for (let owner: Query | null = query; owner; owner = owner.outer) {
    const candidates = owner.sources.filter((source) => alias === undefined || source.alias === alias);
    const source =
      candidates.find((candidate) => hasColumn(candidate, name)) ??
      // With one source whose columns are not known there is nowhere else to look.
      (owner.sources.length === 1 || alias !== undefined ? candidates.find(isOpen) : undefined);
    if (source)
      return { name, source, owner, column: source.table?.columns.find((one) => one.name === name) ?? null };
    if (alias === undefined && owner.sources.some(isOpen)) return null;
  }
  return null;
}

const isOpen = (source: Source): boolean => source.table === null && source.query === null;

function hasColumn({ table, query }: Source, name: string): boolean {
  if (table) return table.columns.some((column) => column.name === name);
  if (!query) return false;
  return outputsOf(query).some((output) => output.name === name || output.name === '*');
}

/** The stored column behind a use, through derived tables and CTEs that hand it on as it is. */
export function originOf(use: ColumnUse | null): (ColumnUse & { column: Column; table: Table }) | null {
  let at = use;
  while (at) {
    const { column, source } = at;
    if (column && source.table) return { ...at, column, table: source.table };
    const inner = source.query;
    const uses = inner ? handedOn(at.name, inner).map((reference) => resolve(reference, inner)) : [];
    at = uses.find((one) => one !== null) ?? null;
  }
  return null;
}

/** What a query may hand on under a name: its result of that name, else what its stars bring. */
function handedOn(name: string, query: Query): Fields[] {
  const results = outputsOf(query).map((output) => ({
    name: output.name,
    reference: (output.value as { ColumnRef?: Fields } | null | undefined)?.ColumnRef,
  }));
  const own = results.find((one) => one.name === name);
  if (own) return own.reference ? [own.reference] : [];
  return results.flatMap(({ name: star, reference }) =>
    star === '*' && reference ? [{ fields: [...pathOf(reference).slice(0, -1), name].map(asName) }] : [],
  );
}

const asName = (sval: string): Fields => ({ String: { sval } });
