import type { Language } from '@pairsmith/core';
import data from './name-words.json';
import { spelledOut, wordInName, wordInTitle, type WordLists } from './word-lists';

/** How a name behaves in a sentence: a total is not added up once more, a flag is no group, a deadline no trend. */
export type NameKind = keyof typeof data.kinds;

const KINDS = new Map(
  Object.entries(data.kinds).map(([kind, { zh, en }]): [string, Record<Language, WordLists>] => [
    kind,
    { zh: spelledOut(zh), en: spelledOut(en) },
  ]),
);

/** The word by which a name is of the kind: 总数 of 借阅总数 as a total; null where it is none. */
export function nameWord(name: string, kind: NameKind, language: Language = 'zh'): string | null {
  const lists = KINDS.get(kind)?.[language] ?? {};
  return language === 'zh' ? wordInTitle(name, lists) : wordInName(name.toLowerCase(), lists);
}

export const isNameOf = (name: string, kind: NameKind, language: Language = 'zh'): boolean =>
  nameWord(name, kind, language) !== null;
