/*
 * node --conditions=source --import tsx scripts/bench/guide.ts [sizes|tasks]: the figures of docs/api.zh-CN.md, as its tables.
 * The built-in writer on the demo database, on servers of its own that sync to disk; each figure the best of three.
 */
import { cpus, loadavg } from 'node:os';
import { STEP_NAMES } from '@pairsmith/core';
import { Client } from 'pg';
import { pointTo } from '../demo-database/connect';
import { createDemoDatabase, DEMO_TABLES } from '../demo-database/demo-database';
import { startStack } from '@pairsmith/embedded';
import { makeRunFolder, removeRunFolder } from '../../tests/support/run-folder';
import { isOver, startService, type TestService } from '../../tests/support/service';

const TABLE_COUNTS = [5, 12, 20, 100];
const TASKS_AT_ONCE = [1, 2, 4];
const WORKERS = [1, 2];
/** Of a task that is run beside others. */
const TABLES_BESIDE = 12;
const ROWS_OF_A_COPY = 5_000;
const PATIENCE_MS = 600_000;
/** What else the machine does only ever makes it slower. */
const ROUNDS = 3;

const reader = { readerRole: 'pairsmith_bench_reader', readerPassword: 'only-select' };
const print = (...cells: (string | number)[]) => process.stdout.write(`| ${cells.join(' | ')} |\n`);
const rule = (cells: number) => print(...Array<string>(cells).fill('---'));

/** The demo's tables, and copies of them in schemas of their own until there are as many as wanted. */
async function buildTables(adminUrl: string, wanted: number): Promise<{ url: string; tables: string[] }> {
  const database = 'pairsmith_bench';
  const { url } = await createDemoDatabase({ adminUrl, database, ...reader });
  const client = new Client({ connectionString: pointTo(adminUrl, database) });
  await client.connect();
  const tables = [...DEMO_TABLES];
  for (let copy = 1; tables.length < wanted; copy += 1) {
    const schema = `copy_${copy}`;
    await client.query(`create schema ${schema}; grant usage on schema ${schema} to ${reader.readerRole}`);
    for (const table of DEMO_TABLES.slice(0, wanted - tables.length)) {
      const name = `${schema}.${table.split('.')[1]}`;
      await client.query(`create table ${name} (like ${table} including all);
        insert into ${name} select * from ${table} limit ${ROWS_OF_A_COPY};
        grant select on ${name} to ${reader.readerRole}`);
      tables.push(name);
    }
  }
  await client.query('analyze');
  await client.end();
  return { url, tables };
}

/** A whole run of one task: seconds of each step, pairs, rows in the store, bytes of its files. */
async function measureTask(service: TestService, tables: string[]) {
  const task_id = await service.newTask(tables);
  for (const step of STEP_NAMES) {
    const execution = await service.execute(task_id, step);
    const task = await service.until(
      task_id,
      ({ steps }) => steps.some((one) => one.execution_id === execution && isOver(one)),
      PATIENCE_MS,
    );
    if (task.status === 'failed') throw new Error(task.error_message ?? 'failed');
  }
  const { executions } = await service.api.listExecutions({ task_id });
  const { directory_info } = await service.api.listFiles({ task_id });
  const seconds = STEP_NAMES.map((step) => {
    const run = executions.find(({ step_name }) => step_name === step);
    return (Date.parse(run?.completed_at ?? '') - Date.parse(run?.started_at ?? '')) / 1000;
  });
  const loaded = executions.flatMap((run) =>
    run.step_name === 'training_load' ? [run.result?.loaded] : [],
  )[0];
  const rows = Object.values(loaded ?? {}).reduce((sum, one) => sum + one, 0);
  return { seconds, pairs: loaded?.sql ?? 0, rows, bytes: directory_info.total_size };
}

/** The quickest of some rounds, step by step. */
async function measureBest(service: TestService, tables: string[]) {
  const rounds: Awaited<ReturnType<typeof measureTask>>[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await measureTask(service, tables));
  const seconds = STEP_NAMES.map((_, at) => Math.min(...rounds.map((one) => one.seconds[at] ?? Infinity)));
  return { ...rounds[0]!, seconds };
}

