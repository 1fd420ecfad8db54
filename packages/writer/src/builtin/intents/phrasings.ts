import { rememberByObject, rememberByText } from '@pairsmith/core';
import { STYLES, type Phrasings, type Style } from './intent';

/** A sentence with its words in braces, `请统计{number}。`, or which one fits the words. Not said where one of its words is null. */
type Pattern<W> = string | ((words: W) => string | null);

/** Sentences over a bag of words that is made once from the tree, whichever of them are tried. */
export function phrasings<T extends object, W extends object>(
  words: (tree: T) => W,
  styles: Record<Style, Pattern<W>[]>,
): Phrasings<T> {
  const wordsOf = rememberByObject(words);
  const say = (pattern: Pattern<W>) => (tree: T) => {
    const said = wordsOf(tree);
    return filled(typeof pattern === 'string' ? pattern : pattern(said), said);
  };
  const entries = STYLES.map((style) => [style, styles[style].map(say)]);
  return Object.fromEntries(entries) as Phrasings<T>;
}

/** null, and the false of a condition that does not hold, are none. */
const isWord = (word: unknown): word is string | number =>
  typeof word === 'string' || typeof word === 'number';

/** What stands before, between and behind the words, and the words' names: one less. */
const partsOf = rememberByText((pattern: string): { texts: string[]; slots: string[] } => {
  const parts = pattern.split(/\{(\w+)\}/);
  return {
    texts: parts.filter((_, at) => at % 2 === 0),
    slots: parts.filter((_, at) => at % 2 === 1),
  };
});

function filled(pattern: string | null, said: object): string | null {
  if (pattern === null) return null;
  const { texts, slots } = partsOf(pattern);
  const unknown = slots.find((slot) => !Object.hasOwn(said, slot));
  if (unknown) throw new TypeError(`No word for {${unknown}} in: ${pattern}`);
  let text = texts[0]!;
  for (const [at, slot] of slots.entries()) {
    const word = (said as Record<string, unknown>)[slot];
    if (!isWord(word)) return null;
    text += String(word) + texts[at + 1]!;
  }
  return text;
}
