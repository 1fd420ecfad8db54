import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient, type Client, type InputOf } from '@pairsmith/client';
import type { Progress, StepName } from '@pairsmith/core';
import { createPool } from '@pairsmith/db';
import type { Pool } from 'pg';
import { freePort } from '../../packages/embedded/src/stack/ports';
import { fromSource } from './from-source';
import { killTree } from './processes';
import { testStack } from './stack';
import { createStateDatabase } from './state-database';
import { SHORT_INTERVALS, watch, type WorkerProcess } from './worker-process';

/** What the tests read of a step in a task's status. */
export interface StepState {
  step_name: StepName;
  step_status: 'pending' | 'running' | 'completed' | 'failed';
  execution_id: string | null;
  attempts: number;
  stale: boolean;
  error_type: string | null;
  error_message: string | null;
  progress: Progress | null;
  result: Record<string, unknown> | null;
  warnings: unknown[];
  llm: { calls: number; cached: number; cost: number | null };
}

/** What the tests read of a task's status. */
export interface TaskState {
  task_id: string;
  status: 'pending' | 'in_progress' | 'partial_completed' | 'completed' | 'failed';
  error_message: string | null;
  steps: StepState[];
}

export interface Answer {
  status: number;
  body: { success: boolean; data: Record<string, unknown> & { response: string; error_type?: string } };
}

export interface TestService {
  url: string;
  /** For what is to succeed: answers with `data`, throws a refusal. */
  api: Client;
  /** For what is to be refused: answers with whatever came. */
  send: (method: string, path: string, body?: unknown) => Promise<Answer>;
  /** What /health/ready says; a service that starts without workers is ready too. */
  readiness: () => Promise<Record<string, unknown>>;
  pool: Pool;
  dataDir: string;
  databaseUrl: string;
  /** One more worker; `launch` may put another command in front, e.g. to run it as another user. */
  startWorker: (
    env?: Record<string, string>,
    launch?: (command: string[]) => string[],
  ) => Promise<WorkerProcess>;
  /** A task with its table list, ready to be executed. Returns its id. */
  newTask: (tables: string[], body?: InputOf<'createTask'>) => Promise<string>;
  /** Returns the id of the run that was accepted. */
  execute: (taskId: string, step: StepName, more?: Record<string, unknown>) => Promise<string>;
  /** Waits until the task's status is as wanted; throws with the status that it stayed at. */
  until: (taskId: string, wanted: (task: TaskState) => boolean, ms?: number) => Promise<TaskState>;
  /** Executes a step and waits until it is over, however it ends. */
  run: (taskId: string, step: StepName, more?: Record<string, unknown>) => Promise<StepState>;
  close: () => Promise<void>;
}

export const stepOf = (task: TaskState, name: StepName): StepState => {
  const found = task.steps.find(({ step_name }) => step_name === name);
  if (!found) throw new Error(`The task's status does not name ${name}.`);
  return found;
};

export const isOver = ({ step_status }: StepState): boolean =>
  step_status === 'completed' || step_status === 'failed';

/**
 * The API and as many workers as asked for, as processes of their own from source, on a database, a Redis prefix and a
 * data folder of one test file. Leases last seconds. `env` goes to all of them.
 * `restored`: on a database and a folder that are there already.
 */
export async function startService(
  env: Record<string, string> = {},
  workers = 1,
  restored?: { databaseUrl: string; dataDir: string },
): Promise<TestService> {
  const database = restored ? null : await createStateDatabase();
  const databaseUrl = restored?.databaseUrl ?? (database?.url as string);
  const dataDir = restored?.dataDir ?? mkdtempSync(join(tmpdir(), 'pairsmith-e2e-'));
  chmodSync(dataDir, 0o755);
  const port = await freePort();
  const pool = createPool(databaseUrl);
  // `end` does not wait for the server's side: `drop` may cut off a connection that is still taking its leave.
  pool.on('error', () => undefined);
  const children: ChildProcess[] = [];

  const start = async (
    app: 'api' | 'worker',
    ready: RegExp,
    more: Record<string, string> = {},
    launch = (command: string[]) => command,
  ): Promise<WorkerProcess> => {
    const [file = '', ...args] = launch(fromSource(`apps/${app}/src/main.ts`));
    const child = spawn(file, args, {
      // Not the whole environment: it may name a model or servers that somebody works with.
      env: {
        ...{ PATH: process.env['PATH'], PORT: String(port), DATA_DIR: dataDir },
        ...{ DATABASE_URL: databaseUrl, REDIS_URL: testStack().redisUrl },
        QUEUE_PREFIX: new URL(databaseUrl).pathname.slice(1),
        ...{ SECRET_KEY: 'a secret key of the end-to-end tests', ...SHORT_INTERVALS },
        // Tests look at the status far more often than people; tests/contract/limits has the limit.
        RATE_LIMIT_PER_SECOND: '0',
        ...env,
        ...more,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(child);
    const watched = watch(child);
    await watched.until(ready);
    return watched;
  };
  const close = async () => {
    for (const { pid } of children) if (pid) await killTree(pid, 'SIGKILL');
    await pool.end();
    await database?.drop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  const startWorker: TestService['startWorker'] = (more, launch) =>
    start('worker', /^worker ready$/, more, launch);

  try {
    await Promise.all([start('api', /^listening$/), ...Array.from({ length: workers }, () => startWorker())]);
  } catch (error) {
    await close();
    throw error;
  }
  const url = `http://127.0.0.1:${port}`;
  // Where keys are asked for, the first of them is the test's own.
  const apiKey = env['API_KEYS']?.split(',')[0]?.split(':')[2];
  const api = createClient({ baseUrl: url, ...(apiKey && { apiKey }) });

  const service: TestService = {
    ...{ url, api, pool, dataDir, databaseUrl, startWorker, close },
    async send(method, path, body) {
      const answer = await fetch(`${url}/api/v0${path}`, {
        method,
        headers: {
          ...(apiKey && { 'X-API-Key': apiKey }),
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      return { status: answer.status, body: (await answer.json()) as Answer['body'] };
    },
    readiness: async () => (await (await fetch(`${url}/health/ready`)).json()) as Record<string, unknown>,
    async newTask(tables, body = {}) {
      const { task_id } = await api.createTask(body);
      await api.createTableList({ task_id, tables });
      return task_id;
    },
    async execute(taskId, step, more = {}) {
      const run = { task_id: taskId, execution_mode: 'step' as const, step_name: step, ...more };
      const { execution_id } = await api.executeTask(run);
      if (execution_id === null) throw new Error(`${step} is disabled and was skipped.`);
      return execution_id;
    },
    async until(taskId, wanted, ms = 120_000) {
      for (const end = Date.now() + ms; ; await sleep(100)) {
        const task = await api.getTask({ task_id: taskId });
        if (wanted(task)) return task;
        if (Date.now() > end) throw new Error(`not within ${ms} ms: ${JSON.stringify(task, null, 1)}`);
      }
    },
    async run(taskId, step, more) {
      const executionId = await service.execute(taskId, step, more);
      const task = await service.until(taskId, (now) => {
        const state = stepOf(now, step);
        return state.execution_id === executionId && isOver(state);
      });
      return stepOf(task, step);
    },
  };
  return service;
}
