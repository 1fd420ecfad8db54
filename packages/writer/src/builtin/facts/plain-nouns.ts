import { isPersonWord, plainNoun, plural, singular, tableNameWords } from '@pairsmith/words';
import type { Subject } from './subject';

/** Guest profiles are guests, where no other table is called so: nobody speaks of what the system keeps of them. */
export function plainNouns(subjects: readonly Subject[]): void {
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

/** What people call it, and what its identifier does. */
const namesOf = ({ words, table }: Subject): Set<string> =>
  new Set([words.en.one, singular(tableNameWords(table.name).join(' '))]);
