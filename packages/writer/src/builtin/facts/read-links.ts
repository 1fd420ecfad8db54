import type { Catalog, RowKinds } from '@pairsmith/catalog';
import { oneOf } from './read-parents';
import { subjectName, type ParentStep, type Subject } from './subject';

/**
 * Both ways through every link table whose ends are asked about: from the rows of one end to those of the other that they are
 * linked with. A link of a table with itself is none, for nobody knows which end is which.
 */
export function readLinks(
  { relations }: Pick<Catalog, 'relations'>,
  kinds: RowKinds,
  all: ReadonlyMap<string, Subject>,
  asked: readonly Subject[],
): Map<Subject, ParentStep[]> {
  const linked = new Map<Subject, ParentStep[]>();
  for (const [name, { ends }] of kinds) {
    const link = all.get(name);
    const [one, other] = (ends ?? []).map((column) => link && hopTo(link, column, relations, asked));
    if (!link || !one || !other || one.to === other.to) continue;
    for (const [far, near] of [
      [one, other],
      [other, one],
    ] as const) {
      const step = {
        from: far.to,
        to: near.to,
        columns: near.columns,
        through: { link, columns: far.columns },
      };
      linked.set(far.to, [...(linked.get(far.to) ?? []), { ...step, isPlain: true, words: oneOf(near.to) }]);
    }
  }
  return linked;
}

function hopTo(
  { table }: Subject,
  column: string,
  relations: Catalog['relations'],
  asked: readonly Subject[],
): Pick<ParentStep, 'to' | 'columns'> | null {
  const relation = relations.find(
    ({ from }) =>
      from.schema === table.schema &&
      from.table === table.name &&
      from.columns.length === 1 &&
      from.columns[0] === column,
  );
  const to =
    relation && asked.find((one) => subjectName(one) === `${relation.to.schema}.${relation.to.table}`);
  return to && relation ? { to, columns: [{ from: column, to: relation.to.columns[0] ?? '' }] } : null;
}