async function measureSizes(url: string, tables: string[]) {
  const service = await startService({ BUSINESS_DATABASE_URL: url });
  try {
    // The first run pays for compiling and for cold caches.
    await measureTask(service, tables.slice(0, 2));
    print(
      '表数量',
      ...STEP_NAMES.map((step) => `\`${step}\``),
      '合计',
      '问答对',
      '训练数据',
      '文件',
      '文件/表',
    );
    rule(10);
    for (const count of TABLE_COUNTS) {
      const { seconds, pairs, rows, bytes } = await measureBest(service, tables.slice(0, count));
      const total = seconds.reduce((sum, one) => sum + one, 0);
      print(
        ...[count, ...seconds.map((one) => `${one.toFixed(1)} 秒`), `${total.toFixed(1)} 秒`, pairs, rows],
        ...[`${Math.round(bytes / 1024)} KB`, `${Math.round(bytes / 1024 / count)} KB`],
      );
    }
  } finally {
    await service.close();
  }
}

/** Seconds until so many tasks, all four steps each, are done that begin at once. */
async function measureBeside(service: TestService, tables: string[], tasks: number): Promise<number> {
  const ids: string[] = [];
  for (let task = 0; task < tasks; task += 1) ids.push(await service.newTask(tables));
  const started = performance.now();
  await Promise.all(
    ids.map(async (task_id) => {
      await service.api.executeTask({ task_id, execution_mode: 'complete' });
      const task = await service.until(
        task_id,
        ({ status }) => status === 'completed' || status === 'failed',
        PATIENCE_MS,
      );
      if (task.status === 'failed') throw new Error(task.error_message ?? 'failed');
    }),
  );
  return (performance.now() - started) / 1000;
}

/** Rounds of all take turns, so that what else the machine does meets all alike. */
async function measureTasksAtOnce(url: string, tables: string[]) {
  const services: TestService[] = [];
  try {
    for (const workers of WORKERS) services.push(await startService({ BUSINESS_DATABASE_URL: url }, workers));
    // As many as there are workers, twice: each is warm then.
    for (const service of services) await measureBeside(service, tables.slice(0, 2), 2 * services.length);
    const best = TASKS_AT_ONCE.map(() => WORKERS.map(() => Infinity));
    for (let round = 0; round < ROUNDS; round += 1)
      for (const [row, tasks] of TASKS_AT_ONCE.entries())
        for (const [column, service] of services.entries()) {
          const seconds = await measureBeside(service, tables, tasks);
          best[row]![column] = Math.min(best[row]![column]!, seconds);
        }
    print('同时执行的任务', ...WORKERS.flatMap((workers) => [`${workers} 个 worker`, '平均每个任务']));
    rule(1 + 2 * WORKERS.length);
    for (const [row, tasks] of TASKS_AT_ONCE.entries())
      print(
        tasks,
        ...best[row]!.flatMap((seconds, column) => [
          `${seconds.toFixed(1)} 秒（${(seconds / best[0]![column]!).toFixed(1)} 倍）`,
          `${(seconds / tasks).toFixed(1)} 秒`,
        ]),
      );
  } finally {
    for (const service of services) await service.close();
  }
}

async function main() {
  const dataDir = makeRunFolder();
  try {
    const stack = await startStack({ dataDir, log: () => undefined, env: { STACK_INSTALL: 'never' } });
    // Where the tests' service finds its servers.
    process.env['PAIRSMITH_TEST_PG_URL'] = stack.adminUrl('postgres');
    process.env['PAIRSMITH_TEST_REDIS_URL'] = stack.redisUrl;
    process.env['PAIRSMITH_TEST_FOLDER'] = dataDir;
    const { url, tables } = await buildTables(stack.adminUrl('postgres'), Math.max(...TABLE_COUNTS));
    const load = () => loadavg()[0]?.toFixed(1);
    process.stdout.write(`${cpus().length} cores, load ${load()} before\n\n`);
    const part = process.argv[2];
    if (part !== 'tasks') await measureSizes(url, tables);
    process.stdout.write(`\n${TABLES_BESIDE} tables a task\n\n`);
    if (part !== 'sizes') await measureTasksAtOnce(url, tables.slice(0, TABLES_BESIDE));
    process.stdout.write(`\nload ${load()} after\n`);
  } finally {
    await removeRunFolder(dataDir);
  }
}

void main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
