import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { Client } from 'pg';
import { createDatabase, createReader, type TestDatabase } from '../support/database';
import { startFakeLlm, type FakeLlm } from '../support/fake-llm';
import { brokenInvariants } from '../support/invariant';
import { startService, stepOf, type TestService } from '../support/service';
import { startPostgres, startRedis, type TestServer } from '../support/stack';
import { runGuide } from './guide-commands';

/** What became of a service after such an afternoon. */
interface Outcome {
  /** Each task's status. */
  statuses: string[];
  /** Runs that are neither over nor under way. */
  stuckRuns: number;
  brokenInvariants: string[];
  /** What `npm run verify` said of it. */
  verified: string;
  /** The file that a person had edited before it all. */
  edited: string;
  /** Pairs that the tasks have in the store. */
  pairs: number;
}

export interface Afternoon {
  /** The service that it happened to, and the one that was made from the backup taken in the midst of it. */
  lived: Outcome;
  restored: Outcome;
  /** Runs that were under way or waiting when the backup was taken. */
  openAtBackup: number;
  takeOvers: number;
}

const SECRET_KEY = 'the secret key of an afternoon';
const TASKS = 5;
const TABLES = ['public.branch', 'public.product', 'public.sale'];
const SIZE = { theme_count: 2, questions_per_theme: 3 };
const EDITED = 'branch.ddl';
const EDIT = '-- an operator was here';

/**
 * The operator's afternoon: five tasks on three workers, of which one is killed and one is replaced; Redis is wiped, the
 * business database is restarted under a step, and in between a backup is taken and another service made of it.
 */
export async function spendAfternoon(say: (what: string) => void): Promise<Afternoon> {
  const scene = await openScene();
  try {
    const { service, business, redis } = scene;
    const workers = await Promise.all([1, 2, 3].map(() => service.startWorker()));
    const [killed, replaced] = workers;
    if (!killed || !replaced) throw new Error('no workers');

    const tasks = await Promise.all(Array.from({ length: TASKS }, () => service.newTask(TABLES, SIZE)));
    const [first = '', ...others] = tasks;
    await service.run(first, 'ddl_generation');
    await editByHand(service, first);
    await executeAll(service, [first, ...others]);
    say('five tasks are executed on three workers');

    await until(async () => (await busyWorkers(service)).has(killed.pid), 'the first worker has a run');
    killed.kill('SIGKILL');
    await killed.exited;
    say('one worker was killed in the middle of a run');

    await until(async () => (await busyWorkers(service)).has(replaced.pid), 'the second worker has a run');
    const [code] = await Promise.all([stopInGoodOrder(replaced), service.startWorker()]);
    if (code !== 0) throw new Error(`the worker that was replaced ended with ${code}`);
    say('one worker was replaced by its next version');

    await wipe(redis);
    say('Redis was wiped');

    await until(async () => (await sessionsAt(business)) > 0, 'a step reads the business database');
    await business.kill('SIGKILL');
    scene.business = await startPostgres({ dir: business.dir, port: business.port });
    say('the business database was restarted under a step');

    const openAtBackup = await openRuns(service);
    const backup = join(scene.folder, 'backup');
    const place = { DATABASE_URL: service.databaseUrl, DATA_DIR: service.dataDir };
    await runGuide('pg_dump', { ...place, BACKUP: backup });
    say(`a backup was taken, with ${openAtBackup} runs open`);

    const [lived, restored] = await Promise.all([
      endOf(service, tasks),
      restore(scene, backup).then((second) => endOf(second, tasks)),
    ]);
    say('all tasks are over, in the service and in the one that was made of its backup');
    return { lived, restored, openAtBackup, takeOvers: await takeOvers(service) };
  } finally {
    await scene.close();
  }
}

async function endOf(service: TestService, tasks: string[]): Promise<Outcome> {
  await Promise.all(tasks.map((taskId) => service.until(taskId, isDone, 120_000)));
  return outcomeOf(service, tasks);
}

async function restore(scene: Scene, backup: string): Promise<TestService> {
  const place = { databaseUrl: scene.spare.url, dataDir: join(scene.folder, 'data') };
  await runGuide('pg_restore', {
    ...{ NEW_DATABASE_URL: place.databaseUrl, NEW_DATA_DIR: place.dataDir, BACKUP: backup },
  });
  return (scene.second = await startService(scene.settings, 1, place));
}

interface Scene {
  service: TestService;
  /** Made of the backup. */
  second: TestService | null;
  business: TestServer;
  redis: TestServer;
  /** Where the backup is restored to. */
  spare: TestDatabase;
  folder: string;
  settings: Record<string, string>;
  close: () => Promise<void>;
}

/** Servers that may be broken, a model that takes its time, a service without workers. */
async function openScene(): Promise<Scene> {
  const [business, redis, spare, model] = await Promise.all([
    startPostgres(),
    startRedis(),
    createDatabase(),
    startFakeLlm({ latencyMs: 100, dimension: 16 }),
  ]);
  const settings = {
    ...{ BUSINESS_DATABASE_URL: await makeBusiness(business), REDIS_URL: redis.url, SECRET_KEY },
    ...{ LLM_BASE_URL: model.url, LLM_MODEL: 'slow' },
    ...{ EMBEDDING_BASE_URL: model.url, EMBEDDING_MODEL: 'bigrams', EMBEDDING_DIMENSION: '16' },
  };
  const scene: Scene = {
    ...{ business, redis, spare, settings, second: null },
    service: await startService(settings, 0),
    folder: mkdtempSync(join(tmpdir(), 'pairsmith-afternoon-')),
    close: async () => {
      await Promise.all([scene.service.close(), scene.second?.close()]);
      await Promise.all([scene.business.stop(), redis.stop(), spare.drop(), (model as FakeLlm).close()]);
      rmSync(scene.folder, { recursive: true, force: true });
    },
  };
  return scene;
}

