import { plural, rowWordsIn, singular } from '@pairsmith/words';
import type { Subject } from './subject';

/** `assign_submission` beside `assign`, whose comment calls its rows assignments: they are assignment submissions. */
export function nounsOfOwners(subjects: readonly Subject[]): void {
  const owners = new Map(
    subjects
      .filter(({ words: { en } }) => en.from === 'catalog' || en.from === 'person')
      .map(({ table, words }) => [wordsIn(table.name), words.en.one]),
  );
  for (const subject of subjects) {
    const { en } = subject.words;
    const words = en.one.split(' ');
    const owner = en.from === 'identifier' && words.length === 2 ? owners.get(words[0] ?? '') : undefined;
    if (owner === undefined || owner.includes(' ') || owner === words[0]) continue;
    const one = `${owner} ${words.slice(1).join(' ')}`;
    subject.words = { ...subject.words, en: { ...en, one, rows: plural(one) } };
  }
}

const wordsIn = (name: string): string => singular(rowWordsIn(name).join(' '));
