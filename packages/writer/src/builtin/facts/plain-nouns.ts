import {
  isCalledStaff,
  isPersonWord,
  measureWordOf,
  plainNoun,
  plural,
  singular,
  staffNoun,
  tableNameWords,
} from '@pairsmith/words';
import type { Subject } from './subject';

/** Guest profiles are guests, where no other table is called so: nobody speaks of what the system keeps of them. */
export function plainNouns(subjects: readonly Subject[]): void {
  namesOfStaff(subjects);
  /** How many tables are called so. */
  const called = new Map<string, number>();
  const count = (subject: Subject, by: 1 | -1) => {
    for (const name of namesOf(subject)) called.set(name, (called.get(name) ?? 0) + by);
  };
  for (const subject of subjects) count(subject, 1);
  for (const subject of subjects) {
    const { en } = subject.words;
    const one = plainNoun(en.one, subject.line !== null);
    if (one === en.one || en.from === 'quoted') continue;
    count(subject, -1);
    if (!called.get(one))
      subject.words = { ...subject.words, en: { ...en, one, rows: plural(one), isThing: isPersonWord(one) } };
    count(subject, 1);
  }
}

/** In Chinese the users of whom a table knows when they were hired are staff, where nobody else is called so. */
function namesOfStaff(subjects: readonly Subject[]): void {
  const [found, ...more] = subjects.filter(({ table }) => staffNoun(table) !== null);
  const noun = found && staffNoun(found.table);
  if (!found || !noun || more.length > 0 || subjects.some(({ words }) => isCalledStaff(words.zh.one))) return;
  const { unit = '', isThing = true } = measureWordOf(noun) ?? {};
  found.words = { ...found.words, zh: { ...found.words.zh, rows: noun, one: noun, unit, isThing } };
}

/** What people call it, and what its identifier does. */
const namesOf = ({ words, table }: Subject): Set<string> =>
  new Set([words.en.one, singular(tableNameWords(table.name).join(' '))]);
