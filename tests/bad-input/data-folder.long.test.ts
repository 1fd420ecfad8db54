import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { taskFolder, taskLogPath } from '@pairsmith/files';
import { asNobody } from '../support/nobody';
import { startService, type TestService } from '../support/service';
import type { WorkerProcess } from '../support/worker-process';
import { expectNothingPublished, expectSuccess } from './expect-failure';
import { createShop, SHOP_TABLES, type ShopDatabase } from './shop-database';

/**
 * A volume that does not take what a step writes, with files of an earlier run on it. What the lifecycle makes of it
 * is pinned with scripted steps in tests/faults/volume.test.ts.
 */

// Three workers are started one after the other, and compiled each time on a busy machine.
jest.setTimeout(60_000);

let shop: ShopDatabase;
let service: TestService;
let workers: WorkerProcess[] = [];
beforeAll(async () => {
  shop = await createShop();
  service = await startService({ BUSINESS_DATABASE_URL: shop.url }, 0);
});
afterEach(stopWorkers);
afterAll(async () => {
  await service?.close();
  await shop?.drop();
});

async function startWorker(...how: Parameters<TestService['startWorker']>): Promise<void> {
  await stopWorkers();
  workers.push(await service.startWorker(...how));
}

/** One worker at a time: the test decides which one gets the run. */
async function stopWorkers(): Promise<void> {
  for (const worker of workers) {
    worker.kill('SIGTERM');
    await worker.exited;
  }
  workers = [];
}

const STEP = 'ddl_generation';

async function newTaskWithFiles(): Promise<string> {
  const taskId = await service.newTask(SHOP_TABLES);
  await startWorker();
  await expectSuccess(service, taskId, STEP);
  return taskId;
}

it('a disk that is full in the middle of a step', async () => {
  const taskId = await newTaskWithFiles();
  // More than the log and the small files need, less than catalog.json: the kernel refuses as it does on a full disk.
  const limited = ['bash', '-c', 'ulimit -f 8; exec "$@"', 'bash'];
  await startWorker({}, (command) => [...limited, ...command]);
  const { execution_id } = await expectNothingPublished(service, taskId, STEP, {
    errorType: 'disk_full',
    cause: /^磁盘空间不足，文件无法写入（E\w+）/,
    remedy: /请清理数据目录所在磁盘或扩大容量后重新执行/,
  });
  const written = readdirSync(join(taskFolder(service.dataDir, taskId), 'runs', `${execution_id}.f1`));
  expect(written).toContain('catalog.json'); // the half that fitted; nobody sees it
  await startWorker();
  await expectSuccess(service, taskId, STEP);
});

it('less free space than the limit', async () => {
  const taskId = await newTaskWithFiles();
  await startWorker({ DISK_MIN_FREE_MB: '10000000' });
  await expectNothingPublished(service, taskId, STEP, {
    errorType: 'disk_full',
    cause: /^数据目录所在磁盘仅剩 .*，低于下限 .*（DISK_MIN_FREE_MB）/,
    remedy: /请清理磁盘或扩大容量后重新执行/,
  });
  await startWorker();
  await expectSuccess(service, taskId, STEP);
});

it('a folder that the worker may not write to', async () => {
  const taskId = await newTaskWithFiles();
  chmodSync(join(taskFolder(service.dataDir, taskId), 'runs'), 0o555);
  chmodSync(taskLogPath(service.dataDir, taskId), 0o666);
  // root writes through a chmod: the worker runs as nobody.
  await startWorker({}, asNobody);
  await expectNothingPublished(service, taskId, STEP, {
    errorType: 'file_permission_error',
    cause: /^数据目录没有读写权限（EACCES）/,
    remedy: /请检查 DATA_DIR 的属主和权限，使服务进程的用户可以写入后重新执行/,
  });
  execFileSync('chmod', ['-R', 'a+rwX', taskFolder(service.dataDir, taskId)]);
  await expectSuccess(service, taskId, STEP);
});
