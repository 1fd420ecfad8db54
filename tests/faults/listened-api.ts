import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { STEP_STATUSES } from '@pairsmith/core';
import { parseTaskLogLine, taskLogPath } from '@pairsmith/files';
import { freePort } from '../../packages/embedded/src/stack/ports';
import { named, openEvents, type EventStream, type Received } from '../support/event-stream';
import { createBench, SECRET_KEY, type Bench } from '../support/fault-bench';
import { fromSource } from '../support/from-source';
import { killTree } from '../support/processes';
import { testStack } from '../support/stack';
import { watch, type WorkerProcess } from '../support/worker-process';

/** A worker, and the API as a process, always on the same port, as clients find it again. */
export interface ListenedApi {
  bench: Bench;
  api: WorkerProcess;
  listen: (taskId: string, headers?: Record<string, string>) => Promise<EventStream>;
  /** Kills the API as a crash does, and starts it again. */
  restart: (meanwhile: () => Promise<void>) => Promise<void>;
  close: () => Promise<void>;
}

export async function startListenedApi(): Promise<ListenedApi> {
  const bench = await createBench();
  const port = await freePort();
  const children: ChildProcess[] = [];
  const start = async (): Promise<WorkerProcess> => {
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
  const [api] = await Promise.all([start(), bench.startWorker()]);
  const listened: ListenedApi = {
    bench,
    api,
    listen: (taskId, headers = {}) =>
      openEvents(`http://127.0.0.1:${port}/api/v0/data_pipeline/tasks/${taskId}/events`, headers),
    async restart(meanwhile) {
      await killTree(listened.api.pid, 'SIGKILL');
      await meanwhile();
      listened.api = await start();
    },
    async close() {
      for (const { pid } of children) if (pid) await killTree(pid, 'SIGKILL');
      await bench.close();
    },
  };
  return listened;
}

/** The state of the first step that a status event tells. */
export const statusOf = ({ data }: Received) =>
  (data['steps'] as { step_status: (typeof STEP_STATUSES)[number] }[])[0]?.step_status ?? 'pending';

/**
 * Kills the API under a listener of a run and starts it again, as often as told: what is heard in all is what the log has.
 * @param files what the step writes, a line each; it is to outlast the starts of the API, on a slow machine too
 */
export async function hearsAllInOrder(
  listened: ListenedApi,
  { kills, files, delayMs }: { kills: number; files: number; delayMs: number },
): Promise<void> {
  const { bench } = listened;
  bench.play({ files, delayMs });
  const taskId = await bench.newTask();
  let stream = await listened.listen(taskId);
  await bench.execute(taskId);
  const heard: Received[] = [];
  let linesAtKill = 0;
  for (let kill = 1; kill <= kills; kill += 1) {
    linesAtKill += Math.floor(files / 6);
    await stream.until((events) => named([...heard, ...events], 'log').length >= linesAtKill);
    await listened.restart(() => stream.ended);
    heard.push(...stream.events);
    linesAtKill = named(heard, 'log').length;
    stream = await listened.listen(taskId, { 'Last-Event-ID': heard.at(-1)?.id ?? '' });
  }
  const isLast = ({ data }: Received) => String(data['message']).startsWith('步骤 ddl_generation 完成');
  await stream.until(
    (events) => events.some(isLast) && named(events, 'status').some((e) => statusOf(e) === 'completed'),
  );
  stream.close();
  heard.push(...stream.events);

  const lines = readFileSync(taskLogPath(bench.dataDir, taskId), 'utf8').split('\n').filter(Boolean);
  expect(named(heard, 'log').map(({ data }) => data)).toEqual(lines.map((line) => parseTaskLogLine(line)));
  expect(lines.length).toBeGreaterThan(files);
  const order = named(heard, 'status').map((event) => STEP_STATUSES.indexOf(statusOf(event)));
  expect(order).toEqual([...order].sort());
  const done = named(heard, 'progress').map(({ data }) => (data['progress'] as { done: number }).done);
  expect(done).toEqual([...new Set(done)].sort((a, b) => a - b));
}
