import type { readSettings, SettingName } from '@pairsmith/core';

/** The settings that steps depend on; everything else about the process is none of their business. */
export const STEP_SETTINGS = [
  'SOURCE_DB_CONNECTIONS',
  'SOURCE_DB_PATIENCE_MS',
  'DATABASE_URL',
  'DATA_DIR',
  'REDIS_URL',
  'LLM_BASE_URL',
  'LLM_API_KEY',
  'LLM_MODEL',
  'LLM_CONCURRENCY',
  'LLM_CONCURRENCY_TOTAL',
  'LLM_TIMEOUT_MS',
  'LLM_IDLE_TIMEOUT_MS',
  'LLM_MAX_OUTPUT_TOKENS',
  'LLM_EXTRA_BODY',
  'LLM_PAIRS_FROM',
  'LLM_JUDGE_ANSWERS',
  'LLM_JUDGE_MODEL',
  'LLM_JUDGE_BASE_URL',
  'LLM_JUDGE_API_KEY',
  'LOAD_LEVEL',
  'LLM_PROMPT_PRICE',
  'LLM_COMPLETION_PRICE',
  'LLM_DAILY_TOKENS',
  'EMBEDDING_BASE_URL',
  'EMBEDDING_API_KEY',
  'EMBEDDING_MODEL',
  'EMBEDDING_DIMENSION',
  'EMBEDDING_BATCH_SIZE',
  'PROOF_TIMEOUT_MS',
  'PROOF_MAX_ROWS',
  'PROOF_MAX_COST',
  'ALLOWED_SQL_FUNCTIONS',
] as const satisfies readonly SettingName[];

export type StepSettings = ReturnType<typeof readSettings<(typeof STEP_SETTINGS)[number]>>;
