import { said } from '@pairsmith/core';
import {
  batchSizeOf,
  embedTexts,
  type Embedder,
  type EmbeddingCache,
  type TrainingRow,
  type Vector,
} from '@pairsmith/training-store';
import type { StepContext } from '../step';

export interface EmbeddedRows {
  /** `vectors[i]` belongs to `rows[i]`. */
  vectors: Vector[];
  /** Batches that the embedder was asked for. */
  calls: number;
  /** Texts whose vectors were known. */
  cached: number;
}

/**
 * Embeds the rows' texts, those already known from the cache. Each batch shows a sign of progress, is remembered, and is
 * staged while the next one is embedded.
 */
export async function embedRows(
  rows: readonly TrainingRow[],
  {
    embedder,
    cache,
    stage,
  }: {
    embedder: Embedder;
    cache: EmbeddingCache;
    stage: (rows: readonly TrainingRow[], vectors: readonly Vector[]) => Promise<void>;
  },
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
  const vectors: Vector[] = [];
  let cached = 0;
  let staged = Promise.resolve();
  progress(0, rows.length, said('unit.rows'), said('log.embedding'));
  const size = batchSizeOf(embedder);
  for (let at = 0; at < rows.length; at += size) {
    signal.throwIfAborted();
    const started = performance.now();
    const these = rows.slice(at, at + size);
    const batch = await embedTexts(
      these.map(({ text }) => text),
      { embedder: counted, cache, signal },
    );
    await staged;
    staged = stage(these, batch.vectors);
    // What it fails with is thrown where it is waited for, not before.
    staged.catch(() => undefined);
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
  await staged;
  return { vectors, calls, cached };
}
