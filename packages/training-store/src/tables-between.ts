/** Tables by name, each with those that joins lead to from it. */
export type Joins = ReadonlyMap<string, ReadonlySet<string>>;

export function joinsOf(links: Iterable<{ table: string; joinedWith: readonly string[] }>): Joins {
  const joins = new Map<string, Set<string>>();
  for (const { table, joinedWith } of links)
    joins.set(table, new Set([...(joins.get(table) ?? []), ...joinedWith]));
  return joins;
}

/**
 * The tables on the shortest ways between the found ones, those between the best found first. Of ways that are equally
 * short the one over better ranked tables is taken; `rankOf` gives the smaller number to the better.
 */
export function tablesBetween(
  found: readonly string[],
  joins: Joins,
  rankOf: (table: string) => number,
): string[] {
  const ends = new Set(found);
  const between = new Set<string>();
  for (const [at, end] of found.entries())
    for (const start of found.slice(0, at)) {
      // Joins lead away from a view only.
      const way = shortestWay(start, end, joins, rankOf) ?? shortestWay(end, start, joins, rankOf) ?? [];
      for (const table of way) if (!ends.has(table)) between.add(table);
    }
  return [...between];
}

/** The tables that are joined with found ones, the best ranked first. */
export function tablesBeside(
  found: readonly string[],
  joins: Joins,
  rankOf: (table: string) => number,
): string[] {
  const beside = new Set(found.flatMap((table) => [...(joins.get(table) ?? [])]));
  for (const table of found) beside.delete(table);
  return inOrder(beside, rankOf);
}

const inOrder = (tables: Iterable<string>, rankOf: (table: string) => number): string[] =>
  [...tables].sort((a, b) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1));

function shortestWay(
  start: string,
  end: string,
  joins: Joins,
  rankOf: (table: string) => number,
): string[] | null {
  const cameFrom = new Map<string, string | null>([[start, null]]);
  let edge = [start];
  while (edge.length > 0 && !cameFrom.has(end)) {
    const next: string[] = [];
    for (const table of edge)
      for (const other of joins.get(table) ?? [])
        if (!cameFrom.has(other)) {
          cameFrom.set(other, table);
          next.push(other);
        }
    edge = inOrder(next, rankOf);
  }
  if (!cameFrom.has(end)) return null;
  const way: string[] = [];
  for (let at: string | null = end; at !== null; at = cameFrom.get(at) ?? null) way.push(at);
  return way;
}
