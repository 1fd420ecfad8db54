import { listExecutions } from '@pairsmith/db';
import { readTaskLog } from '@pairsmith/files';
import { waitUntil } from '../../packages/embedded/src/stack/processes';
import { createBench, stepOf, type Bench } from '../support/fault-bench';
import { expectInvariant } from '../support/invariant';

let bench: Bench;
beforeEach(async () => {
  bench = await createBench();
});
afterEach(() => bench.close());

const QUICK = { LEASE_MS: '1500', HEARTBEAT_INTERVAL_MS: '300', MAX_LOST: '2' };

it('a run that kills its worker each time fails at the limit instead of going round for ever', async () => {
  bench.play({ die: true });
  const taskId = await bench.newTask();
  const first = await bench.startWorker(QUICK);
  await bench.execute(taskId);
  expect(await first.exited).toBeNull();
  const second = await bench.startWorker(QUICK);
  expect(await second.exited).toBeNull();
  await bench.startWorker(QUICK);
  const task = await bench.until(taskId, (each) => each.status === 'failed');
  const message = expect.stringContaining('执行进程多次异常退出');
  expect(stepOf(task, 'ddl_generation')).toMatchObject({
    error_type: 'worker_lost',
    error_message: message,
    attempts: 2,
  });
  expect(task.error_message).toEqual(message);
  expect(task.completed_at).not.toBeNull();
  expect(await listExecutions(bench.pool, taskId)).toMatchObject([{ lost: 2, status: 'failed', fence: 2 }]);
  // The log line follows the status.
  const errors = async () =>
    (await readTaskLog(bench.dataDir, taskId, { limit: 10, level: 'ERROR' })).lines.map(
      (line) => line.message,
    );
  await waitUntil(async () => (await errors()).length > 0, 120_000);
  expect(await errors()).toEqual([message]);
  await expectInvariant(bench.pool, bench.dataDir, taskId);

  bench.play({});
  await bench.execute(taskId);
  await bench.until(taskId, (each) => stepOf(each, 'ddl_generation').status === 'completed');
});
