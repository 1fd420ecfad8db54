import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RunKind } from '@pairsmith/core';
import {
  createPool,
  createTally,
  forgetWorker,
  keepWorkerAlive,
  migrate,
  secretKeysOf,
  type Tally,
  type WorkerProcess,
} from '@pairsmith/db';
import type { Logger } from '@pairsmith/logger';
import { createModelPlaces, createRunQueue, createRunWorker } from '@pairsmith/queue';
import type { Pool } from 'pg';
import type { WorkerConfig } from './config';
import { watchEventLoop } from './event-loop';
import { openHealth } from './health';
import { createVectorIndexing, INDEX_INTERVAL_MS } from './index-vectors';
import { createProcessor } from './process-run';
import { clean, every, relay, sweep, type ReconcileDeps } from './reconcile';
import type { StepParts } from './steps';
import type { Step } from './steps/step';
import { startSignsOfLife } from './signs-of-life';
import { deliverMessages, type WebhookDeps } from './webhook';

const LEAVE_MS = 1_000;

export interface RunningWorker {
  /** Resolves when the worker can go on no longer, and has begun to put its runs back: it is to be stopped, and its process ended. */
  lost: Promise<void>;
  /** Puts the runs under way back, lets their jobs end, and closes everything; bounded by SHUTDOWN_GRACE_MS. */
  stop: () => Promise<void>;
}

/** Waits for PostgreSQL and Redis, then takes runs until it is stopped. */
export async function startWorker(
  config: WorkerConfig,
  log: Logger,
  createSteps: (deps: StepParts) => Record<RunKind, Step>,
): Promise<RunningWorker> {
  const shutdown = new AbortController();
  // Each run takes one connection at a time, publishing included; the sweep needs two.
  const sign = { at: -Infinity };
  const isReady = () => !shutdown.signal.aborted && performance.now() - sign.at < config.LEASE_MS;
  const { HOST: host, WORKER_HEALTH_PORT: port } = config;
  const health = port === undefined ? null : await openHealth({ port, host }, isReady);
  const pool = createPool(config.DATABASE_URL, {
    max: config.WORKER_CONCURRENCY + 5,
    name: 'pairsmith worker',
    idleTransactionMs: config.LEASE_MS,
  });
  pool.on('error', (error) => log.warn('idle database connection lost', { error }));
  const queueSettings = { redisUrl: config.REDIS_URL, prefix: config.QUEUE_PREFIX };
  const queue = createRunQueue(queueSettings, errorListener(log, 'queue connection'));

  await untilReady(log, 'PostgreSQL (DATABASE_URL)', () => migrate(pool));
  await untilReady(log, 'Redis (REDIS_URL)', () => queue.ping());
  const self: WorkerProcess = { id: randomUUID(), name: `${hostname()}:${process.pid}` };
  // Known before it takes runs: whoever sees it at work finds it alive.
  await untilReady(log, 'PostgreSQL (DATABASE_URL)', () => keepWorkerAlive(pool, self, config.LEASE_MS));
  const lives = () => void (sign.at = performance.now());
  lives();
  const eventLoop = watchEventLoop();
  let giveUp = () => {};
  const lost = new Promise<void>((resolve) => (giveUp = resolve));
  const signsOfLife = startSignsOfLife({
    settings: {
      ...{ databaseUrl: config.DATABASE_URL, worker: self, eventLoop: eventLoop.shared },
      ...{ intervalMs: config.HEARTBEAT_INTERVAL_MS, leaseMs: config.LEASE_MS },
      hungAfterMs: config.HUNG_AFTER_MS,
    },
    log,
    onAlive: lives,
    onLost() {
      // Whoever takes the runs does so before their leases are over.
      shutdown.abort();
      giveUp();
    },
  });

  const tally = createTally();
  const { count } = tally;
  const { LLM_CONCURRENCY_TOTAL: total } = config;
  const modelPlaces = total === undefined ? null : createModelPlaces({ ...queueSettings, total, count, log });
  const processor = createProcessor({
    pool,
    signsOfLife,
    queue,
    steps: createSteps({ pool, settings: config, count, places: modelPlaces?.at ?? null }),
    dataDir: config.DATA_DIR,
    secretKeys: secretKeysOf(config),
    log,
    worker: self.name,
    diskMinFreeMb: config.DISK_MIN_FREE_MB,
    leaseMs: config.LEASE_MS,
    abortGraceMs: Math.min(config.ABORT_GRACE_MS, config.SHUTDOWN_GRACE_MS / 2),
    shutdown: shutdown.signal,
  });
  const worker = createRunWorker(
    { ...queueSettings, concurrency: config.WORKER_CONCURRENCY },
    processor,
    errorListener(log, 'worker connection'),
  );
  const indexVectors = createVectorIndexing({
    databaseUrl: config.DATABASE_URL,
    log,
    signal: shutdown.signal,
  });
  const background = [
    ...reconcile(config, { pool, queue, log }),
    ...tellOfEnds(config, { pool, log, count: tally.count, shutdown: shutdown.signal }),
    every(config.RELAY_INTERVAL_MS, log, () => tally.flush(pool)),
    every(INDEX_INTERVAL_MS, log, indexVectors),
  ];
  log.info('worker ready', { concurrency: config.WORKER_CONCURRENCY, queue: config.QUEUE_PREFIX });

  return {
    lost,
    async stop() {
      shutdown.abort();
      const closed = worker.close().then(() => true);
      if (!(await Promise.race([closed, sleep(config.SHUTDOWN_GRACE_MS, false)]))) {
        log.error('a step did not end in time; its run is taken over when its lease is over');
        await worker.abandon();
      }
      await Promise.all(background.map((work) => work.stop()));
      await signsOfLife.stop();
      await leave(pool, self, tally, log);
      await queue.close();
      modelPlaces?.close();
      await pool.end();
      health?.close();
      eventLoop.stop();
    },
  };
}

