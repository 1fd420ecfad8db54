import { createBench, stepOf, type Bench } from '../support/fault-bench';
import { expectInvariant } from '../support/invariant';

let bench: Bench;
beforeAll(async () => {
  bench = await createBench();
});
afterAll(() => bench.close());

it('a step that stands still is stopped, fails, and can be executed again', async () => {
  bench.play({ standStill: true });
  const taskId = await bench.newTask();
  await bench.startWorker({ STEP_STALL_MS: '1500' });
  await bench.execute(taskId);
  const task = await bench.until(taskId, (each) => each.status === 'failed');
  expect(stepOf(task, 'ddl_generation').error_message).toContain('没有进展');
  bench.play({});
  await bench.execute(taskId);
  await bench.until(taskId, (each) => stepOf(each, 'ddl_generation').status === 'completed');
  await expectInvariant(bench.pool, bench.dataDir, taskId);
});
