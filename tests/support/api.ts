import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerCache, createTally } from '@pairsmith/db';
import { chatModelOf, embedderOf } from '@pairsmith/llm';
import { createLogger } from '@pairsmith/logger';
import { createRunQueue } from '@pairsmith/queue';
import { createSourceDbs } from '@pairsmith/source-db';
import { hashedEmbedder } from '@pairsmith/training-store';
import type { Express } from 'express';
import request from 'supertest';
import { createApiPool } from '../../apps/api/src/api-pool';
import { createApp } from '../../apps/api/src/app';
import { loadConfig } from '../../apps/api/src/config';
import type { ApiDeps } from '../../apps/api/src/deps';
import { createEventHub } from '../../apps/api/src/events/hub';
import { closeAnswers } from './closed-answers';
import { testStack } from './stack';
import { createStateDatabase } from './state-database';

export interface TestApi {
  /** Every answer of it is held against its operation. */
  app: Express;
  /** The app itself. */
  served: Express;
  dataDir: string;
  databaseUrl: string;
  queuePrefix: string;
  pool: ReturnType<typeof createApiPool>;
  close: () => Promise<void>;
}

/**
 * The API on a database and a queue prefix of its own; no worker. A DATABASE_URL in `env` must have all tables.
 * `instead` replaces parts of it.
 */
export async function startApi(
  env: Record<string, string> = {},
  instead: Partial<ApiDeps> = {},
): Promise<TestApi> {
  const database = await createStateDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'pairsmith-api-'));
  const queuePrefix = `test-${database.name}`;
  const config = loadConfig({
    DATABASE_URL: database.url,
    REDIS_URL: testStack().redisUrl,
    DATA_DIR: dataDir,
    QUEUE_PREFIX: queuePrefix,
    SECRET_KEY: 'only-for-tests-0123456789',
    DISK_MIN_FREE_MB: '0',
    // Tests ask faster than people do.
    RATE_LIMIT_PER_SECOND: '0',
    ...env,
  });
  const pool = createApiPool(config.DATABASE_URL);
  // `end` does not wait for the server's side: `drop` may cut off a connection that is still taking its leave.
  pool.on('error', () => undefined);
  const log = createLogger({ level: 'error' });
  const queue = createRunQueue({ redisUrl: config.REDIS_URL, prefix: queuePrefix }, () => undefined);
  // It refuses what comes before it is connected.
  await queue.queue.waitUntilReady();
  const sourceDbs = createSourceDbs({
    connections: 2,
    allowedHosts: config.ALLOWED_DB_HOSTS,
    hasApiKeys: false,
    stateDatabaseUrl: config.DATABASE_URL,
    redisUrl: config.REDIS_URL,
  });
  const tally = createTally();
  const events = createEventHub({ pool, dataDir, log });
  const served = createApp({
    version: '0.1.0',
    config,
    pool,
    queue,
    sourceDbs,
    chatModel: chatModelOf(config, { cacheOf: (model) => answerCache(pool, model), count: tally.count }),
    openEmbedder: embedderOf(config, { count: tally.count }) ?? (() => Promise.resolve(hashedEmbedder)),
    events,
    tally,
    log,
    ...instead,
  });
  return {
    app: closeAnswers(served),
    served,
    dataDir,
    databaseUrl: database.url,
    queuePrefix,
    pool,
    close: async () => {
      events.close();
      await queue.close();
      await sourceDbs.close();
      await pool.end();
      await database.drop();
    },
  };
}

export const API = '/api/v0';

export const call = (app: Express, method: 'get' | 'post' | 'patch' | 'delete' | 'put', path: string) =>
  request(app)[method](API + path);
