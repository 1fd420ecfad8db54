import { isAcronym } from '@pairsmith/words';
import type { Value } from '../../facts/subject';

/** Words go without quotes, those of a programmer's code too: `in transit` for IN_TRANSIT; what is no word stands in them. */
export function valueOf({ words }: Value): string {
  const said = words.en.replace(/^"|"$/g, '');
  const spaced = said.replace(/(?<=[A-Za-z])_(?=[A-Za-z])/g, ' ');
  if (!isWord(spaced)) return words.en;
  if (isAcronym(spaced)) return spaced.toUpperCase();
  // FOB and SKU are written large by everybody.
  return /^[A-Z]{4,}( [A-Z]+)*$/.test(spaced) || spaced !== said ? spaced.toLowerCase() : spaced;
}

const isWord = (text: string): boolean =>
  /^[A-Za-z][A-Za-z0-9.+&'’-]*( [A-Za-z0-9&][A-Za-z0-9.+&'’-]*){0,2}$/.test(text) && !text.endsWith('.');

/** A proper name, as places have. */
export const isProperName = (raw: string): boolean => /^\p{Lu}[\p{L}.' -]*$/u.test(raw);

/** Two phrases that differ in their middle: `in Canada or the USA`, `in the gold or silver tier`. */
export function eitherOf(one: string, other: string): string {
  const [left, right] = [one.split(' '), other.split(' ')];
  const shortest = Math.min(left.length, right.length) - 1;
  const same = (at: (words: string[], index: number) => string | undefined): number => {
    let count = 0;
    while (count < shortest && at(left, count) === at(right, count)) count += 1;
    return count;
  };
  const head = same((words, index) => words[index]);
  const tail = Math.min(
    same((words, index) => words.at(-1 - index)),
    shortest - head,
  );
  return [...left.slice(0, left.length - tail), 'or', ...right.slice(head)].join(' ');
}
