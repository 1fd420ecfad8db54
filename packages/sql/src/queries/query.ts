import type { Table } from '@pairsmith/catalog';
import { impliedName } from '../names/implied-name';
import { namesOf, type Fields } from '../walk';

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
