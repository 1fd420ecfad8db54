import type { CountUp } from '@pairsmith/core';
import { createEmbedder, measureDimension, type Embedder } from './embeddings';
import type { SharePlaces } from './turns';

/** The settings that name an embedding model, as core's `readSettings` gives them. */
export interface EmbeddingSettings {
  LLM_BASE_URL?: string | undefined;
  LLM_API_KEY?: string | undefined;
  LLM_CONCURRENCY: number;
  EMBEDDING_BASE_URL?: string | undefined;
  EMBEDDING_API_KEY?: string | undefined;
  EMBEDDING_MODEL?: string | undefined;
  EMBEDDING_DIMENSION?: number | undefined;
  EMBEDDING_BATCH_SIZE: number;
}

/**
 * Opens the embedder that the settings name; null where they name none. API and workers must embed alike, so the
 * choice is made here once. The dimension is asked of the model when the first vector is wanted and none is set.
 */
export function embedderOf(
  settings: EmbeddingSettings,
  { count, places }: { count?: CountUp | undefined; places?: SharePlaces | null | undefined } = {},
): ((signal?: AbortSignal) => Promise<Embedder>) | null {
  const { EMBEDDING_BASE_URL: baseUrl, EMBEDDING_MODEL: model, EMBEDDING_DIMENSION: given } = settings;
  if (!baseUrl || !model) return null;
  // A key goes to no other endpoint than the one it was given for.
  const sharedKey = baseUrl === settings.LLM_BASE_URL ? settings.LLM_API_KEY : undefined;
  const endpoint = {
    baseUrl,
    model,
    apiKey: settings.EMBEDDING_API_KEY ?? sharedKey ?? null,
    batchSize: settings.EMBEDDING_BATCH_SIZE,
    concurrency: settings.LLM_CONCURRENCY,
    places: places?.({ kind: 'embedding', baseUrl, model }),
    count,
  };
  let opened: Embedder | null = null;
  return async (signal) => {
    opened ??= createEmbedder({
      ...endpoint,
      dimension: given ?? (await measureDimension(endpoint, signal)),
    });
    return opened;
  };
}