/** As its owner; the server is stopped under it on purpose. */
async function connectTo({ url }: Pick<TestServer, 'url'>): Promise<Client> {
  const owner = new Client({ connectionString: url });
  owner.on('error', () => undefined);
  await owner.connect();
  return owner;
}

async function makeBusiness(server: TestServer): Promise<string> {
  const owner = await connectTo(server);
  await owner.query(`
    create table branch (id int primary key, name text not null);
    create table product (id int primary key, name text not null, price numeric not null);
    create table sale (id int primary key, branch_id int not null references branch,
                       product_id int not null references product, amount int not null, sold_on date not null);
    insert into branch select i, 'branch ' || i from generate_series(1, 6) i;
    insert into product select i, 'product ' || i, i * 2.5 from generate_series(1, 20) i;
    insert into sale select i, 1 + i % 6, 1 + i % 20, 1 + i % 9, date '2024-01-01' + i % 360 from generate_series(1, 2000) i;
    analyze`);
  await owner.end();
  return createReader(server);
}

async function editByHand(service: TestService, taskId: string): Promise<void> {
  const path = `${service.url}/api/v0/data_pipeline/tasks/${taskId}/files`;
  const text = await (await fetch(`${path}/${EDITED}`)).text();
  const form = new FormData();
  form.set('file', new Blob([`${text}${EDIT}\n`]), EDITED);
  const answer = await fetch(path, { method: 'POST', body: form });
  if (!answer.ok) throw new Error(await answer.text());
}

const executeAll = (service: TestService, tasks: string[]) =>
  Promise.all(tasks.map((task_id) => service.api.executeTask({ task_id, execution_mode: 'complete' })));

const isDone = ({ status }: { status: string }) => status === 'completed' || status === 'failed';

async function until(what: () => Promise<boolean>, name: string): Promise<void> {
  for (const end = Date.now() + 120_000; !(await what()); await sleep(20))
    if (Date.now() > end) throw new Error(`not within 30 s: ${name}`);
}

/** The processes that have a run. */
async function busyWorkers({ pool }: TestService): Promise<Set<number>> {
  const { rows } = await pool.query<{ worker: string }>(
    `select worker from pairsmith.step_runs where status = 'running'`,
  );
  return new Set(rows.map(({ worker }) => Number(worker.split(':').at(-1))));
}

async function stopInGoodOrder(worker: {
  kill: (signal: NodeJS.Signals) => void;
  exited: Promise<number | null>;
}): Promise<number | null> {
  worker.kill('SIGTERM');
  return worker.exited;
}

async function wipe({ url }: TestServer): Promise<void> {
  const redis = new Redis(url);
  await redis.flushall();
  await redis.quit();
}

/** Sessions of steps that are in a transaction. */
async function sessionsAt(server: TestServer): Promise<number> {
  const watcher = await connectTo(server);
  try {
    const { rowCount } = await watcher.query(
      `select from pg_stat_activity where application_name = 'pairsmith' and state <> 'idle'`,
    );
    return rowCount ?? 0;
  } finally {
    await watcher.end();
  }
}

async function openRuns({ pool }: TestService): Promise<number> {
  const { rowCount } = await pool.query(
    `select from pairsmith.step_runs where status in ('queued', 'running')`,
  );
  return rowCount ?? 0;
}

async function takeOvers({ pool }: TestService): Promise<number> {
  const { rows } = await pool.query<{ lost: number }>(
    'select coalesce(sum(lost), 0)::int as lost from pairsmith.step_runs',
  );
  return rows[0]?.lost ?? 0;
}

async function outcomeOf(service: TestService, tasks: string[]): Promise<Outcome> {
  const { pool, dataDir, databaseUrl, api } = service;
  const states = await Promise.all(tasks.map((task_id) => api.getTask({ task_id })));
  const broken = await Promise.all(tasks.map((taskId) => brokenInvariants(pool, dataDir, taskId)));
  const verified = await runGuide('npm run verify', {
    ...{ NEW_DATABASE_URL: databaseUrl, NEW_DATA_DIR: dataDir, SECRET_KEY },
  });
  const [first = ''] = tasks;
  const loaded = states.map(
    (task) => stepOf(task, 'training_load').result?.['loaded'] as { sql: number } | undefined,
  );
  // `current` is not in a backup: whoever restores one gets it back from a worker.
  const edited = join(dataDir, 'tasks', first, 'current', EDITED);
  return {
    statuses: states.map(({ status, error_message }) => error_message ?? status),
    stuckRuns: await openRuns(service),
    brokenInvariants: broken.flat(),
    verified: verified.trim().split('\n').at(-1) ?? '',
    edited: readFileSync(edited, 'utf8').trim().split('\n').at(-1) ?? '',
    pairs: loaded.reduce((sum, counts) => sum + (counts?.sql ?? 0), 0),
  };
}
