import { createBreather } from '@pairsmith/core';
import type { Embedder } from './embedder';

const DIMENSION = 1024;
/** Raised whenever the function below changes: vectors of two versions must not meet in one collection. */
const MODEL = 'pairsmith-hashed-ngrams-v1';

/** How much an n-gram of Han characters tells, by its length: single characters are weak evidence. */
const HAN_WEIGHTS = [0, 0.4, 1, 0.7];

/**
 * The embedding that needs no model: character n-grams hashed into 1024 signed buckets (feature hashing, Weinberger et
 * al. 2009), weights dampened by the square root of the count, length 1. A pure function of the text: no dictionary,
 * no statistics, no ICU, so that the same text gives the same vector on every machine and Node version. It knows which
 * texts share words; it does not know what words mean.
 */
export const hashedEmbedder: Embedder = {
  model: MODEL,
  dimension: DIMENSION,
  async embed(texts) {
    const breathe = createBreather();
    const vectors: number[][] = [];
    for (const text of texts) {
      await breathe();
      vectors.push(hashedVector(text));
    }
    return vectors;
  },
};

export function hashedVector(text: string): number[] {
  const vector = new Array<number>(DIMENSION).fill(0);
  for (const [gram, weight] of weightedGrams(text.normalize('NFKC').toLowerCase())) {
    const hash = fnv1a(gram);
    const bucket = (hash >>> 1) % DIMENSION;
    vector[bucket]! += hash & 1 ? weight : -weight;
  }
  const length = Math.hypot(...vector);
  // An empty text has no direction; a fixed one keeps cosine distance defined.
  if (length === 0) return vector.with(0, 1);
  return vector.map((value) => value / length);
}

function weightedGrams(text: string): Map<string, number> {
  const counts = new Map<string, { count: number; weight: number }>();
  const add = (gram: string, weight: number) => {
    const seen = counts.get(gram);
    if (seen) seen.count += 1;
    else counts.set(gram, { count: 1, weight });
  };
  for (const [run] of text.matchAll(/\p{Script=Han}+|[\p{L}\p{N}]+/gu)) {
    if (/\p{Script=Han}/u.test(run)) addHanGrams([...run], add);
    else addWordGrams(run, add);
  }
  return new Map([...counts].map(([gram, { count, weight }]) => [gram, weight * Math.sqrt(count)]));
}

function addHanGrams(characters: string[], add: (gram: string, weight: number) => void): void {
  for (let size = 1; size <= 3; size += 1)
    for (let at = 0; at + size <= characters.length; at += 1)
      add(characters.slice(at, at + size).join(''), HAN_WEIGHTS[size]!);
}

/** Whole words tell most; their trigrams forgive an ending or a typing error. */
function addWordGrams(word: string, add: (gram: string, weight: number) => void): void {
  add(`=${word}`, 1);
  const edged = `^${word}$`;
  for (let at = 0; at + 3 <= edged.length; at += 1) add(edged.slice(at, at + 3), 0.3);
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  // FNV's low bits mix badly for short keys; one xor-shift-multiply round spreads them.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
