import { listFiles } from '@pairsmith/db';
import { readTaskLog, removeStrays } from '@pairsmith/files';
import { createBench, stepOf, type Bench } from '../support/fault-bench';
import { expectInvariant, strayFolders } from '../support/invariant';

let bench: Bench;
beforeAll(async () => {
  bench = await createBench();
});
afterAll(() => bench.close());

const folders = async (taskId: string) =>
  new Set((await listFiles(bench.pool, taskId)).filter((file) => file.step).map((file) => file.folder));

it('a worker killed in the middle of a step is taken over, and the step is published once', async () => {
  bench.play({ files: 4, delayMs: 400 });
  const first = await bench.startWorker();
  const taskId = await bench.newTask();
  const executionId = await bench.execute(taskId);
  await bench.until(taskId, (task) => stepOf(task, 'ddl_generation').progress?.done === 1);
  first.kill('SIGKILL');
  const killed = Date.now();
  const second = await bench.startWorker();
  const task = await bench.until(taskId, (each) => each.status !== 'in_progress');

  expect(stepOf(task, 'ddl_generation')).toMatchObject({
    status: 'completed',
    execution_id: executionId,
    attempts: 2,
    report: { files: 4, fence: 2 },
  });
  expect(Date.now() - killed).toBeLessThan(12_000);
  expect(await folders(taskId)).toEqual(new Set([`runs/${executionId}.f2`]));
  await expectInvariant(bench.pool, bench.dataDir, taskId);
  const { lines } = await readTaskLog(bench.dataDir, taskId, { limit: 100, level: 'WARNING' });
  expect(lines.map((line) => line.message)).toEqual(['执行进程失去联系，步骤将由其他进程重新执行']);

  expect(await strayFolders(bench.pool, bench.dataDir, taskId)).toEqual([`runs/${executionId}.f1`]);
  const needed = new Set((await listFiles(bench.pool, taskId)).map((file) => file.folder));
  await removeStrays(bench.dataDir, taskId, needed, 0);
  expect(await strayFolders(bench.pool, bench.dataDir, taskId)).toEqual([]);
  second.kill('SIGKILL');
});
