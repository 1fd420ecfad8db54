import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { SettingsError } from '@pairsmith/core';
import { answerCache, deploymentLedger, createTally } from '@pairsmith/db';
import { closeFolders } from '@pairsmith/files';
import { chatModelOf, embedderOf } from '@pairsmith/llm';
import { createLogger } from '@pairsmith/logger';
import { createModelPlaces, createRunQueue } from '@pairsmith/queue';
import { createSourceDbs } from '@pairsmith/source-db';
import { hashedEmbedder } from '@pairsmith/training-store';
import { createApiPool } from './api-pool';
import { createApp } from './app';
import { loadConfig, modelsInUse, type Config } from './config';
import { createEventHub } from './events/hub';

const HEADERS_TIMEOUT_MS = 10_000;
/** Long enough for the largest upload on a slow line. */
const REQUEST_TIMEOUT_MS = 120_000;
/** How long open requests may take to end when the process is told to stop. */
const CLOSE_GRACE_MS = 5_000;
const SAME_PRESS_MS = 1_000;

async function main(): Promise<void> {
  const { version } = JSON.parse(readFileSync(join(__dirname, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  const config = configOrExit();
  const log = createLogger({ level: config.LOG_LEVEL, fields: { service: 'api', pid: process.pid } });
  await closeFolders(config.DATA_DIR);
  const pool = createApiPool(config.DATABASE_URL);
  pool.on('error', (error) => log.warn('an idle database connection broke', { error }));
  const redis = { redisUrl: config.REDIS_URL, prefix: config.QUEUE_PREFIX };
  const queue = createRunQueue(redis, (error) => log.warn('redis', { error }));
  const sourceDbs = createSourceDbs({
    connections: config.SOURCE_DB_CONNECTIONS,
    allowedHosts: config.ALLOWED_DB_HOSTS,
    hasApiKeys: config.API_KEYS.length > 0,
    businessDatabaseUrl: config.BUSINESS_DATABASE_URL,
    stateDatabaseUrl: config.DATABASE_URL,
    redisUrl: config.REDIS_URL,
  });
  const tally = createTally();
  const { count } = tally;
  const { LLM_CONCURRENCY_TOTAL: total } = config;
  const modelPlaces = total === undefined ? null : createModelPlaces({ ...redis, total, count, log });
  const chatModel = chatModelOf(config, {
    cacheOf: (model) => answerCache(pool, model),
    ledger: deploymentLedger(pool, config.LLM_DAILY_TOKENS),
    ...{ count, places: modelPlaces?.at },
  });
  const openEmbedder =
    embedderOf(config, { count, places: modelPlaces?.at }) ?? (() => Promise.resolve(hashedEmbedder));
  const events = createEventHub({ pool, dataDir: config.DATA_DIR, log });
  const server = createServer(
    createApp({
      ...{ version, config, consoleFolder: findConsole() },
      ...{ pool, queue, sourceDbs, chatModel, modelPlaces, openEmbedder, events, tally, log },
    }),
  );
  server.headersTimeout = HEADERS_TIMEOUT_MS;
  server.requestTimeout = REQUEST_TIMEOUT_MS;
  server.on('error', (error: NodeJS.ErrnoException) => {
    process.stderr.write(
      error.code === 'EADDRINUSE'
        ? `PORT: ${config.HOST}:${config.PORT} is taken by another program; stop it or set another PORT\n`
        : `${error.message}\n`,
    );
    process.exit(1);
  });
  server.listen(config.PORT, config.HOST, () => {
    if (!config.API_KEYS.length)
      log.warn('no API_KEYS: everybody on this machine may do everything, and any database host may be read');
    log.info('listening', { host: config.HOST, port: config.PORT, ...modelsInUse(config) });
  });

  let stoppingSince = 0;
  const stop = (signal: string) => {
    // One Ctrl-C may arrive twice, from the terminal and from the npm that hands it on; any other second signal is meant.
    if (stoppingSince && signal === 'SIGINT' && Date.now() - stoppingSince < SAME_PRESS_MS) return;
    if (stoppingSince) process.exit(1);
    stoppingSince = Date.now();
    log.info('stopping', { signal });
    setTimeout(() => server.closeAllConnections(), CLOSE_GRACE_MS).unref();
    events.close();
    server.closeIdleConnections();
    server.close(() => {
      void tally
        .flush(pool)
        .catch((error: unknown) => log.warn('counts of this process are lost', { error }))
        .then(() => Promise.allSettled([sourceDbs.close(), queue.close(), modelPlaces?.close(), pool.end()]))
        .then(() => process.exit(0));
    });
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

/** In a package the console lies beside the bundles' folder; here it is built in its own. */
function findConsole(): string {
  const packed = join(__dirname, '..', 'console');
  return existsSync(packed) ? packed : join(__dirname, '..', '..', 'console', 'dist');
}

function configOrExit(): Config {
  try {
    if (existsSync('.env')) process.loadEnvFile('.env');
    return loadConfig(process.env);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  }
}

main().catch((error: Error) => {
  process.stderr.write(`the API could not start: ${error.message}\n`);
  process.exit(1);
});
