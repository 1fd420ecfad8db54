import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { operations } from '@pairsmith/core';
import { countActiveRuns, countEndedRuns, countTasks, pingStore } from '@pairsmith/db';
import { freeBytes } from '@pairsmith/files';
import { countRows } from '@pairsmith/training-store';
import type { RequestHandler } from 'express';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { ApiDeps } from '../deps';

export interface Metrics {
  contentType: string;
  /** Times every request; comes first. */
  observe: RequestHandler;
  /** All of them as text; what the dependencies hold is asked for now. */
  scrape: () => Promise<string>;
}

const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
/** Runs that ended are counted over this time alone: all that ever ended would be more at every scrape. */
const RECENT_SECONDS = 900;

/**
 * The metrics of one API process, in a registry of their own. What it knows of itself is counted as it happens; the
 * state of the service is read from PostgreSQL at a scrape, by counts that an index answers, so that every process says
 * the same and a restart forgets nothing. Workers have no port: their work shows in the runs.
 */
export function createMetrics(deps: Pick<ApiDeps, 'config' | 'pool' | 'queue'>): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name: `pairsmith_${name}`, help, labelNames, registers: [register] });

  const requests = new Histogram({
    name: 'pairsmith_http_request_duration_seconds',
    help: 'Time from a request to the end of its answer, by the path of its operation.',
    labelNames: ['method', 'path', 'status'],
    buckets: BUCKETS,
    registers: [register],
  });
  gauge('build_info', 'The version that runs.', ['version']).set({ version: ownVersion() }, 1);
  const up = gauge('dependency_up', 'Whether a dependency answers: 1, or 0.', ['dependency']);
  const free = gauge('volume_free_bytes', 'Free bytes of the volume that holds the files of tasks.');
  const tasks = gauge('tasks', 'Tasks by status.', ['status']);
  const active = gauge('runs_active', 'Runs that are queued or running.', ['step', 'status']);
  const ended = gauge('runs_ended_recently', 'Runs that ended within the last 15 minutes.', [
    'step',
    'status',
  ]);
  const seconds = gauge('runs_ended_recently_seconds', 'Seconds that those runs took, summed.', [
    'step',
    'status',
  ]);
  const training = gauge('training_rows', 'Rows of the training store.', ['type']);
  const ofState = [tasks, active, ended, seconds, training];

  async function readState(): Promise<void> {
    const { pool } = deps;
    const [byStatus, activeRuns, endedRuns, trainingRows] = await Promise.all([
      countTasks(pool),
      countActiveRuns(pool),
      countEndedRuns(pool, RECENT_SECONDS),
      countRows(pool, {}),
    ]);
    forgetState();
    for (const { status, count } of byStatus) tasks.set({ status }, count);
    for (const { step, status, count } of activeRuns) active.set({ step, status }, count);
    for (const { step, status, count, seconds: sum } of endedRuns) {
      ended.set({ step, status }, count);
      seconds.set({ step, status }, sum);
    }
    for (const [type, count] of Object.entries(trainingRows)) training.set({ type }, count);
  }

  /** What cannot be read is left out instead of shown as it was; `dependency_up` says why. */
  async function ask(dependency: string, read: () => Promise<void>, forget: () => void): Promise<void> {
    try {
      await read();
      up.set({ dependency }, 1);
    } catch {
      up.set({ dependency }, 0);
      forget();
    }
  }
  const forgetState = () => ofState.forEach((each) => each.reset());

  return {
    contentType: register.contentType,
    observe(request, response, next) {
      const stop = requests.startTimer({ method: request.method });
      response.once('close', () => {
        const path = String((request.route as { path?: unknown } | undefined)?.path).replace(
          /:(\w+)/g,
          '{$1}',
        );
        if (!STREAMS.has(path)) stop({ path: PATHS.has(path) ? path : 'other', status: response.statusCode });
      });
      next();
    },
    async scrape() {
      const readStore = async () => {
        await pingStore(deps.pool);
        await readState();
      };
      const readVolume = async () => free.set(await freeBytes(deps.config.DATA_DIR));
      await Promise.all([
        ask('database', readStore, forgetState),
        ask('redis', deps.queue.ping, () => undefined),
        ask('volume', readVolume, () => free.remove()),
      ]);
      return register.metrics();
    },
  };
}

/** As the document has them; whatever else is asked for, is one label: strangers must not make new ones. */
const PATHS = new Set<string>(Object.values(operations).map(({ path }) => path));
/** How long somebody listens says nothing about how long an answer takes. */
const STREAMS = new Set<string>(
  Object.values(operations)
    .filter(({ answer }) => answer === 'events')
    .map(({ path }) => path),
);

function ownVersion(): string {
  const { version } = JSON.parse(readFileSync(join(__dirname, '..', '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}
