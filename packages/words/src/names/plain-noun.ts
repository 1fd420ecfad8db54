import nouns from '../lexicon/nouns.json';

const { systemHeads, systemModifiers } = nouns.english;

/** `guest profile` → guest, `physical room` → room, `order detail` → order line: what a noun is without the words of the system that keeps it; itself where it has none. */
export function plainNoun(one: string, isLine = false): string {
  const words = one.split(' ');
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (words.length < 2) return one;
  if (last === 'detail') return [...words.slice(0, -1), ...(isLine ? ['line'] : [])].join(' ');
  if (systemHeads.includes(last)) return words.slice(0, -1).join(' ');
  return systemModifiers.includes(first) ? words.slice(1).join(' ') : one;
}
