import { hash } from 'node:crypto';
import type { Pair } from '@pairsmith/core';

/** The identity of a pair's text: SHA-256 in hex over its JSON. An edit of one character makes another pair, to be proved anew. */
export const pairHash = ({ question, sql }: Pair): string =>
  hash('sha256', JSON.stringify({ question, sql }));

/** Two questions with the same key ask the same: width, case, spaces and closing punctuation do not matter. */
export function questionKey(question: string): string {
  const key = question.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
  let end = key.length;
  // From the end, each sign once; `/\p{P}+$/` begins at every sign of a run anew. Signs may take two units.
  for (let sign = lastSign(key, end); sign > 0; sign = lastSign(key, end)) end -= sign;
  return key.slice(0, end);
}

/** How many units the punctuation mark before `end` takes; 0: there is none. */
function lastSign(text: string, end: number): number {
  if (/^\p{P}$/u.test(text.slice(end - 1, end))) return 1;
  return /^\p{P}$/u.test(text.slice(Math.max(0, end - 2), end)) ? 2 : 0;
}
