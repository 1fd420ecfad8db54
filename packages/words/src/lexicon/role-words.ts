import data from './role-words.json';
import { spelledOut, wordInName, wordInTitle, type WordLists } from './word-lists';

/** What a column says about itself: what people call it, its whole comment, and its name cut into lower-case words. */
export interface ColumnWords {
  title: string;
  description: string;
  /** `bookShelfID` and `book_shelf_id` → `book shelf id`. */
  name: string;
}

interface Told {
  name: string;
  title: string;
  description: string;
  comment: string | null;
}

/** Asked of the same columns by each of the many kinds of words. */
export function wordsOf(column: Told): ColumnWords {
  const before = known.get(column);
  if (before && TOLD.every((what) => before.told[what] === column[what])) return before.words;
  const { name, title, description, comment } = column;
  const words = readWords(column);
  known.set(column, { told: { name, title, description, comment }, words });
  return words;
}

/** With what it was made of: words are edited. */
const known = new WeakMap<Told, { told: Told; words: ColumnWords }>();
const TOLD = ['name', 'title', 'description', 'comment'] as const;

const readWords = (column: Told): ColumnWords => ({
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
  title: WordLists;
  name: WordLists;
}

/** The word that fits, for the evidence; null: none. */
export const wordFor = (words: ColumnWords, { title, name }: WordPattern): string | null =>
  wordInTitle(words.title, title) ?? wordInName(words.title, name) ?? wordInName(words.name, name);

/** By kind of column; `rate`: adding these up over rows says nothing; `place`: numbers that are neither counted nor averaged. */
export const WORDS = Object.fromEntries(
  Object.entries(data.kinds).map(([kind, { title, name }]) => [
    kind,
    { title: spelledOut(title), name: spelledOut(name) },
  ]),
) as Record<keyof typeof data.kinds, WordPattern>;
