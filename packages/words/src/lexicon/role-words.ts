import data from './role-words.json';
import { spelledOut, wordInName, wordInTitle, type WordLists } from './word-lists';

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
