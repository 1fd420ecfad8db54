import { createBreather, type TrainingDataType } from '@pairsmith/core';
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

/** What rows are looked up by. */
export interface Asked {
  words: readonly string[];
  vector: Vector;
}

export interface Ranked {
  /** The nearest first; of equal ones the smaller id. */
  byVector: Found[];
  /** BM25 over these rows, the best first; rows without any of the words are not found. */
  byWords: Found[];
}

/**
 * The ranks that the store would give these rows, without it: what a load will bring is measured before it takes the store's
 * lock. All questions at once, so that each row is read once instead of once a question. A test holds both to the same answers.
 * @param depth how many rows are found at most, by each
 */
export async function rankRows(
  rows: readonly RankedRow[],
  questions: readonly Asked[],
  depth: number,
): Promise<Ranked[]> {
  const breathe = createBreather();
  const newBest = () => new Best(depth, (a, b) => rows[a]!.id < rows[b]!.id);
  const found = (best: Best): Found[] =>
    best.places.map((at) => ({ id: rows[at]!.id, document: rows[at]!.document }));

  const near = questions.map(({ vector }) => ({ asked: telling(vector), best: newBest() }));
  for (const [at, { vector }] of rows.entries()) {
    if (at % ROWS_A_LOOK === 0) await breathe();
    const own = inStorePrecision(vector);
    const length = lengthOf(own);
    for (const { asked, best } of near) best.offer(at, product(own, asked) / length);
  }

  const scoreOf = await bm25(rows, new Set(questions.flatMap(({ words }) => words)), breathe);
  const ranked: Ranked[] = [];
  for (const [index, { words }] of questions.entries()) {
    await breathe();
    const best = newBest();
    // Every word that is there adds something: what has nothing has none of them.
    for (const [at, score] of scoreOf(words).entries())
      if (score > 0) best.offer(at, Math.round(1e9 * score));
    ranked.push({ byVector: found(near[index]!.best), byWords: found(best) });
  }
  return ranked;
}

/** Rows between two looks at the clock. */
const ROWS_A_LOOK = 64;

/** The scores of all rows by the words of a question, which are among those that are `asked` at all. */
async function bm25(
  rows: readonly RankedRow[],
  asked: ReadonlySet<string>,
  breathe: () => Promise<void>,
): Promise<(words: readonly string[]) => Float64Array> {
  const textsOf = new Map(
    [...asked].map((word) => [word, { places: [] as number[], times: [] as number[] }]),
  );
  const lengths = new Float64Array(rows.length);
  let sum = 0;
  for (const [at, { words }] of rows.entries()) {
    if (at % ROWS_A_LOOK === 0) await breathe();
    for (const [word, times] of words) {
      lengths[at]! += times;
      const texts = textsOf.get(word);
      texts?.places.push(at);
      texts?.times.push(times);
    }
    sum += lengths[at]!;
  }
  const meanLength = Math.max(1, sum / rows.length);
  return (words) => {
    const scores = new Float64Array(rows.length);
    for (const word of words) {
      const { places, times } = textsOf.get(word)!;
      const rarity = Math.log(1 + (rows.length - places.length + 0.5) / (places.length + 0.5));
      for (let text = 0; text < places.length; text += 1) {
        const at = places[text]!;
        const worn = times[text]! + K1 * (1 - B + (B * lengths[at]!) / meanLength);
        scores[at]! += (rarity * times[text]! * (K1 + 1)) / worn;
      }
    }
    return scores;
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
  vector instanceof Float32Array ? vector : new Float32Array(vector);

/** 1 where the vector has no direction, which is as near to one as to another. */
function lengthOf(vector: Float32Array): number {
  let squares = 0;
  for (let at = 0; at < vector.length; at += 1) squares += vector[at]! ** 2;
  return Math.sqrt(squares) || 1;
}

/** A question has few of the built-in embedding's buckets: only these add to a product. */
interface Telling {
  places: Int32Array;
  values: Float32Array;
}

function telling(vector: Vector): Telling {
  const asked = inStorePrecision(vector);
  const places = Int32Array.from(asked.keys()).filter((place) => asked[place] !== 0);
  return { places, values: Float32Array.from(places, (place) => asked[place]!) };
}

function product(own: Float32Array, { places, values }: Telling): number {
  let sum = 0;
  for (let at = 0; at < places.length; at += 1) sum += own[places[at]!]! * values[at]!;
  return sum;
}
