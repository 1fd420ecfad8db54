import { neighboursOf, shortestWay, type Catalog, type Table } from '@pairsmith/catalog';
import { fullName } from '@pairsmith/core';

/** Longer ways between two tables of a theme are no way that a question goes. */
const MOST_STEPS = 3;
const MOST_NEIGHBOURS = 4;

export interface ChosenTables {
  /** The theme's tables, then those that lie between two of them. */
  needed: Table[];
  /** One step away, those first that most tables of the theme are related with. */
  near: Table[];
}

/** The tables that matter to a theme over the graph of relations, however many the task has. Tables without rows are none. */
export function chooseTables(
  catalog: Pick<Catalog, 'tables' | 'relations'>,
  own: readonly Table[],
): ChosenTables {
  const byName = new Map(
    catalog.tables.filter(({ row_estimate }) => row_estimate !== 0).map((table) => [fullName(table), table]),
  );
  const beside = neighboursOf(catalog.relations);
  const needed = new Set(own.map(fullName));
  const [first] = needed;
  for (const goal of [...needed].slice(1))
    for (const name of shortestWay(first!, goal, beside, MOST_STEPS).filter((one) => byName.has(one)))
      needed.add(name);
  const near = new Map<string, number>();
  for (const name of needed)
    for (const other of beside.get(name) ?? [])
      if (!needed.has(other) && byName.has(other)) near.set(other, (near.get(other) ?? 0) + 1);
  const nearest = [...near].sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1));
  const tablesOf = (names: Iterable<string>): Table[] => [...names].flatMap((name) => byName.get(name) ?? []);
  return {
    needed: [...own, ...tablesOf([...needed].slice(own.length))],
    near: tablesOf(nearest.slice(0, MOST_NEIGHBOURS).map(([name]) => name)),
  };
}
