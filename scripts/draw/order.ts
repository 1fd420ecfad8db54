import { createHash } from 'node:crypto';
import type { Candidate } from './candidates';

/** A number of its own for each text, so that one pair more or less leaves the order of the others as it is. */
const place = (seed: string, text: string): string =>
  createHash('sha256').update(`${seed}\0${text}`).digest('hex');

/** The same seed and the same texts give the same order. */
export const orderBy = <T>(seed: string, items: readonly T[], textOf: (item: T) => string): T[] =>
  items
    .map((item) => ({ item, at: place(seed, textOf(item)) }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ item }) => item);

/** Drawn in this order; one question may be asked of two databases. */
export const inDrawnOrder = (seed: string, candidates: readonly Candidate[]): Candidate[] =>
  orderBy(seed, candidates, ({ database, question, sql }) => [database, question, sql].join('\0'));
