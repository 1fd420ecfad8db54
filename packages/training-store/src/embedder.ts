import { createHash } from 'node:crypto';
import { AppError, said } from '@pairsmith/core';
import { toSql } from 'pgvector';

/** In the store's own precision, or a better one that is rounded to it. */
export type Vector = Float32Array | readonly number[];

/** Turns texts into vectors of one length. The model's name says which vectors may be compared. */
export interface Embedder {
  readonly model: string;
  readonly dimension: number;
  /** Texts on their way at a time: what a process that dies has to pay again. Not given: nothing is paid for. */
  readonly atOnce?: number;
  embed: (texts: string[], signal?: AbortSignal) => Promise<Vector[]>;
}

/** Vectors that were paid for before, by the sha256 of their text. */
export interface EmbeddingCache {
  getMany: (model: string, dimension: number, hashes: string[]) => Promise<Map<string, Vector>>;
  putMany: (model: string, dimension: number, vectors: Map<string, Vector>) => Promise<void>;
}

/** As PostgreSQL reads it. */
export const vectorText = (vector: Vector): string => toSql(Array.from(vector)) as string;

export interface EmbeddedTexts {
  /** In the order of the texts. */
  vectors: Vector[];
  /** Texts that the embedder was asked for, and texts that were known. */
  embedded: number;
  cached: number;
}

/** Of an embedder that does not say how many it takes. */
const DEFAULT_BATCH = 256;

/** Texts to hand over at a time: no more than are remembered together. */
export const batchSizeOf = ({ atOnce }: Pick<Embedder, 'atOnce'>): number => atOnce ?? DEFAULT_BATCH;

/**
 * Embeds each distinct text once, asking the cache first. Batches of `batchSize` are remembered as they come. Only what
 * costs is remembered: a vector that is free is made faster than it is looked up.
 */
export async function embedTexts(
  texts: readonly string[],
  {
    embedder,
    cache,
    batchSize = batchSizeOf(embedder),
    signal,
  }: { embedder: Embedder; cache?: EmbeddingCache; batchSize?: number; signal?: AbortSignal },
): Promise<EmbeddedTexts> {
  const distinct = [...new Set(texts)];
  const memory = cache && isPaidFor(embedder) ? memoryOf(cache, embedder) : null;
  const known = memory ? await memory.recall(distinct) : new Map<string, Vector>();
  const missing = distinct.filter((text) => !known.has(text));
  const cached = distinct.length - missing.length;
  for (let at = 0; at < missing.length; at += batchSize) {
    signal?.throwIfAborted();
    const batch = missing.slice(at, at + batchSize);
    const vectors = await embedder.embed(batch, signal);
    const made = new Map(batch.map((text, index) => [text, checked(vectors[index], embedder)]));
    await memory?.remember(made);
    for (const [text, vector] of made) known.set(text, vector);
  }
  return { vectors: texts.map((text) => known.get(text)!), embedded: missing.length, cached };
}

/** Whether its vectors cost something. */
export const isPaidFor = ({ atOnce }: Pick<Embedder, 'atOnce'>): boolean => atOnce !== undefined;

/** The cache by texts instead of their hashes. */
function memoryOf(cache: EmbeddingCache, { model, dimension }: Embedder) {
  const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
  return {
    async recall(texts: readonly string[]): Promise<Map<string, Vector>> {
      const hashes = texts.map(hashOf);
      const found = await cache.getMany(model, dimension, hashes);
      return new Map(
        texts.flatMap((text, at) => {
          const vector = found.get(hashes[at]!);
          return vector ? [[text, vector] as const] : [];
        }),
      );
    },
    remember: (made: ReadonlyMap<string, Vector>) =>
      cache.putMany(model, dimension, new Map([...made].map(([text, vector]) => [hashOf(text), vector]))),
  };
}

/** One vector of another length would break every later read of its collection. */
function checked(vector: Vector | undefined, { model, dimension }: Embedder): Vector {
  if (vector?.length === dimension && isFinite(vector)) return vector;
  throw new AppError(
    'llm_error',
    said('llm.embedder_dimension', { model, got: vector?.length ?? 0, dimension }),
  );
}

function isFinite(vector: Vector): boolean {
  for (let at = 0; at < vector.length; at += 1) if (!Number.isFinite(vector[at])) return false;
  return true;
}
