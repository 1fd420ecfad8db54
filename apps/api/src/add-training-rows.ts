import { AppError } from '@pairsmith/core';
import { inTransaction } from '@pairsmith/db';
import {
  addRows,
  checkEmbedding,
  embedTexts,
  type AddedRows,
  type Embedder,
  type TrainingRow,
} from '@pairsmith/training-store';
import type { ApiDeps } from './deps';
import { withDeadline } from './deadline';

const EMBEDDING_MS = 60_000;

type StoreDeps = Pick<ApiDeps, 'pool' | 'openEmbedder'>;

/** The embedding in use, once it is known to be the store's. @throws AppError embedding_model_mismatch, llm_error */
export const openStoreEmbedder = ({ pool, openEmbedder }: StoreDeps, outer: AbortSignal): Promise<Embedder> =>
  withEmbeddingDeadline(outer, async (signal) => {
    const embedder = await openEmbedder(signal);
    await checkEmbedding(pool, embedder);
    return embedder;
  });

/** Vectors in the order of the rows. @throws AppError llm_error, llm_quota_exceeded */
export const embedRows = async (
  rows: readonly TrainingRow[],
  embedder: Embedder,
  outer: AbortSignal,
): Promise<number[][]> => {
  const texts = rows.map(({ text }) => text);
  const { vectors } = await withEmbeddingDeadline(outer, (signal) => embedTexts(texts, { embedder, signal }));
  return vectors;
};

/** Embeds the rows, then writes all of them in one transaction, or none. */
export async function addTrainingRows(
  { pool }: StoreDeps,
  rows: readonly TrainingRow[],
  embedder: Embedder,
  outer: AbortSignal,
): Promise<AddedRows> {
  const vectors = await embedRows(rows, embedder, outer);
  return inTransaction(pool, (client) => addRows(client, rows, vectors, embedder));
}

const withEmbeddingDeadline = <T>(outer: AbortSignal, work: (signal: AbortSignal) => Promise<T>) =>
  withDeadline(
    {
      ms: EMBEDDING_MS,
      late: new AppError(
        'llm_error',
        `向量模型没有在 ${EMBEDDING_MS / 1000} 秒内完成，没有写入任何数据，请减少条数后重试`,
      ),
      outer,
    },
    work,
  );
