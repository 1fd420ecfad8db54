import type { CountUp } from '@pairsmith/core';
import { answerCache, deploymentLedger, getEmbeddings, putEmbeddings } from '@pairsmith/db';
import { startVectorBackup } from '@pairsmith/files';
import { chatModelOf, embedderOf, type ChatModelParts, type SharePlaces } from '@pairsmith/llm';
import { openQuestionReader } from '@pairsmith/proof';
import { createSourceDbs } from '@pairsmith/source-db';
import { hashedEmbedder, type EmbeddingCache } from '@pairsmith/training-store';
import type { Pool } from 'pg';
import type { StepDeps } from './deps';
import { judgeSettings } from './judge-settings';
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
    readerOf: openQuestionReader,
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
  const chatModel = chatModelOf(judgeSettings(settings), chatPartsOf(parts));
  return chatModel && { chatModel, answers: settings.LLM_JUDGE_ANSWERS, serverUrl: settings.DATABASE_URL };
}

const embeddingCache = (pool: Pool): EmbeddingCache => ({
  getMany: (model, dimension, hashes) => getEmbeddings(pool, { model, dimension }, hashes),
  putMany: (model, dimension, vectors) => putEmbeddings(pool, { model, dimension }, vectors),
});
