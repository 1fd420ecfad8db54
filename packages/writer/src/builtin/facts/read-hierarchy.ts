import { hierarchyWords } from '@pairsmith/words';
import { holdsNames, relationEnds, type Catalog } from '@pairsmith/catalog';
import { subjectName, type Hierarchy, type Subject } from './subject';

/** The one reference of a table to itself, where rows have names and the reference says which of two stands above. */
export function readHierarchy(subject: Subject, catalog: Pick<Catalog, 'relations'>): Hierarchy | null {
  const name = subjectName(subject);
  const [relation, ...others] = catalog.relations.filter((one) =>
    relationEnds(one).every((end) => end === name),
  );
  const [from, to] = [relation?.from.columns, relation?.to.columns];
  if (!from || !to || others.length > 0 || from.length > 1 || !subject.label) return null;
  const reference = subject.table.columns.find((column) => column.name === from[0]);
  const isPeople = subject.table.columns.some(holdsNames);
  const words = reference && hierarchyWords(reference, subject.words, isPeople);
  if (!words) return null;
  const columns = [{ from: from[0] ?? '', to: to[0] ?? '' }];
  return {
    step: { from: subject, to: subject, columns, isPlain: false, words: words.parent },
    children: words.children,
  };
}
