import type { Column, Table } from '@pairsmith/catalog';
import type { Fields } from '../walk';
import { findColumn } from './from-items';
import { outputsOf, pathOf, type FromItem, type Query, type Source } from './query';

/** A column reference that was followed to where it comes from. */
export interface ColumnUse {
  name: string;
  source: Source;
  /** The query in whose FROM the source stands. */
  owner: Query;
  /** Null for columns of derived tables and of unknown tables. */
  column: Column | null;
}

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
