import type { Value } from '../../facts/subject';

/** A word that people write goes as it is, a code of a programmer's stands in quotes. */
export function valueOf({ raw, words }: Value): string {
  const said = words.en.replace(/^"|"$/g, '');
  return isWord(said) && isWord(raw) ? said : words.en;
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
