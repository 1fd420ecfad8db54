import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { STEP_STATUSES } from '@pairsmith/core';
import { parseTaskLogLine, taskLogPath } from '@pairsmith/files';
import { freePort } from '../../packages/embedded/src/stack/ports';
import { named, openEvents, type EventStream, type Received } from '../support/event-stream';
import { createBench, SECRET_KEY, stepOf, type Bench } from '../support/fault-bench';
import { fromSource } from '../support/from-source';
import { killTree } from '../support/processes';
import { testStack } from '../support/stack';
import { watch, type WorkerProcess } from '../support/worker-process';

let bench: Bench;
let port: number;
let api: WorkerProcess;
const children: ChildProcess[] = [];
beforeAll(async () => {
  bench = await createBench();
  port = await freePort();
  await bench.startWorker();
  api = await startApi();
});
afterAll(async () => {
  for (const { pid } of children) if (pid) await killTree(pid, 'SIGKILL');
  await bench.close();
});

/** The API as a process, always on the same port, as clients find it again. */
const startApi = async (): Promise<WorkerProcess> => {
  const [file, ...args] = fromSource('apps/api/src/main.ts');
  const child = spawn(file, args, {
    env: {
      ...{ PATH: process.env['PATH'], PORT: String(port), DATA_DIR: bench.dataDir, SECRET_KEY },
      ...{ DATABASE_URL: bench.databaseUrl, REDIS_URL: testStack().redisUrl, QUEUE_PREFIX: 'events' },
      DISK_MIN_FREE_MB: '0',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const api = watch(child);
  await api.until(/^listening$/);
  return api;
};
const listen = (taskId: string, headers: Record<string, string> = {}): Promise<EventStream> =>
  openEvents(`http://127.0.0.1:${port}/api/v0/data_pipeline/tasks/${taskId}/events`, headers);

/** What the file holds, as events carry it. */
const linesOf = (taskId: string) =>
  readFileSync(taskLogPath(bench.dataDir, taskId), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => parseTaskLogLine(line));

const statusOf = ({ data }: Received) =>
  (data['steps'] as { step_status: (typeof STEP_STATUSES)[number] }[])[0]?.step_status ?? 'pending';

it('killed and restarted under a listener during a run: no line lost, none doubled, no status goes back', async () => {
  // The step has to outlast two starts of the API, on a slow machine too.
  bench.play({ files: 120, delayMs: 150 });
  const taskId = await bench.newTask();
  let stream = await listen(taskId);
  await bench.execute(taskId);
  const heard: Received[] = [];
  let linesAtKill = 0;
  for (let kill = 1; kill <= 2; kill += 1) {
    linesAtKill += 20;
    await stream.until((events) => named([...heard, ...events], 'log').length >= linesAtKill);
    await killTree(api.pid, 'SIGKILL');
    await stream.ended;
    heard.push(...stream.events);
    linesAtKill = named(heard, 'log').length;
    api = await startApi();
    stream = await listen(taskId, { 'Last-Event-ID': heard.at(-1)?.id ?? '' });
  }
  const isLast = ({ data }: Received) => String(data['message']).startsWith('步骤 ddl_generation 完成');
  await stream.until(
    (events) => events.some(isLast) && named(events, 'status').some((e) => statusOf(e) === 'completed'),
  );
  stream.close();
  heard.push(...stream.events);

  expect(named(heard, 'log').map(({ data }) => data)).toEqual(linesOf(taskId));
  expect(named(heard, 'log').length).toBeGreaterThan(120);
  const order = named(heard, 'status').map((event) => STEP_STATUSES.indexOf(statusOf(event)));
  expect(order).toEqual([...order].sort());
  const done = named(heard, 'progress').map(({ data }) => (data['progress'] as { done: number }).done);
  expect(done).toEqual([...new Set(done)].sort((a, b) => a - b));
});

it('a listener outlives the database connections of the API', async () => {
  bench.play({ files: 40, delayMs: 50 });
  const taskId = await bench.newTask();
  const stream = await listen(taskId);
  await stream.until((events) => events.length > 0);
  await bench.execute(taskId);
  await bench.until(taskId, (task) => stepOf(task, 'ddl_generation').progress !== null);
  await bench.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'pairsmith-api' and datname = current_database()`,
  );
  await stream.until((events) => named(events, 'status').some((event) => statusOf(event) === 'completed'));
  stream.close();
});

it('told to stop, the API ends its streams and is gone at once', async () => {
  const taskId = await bench.newTask();
  const stream = await listen(taskId);
  await stream.until((events) => events.length > 0);
  const asked = Date.now();
  api.kill('SIGTERM');
  await stream.ended;
  expect(await api.exited).toBe(0);
  // Sooner than open requests are cut off.
  expect(Date.now() - asked).toBeLessThan(4_000);
});
