import { existsSync, readFileSync, readlinkSync, symlinkSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { deleteTask, deletedTasks } from '@pairsmith/db';
import { createFolder, storeUpload, taskFolder } from '@pairsmith/files';
import { createLogger } from '@pairsmith/logger';
import { clean } from '../../apps/worker/src/reconcile';
import { createBench, SECRET_KEYS, stepOf, type Bench } from '../support/fault-bench';
import { expectInvariant, strayFolders } from '../support/invariant';

let bench: Bench;
beforeAll(async () => {
  bench = await createBench();
  await bench.startWorker();
});
afterAll(() => bench.close());

const log = createLogger({ level: 'error' });
const published = async () => {
  bench.play({ files: 1, delayMs: 0 });
  const taskId = await bench.newTask();
  await bench.execute(taskId);
  await bench.until(taskId, (task) => stepOf(task, 'ddl_generation').status === 'completed');
  return taskId;
};
const eventually = async (what: () => boolean) => {
  for (const end = Date.now() + 120_000; !what() && Date.now() < end;)
    await new Promise((r) => setTimeout(r, 50));
  return what();
};

it('removes what nothing names and no live run owns, and nothing else', async () => {
  const taskId = await published();
  await createFolder(bench.dataDir, taskId, 'runs/dead.f1');
  await storeUpload(bench.dataDir, taskId, 'a.md', 'its request died before its row');
  bench.play({ files: 2, delayMs: 1_000 });
  const running = await bench.execute(taskId, { step_name: 'qa_generation' });
  await bench.until(taskId, (task) => stepOf(task, 'qa_generation').progress?.done === 1);
  await clean(
    { pool: bench.pool, dataDir: bench.dataDir, log, auditKeepDays: 1, secretKeys: SECRET_KEYS },
    0,
  );
  expect(await strayFolders(bench.pool, bench.dataDir, taskId)).toEqual([`runs/${running}.f1`]);
  await bench.until(taskId, (task) => stepOf(task, 'qa_generation').status === 'completed');
  expect(await strayFolders(bench.pool, bench.dataDir, taskId)).toEqual([]);
  await expectInvariant(bench.pool, bench.dataDir, taskId);
});

it('removes the folder of a deleted task, and never one that this database has not deleted', async () => {
  const [deleted, stranger] = [await published(), 'task_20000101_000000'];
  await storeUpload(bench.dataDir, stranger, 'a.md', 'of another database');
  await deleteTask(bench.pool, deleted);
  await clean(
    { pool: bench.pool, dataDir: bench.dataDir, log, auditKeepDays: 1, secretKeys: SECRET_KEYS },
    0,
  );
  expect(existsSync(taskFolder(bench.dataDir, deleted))).toBe(false);
  expect(existsSync(taskFolder(bench.dataDir, stranger))).toBe(true);
  expect(await deletedTasks(bench.pool)).toEqual([]);
});

it('brings current/ up to the names where a worker died before it could', async () => {
  const taskId = await published();
  const current = join(taskFolder(bench.dataDir, taskId), 'current');
  const shown = () => existsSync(join(current, 'ddl_generation_1.md'));
  expect(await eventually(shown)).toBe(true);
  const newest = readlinkSync(current);
  // By a rename, as the worker does it: it may be at it at this moment.
  symlinkSync('views/1', `${current}.old`);
  renameSync(`${current}.old`, current);
  expect(await eventually(() => shown() && readlinkSync(current) === newest)).toBe(true);
  expect(readFileSync(join(current, 'table_list.txt'), 'utf8')).toBe('public.t\n');
});
