import { createHash } from 'node:crypto';

/** Draws that depend on the seed alone. */
export interface Random {
  /** Uniform in [0, 1). */
  next: () => number;
  /** A shuffled copy. */
  shuffle: <T>(items: readonly T[]) => T[];
  /** Up to `count` of the items, in drawn order. */
  some: <T>(items: readonly T[], count: number) => T[];
  /** One of them; undefined only for an empty list. */
  one: <T>(items: readonly T[]) => T | undefined;
}

/** By how much the state goes on for each number. */
const STRIDE = 0x6d2b79f5;

/** mulberry32 (Tommy Ettinger, public domain), seeded by the first four bytes of the text's SHA-256. */
export function createRandom(seed: string): Random {
  let state = createHash('sha256').update(seed).digest().readUInt32LE(0);
  const next = (): number => {
    state = (state + STRIDE) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const some = <T>(items: readonly T[], count: number): T[] => {
    const rest = [...items];
    const drawn: T[] = [];
    while (rest.length > 0 && drawn.length < count)
      drawn.push(...rest.splice(Math.floor(next() * rest.length), 1));
    // What is drawn later is the same however many are wanted: the numbers by which the rest would be shuffled are passed over.
    state = (state + Math.imul(STRIDE, rest.length)) | 0;
    return drawn;
  };
  const shuffle = <T>(items: readonly T[]): T[] => some(items, items.length);
  return { next, shuffle, some, one: (items) => items[Math.floor(next() * items.length)] };
}
