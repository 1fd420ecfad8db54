import { setTimeout as sleep } from 'node:timers/promises';
import { buildManyTables } from '../../bench/reference/many-tables';
import { createDatabase, createReader, type TestDatabase } from '../support/database';
import { startFakeLlm, type FakeLlm } from '../support/fake-llm';
import { expectInvariant } from '../support/invariant';
import { isOver, startService, stepOf, type TestService } from '../support/service';

/** What all workers together ask of a model, seen from where the calls arrive. */

const TABLES = 12;
let business: TestDatabase;
let reader: string;
let names: string[];
let model: FakeLlm;
let service: TestService;

beforeAll(async () => {
  business = await createDatabase();
  names = await buildManyTables(business.url, TABLES);
  reader = await createReader(business);
});
afterAll(() => business.drop());
afterEach(async () => {
  await service.close();
  await model.close();
});

async function start(
  env: Record<string, string>,
  { workers, ...answers }: { workers: number; latencyMs?: number; untilInFlight?: number },
) {
  model = await startFakeLlm(answers);
  service = await startService(
    { LLM_BASE_URL: model.url, LLM_MODEL: 'knows-nothing', BUSINESS_DATABASE_URL: reader, ...env },
    workers,
  );
}

const newTask = (tables: string[]) => service.newTask(tables, { language: 'en' });
const readTables = (taskId: string) => service.execute(taskId, 'ddl_generation');
const untilRead = async (taskId: string) =>
  stepOf(await service.until(taskId, (task) => isOver(stepOf(task, 'ddl_generation'))), 'ddl_generation');

/** Step 1 of a task a worker, all at the same time. */
async function readAtOnce(workers: number): Promise<void> {
  const tasks: string[] = [];
  for (let at = 0; at < workers; at += 1) tasks.push(await newTask(names));
  await Promise.all(tasks.map(readTables));
  for (const taskId of tasks) expect(await untilRead(taskId)).toMatchObject({ step_status: 'completed' });
}

const LIMIT = { LLM_CONCURRENCY: '4', LLM_CONCURRENCY_TOTAL: '5' };

it('two workers keep to LLM_CONCURRENCY_TOTAL, and use all of it', async () => {
  await start(LIMIT, { workers: 2, latencyMs: 200, untilInFlight: 5 });
  await readAtOnce(2);
  expect(model.stats().maxInFlight).toBe(5);
});

it('without it each worker keeps to LLM_CONCURRENCY alone', async () => {
  await start({ LLM_CONCURRENCY: '4' }, { workers: 2, untilInFlight: 6 });
  await readAtOnce(2);
  expect(model.stats().maxInFlight).toBeGreaterThan(5);
});

it('the metrics say how many calls are under way and how many wait', async () => {
  await start({ ...LIMIT, LLM_CONCURRENCY_TOTAL: '1' }, { workers: 1, latencyMs: 400 });
  const taskId = await newTask(names.slice(0, 8));
  await readTables(taskId);
  const seen = async (name: string) => {
    const metrics = await (await fetch(`${service.url}/metrics`)).text();
    return Number(new RegExp(`^pairsmith_${name}{kind="chat"} (\\d+)$`, 'm').exec(metrics)?.[1]);
  };
  while (!((await seen('model_calls_waiting')) > 0)) await sleep(20);
  expect(await seen('model_calls_in_flight')).toBeLessThanOrEqual(1);
  await untilRead(taskId);
  expect(await seen('model_calls_in_flight')).toBe(0);
  expect(await seen('model_calls_waiting')).toBe(0);
});

it('a worker that is killed while it calls gives its places back when their leases are over', async () => {
  await start({ LLM_CONCURRENCY: '2', LLM_CONCURRENCY_TOTAL: '2' }, { workers: 0, latencyMs: 300 });
  const dying = await service.startWorker();
  const taskId = await newTask(names.slice(0, 8));
  await readTables(taskId);
  while (model.stats().inFlight < 2) await sleep(10);
  dying.kill('SIGKILL');
  await dying.exited;
  await service.startWorker();
  expect(await untilRead(taskId)).toMatchObject({ step_status: 'completed', attempts: 2 });
  await expectInvariant(service.pool, service.dataDir, taskId);
  expect(model.stats().maxInFlight).toBe(2);
});

it('a model ten times as slow holds up neither heartbeats nor another task', async () => {
  await start(
    { LLM_CONCURRENCY: '1', LLM_CONCURRENCY_TOTAL: '1', WORKER_CONCURRENCY: '2', LEASE_MS: '5000' },
    { workers: 1, latencyMs: 1500 },
  );
  const long = await newTask(names);
  await readTables(long);
  // Longer than a lease, were no heartbeat to come.
  while (model.stats().chatCalls < 5) await sleep(20);
  const short = await newTask(names.slice(0, 1));
  await readTables(short);
  expect(await untilRead(short)).toMatchObject({ step_status: 'completed', attempts: 1 });
  const now = stepOf(await service.until(long, () => true), 'ddl_generation');
  expect(now).toMatchObject({ step_status: 'running', attempts: 1 });
  const { rows } = await service.pool.query<{ fence: number; lost: number; seconds: number }>(
    `select fence, lost, extract(epoch from now() - heartbeat_at)::float8 as seconds
       from pairsmith.step_runs where task_id = $1`,
    [long],
  );
  expect(rows).toEqual([{ fence: 1, lost: 0, seconds: expect.any(Number) }]);
  expect(rows[0]!.seconds).toBeLessThan(5);
  await service.api.cancelTask({ task_id: long });
  const over = await service.until(long, (task) => isOver(stepOf(task, 'ddl_generation')));
  expect(stepOf(over, 'ddl_generation')).toMatchObject({ step_status: 'failed', attempts: 1 });
});
