import { AppError, type readSettings, type SettingName, type StepName } from '@pairsmith/core';
import type { Pool } from 'pg';
import type { Step } from './step';

/** The settings that steps read; everything else about the process is none of their business. */
export const STEP_SETTINGS = [
  'SOURCE_DB_CONNECTIONS',
  'ALLOWED_DB_HOSTS',
  'BUSINESS_DATABASE_URL',
  'API_KEYS',
  'LLM_BASE_URL',
  'LLM_API_KEY',
  'LLM_MODEL',
  'LLM_CONCURRENCY',
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

export interface StepDeps {
  /** Our own state's database: caches and staging. */
  pool: Pool;
  settings: StepSettings;
}

/** A step that this build does not carry yet fails by name. */
const absent =
  (step: StepName): Step =>
  () =>
    Promise.reject(new AppError('internal_error', `当前版本不包含步骤 ${step}，请升级后重新执行`));

/** Every step by its name: one that is forgotten here does not compile. */
export const createSteps = (_deps: StepDeps): Record<StepName, Step> => ({
  ddl_generation: absent('ddl_generation'),
  qa_generation: absent('qa_generation'),
  sql_validation: absent('sql_validation'),
  training_load: absent('training_load'),
});
