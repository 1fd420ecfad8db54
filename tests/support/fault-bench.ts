import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  executeRequest,
  type ExecuteAnswer,
  type StepName,
  type TaskParameters,
  allInWords,
} from '@pairsmith/core';
import { createPool, createTask, getTask, putUpload, type TaskWithSteps } from '@pairsmith/db';
import { storeUpload } from '@pairsmith/files';
import { createLogger } from '@pairsmith/logger';
import { createRunQueue, type RunQueue } from '@pairsmith/queue';
import type { Pool } from 'pg';
import { verbatim } from './verbatim';
import { executeStep, type ExecuteDeps } from '../../apps/api/src/tasks/execute-step';
import { fromSource } from './from-source';
import { killTree } from './processes';
import type { Script } from './scripted-worker';
import { testStack } from './stack';
import { allowedTargetOf } from './step-context';
import { createStateDatabase } from './state-database';
import { SHORT_INTERVALS, watch, type WorkerProcess } from './worker-process';

/** No rules: what the faults are about is not where a task may connect. */
export const allowAny = { allow: allowedTargetOf };
export const SECRET_KEY = 'a secret key of the fault tests';
export const SECRET_KEYS = [SECRET_KEY] as const;

export interface Bench {
  /** The API's settings that accepting a run reads. */
  config: ExecuteDeps['config'];
  pool: Pool;
  queue: RunQueue;
  dataDir: string;
  databaseUrl: string;
  play: (script: Partial<Script>) => void;
  /** Waits until it has logged `begun`: that it is ready, where nothing else is said. */
  startWorker: (
    env?: Record<string, string>,
    launch?: (command: string[]) => string[],
    begun?: RegExp,
  ) => Promise<WorkerProcess>;
  /** A task with a table list, ready to be executed. */
  newTask: (parameters?: Partial<TaskParameters>) => Promise<string>;
  execute: (
    taskId: string,
    request?: Record<string, unknown>,
    requestId?: string,
    config?: ExecuteDeps['config'],
  ) => Promise<string | null>;
  /** As `execute`, with the whole answer. */
  submit: (
    taskId: string,
    request?: Record<string, unknown>,
    requestId?: string,
    config?: ExecuteDeps['config'],
    caller?: string,
  ) => Promise<ExecuteAnswer>;
  until: (taskId: string, what: (task: TaskWithSteps) => boolean, ms?: number) => Promise<TaskWithSteps>;
  close: () => Promise<void>;
}

const PARAMETERS: TaskParameters = {
  db_name: 'demo',
  business_context: '数据库管理系统',
  enable_sql_validation: true,
  enable_llm_repair: true,
  modify_original_file: true,
  enable_training_data_load: true,
  theme_count: null,
  questions_per_theme: 10,
  language: 'zh',
  strict: false,
  masking: {},
  max_llm_tokens: null,
};

/** The state of a step by its name. */
export const stepOf = (task: TaskWithSteps, step: StepName) => {
  const found = task.steps.find((each) => each.step === step);
  if (!found) throw new Error(`no step ${step}`);
  return found;
};

/** A database, a queue and a volume of one test file, on which real worker processes run scripted steps. */
export async function createBench(
  servers: { databaseUrl?: string; redisUrl?: string; webhookUrl?: string } = {},
): Promise<Bench> {
  const database = servers.databaseUrl ? null : await createStateDatabase();
  const databaseUrl = servers.databaseUrl ?? (database?.url as string);
  const redisUrl = servers.redisUrl ?? testStack().redisUrl;
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-'));
  chmodSync(dataDir, 0o755);
  const prefix = `bench-${randomBytes(4).toString('hex')}`;
  const script = join(dataDir, 'script.json');
  const pool = createPool(databaseUrl);
  pool.on('error', () => undefined); // servers are killed under it on purpose
  const queue = createRunQueue({ redisUrl, prefix }, () => undefined);
  // It refuses what comes before it is connected.
  if (!servers.redisUrl) await queue.queue.waitUntilReady();
  const log = createLogger({ level: 'error' });
  const workers: ChildProcess[] = [];

  const play = (given: Partial<Script>) =>
    writeFileSync(script, JSON.stringify({ files: 3, delayMs: 50, ...given }), { mode: 0o644 });
  play({});
  const ours = {
    ...{ DATA_DIR: dataDir, QUEUE_MAX_DEPTH: 1_000, SECRET_KEY, SECRET_KEY_FALLBACKS: [] },
    WEBHOOK_URL: servers.webhookUrl,
  };

  const until: Bench['until'] = async (taskId, what, ms = 120_000) => {
    for (const end = Date.now() + ms; ; await sleep(30)) {
      const kept = await getTask(pool, taskId).catch(() => null);
      const task = kept && (allInWords(kept, 'zh') as TaskWithSteps);
      if (task && what(task)) return task;
      if (Date.now() > end) throw new Error(`not within ${ms} ms: ${JSON.stringify(task, null, 1)}`);
    }
  };

  const submit: Bench['submit'] = async (
    taskId,
    request = {},
    requestId,
    config = ours,
    caller = 'guest',
  ) => {
    const body = { execution_mode: 'step', step_name: 'ddl_generation', ...request };
    const deps = { config, pool, queue, log, sourceDbs: allowAny };
    const asker = { caller, requestId: requestId ?? null };
    const answer = await executeStep(deps, taskId, executeRequest.parse(body), asker);
    return allInWords(answer, 'zh') as ExecuteAnswer;
  };

  return {
    pool,
    queue,
    config: ours,
    dataDir,
    databaseUrl,
    play,
    until,
    async startWorker(env = {}, launch = (command) => command, begun = /^worker ready$/) {
      const [file = '', ...args] = launch(fromSource('tests/support/scripted-worker.ts'));
      const child = spawn(file, args, {
        env: {
          ...{ PATH: process.env['PATH'], SCRIPT: script, DATA_DIR: dataDir, SECRET_KEY },
          ...{ DATABASE_URL: databaseUrl, REDIS_URL: redisUrl, QUEUE_PREFIX: prefix },
          ...SHORT_INTERVALS,
          ...env,
        },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      workers.push(child);
      const worker = watch(child);
      await worker.until(begun);
      return worker;
    },
    async newTask(parameters = {}) {
      const task = await createTask(pool, SECRET_KEY, {
        taskName: null,
        dbConnection: 'postgresql://reader:canary@127.0.0.1:1/demo',
        parameters: { ...PARAMETERS, ...parameters },
        createdBy: 'guest',
        at: new Date(),
      });
      const file = await storeUpload(dataDir, task.task_id, 'table_list.txt', 'public.t\n');
      const stale = { steps: [], warning: verbatim('') };
      await putUpload(pool, task.task_id, { file, editedBy: 'guest', mode: 'replace', stale, tableCount: 1 });
      return task.task_id;
    },
    submit,
    execute: async (...run) => (await submit(...run)).execution_id,
    async close() {
      for (const worker of workers) if (worker.pid) await killTree(worker.pid, 'SIGKILL');
      await queue.close();
      await pool.end();
      await database?.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
