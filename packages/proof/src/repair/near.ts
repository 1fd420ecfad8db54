import { editDistance } from '@pairsmith/core';
import { identifierWords } from '@pairsmith/words';

/** Said of anything, and so no sign that two names mean the same. */
const GENERIC = new Set(
  'id no name code key type state status date time at by num number value total count amount is has'.split(
    ' ',
  ),
);

/** Two names of which one may be meant by the other: misspelt, shortened, in the plural, with a prefix. */
export function isNear(a: string, b: string): boolean {
  const [left, right] = [a.toLowerCase(), b.toLowerCase()];
  const shorter = Math.min(left.length, right.length);
  if (editDistance(left, right) <= (shorter >= 5 ? 2 : shorter >= 3 ? 1 : 0)) return true;
  if (
    shorter >= 3 &&
    (left.endsWith(right) || right.endsWith(left) || left.startsWith(right) || right.startsWith(left))
  )
    return true;
  const words = new Set(identifierWords(left).map(singular));
  return identifierWords(right).some((word) => !GENERIC.has(singular(word)) && words.has(singular(word)));
}

export const singular = (word: string): string => word.toLowerCase().replace(/(?<=\w{2})s$/, '');
