import { rememberByText } from '@pairsmith/core';
import { beginsWithWord, endsInWord } from './ends-in';

/** How lists of words are tried on a text; the data files say what each means. */
export interface WordLists {
  is?: readonly string[];
  ends?: readonly string[];
  butNot?: readonly string[];
  begins?: readonly string[];
  before?: readonly string[];
  holds?: readonly string[];
}

/** In a data file: a word, or each of `of` with each of `then` behind it; `_` is a blank or nothing. */
type Entry = string | { of: string[]; then: string[] };

export const spelledOut = (lists: Partial<Record<keyof WordLists, readonly Entry[]>>): WordLists =>
  Object.fromEntries(Object.entries(lists).map(([how, entries]) => [how, entries.flatMap(spellings)]));

function spellings(entry: Entry): string[] {
  const words =
    typeof entry === 'string' ? [entry] : entry.of.flatMap((head) => entry.then.map((tail) => head + tail));
  return words.flatMap((word) =>
    word.includes('_') ? [word.replaceAll('_', ' '), word.replaceAll('_', '')] : [word],
  );
}

/** The word that fits, in a language without blanks; null: none. */
export const wordInTitle = remembered(findInTitle);

/** The same among words with blanks between them: whole words only. */
export const wordInName = remembered(findInName);

/** What each list says of a name is found once. A table of as many columns as PostgreSQL takes has 3,200 titles and names. */
function remembered(find: (text: string, lists: WordLists) => string | null): typeof find {
  const known = new WeakMap<WordLists, (text: string) => string | null>();
  return (text, lists) => {
    let ofLists = known.get(lists);
    if (!ofLists) known.set(lists, (ofLists = rememberByText((one) => find(one, lists))));
    return ofLists(text);
  };
}

function findInTitle(
  text: string,
  { is = [], ends = [], butNot = [], begins = [], holds = [] }: WordLists,
): string | null {
  const isHead = endsInWord(text, butNot) === null;
  return (
    is.find((word) => word === text) ??
    (isHead ? endsInWord(text, ends) : null) ??
    beginsWithWord(text, begins) ??
    holds.find((word) => text.includes(word)) ??
    null
  );
}

function findInName(
  text: string,
  { is = [], ends = [], begins = [], before = [], holds = [] }: WordLists,
): string | null {
  const spaced = ` ${text}`;
  return (
    is.find((word) => word === text) ??
    ends.find((word) => spaced.endsWith(` ${word}`)) ??
    begins.find((word) => text.startsWith(`${word} `)) ??
    before.find((word) => spaced.includes(` ${word} `)) ??
    holds.find((word) => `${spaced} `.includes(` ${word} `)) ??
    null
  );
}
