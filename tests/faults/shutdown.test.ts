import { createBench, stepOf, type Bench } from '../support/fault-bench';
import { expectInvariant } from '../support/invariant';

let bench: Bench;
beforeAll(async () => {
  bench = await createBench();
});
afterAll(() => bench.close());

it('SIGTERM puts active runs back and exits 0; another worker resumes them without waiting for a lease', async () => {
  bench.play({ files: 4, delayMs: 500 });
  const first = await bench.startWorker({ WORKER_CONCURRENCY: '2' });
  const tasks = [await bench.newTask(), await bench.newTask()];
  for (const taskId of tasks) await bench.execute(taskId);
  for (const taskId of tasks) {
    await bench.until(taskId, (task) => stepOf(task, 'ddl_generation').progress?.done === 1);
  }
  first.kill('SIGTERM');
  expect(await first.exited).toBe(0);
  for (const taskId of tasks) {
    const task = await bench.until(taskId, () => true);
    expect(task.active_run).toMatchObject({ status: 'queued', fence: 2, lost: 0 });
    expect(stepOf(task, 'ddl_generation').status).toBe('pending');
    expect(task.status).toBe('in_progress');
  }
  await bench.startWorker({ WORKER_CONCURRENCY: '2' });
  for (const taskId of tasks) {
    const task = await bench.until(taskId, (each) => each.status !== 'in_progress');
    expect(stepOf(task, 'ddl_generation')).toMatchObject({ status: 'completed', report: { fence: 2 } });
    await expectInvariant(bench.pool, bench.dataDir, taskId);
  }
});
