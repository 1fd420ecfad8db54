import {
  COUNTERS,
  MODEL_KINDS,
  operations,
  STEP_NAMES,
  TASK_STATUSES,
  type CounterName,
} from '@pairsmith/core';
import {
  countActiveRuns,
  countTasks,
  countWebhookMessages,
  countWorkers,
  pingStore,
  readCounts,
  readRunCounts,
  RUN_ENDINGS,
  worstEventLoop,
} from '@pairsmith/db';
import { freeBytes } from '@pairsmith/files';
import { countRows } from '@pairsmith/training-store';
import type { RequestHandler } from 'express';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { ApiDeps } from '../deps';
import { expressPath } from '../http/express-path';

export interface Metrics {
  contentType: string;
  /** Times every request; comes first. */
  observe: RequestHandler;
  /** All of them as text; what the dependencies hold is asked for now. */
  scrape: () => Promise<string>;
}

const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/**
 * The metrics of one API process, in a registry of their own. What it knows of itself is counted as it happens; the
 * state of the service is read from PostgreSQL at a scrape, by counts that an index or a counter answers, so that every
 * process says the same and a restart forgets nothing. Workers have no port: what they count lies there too. Series that
 * stand at zero are shown, so that an alert can tell none from unknown.
 */
export function createMetrics(
  deps: Pick<ApiDeps, 'version' | 'config' | 'pool' | 'queue' | 'modelPlaces' | 'tally'>,
): Metrics {
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
  gauge('build_info', 'The version that runs.', ['version']).set({ version: deps.version }, 1);
  const up = gauge('dependency_up', 'Whether a dependency answers: 1, or 0.', ['dependency']);
  const free = gauge('volume_free_bytes', 'Free bytes of the volume that holds the files of tasks.');
  const tasks = gauge('tasks', 'Tasks by status.', ['status']);
  const active = gauge('runs_active', 'Runs that are queued or running.', ['step', 'status']);
  const counter = (name: string, help: string, labelNames: string[]) =>
    new Counter({ name: `pairsmith_${name}_total`, help, labelNames, registers: [register] });
  const ofRuns = ['step', 'end'];
  const ended = counter(
    'runs_ended',
    'Runs that ended, by step and end, since the service was set up.',
    ofRuns,
  );
  const seconds = counter(
    'runs_ended_seconds',
    'Seconds that those runs took from their first start.',
    ofRuns,
  );
  const counters = new Map(
    COUNTER_NAMES.map((name) => {
      const { help, labels } = COUNTERS[name];
      return [name, counter(name, help, Object.keys(labels))];
    }),
  );
  const oldest = gauge(
    'oldest_queued_run_seconds',
    'How long the run waits that has waited longest; 0: none.',
  );
  const workers = gauge('workers_alive', 'Worker processes that live.');
  const stillness = gauge(
    'worker_event_loop_seconds',
    'The longest that the event loop of a living worker stood still between its last signs of life; 0: no worker lives.',
  );
  const untold = gauge('webhook_messages_waiting', 'Messages that WEBHOOK_URL has not taken yet.');
  const shared = 'keep to LLM_CONCURRENCY_TOTAL, over all processes; none shown where it is not set.';
  const inFlight = gauge('model_calls_in_flight', `Calls under way that ${shared}`, ['kind']);
  const waiting = gauge('model_calls_waiting', `Calls that wait for their turn and ${shared}`, ['kind']);
  const training = gauge('training_rows', 'Rows of the training store.', ['type']);
  const ofState = [
    tasks,
    active,
    ended,
    seconds,
    training,
    oldest,
    workers,
    stillness,
    untold,
    ...counters.values(),
  ];

  async function readState(): Promise<void> {
    const { pool } = deps;
    await deps.tally.flush(pool);
    const [byStatus, activeRuns, runCounts, alive, trainingRows, counts, messages, still] = await Promise.all(
      [
        countTasks(pool),
        countActiveRuns(pool),
        readRunCounts(pool),
        countWorkers(pool),
        countRows(pool, {}),
        readCounts(pool),
        countWebhookMessages(pool),
        worstEventLoop(pool),
      ],
    );
    forgetState();
    showZeros();
    for (const { status, count } of byStatus) tasks.set({ status }, count);
    for (const { step, status, count } of activeRuns) active.set({ step, status }, count);
    for (const { step, ending, count, seconds: sum } of runCounts) {
      ended.inc({ step, end: ending }, count);
      seconds.inc({ step, end: ending }, sum);
    }
    const waits = activeRuns.filter(({ status }) => status === 'queued').map((each) => each.queued_seconds);
    for (const { name, labels, value } of counts) counters.get(name)?.inc(labels, value);
    oldest.set(Math.max(0, ...waits));
    workers.set(alive);
    stillness.set(still ?? 0);
    untold.set(messages);
    for (const [type, count] of Object.entries(trainingRows)) training.set({ type }, count);
  }

  async function readQueue(): Promise<void> {
    await deps.queue.ping();
    if (!deps.modelPlaces) return;
    const calls = await deps.modelPlaces.now();
    forgetCalls();
    for (const kind of MODEL_KINDS) {
      const these = calls.filter((each) => each.kind === kind);
      inFlight.set(
        { kind },
        these.reduce((sum, each) => sum + each.inFlight, 0),
      );
      waiting.set(
        { kind },
        these.reduce((sum, each) => sum + each.waiting, 0),
      );
    }
  }
  function forgetCalls(): void {
    inFlight.reset();
    waiting.reset();
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
  function forgetState(): void {
    for (const each of ofState) each.reset();
    // Without labels `reset` leaves a zero, and nothing is known.
    oldest.remove();
    workers.remove();
    stillness.remove();
    untold.remove();
  }
  function showZeros(): void {
    for (const status of TASK_STATUSES) tasks.set({ status }, 0);
    for (const step of STEP_NAMES) {
      for (const status of ['queued', 'running']) active.set({ step, status }, 0);
      for (const end of RUN_ENDINGS) {
        ended.inc({ step, end }, 0);
        seconds.inc({ step, end }, 0);
      }
    }
    for (const [name, each] of counters) for (const labels of seriesOf(name)) each.inc(labels, 0);
  }

  return {
    contentType: register.contentType,
    observe(request, response, next) {
      const stop = requests.startTimer({ method: request.method });
      response.once('close', () => {
        const asked = String((request.route as { path?: unknown } | undefined)?.path);
        const path = PATHS.get(asked) ?? 'other';
        if (!STREAMS.has(path)) stop({ path, status: response.statusCode });
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
        ask('redis', readQueue, forgetCalls),
        ask('volume', readVolume, () => free.remove()),
      ]);
      return register.metrics();
    },
  };
}

const COUNTER_NAMES = Object.keys(COUNTERS) as CounterName[];

/** Every combination of the values that a counter's labels may have. */
function seriesOf(name: CounterName): Record<string, string>[] {
  const labels: [string, readonly string[]][] = Object.entries(COUNTERS[name].labels);
  return labels.reduce<Record<string, string>[]>(
    (all, [label, values]) => all.flatMap((series) => values.map((value) => ({ ...series, [label]: value }))),
    [{}],
  );
}

/**
 * As the document has them, by the path that Express knows; whatever else is asked for, is one label: strangers must not
 * make new ones.
 */
const PATHS = new Map<string, string>(Object.values(operations).map(({ path }) => [expressPath(path), path]));
/** How long somebody listens says nothing about how long an answer takes. */
const STREAMS = new Set<string>(
  Object.values(operations)
    .filter(({ answer }) => answer === 'events')
    .map(({ path }) => path),
);
