import { isPersonWord, plainNoun, plural, singular, tableNameWords } from '@pairsmith/words';
import type { Subject } from './subject';

/** Guest profiles are guests, where no other table is called so: nobody speaks of what the system keeps of them. */
export function plainNouns(subjects: readonly Subject[]): void {
  for (const subject of subjects) {
    const { en } = subject.words;
    const one = plainNoun(en.one, subject.line !== null);
    const isTaken = subjects.some((other) => other !== subject && namesOf(other).includes(one));
    if (one === en.one || en.from === 'quoted' || isTaken) continue;
    subject.words = { ...subject.words, en: { ...en, one, rows: plural(one), isThing: isPersonWord(one) } };
  }
}

/** What people call it, and what its identifier does. */
const namesOf = ({ words, table }: Subject): string[] => [
  words.en.one,
  singular(tableNameWords(table.name).join(' ')),
];
