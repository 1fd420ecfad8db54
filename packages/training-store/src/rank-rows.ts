import type { TrainingDataType } from '@pairsmith/core';
import { B, K1 } from './bm25';
import type { Vector } from './embedder';
import type { Found } from './fuse';

/** A row that is to be found, with its vector. */
export interface RankedRow extends Found {
  collection: TrainingDataType;
  /** Its words with how often each occurs. */
  words: ReadonlyMap<string, number>;
  vector: Vector;
}

/** A collection's rows of one task, looked up as a search looks them up in the store. */
export interface RankedRows {
  /** The nearest first; of equal ones the smaller id. */
  byVector: (vector: Vector, depth: number) => Found[];
  /** BM25 over these rows, the best first; rows without any of the words are not found. */
  byWords: (words: readonly string[], depth: number) => Found[];
}

/**
 * The same ranks that the store would give these rows, without it: what a load will bring is measured before it takes
 * the store's lock, and each vector is read once instead of once a question. A test holds both to the same answers.
 */
export function rankRows(rows: readonly RankedRow[]): RankedRows {
  const vectors = rows.map(({ vector }) => inStorePrecision(vector));
  const lengthsOfVectors = vectors.map(lengthOf);
  const lengths = rows.map(({ words }) => [...words.values()].reduce((sum, times) => sum + times, 0));
  const meanLength = Math.max(1, lengths.reduce((sum, length) => sum + length, 0) / rows.length);
  const textsOf = new Map<string, { at: number; times: number }[]>();
  for (const [at, { words }] of rows.entries())
    for (const [word, times] of words) {
      const texts = textsOf.get(word);
      if (texts) texts.push({ at, times });
      else textsOf.set(word, [{ at, times }]);
    }

  const found = (best: Best): Found[] =>
    best.places.map((at) => ({ id: rows[at]!.id, document: rows[at]!.document }));
  const bestOf = (depth: number): Best => new Best(depth, (a, b) => rows[a]!.id < rows[b]!.id);

  return {
    byVector(vector, depth) {
      // A question has few of the built-in embedding's buckets: what is zero there adds nothing.
      const asked = inStorePrecision(vector);
      const places = Int32Array.from([...asked.keys()].filter((place) => asked[place] !== 0));
      const best = bestOf(depth);
      vectors.forEach((own, at) => best.offer(at, product(own, asked, places) / lengthsOfVectors[at]!));
      return found(best);
    },
    byWords(words, depth) {
      const scores = new Float64Array(rows.length);
      for (const word of words) {
        const texts = textsOf.get(word) ?? [];
        const rarity = Math.log(1 + (rows.length - texts.length + 0.5) / (texts.length + 0.5));
        for (const { at, times } of texts) {
          const worn = times + K1 * (1 - B + (B * lengths[at]!) / meanLength);
          scores[at]! += (rarity * times * (K1 + 1)) / worn;
        }
      }
      const best = bestOf(depth);
      // Every word that is there adds something: what has nothing has none of them.
      scores.forEach((score, at) => score > 0 && best.offer(at, Math.round(1e9 * score)));
      return found(best);
    },
  };
}

/** The few best of many, in order, without sorting all; of equal ones that which comes first. */
class Best {
  readonly places: number[] = [];
  private readonly scores: number[] = [];

  constructor(
    private readonly depth: number,
    private readonly comesFirst: (one: number, other: number) => boolean,
  ) {}

  offer(place: number, score: number): void {
    let at = this.places.length;
    if (at === this.depth && score < this.scores[at - 1]!) return;
    while (at > 0 && this.isBefore(place, score, at - 1)) at -= 1;
    this.places.splice(at, 0, place);
    this.scores.splice(at, 0, score);
    this.places.length = Math.min(this.places.length, this.depth);
    this.scores.length = this.places.length;
  }

  private isBefore(place: number, score: number, at: number): boolean {
    const other = this.scores[at]!;
    return score > other || (score === other && this.comesFirst(place, this.places[at]!));
  }
}

const inStorePrecision = (vector: Vector): Float32Array =>
  vector instanceof Float32Array ? vector : Float32Array.from(vector);

/** 1 where the vector has no direction, which is as near to one as to another. */
function lengthOf(vector: Float32Array): number {
  let squares = 0;
  for (let at = 0; at < vector.length; at += 1) squares += vector[at]! ** 2;
  return Math.sqrt(squares) || 1;
}

function product(one: Float32Array, other: Float32Array, places: Int32Array): number {
  let sum = 0;
  for (let at = 0; at < places.length; at += 1) sum += one[places[at]!]! * other[places[at]!]!;
  return sum;
}
