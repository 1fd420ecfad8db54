import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { StepName } from '@pairsmith/core';
import { freePort } from '../../packages/embedded/src/stack/ports';
import { fromSource } from '../support/from-source';
import { killTree } from '../support/processes';
import { isOver, stepOf, type StepState, type TaskState } from '../support/service';
import { testStack } from '../support/stack';
import { createStateDatabase } from '../support/state-database';
import { SHORT_INTERVALS } from '../support/worker-process';
import { readDatabase, readFolder, readRedis, type Traces } from './traces';

/** Two processes that start beside other test files. */
const PATIENCE_MS = 60_000;

/** API and worker as processes of their own, with nothing that they say or leave behind lost to the test. */
export interface ObservedService {
  /** Below /api/v0 unless the path begins with /admin or /health; `body` as JSON, or as it is where it is text. */
  send: (method: string, path: string, body?: unknown) => Promise<{ status: number; data: Data }>;
  /** Sends a file to a task under this name. */
  upload: (taskId: string, name: string, content: string) => Promise<{ status: number; data: Data }>;
  newTask: (tables: string[], connection: string, more?: Data) => Promise<string>;
  execute: (taskId: string, body: object) => Promise<void>;
  until: (taskId: string, wanted: (task: TaskState) => boolean) => Promise<TaskState>;
  run: (taskId: string, step: StepName) => Promise<StepState>;
  /** Everything so far: answers, standard output and error of both processes, the volume, Redis, every table. */
  traces: () => Promise<Traces>;
  close: () => Promise<void>;
}

type Data = Record<string, unknown>;

export async function startObservedService(more: Record<string, string> = {}): Promise<ObservedService> {
  const database = await createStateDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'pairsmith-safety-'));
  const [dataDir, logFile] = [join(folder, 'data'), join(folder, 'processes.log')];
  const url = `http://127.0.0.1:${await freePort()}`;
  const children: ChildProcess[] = [];
  const answers = new Map<string, string>();

  const start = (app: 'api' | 'worker') => {
    const log = openSync(logFile, 'a');
    const [file, ...args] = fromSource(`apps/${app}/src/main.ts`);
    const child = spawn(file, args, {
      env: {
        ...{ PATH: process.env['PATH'], PORT: new URL(url).port, DATA_DIR: dataDir },
        ...{ DATABASE_URL: database.url, REDIS_URL: testStack().redisUrl, QUEUE_PREFIX: database.name },
        ...{ SECRET_KEY: 'a secret key of the safety tests', ...SHORT_INTERVALS, LOG_LEVEL: 'debug' },
        ...more,
      },
      stdio: ['ignore', log, log],
    });
    children.push(child);
  };
  const readLogs = () => readFileSync(logFile, 'utf8');

  const ask = async (method: string, path: string, init: RequestInit) => {
    const answer = await fetch(`${url}${/^\/(admin|health)/.test(path) ? '' : '/api/v0'}${path}`, {
      method,
      ...init,
    });
    const text = await answer.text();
    const headers = JSON.stringify([...answer.headers]);
    answers.set(`answer ${answers.size + 1}: ${method} ${path} → ${answer.status}`, `${headers}\n${text}`);
    const isJson = answer.headers.get('Content-Type')?.includes('json');
    const parsed = (isJson ? JSON.parse(text) : {}) as { data?: Data };
    return { status: answer.status, data: parsed.data ?? (parsed as Data) };
  };
  const send: ObservedService['send'] = (method, path, body) =>
    ask(
      method,
      path,
      body === undefined
        ? {}
        : {
            headers: { 'Content-Type': 'application/json' },
            body: typeof body === 'string' ? body : JSON.stringify(body),
          },
    );
  const upload: ObservedService['upload'] = (taskId, name, content) => {
    const form = new FormData();
    form.append('file', new Blob([content]), name);
    return ask('POST', `/data_pipeline/tasks/${taskId}/files`, { body: form });
  };
  const until: ObservedService['until'] = async (taskId, wanted) => {
    for (const end = Date.now() + PATIENCE_MS; ; await sleep(100)) {
      const task = (await send('GET', `/data_pipeline/tasks/${taskId}`)).data as unknown as TaskState;
      if (wanted(task)) return task;
      if (Date.now() > end) throw new Error(`not within ${PATIENCE_MS / 1000} s: ${JSON.stringify(task)}`);
    }
  };
  const execute: ObservedService['execute'] = async (taskId, body) => {
    expect(await send('POST', `/data_pipeline/tasks/${taskId}/execute`, body)).toMatchObject({ status: 200 });
  };
  const close = async () => {
    for (const { pid } of children) if (pid) await killTree(pid, 'SIGKILL');
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  };

  start('api');
  start('worker');
  for (
    const end = Date.now() + PATIENCE_MS;
    !/"listening"[^]*"worker ready"|"worker ready"[^]*"listening"/.test(readLogs());
    await sleep(50)
  ) {
    if (Date.now() < end) continue;
    const said = readLogs();
    await close();
    throw new Error(`the service did not start: ${said.slice(-2_000)}`);
  }

  return {
    ...{ send, upload, execute, until, close },
    async newTask(tables, connection, more = {}) {
      const body = { db_connection: connection, business_context: '会员中心', ...more };
      const { data } = await send('POST', '/data_pipeline/tasks', body);
      await send('POST', `/data_pipeline/tasks/${String(data['task_id'])}/table-list`, { tables });
      return String(data['task_id']);
    },
    async run(taskId, step) {
      await execute(taskId, { execution_mode: 'step', step_name: step });
      return stepOf(await until(taskId, (task) => isOver(stepOf(task, step))), step);
    },
    traces: async () =>
      new Map([
        ...answers,
        ['standard output and error', readLogs()],
        ...readFolder(dataDir),
        ...(await readRedis(testStack().redisUrl, database.name)),
        ...(await readDatabase(database.url)),
      ]),
  };
}
