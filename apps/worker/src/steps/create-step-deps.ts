import type { CountUp } from '@pairsmith/core';
import { answerCache, deploymentLedger, getEmbeddings, putEmbeddings } from '@pairsmith/db';
import { startVectorBackup } from '@pairsmith/files';
import { chatModelOf, embedderOf, type ChatModelParts, type SharePlaces } from '@pairsmith/llm';
import { createQuestionReader } from '@pairsmith/proof';
import { createSourceDbs } from '@pairsmith/source-db';
import { hashedEmbedder, type EmbeddingCache } from '@pairsmith/training-store';
import type { Pool } from 'pg';
import type { StepDeps } from './deps';
import type { StepSettings } from './step-settings';

/** What the process hands to its steps. */
export interface StepParts {
  count: CountUp;
  /** Those that all processes share for calls of a model; absent: each has its own alone. */
  places?: SharePlaces | null;
  /** Our own state's database. */
  pool: Pool;
  settings: StepSettings;
}

/** What steps need, made from the settings; nothing is connected to before a step asks. */
export function createStepDeps(parts: StepParts): StepDeps {
  const { pool, settings } = parts;
  return {
    pool,
    sourceDbs: createSourceDbs({
      connections: settings.SOURCE_DB_CONNECTIONS,
      patienceMs: settings.SOURCE_DB_PATIENCE_MS,
      // The API alone knows the rules and whether there are keys.
      allowedHosts: 'as decided',
      stateDatabaseUrl: settings.DATABASE_URL,
      redisUrl: settings.REDIS_URL,
    }),
    chatModel: chatModelOf(settings, chatPartsOf(parts)),
    pairsFrom: settings.LLM_PAIRS_FROM,
    judge: judgeOf(parts),
    loadLevel: settings.LOAD_LEVEL,
    openEmbedder: embedderOf(settings, parts) ?? (() => Promise.resolve(hashedEmbedder)),
    embeddingCache: embeddingCache(pool),
    startBackup: (taskId) => startVectorBackup(settings.DATA_DIR, taskId, new Date()),
    readerOf: createQuestionReader,
    caps: {
      timeoutMs: settings.PROOF_TIMEOUT_MS,
      maxRows: settings.PROOF_MAX_ROWS,
      maxCost: settings.PROOF_MAX_COST,
      allowedFunctions: settings.ALLOWED_SQL_FUNCTIONS,
    },
    sourceConnections: settings.SOURCE_DB_CONNECTIONS,
  };
}

const chatPartsOf = ({ pool, settings, count, places }: StepParts): ChatModelParts => ({
  cacheOf: (model) => answerCache(pool, model),
  ledger: deploymentLedger(pool, settings.LLM_DAILY_TOKENS),
  ...{ count, places },
});

/** The judge may be another model, at another endpoint; its answers are remembered like the others. */
function judgeOf(parts: StepParts): StepDeps['judge'] {
  const { settings } = parts;
  if (settings.LLM_JUDGE_ANSWERS === 0) return null;
  const isSameEndpoint =
    !settings.LLM_JUDGE_BASE_URL || settings.LLM_JUDGE_BASE_URL === settings.LLM_BASE_URL;
  const isSameModel =
    isSameEndpoint && (!settings.LLM_JUDGE_MODEL || settings.LLM_JUDGE_MODEL === settings.LLM_MODEL);
  const chatModel = chatModelOf(
    {
      ...settings,
      LLM_BASE_URL: settings.LLM_JUDGE_BASE_URL ?? settings.LLM_BASE_URL,
      LLM_MODEL: settings.LLM_JUDGE_MODEL ?? settings.LLM_MODEL,
      LLM_API_KEY: settings.LLM_JUDGE_API_KEY ?? (isSameEndpoint ? settings.LLM_API_KEY : undefined),
      // These are of one model: another has other prices, and may refuse what goes with each request.
      ...(!isSameModel && {
        LLM_PROMPT_PRICE: undefined,
        LLM_COMPLETION_PRICE: undefined,
        LLM_EXTRA_BODY: undefined,
      }),
    },
    chatPartsOf(parts),
  );
  return chatModel && { chatModel, answers: settings.LLM_JUDGE_ANSWERS, serverUrl: settings.DATABASE_URL };
}

const embeddingCache = (pool: Pool): EmbeddingCache => ({
  getMany: (model, dimension, hashes) => getEmbeddings(pool, { model, dimension }, hashes),
  putMany: (model, dimension, vectors) => putEmbeddings(pool, { model, dimension }, vectors),
});
