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
    // One piece of memory for all: thousands of small ones are what collecting garbage takes long over.
    const all = new Float32Array(texts.length * DIMENSION);
    for (const [at, text] of texts.entries()) {
      await breathe();
      writeVector(text, all.subarray(at * DIMENSION, (at + 1) * DIMENSION));
    }
    return texts.map((_, at) => all.subarray(at * DIMENSION, (at + 1) * DIMENSION));
  },
} satisfies Embedder;

export function hashedVector(text: string): Float32Array {
  const vector = new Float32Array(DIMENSION);
  writeVector(text, vector);
  return vector;
}

/** Where the buckets of one text add up. */
const sums = new Float64Array(DIMENSION);

function writeVector(text: string, vector: Float32Array): void {
  const { hashes, weights, counts } = weightedGrams(text.normalize('NFKC').toLowerCase());
  sums.fill(0);
  for (let at = 0; at < hashes.length; at += 1) {
    const hash = hashes[at]!;
    const weight = weights[at]! * Math.sqrt(counts[at]!);
    sums[(hash >>> 1) % DIMENSION]! += hash & 1 ? weight : -weight;
  }
  let squares = 0;
  for (let at = 0; at < DIMENSION; at += 1) squares += sums[at]! ** 2;
  // An empty text has no direction; a fixed one keeps cosine distance defined.
  if (squares === 0) vector[0] = 1;
  else {
    const length = Math.sqrt(squares);
    for (let at = 0; at < DIMENSION; at += 1) vector[at] = sums[at]! / length;
  }
}

/** The n-grams of a text in the order of their first place, numbers apart from names: an object a gram costs more than its hash. */
interface Grams {
  hashes: number[];
  weights: number[];
  counts: number[];
  /** Where a gram stands in these: three ASCII characters by their codes, which takes no text to look up; others by themselves. */
  ascii: Map<number, number>;
  others: Map<string, number>;
}

function weightedGrams(text: string): Grams {
  const found: Grams = { hashes: [], weights: [], counts: [], ascii: new Map(), others: new Map() };
  for (const [run] of text.matchAll(/\p{Script=Han}+|[\p{L}\p{N}]+/gu)) {
    if (/\p{Script=Han}/u.test(run)) addHanGrams([...run], found);
    else addWordGrams(run, found);
  }
  return found;
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
  for (let at = 0; at + 3 <= edged.length; at += 1) {
    const code = asciiCode(edged, at);
    if (code === null) add(found, edged.slice(at, at + 3), 0.3);
    else addAscii(found, code, 0.3);
  }
}

/** The three characters from there as one number; null where they are not all ASCII. */
function asciiCode(text: string, at: number): number | null {
  const [a, b, c] = [text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2)];
  return (a | b | c) < 0x80 ? (a << 14) | (b << 7) | c : null;
}

function add(found: Grams, gram: string, weight: number): void {
  const code = gram.length === 3 ? asciiCode(gram, 0) : null;
  if (code !== null) return addAscii(found, code, weight);
  const at = found.others.get(gram);
  if (at !== undefined) found.counts[at]! += 1;
  else found.others.set(gram, append(found, hashOf(gram), weight));
}

function addAscii(found: Grams, code: number, weight: number): void {
  const at = found.ascii.get(code);
  if (at !== undefined) found.counts[at]! += 1;
  else {
    const hash = fnv1a(fnv1a(fnv1a(FNV_OFFSET, code >> 14), (code >> 7) & 0x7f), code & 0x7f);
    found.ascii.set(code, append(found, mixed(hash), weight));
  }
}

function append({ hashes, weights, counts }: Grams, hash: number, weight: number): number {
  weights.push(weight);
  counts.push(1);
  return hashes.push(hash) - 1;
}

const utf8 = new TextEncoder();
/** Holds any n-gram but that of a very long word. */
const scratch = new Uint8Array(1024);

function hashOf(gram: string): number {
  const bytes = 3 * gram.length <= scratch.length ? scratch : new Uint8Array(3 * gram.length);
  const { written } = utf8.encodeInto(gram, bytes);
  let hash = FNV_OFFSET;
  for (let at = 0; at < written; at += 1) hash = fnv1a(hash, bytes[at]!);
  return mixed(hash);
}

const FNV_OFFSET = 0x811c9dc5;
const fnv1a = (hash: number, byte: number): number => Math.imul(hash ^ byte, 0x01000193);

/** FNV's low bits mix badly for short keys; one xor-shift-multiply round spreads them. */
function mixed(hash: number): number {
  const spread = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (spread ^ (spread >>> 13)) >>> 0;
}
