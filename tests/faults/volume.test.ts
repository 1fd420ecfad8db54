import { chmodSync, chownSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '@pairsmith/db';
import { taskFolder } from '@pairsmith/files';
import { createBench, stepOf, type Bench } from '../support/fault-bench';
import { expectInvariant } from '../support/invariant';
import { asNobody } from '../support/nobody';

let bench: Bench;
beforeEach(async () => {
  bench = await createBench();
});
afterEach(() => bench.close());

const isRoot = process.getuid?.() === 0;

/** The failed run left nothing to see, and the next one succeeds. */
async function expectFailure(taskId: string, errorType: string, message: RegExp) {
  const task = await bench.until(taskId, (each) => each.status === 'failed');
  expect(stepOf(task, 'ddl_generation')).toMatchObject({
    error_type: errorType,
    error_message: expect.stringMatching(message),
  });
  expect(task.error_message).toMatch(message);
  expect((await listFiles(bench.pool, taskId)).map((file) => file.name)).toEqual(['table_list.txt']);
  await expectInvariant(bench.pool, bench.dataDir, taskId);
}

async function expectNextRunSucceeds(taskId: string) {
  await bench.startWorker();
  await bench.execute(taskId);
  await bench.until(taskId, (task) => stepOf(task, 'ddl_generation').status === 'completed');
  await expectInvariant(bench.pool, bench.dataDir, taskId);
}

it('a disk that is full in the middle of a step fails it with cause and remedy, and nothing of it is seen', async () => {
  bench.play({ files: 2, delayMs: 0, bytes: 200_000 });
  // 64 KiB a file: what a full disk answers comes from the kernel in the same way.
  const worker = await bench.startWorker({}, (command) => [
    'bash',
    '-c',
    'ulimit -f 64; exec "$@"',
    'bash',
    ...command,
  ]);
  const taskId = await bench.newTask();
  await bench.execute(taskId);
  await expectFailure(taskId, 'disk_full', /磁盘空间不足.*请清理/);
  worker.kill('SIGKILL');
  bench.play({});
  await expectNextRunSucceeds(taskId);
});

it('a disk below its limit starts no step', async () => {
  const worker = await bench.startWorker({ DISK_MIN_FREE_MB: '10000000' });
  const taskId = await bench.newTask();
  await bench.execute(taskId);
  await expectFailure(taskId, 'disk_full', /低于下限.*DISK_MIN_FREE_MB/);
  worker.kill('SIGKILL');
  await expectNextRunSucceeds(taskId);
});

it('a data folder that may not be written fails the step with cause and remedy', async () => {
  const taskId = await bench.newTask();
  const root = taskFolder(bench.dataDir, taskId);
  chmodSync(root, 0o555);
  // root writes through a chmod: the worker runs as nobody.
  const worker = await bench.startWorker({}, asNobody);
  await bench.execute(taskId);
  await expectFailure(taskId, 'file_permission_error', /没有读写权限.*DATA_DIR/);
  worker.kill('SIGKILL');
  chmodSync(root, 0o755);
  if (isRoot) chownSync(root, 0, 0);
  expect(readdirSync(join(root)).sort()).toEqual(['uploads']);
  await expectNextRunSucceeds(taskId);
});
