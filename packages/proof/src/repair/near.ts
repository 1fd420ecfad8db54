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
  if (distance(left, right) <= (shorter >= 5 ? 2 : shorter >= 3 ? 1 : 0)) return true;
  if (
    shorter >= 3 &&
    (left.endsWith(right) || right.endsWith(left) || left.startsWith(right) || right.startsWith(left))
  )
    return true;
  const words = new Set(identifierWords(left).map(singular));
  return identifierWords(right).some((word) => !GENERIC.has(singular(word)) && words.has(singular(word)));
}

export const singular = (word: string): string => word.toLowerCase().replace(/(?<=\w{2})s$/, '');

/** Longer names are compared by their words. */
const MOST_LETTERS = 63;

/** Letters to put in, take out, change or swap with their neighbour. */
function distance(a: string, b: string): number {
  if (Math.max(a.length, b.length) > MOST_LETTERS) return MOST_LETTERS;
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const above = rows[i - 1] ?? [];
      const changed = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
          ? (rows[i - 2]?.[j - 2] ?? 0) + 1
          : Infinity;
      row.push(Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, changed, swapped));
    }
    rows.push(row);
  }
  return rows.at(-1)?.at(-1) ?? 0;
}
