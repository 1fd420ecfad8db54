import { beginsWithWord, endsInWord } from './ends-in';
import data from './role-words.json';

/** What a column says about itself: what people call it, its whole comment, and its name cut into lower-case words. */
export interface ColumnWords {
  title: string;
  description: string;
  /** `bookShelfID` and `book_shelf_id` → `book shelf id`. */
  name: string;
}

export const wordsOf = (column: {
  name: string;
  title: string;
  description: string;
  comment: string | null;
}): ColumnWords => ({
  title: (column.title || column.name).toLowerCase().trim(),
  description: (column.description || column.comment || '').toLowerCase(),
  name: column.name
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .join(' ')
    .trim(),
});

/** Words that say what kind of column it is; see role-words.json for how each list is tried. */
interface WordPattern {
  title: Tried;
  name: Tried;
}

interface Tried {
  is?: readonly string[];
  ends?: readonly string[];
  butNot?: readonly string[];
  begins?: readonly string[];
  before?: readonly string[];
  holds?: readonly string[];
}

/** The word that fits, for the evidence; null: none. */
export const wordFor = (words: ColumnWords, { title, name }: WordPattern): string | null =>
  inTitle(words.title, title) ?? inName(words.title, name) ?? inName(words.name, name);

function inTitle(
  text: string,
  { is = [], ends = [], butNot = [], begins = [], holds = [] }: Tried,
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

/** Whole words only. */
function inName(text: string, { ends = [], begins = [], before = [] }: Tried): string | null {
  const spaced = ` ${text}`;
  return (
    ends.find((word) => spaced.endsWith(word) && spaced.at(-word.length - 1) === ' ') ??
    begins.find((word) => text.startsWith(`${word} `)) ??
    before.find((word) => spaced.includes(` ${word} `)) ??
    null
  );
}

type Entry = string | { of: string[]; then: string[] };
type Kind = keyof typeof data.kinds;

/** Each of `of` with each of `then` behind it; `_` is a blank or nothing. */
const spelledOut = (entries: readonly Entry[]): string[] =>
  entries
    .flatMap((entry) =>
      typeof entry === 'string'
        ? [entry]
        : entry.of.flatMap((head) => entry.then.map((tail) => `${head}${tail}`)),
    )
    .flatMap((word) => (word.includes('_') ? [word.replaceAll('_', ' '), word.replaceAll('_', '')] : [word]));

const tried = (lists: Record<string, readonly Entry[]>): Tried =>
  Object.fromEntries(Object.entries(lists).map(([how, entries]) => [how, spelledOut(entries)]));

/** By kind of column; `rate`: adding these up over rows says nothing; `place`: numbers that are neither counted nor averaged. */
export const WORDS = Object.fromEntries(
  Object.entries(data.kinds).map(([kind, { title, name }]) => [
    kind,
    { title: tried(title), name: tried(name) },
  ]),
) as Record<Kind, WordPattern>;
