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
export const hashedEmbedder = {
  model: MODEL,
  dimension: DIMENSION,
  async embed(texts: string[]): Promise<Float32Array[]> {
    const breathe = createBreather();
    const vectors: Float32Array[] = [];
    for (const text of texts) {
      await breathe();
      vectors.push(hashedVector(text));
    }
    return vectors;
  },
} satisfies Embedder;

export function hashedVector(text: string): Float32Array {
  const vector = new Float64Array(DIMENSION);
  const { grams, weights, counts } = weightedGrams(text.normalize('NFKC').toLowerCase());
  for (const [gram, at] of grams) {
    const hash = fnv1a(gram);
    const bucket = (hash >>> 1) % DIMENSION;
    const weight = weights[at]! * Math.sqrt(counts[at]!);
    vector[bucket]! += hash & 1 ? weight : -weight;
  }
  let squares = 0;
  for (let at = 0; at < DIMENSION; at += 1) squares += vector[at]! ** 2;
  const unit = new Float32Array(DIMENSION);
  // An empty text has no direction; a fixed one keeps cosine distance defined.
  if (squares === 0) unit[0] = 1;
  else {
    const length = Math.sqrt(squares);
    for (let at = 0; at < DIMENSION; at += 1) unit[at] = vector[at]! / length;
  }
  return unit;
}

/** The n-grams of a text in the order of their first place; numbers lie apart from names, an object a gram costs more than its hash. */
interface Grams {
  /** Gram → its place in the two others. */
  grams: Map<string, number>;
  weights: number[];
  counts: number[];
}

function weightedGrams(text: string): Grams {
  const found: Grams = { grams: new Map(), weights: [], counts: [] };
  for (const [run] of text.matchAll(/\p{Script=Han}+|[\p{L}\p{N}]+/gu)) {
    if (/\p{Script=Han}/u.test(run)) addHanGrams([...run], found);
    else addWordGrams(run, found);
  }
  return found;
}

function add({ grams, weights, counts }: Grams, gram: string, weight: number): void {
  const at = grams.get(gram);
  if (at !== undefined) counts[at]! += 1;
  else {
    grams.set(gram, counts.length);
    weights.push(weight);
    counts.push(1);
  }
}

function addHanGrams(characters: readonly string[], found: Grams): void {
  for (let size = 1; size <= 3; size += 1)
    for (let at = 0; at + size <= characters.length; at += 1) {
      let gram = characters[at]!;
      for (let next = at + 1; next < at + size; next += 1) gram += characters[next]!;
      add(found, gram, HAN_WEIGHTS[size]!);
    }
}

/** Whole words tell most; their trigrams forgive an ending or a typing error. */
function addWordGrams(word: string, found: Grams): void {
  add(found, `=${word}`, 1);
  const edged = `^${word}$`;
  for (let at = 0; at + 3 <= edged.length; at += 1) add(found, edged.slice(at, at + 3), 0.3);
}

const utf8 = new TextEncoder();
/** Holds any n-gram but that of a very long word. */
const scratch = new Uint8Array(1024);

function fnv1a(text: string): number {
  const bytes = 3 * text.length <= scratch.length ? scratch : new Uint8Array(3 * text.length);
  const { written } = utf8.encodeInto(text, bytes);
  let hash = 0x811c9dc5;
  for (let at = 0; at < written; at += 1) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
  // FNV's low bits mix badly for short keys; one xor-shift-multiply round spreads them.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
