import { said } from '@pairsmith/core';
import {
  batchSizeOf,
  embedTexts,
  type Embedder,
  type EmbeddingCache,
  type TrainingRow,
} from '@pairsmith/training-store';
import type { StepContext } from '../step';

export interface EmbeddedRows {
  /** `vectors[i]` belongs to `rows[i]`. */
  vectors: number[][];
  /** Batches that the embedder was asked for. */
  calls: number;
  /** Texts whose vectors were known. */
  cached: number;
}

/** Embeds the rows' texts, those already known from the cache. Each batch shows a sign of progress and is remembered. */
export async function embedRows(
  rows: readonly TrainingRow[],
  { embedder, cache }: { embedder: Embedder; cache: EmbeddingCache },
  { log, progress, signal }: Pick<StepContext, 'log' | 'progress' | 'signal'>,
): Promise<EmbeddedRows> {
  let calls = 0;
  const counted: Embedder = {
    model: embedder.model,
    dimension: embedder.dimension,
    atOnce: embedder.atOnce,
    embed: (texts, abort) => {
      calls += 1;
      return embedder.embed(texts, abort);
    },
  };
  const vectors: number[][] = [];
  let cached = 0;
  progress(0, rows.length, said('unit.rows'), said('log.embedding'));
  const size = batchSizeOf(embedder);
  for (let at = 0; at < rows.length; at += size) {
    signal.throwIfAborted();
    const started = performance.now();
    const texts = rows.slice(at, at + size).map(({ text }) => text);
    const batch = await embedTexts(texts, { embedder: counted, cache, signal });
    vectors.push(...batch.vectors);
    cached += batch.cached;
    const ms = Math.round(performance.now() - started);
    log.info(
      said('log.embedded', {
        done: vectors.length,
        total: rows.length,
        fresh: batch.embedded,
        cached: batch.cached,
        seconds: (ms / 1000).toFixed(2),
      }),
      { ms },
    );
    progress(vectors.length, rows.length, said('unit.rows'), said('log.embedding'));
  }
  return { vectors, calls, cached };
}
