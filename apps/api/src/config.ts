import { checkWebhook, readSettings, SettingsError, type ReadyAnswer } from '@pairsmith/core';
import { hashedEmbedder } from '@pairsmith/training-store';
import { isLoopback } from './http/loopback';

/** The API's settings, checked. @throws SettingsError that names each wrong one */
export function loadConfig(env: NodeJS.ProcessEnv) {
  const config = readSettings(env, [
    'PORT',
    'HOST',
    'PUBLIC_URL',
    'DATA_DIR',
    'DATABASE_URL',
    'REDIS_URL',
    'QUEUE_PREFIX',
    'BUSINESS_DATABASE_URL',
    'SOURCE_DB_CONNECTIONS',
    'LLM_BASE_URL',
    'LLM_API_KEY',
    'LLM_MODEL',
    'EMBEDDING_BASE_URL',
    'EMBEDDING_API_KEY',
    'EMBEDDING_MODEL',
    'EMBEDDING_DIMENSION',
    'EMBEDDING_BATCH_SIZE',
    'LLM_CONCURRENCY',
    'LLM_CONCURRENCY_TOTAL',
    'LLM_TIMEOUT_MS',
    'LLM_IDLE_TIMEOUT_MS',
    'LLM_MAX_OUTPUT_TOKENS',
    'LLM_EXTRA_BODY',
    'LLM_JUDGE_ANSWERS',
    'LLM_JUDGE_MODEL',
    'LLM_JUDGE_BASE_URL',
    'LLM_PROMPT_PRICE',
    'LLM_COMPLETION_PRICE',
    'LLM_DAILY_TOKENS',
    'OUTPUT_LANGUAGE',
    'API_KEYS',
    'RATE_LIMIT_PER_SECOND',
    'QUEUE_MAX_DEPTH',
    'ALLOWED_DB_HOSTS',
    'ALLOWED_SQL_FUNCTIONS',
    'PROOF_TIMEOUT_MS',
    'PROOF_MAX_ROWS',
    'PROOF_MAX_COST',
    'SECRET_KEY',
    'SECRET_KEY_FALLBACKS',
    'WEBHOOK_URL',
    'WEBHOOK_SECRET',
    'DISK_MIN_FREE_MB',
    'LOG_LEVEL',
    'TZ',
  ]);
  if (!config.API_KEYS.length && !isLoopback(config.HOST))
    throw new SettingsError([
      `API_KEYS: is required when HOST is ${config.HOST}: without keys the service listens on 127.0.0.1 only`,
    ]);
  checkWebhook(config);
  return config;
}

/** Which writer and which embedding the settings name: a model needs its endpoint and its name. */
export const modelsInUse = (config: Config): Pick<ReadyAnswer, 'writer' | 'embedding'> => ({
  writer:
    config.LLM_BASE_URL && config.LLM_MODEL
      ? { kind: 'model', model: config.LLM_MODEL }
      : { kind: 'builtin' },
  embedding:
    config.EMBEDDING_BASE_URL && config.EMBEDDING_MODEL
      ? { kind: 'model', model: config.EMBEDDING_MODEL, dimension: config.EMBEDDING_DIMENSION ?? null }
      : { kind: 'builtin', model: hashedEmbedder.model, dimension: hashedEmbedder.dimension },
});

export type Config = ReturnType<typeof loadConfig>;
