import { relationEnds, type Catalog, type Table } from '@pairsmith/catalog';
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
  const beside = neighboursOf(catalog);
  const needed = new Set(own.map(fullName));
  const [first] = needed;
  for (const goal of [...needed].slice(1))
    for (const name of shortestWay(first!, goal, beside).filter((one) => byName.has(one))) needed.add(name);
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

function neighboursOf({ relations }: Pick<Catalog, 'relations'>): Map<string, Set<string>> {
  const beside = new Map<string, Set<string>>();
  const add = (a: string, b: string): void => void beside.set(a, (beside.get(a) ?? new Set()).add(b));
  for (const [from, to] of relations.map(relationEnds)) {
    add(from, to);
    add(to, from);
  }
  return beside;
}

/** What lies between, ends left out; nothing where they are related or far apart. */
function shortestWay(start: string, goal: string, beside: ReadonlyMap<string, Set<string>>): string[] {
  const from = new Map<string, string | null>([[start, null]]);
  let edge = [start];
  for (let steps = 0; steps < MOST_STEPS && !from.has(goal); steps += 1) {
    const next: string[] = [];
    for (const name of edge)
      for (const other of [...(beside.get(name) ?? [])].sort())
        if (!from.has(other)) {
          from.set(other, name);
          next.push(other);
        }
    edge = next;
  }
  const way: string[] = [];
  for (let name = from.get(goal) ?? null; name !== null && name !== start; name = from.get(name) ?? null)
    way.unshift(name);
  return way;
}
