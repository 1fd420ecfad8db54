import { relationEnds } from './relation-cells';
import type { Relation } from './table';

/** Who is beside whom: each table's name (`schema.table`) with those that a relation leads to or comes from. */
export type Neighbours = ReadonlyMap<string, ReadonlySet<string>>;

export function neighboursOf(relations: readonly Pick<Relation, 'from' | 'to'>[]): Neighbours {
  const beside = new Map<string, Set<string>>();
  const add = (a: string, b: string): void => void beside.set(a, (beside.get(a) ?? new Set()).add(b));
  for (const [from, to] of relations.map(relationEnds)) {
    add(from, to);
    add(to, from);
  }
  return beside;
}

/** What lies between, both ends left out; nothing where they are related, or more than `mostSteps` apart. */
export function shortestWay(start: string, goal: string, beside: Neighbours, mostSteps: number): string[] {
  const from = new Map<string, string | null>([[start, null]]);
  let edge = [start];
  for (let steps = 0; steps < mostSteps && !from.has(goal); steps += 1) {
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

/** These names, each beside those it is related with, so that a cut through the list parts little. */
export function inNeighbourhoods(names: Iterable<string>, beside: Neighbours): string[] {
  const all = new Set(names);
  const ordered = new Set<string>();
  for (const start of all) {
    const queue = [start];
    for (let at = 0; at < queue.length; at += 1) {
      const name = queue[at]!;
      if (ordered.has(name)) continue;
      ordered.add(name);
      queue.push(...[...(beside.get(name) ?? [])].filter((other) => all.has(other)));
    }
  }
  return [...ordered];
}
