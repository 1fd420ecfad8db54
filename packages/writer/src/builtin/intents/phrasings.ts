import { STYLES, type Phrasings, type Style } from './intent';

/** Sentences over a bag of words that is made once from the tree. */
export function phrasings<T, W>(
  words: (tree: T) => W,
  styles: Record<Style, ((words: W) => string | null)[]>,
): Phrasings<T> {
  const entries = STYLES.map((style) => [
    style,
    styles[style].map((phrase) => (tree: T) => phrase(words(tree))),
  ]);
  return Object.fromEntries(entries) as Phrasings<T>;
}

/** Tag of a sentence that is not said where one of its words is null: it does not fit the tree. */
export const sentence = (texts: TemplateStringsArray, ...words: (string | number | null)[]): string | null =>
  words.includes(null) ? null : String.raw({ raw: texts }, ...words);
