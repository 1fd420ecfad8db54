import { hierarchyWords, isPersonWord } from '@pairsmith/words';
import { namesPerson, relationEnds, type Catalog } from '@pairsmith/catalog';
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
  // A company has the name of a person in it too.
  const isPeople = subject.table.columns.some(namesPerson) || isPersonWord(subject.words.en.one);
  const words = reference && hierarchyWords(reference, subject.words, isPeople);
  if (!words) return null;
  const columns = [{ from: from[0] ?? '', to: to[0] ?? '' }];
  return {
    step: { from: subject, to: subject, columns, isPlain: false, words: words.parent },
    children: words.children,
  };
}
