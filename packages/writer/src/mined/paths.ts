import { said } from '@pairsmith/core';
import type { Catalog } from '@pairsmith/catalog';
import { oneOf } from '../builtin/facts/read-parents';
import type { ParentStep, Subject } from '../builtin/facts/subject';
import { isTable, type Edge } from './edges';
import { isLink, type Root } from './root-rows';
import { Unsaid } from './unsaid';

/** The steps to each relation that the rows reach, the root's none. */
export function pathsFrom(
  { of, at: start }: Root,
  subjects: readonly Subject[],
  edges: readonly Edge[],
  catalog: Pick<Catalog, 'relations'>,
): Map<number, ParentStep[]> {
  const paths =
    start === null ? pathsBehind(of, subjects, edges) : new Map<number, ParentStep[]>([[start, []]]);
  for (let round = 0; round < subjects.length; round += 1) {
    for (const { child, parent, columns } of edges) {
      const path = paths.get(child);
      if (!path || isLink(subjects[child]!) || paths.has(parent)) continue;
      paths.set(parent, [...path, stepTo(subjects[child]!, subjects[parent]!, columns, catalog)]);
    }
    for (const [at, link] of subjects.entries()) {
      if (!isLink(link) || paths.has(at)) continue;
      const ends = edges.filter(({ child }) => child === at);
      const near = ends.find(({ parent }) => paths.has(parent));
      if (!near) continue;
      paths.set(at, paths.get(near.parent)!);
      for (const far of ends.filter((end) => end !== near && !paths.has(end.parent)))
        paths.set(far.parent, [
          ...paths.get(near.parent)!,
          {
            ...{ from: subjects[near.parent]!, to: subjects[far.parent]!, columns: far.columns },
            through: { link, columns: near.columns },
            ...{ isPlain: true, words: oneOf(subjects[far.parent]!) },
          },
        ]);
    }
  }
  return paths;
}

/** From what is not joined, through the link, to the end that is. */
function pathsBehind(
  of: Subject,
  subjects: readonly Subject[],
  edges: readonly Edge[],
): Map<number, ParentStep[]> {
  const at = subjects.findIndex(
    (subject, place) => isLink(subject) && !edges.some(({ parent }) => parent === place),
  );
  const end = edges.find(({ child }) => child === at)?.parent ?? -1;
  const step = of.linked.find(({ to, through }) => to === subjects[end] && through?.link === subjects[at]);
  if (!step) throw new Unsaid(said('mined.unsaid_details'));
  return new Map([
    [at, []],
    [end, [step]],
  ]);
}

/** As the writer calls what the rows belong to; where two references lead to one table, only what it has words for. */
function stepTo(
  from: Subject,
  to: Subject,
  columns: ParentStep['columns'],
  { relations }: Pick<Catalog, 'relations'>,
): ParentStep {
  const known = from.parents.find(
    (step) => step.to === to && step.columns.every(({ from: name }, at) => name === columns[at]?.from),
  );
  if (known) return known;
  if (from === to) {
    const above = from.above?.step;
    if (above && columns.length === 1 && above.columns[0]?.from === columns[0]?.from) return above;
    throw new Unsaid(said('mined.unsaid_role', { column: columns.map((pair) => pair.from).join(', ') }));
  }
  const rivals = relations.filter((one) => isTable(from, one.from) && isTable(to, one.to));
  if (rivals.length > 1)
    throw new Unsaid(said('mined.unsaid_role', { column: columns.map((pair) => pair.from).join(', ') }));
  return { from, to, columns, isPlain: true, words: oneOf(to) };
}
