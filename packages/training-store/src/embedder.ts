import { createHash } from 'node:crypto';
import { AppError, said } from '@pairsmith/core';

/** Turns texts into vectors of one length. The model's name says which vectors may be compared. */
export interface Embedder {
  readonly model: string;
  readonly dimension: number;
  /** Texts on their way at a time: what a process that dies has to pay again. Not given: nothing is paid for. */
  readonly atOnce?: number;
  embed: (texts: string[], signal?: AbortSignal) => Promise<number[][]>;
}

/** Vectors that were paid for before, by the sha256 of their text. */
export interface EmbeddingCache {
  getMany: (model: string, dimension: number, hashes: string[]) => Promise<Map<string, number[]>>;
  putMany: (model: string, dimension: number, vectors: Map<string, number[]>) => Promise<void>;
}

export interface EmbeddedTexts {
  /** In the order of the texts. */
  vectors: number[][];
  /** Texts that the embedder was asked for, and texts that were known. */
  embedded: number;
  cached: number;
}

/** Of an embedder that does not say how many it takes. */
const DEFAULT_BATCH = 256;

/** Texts to hand over at a time: no more than are remembered together. */
export const batchSizeOf = ({ atOnce }: Pick<Embedder, 'atOnce'>): number => atOnce ?? DEFAULT_BATCH;

/** Embeds each distinct text once, asking the cache first. Batches of `batchSize` are remembered as they come. */
export async function embedTexts(
  texts: readonly string[],
  {
    embedder,
    cache,
    batchSize = batchSizeOf(embedder),
    signal,
  }: { embedder: Embedder; cache?: EmbeddingCache; batchSize?: number; signal?: AbortSignal },
): Promise<EmbeddedTexts> {
  const hashes = texts.map((text) => createHash('sha256').update(text).digest('hex'));
  const byHash = new Map(texts.map((text, at) => [hashes[at]!, text]));
  const known = cache
    ? await cache.getMany(embedder.model, embedder.dimension, [...byHash.keys()])
    : new Map<string, number[]>();
  const missing = [...byHash].filter(([hash]) => !known.has(hash));
  const cached = byHash.size - missing.length;
  for (let at = 0; at < missing.length; at += batchSize) {
    signal?.throwIfAborted();
    const batch = missing.slice(at, at + batchSize);
    const vectors = await embedder.embed(
      batch.map(([, text]) => text),
      signal,
    );
    const made = new Map(batch.map(([hash], index) => [hash, checked(vectors[index], embedder)]));
    await cache?.putMany(embedder.model, embedder.dimension, made);
    for (const [hash, vector] of made) known.set(hash, vector);
  }
  return { vectors: hashes.map((hash) => known.get(hash)!), embedded: missing.length, cached };
}

/** One vector of another length would break every later read of its collection. */
function checked(vector: number[] | undefined, { model, dimension }: Embedder): number[] {
  if (vector?.length === dimension && vector.every(Number.isFinite)) return vector;
  throw new AppError(
    'llm_error',
    said('llm.embedder_dimension', { model, got: vector?.length ?? 0, dimension }),
  );
}
