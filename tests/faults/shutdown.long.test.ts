import { createBench, stepOf, type Bench } from '../support/fault-bench';

let bench: Bench;
beforeEach(async () => {
  bench = await createBench();
});
afterEach(() => bench.close());

it('a step that does not listen holds the exit up no longer than its grace', async () => {
  bench.play({ files: 2, delayMs: 20_000, deaf: true });
  const worker = await bench.startWorker();
  const taskId = await bench.newTask();
  await bench.execute(taskId);
  await bench.until(taskId, (task) => stepOf(task, 'ddl_generation').status === 'running');
  const asked = Date.now();
  worker.kill('SIGTERM');
  expect(await worker.exited).toBe(0);
  expect(Date.now() - asked).toBeLessThan(6_000);
  expect((await bench.until(taskId, () => true)).active_run).toMatchObject({ status: 'queued', fence: 2 });
});

it('a second signal exits at once', async () => {
  bench.play({ files: 2, delayMs: 20_000, deaf: true });
  const worker = await bench.startWorker({ ABORT_GRACE_MS: '4000', SHUTDOWN_GRACE_MS: '8000' });
  const taskId = await bench.newTask();
  await bench.execute(taskId);
  await bench.until(taskId, (task) => stepOf(task, 'ddl_generation').status === 'running');
  worker.kill('SIGTERM');
  await worker.until(/^stopping$/);
  const asked = Date.now();
  worker.kill('SIGTERM');
  expect(await worker.exited).toBe(1);
  // Sooner than the grace of the step is over.
  expect(Date.now() - asked).toBeLessThan(3_500);
});
