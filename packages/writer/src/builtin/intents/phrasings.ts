import { STYLES, type Phrasings, type Style } from './intent';

/** A sentence with its words in braces, `请统计{number}。`, or which one fits the words. Not said where one of its words is null. */
type Pattern<W> = string | ((words: W) => string | null);

/** Sentences over a bag of words that is made once from the tree. */
export function phrasings<T, W extends object>(
  words: (tree: T) => W,
  styles: Record<Style, Pattern<W>[]>,
): Phrasings<T> {
  const say = (pattern: Pattern<W>) => (tree: T) => {
    const said = words(tree);
    return filled(typeof pattern === 'string' ? pattern : pattern(said), said);
  };
  const entries = STYLES.map((style) => [style, styles[style].map(say)]);
  return Object.fromEntries(entries) as Phrasings<T>;
}

/** null, and the false of a condition that does not hold, are none. */
const isWord = (word: unknown): boolean => typeof word === 'string' || typeof word === 'number';

function filled(pattern: string | null, said: object): string | null {
  const words = new Map<string, unknown>(Object.entries(said));
  const slots = pattern?.match(/(?<=\{)\w+(?=\})/g) ?? [];
  const unknown = slots.find((slot) => !words.has(slot));
  if (unknown) throw new TypeError(`No word for {${unknown}} in: ${pattern}`);
  if (slots.some((slot) => !isWord(words.get(slot)))) return null;
  return pattern && pattern.replace(/\{(\w+)\}/g, (_, slot: string) => String(words.get(slot)));
}
