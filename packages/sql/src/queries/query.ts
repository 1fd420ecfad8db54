import type { Column, Table } from '@pairsmith/catalog';
import { impliedName } from '../names/implied-name';
import { namesOf, type Fields } from '../walk';
import { findColumn } from './from-items';

/** Where a SELECT stands: the statement itself, in FROM or WITH, as a value, or where only the existence of rows counts. */
export type Place = 'top' | 'from' | 'value' | 'exists';

/** One SELECT with its FROM resolved. A side of a set operation is a query of its own. */
export interface Query {
  select: Fields;
  place: Place;
  /** A side of UNION, INTERSECT or EXCEPT: order and limit belong to the whole. */
  isBranch: boolean;
  /** The FROM as it is written, an item for each comma. */
  from: FromItem[];
  /** Whatever stands in `from`, at any depth, in the order of the text. */
  sources: Source[];
  joins: Join[];
  /** The query whose columns this one sees too. */
  outer: Query | null;
}

/** A table, derived table or function, or a join of two such. */
export type FromItem = { source: Source } | { join: Join };

/** What one item of FROM brings. */
export interface Source {
  alias: string;
  /** The names it brings in their order, as the text renames them; null where they are not known. */
  columns: readonly string[] | null;
  /** The SELECT of a derived table or CTE, be it a set operation or VALUES; null for everything else. */
  select: Fields | null;
  /** The WITH item that its name stands for; the step of a recursion too has it. */
  cte: Fields | null;
  /** As the catalogue knows it; null for everything else and for tables that it does not know. */
  table: Table | null;
  /** The SELECT of a derived table or CTE; null too for set operations, whose columns have no single origin. */
  query: Query | null;
  /** Functions and VALUES: rows made up by the statement. */
  isSynthetic: boolean;
  /** On the side of an outer join that is filled with NULL where nothing matches. */
  isOptional: boolean;
  /** TABLESAMPLE: some of its rows, nobody knows which. */
  isSampled: boolean;
  node: Fields;
}

/** A JOIN as it is written; a comma is none. */
export interface Join {
  type: string;
  left: Source[];
  right: Source[];
  sides: readonly [FromItem, FromItem];
  /** Names of USING, and those that NATURAL joins by; null where these are not known. */
  merged: readonly string[] | null;
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
    const name = target['name'] ?? (isStar(target['val']) ? '*' : (impliedName(target['val']) ?? '?column?'));
    return [{ name: String(name), value: target['val'], node: target }];
  });
}

/** `*` or `a.*` */
export const isStar = (value: unknown): boolean => {
  const reference = (value as { ColumnRef?: Fields } | null | undefined)?.ColumnRef;
  return reference !== undefined && pathOf(reference).at(-1) === '*';
};

/** `a.b` → `['a', 'b']`, `a.*` → `['a', '*']` */
export const pathOf = ({ fields }: Fields): string[] =>
  (Array.isArray(fields) ? (fields as Fields[]) : []).map((part) =>
    'A_Star' in part ? '*' : (namesOf([part])[0] ?? ''),
  );

/**
 * Follows a ColumnRef by PostgreSQL's scoping; null where it is a star, a name of the statement's own, could be several
 * columns, or is not known. `from`: what it may mean of its own query, for ON the two sides of the join.
 */
export function resolve(
  columnRef: Fields,
  query: Query,
  from: readonly FromItem[] = query.from,
): ColumnUse | null {
  const [name = '', alias] = pathOf(columnRef).toReversed();
  if (name === '*') return null;
  for (let owner: Query | null = query; owner; owner = owner.outer) {
    const found = findColumn(owner, owner === query ? from : owner.from, name, alias);
    if (found === 'unknown') return null;
    if (found)
      return {
        ...{ name, source: found, owner },
        column: found.table?.columns[found.columns?.indexOf(name) ?? -1] ?? null,
      };
  }
  return null;
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