/**
 * So that nobody counts on this process any more, and what it has counted is known; a database that does not answer finds
 * out by itself, and holds nothing up.
 */
async function leave(pool: Pool, self: WorkerProcess, tally: Tally, log: Logger): Promise<void> {
  const gone = Promise.all([
    forgetWorker(pool, self.id).catch((error: unknown) => log.warn('still counted as alive', { error })),
    tally.flush(pool).catch((error: unknown) => log.warn('counts of this process are lost', { error })),
  ]);
  await Promise.race([gone, sleep(LEAVE_MS, undefined, { ref: false })]);
}

function reconcile(config: WorkerConfig, parts: Pick<ReconcileDeps, 'pool' | 'queue' | 'log'>) {
  const deps: ReconcileDeps = {
    ...parts,
    dataDir: config.DATA_DIR,
    leaseMs: config.LEASE_MS,
    resendAfterMs: config.RESEND_AFTER_MS,
    stallMs: config.STEP_STALL_MS,
    maxLost: config.MAX_LOST,
    auditKeepDays: config.AUDIT_KEEP_DAYS,
    secretKeys: secretKeysOf(config),
  };
  return [
    every(config.RELAY_INTERVAL_MS, parts.log, () => relay(deps)),
    every(config.SWEEP_INTERVAL_MS, parts.log, () => sweep(deps)),
    every(config.JANITOR_INTERVAL_MS, parts.log, () => clean(deps)),
  ];
}

/** Nothing where nobody is to be told. */
function tellOfEnds(config: WorkerConfig, parts: Pick<WebhookDeps, 'pool' | 'log' | 'count' | 'shutdown'>) {
  const { WEBHOOK_URL: url, WEBHOOK_SECRET: secret } = config;
  if (!url || !secret) return [];
  const pace = { pauseMs: config.RELAY_INTERVAL_MS, giveUpMs: config.WEBHOOK_GIVE_UP_MS };
  return [
    every(config.RELAY_INTERVAL_MS, parts.log, () => deliverMessages({ ...parts, ...pace, url, secret })),
  ];
}

/** Servers that start with this process may come up after it; what is waited for stands in the log. */
async function untilReady(log: Logger, what: string, ask: () => Promise<unknown>): Promise<void> {
  for (let wait = 500; ; wait = Math.min(wait * 2, 5_000)) {
    try {
      await ask();
      return;
    } catch (error) {
      log.warn(`waiting for ${what}`, { error });
      await sleep(wait);
    }
  }
}

/** The same trouble comes every second while a server is away: one line for it is enough. */
function errorListener(log: Logger, what: string): (error: Error) => void {
  let last = '';
  return (error) => {
    if (error.message === last) return;
    last = error.message;
    log.warn(what, { error });
  };
}
