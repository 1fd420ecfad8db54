import { AppError, said } from '@pairsmith/core';
import { withDeadline } from '../http/deadline';
import type { ApiDeps } from '../deps';

const EMBEDDING_MS = 60_000;

/**
 * Runs work of the embedding model for a request that waits for it: the model's own tries may take longer than a
 * person or a proxy has patience. What writes, writes after it. @throws AppError llm_error when the time is over
 */
export const withEmbeddingDeadline = <T>(
  { embeddingMs: ms = EMBEDDING_MS }: Pick<ApiDeps, 'embeddingMs'>,
  outer: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> =>
  withDeadline(
    {
      ms,
      late: new AppError('llm_error', said('llm.embedding_too_slow', { seconds: ms / 1000 })),
      outer,
    },
    work,
  );
