import { inTransaction } from '@pairsmith/db';
import {
  addRows,
  checkEmbedding,
  embedTexts,
  type AddedRows,
  type Embedder,
  type TrainingRow,
  type Vector,
} from '@pairsmith/training-store';
import type { ApiDeps } from '../deps';
import { withEmbeddingDeadline } from './embedding-deadline';

type StoreDeps = Pick<ApiDeps, 'pool' | 'openEmbedder' | 'embeddingMs'>;

/** What the metadata of a row by hand says of its database. */
export const ofDatabase = (dbName: string | null | undefined): { db_name?: string } =>
  dbName ? { db_name: dbName } : {};

/** The embedding in use, once it is known to be the store's. @throws AppError embedding_model_mismatch, llm_error */
export const openStoreEmbedder = (deps: StoreDeps, outer: AbortSignal): Promise<Embedder> =>
  withEmbeddingDeadline(deps, outer, async (signal) => {
    const embedder = await deps.openEmbedder(signal);
    await checkEmbedding(deps.pool, embedder);
    return embedder;
  });

/** Vectors in the order of the rows. @throws AppError llm_error, llm_quota_exceeded */
export const embedRows = async (
  deps: Pick<ApiDeps, 'embeddingMs'>,
  rows: readonly TrainingRow[],
  embedder: Embedder,
  outer: AbortSignal,
): Promise<Vector[]> => {
  const texts = rows.map(({ text }) => text);
  const { vectors } = await withEmbeddingDeadline(deps, outer, (signal) =>
    embedTexts(texts, { embedder, signal }),
  );
  return vectors;
};

/** Embeds the rows, then writes all of them in one transaction, or none. */
export async function addTrainingRows(
  deps: StoreDeps,
  rows: readonly TrainingRow[],
  embedder: Embedder,
  outer: AbortSignal,
): Promise<AddedRows> {
  const vectors = await embedRows(deps, rows, embedder, outer);
  return inTransaction(deps.pool, (client) => addRows(client, rows, vectors, embedder));
}
