import { createEmbedder, measureDimension } from '@pairsmith/llm';
import { hashedEmbedder, type Embedder } from '@pairsmith/training-store';
import type { Config } from './config';

/** The embedding that the settings name; the built-in one where they name none. */
export async function configuredEmbedder(config: Config): Promise<Embedder> {
  if (!config.EMBEDDING_MODEL) return hashedEmbedder;
  const settings = {
    baseUrl: config.EMBEDDING_BASE_URL ?? config.LLM_BASE_URL ?? 'https://api.openai.com/v1',
    apiKey: config.EMBEDDING_API_KEY ?? config.LLM_API_KEY ?? null,
    model: config.EMBEDDING_MODEL,
    batchSize: config.EMBEDDING_BATCH_SIZE,
    concurrency: config.LLM_CONCURRENCY,
  };
  const dimension = config.EMBEDDING_DIMENSION ?? (await measureDimension(settings));
  return createEmbedder({ ...settings, dimension });
}
