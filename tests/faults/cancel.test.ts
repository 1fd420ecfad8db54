import { said } from '@pairsmith/core';
import { listFiles } from '@pairsmith/db';
import { cancelRun } from '../../apps/api/src/tasks/cancel-run';
import { createBench, stepOf, type Bench } from '../support/fault-bench';
import { expectInvariant } from '../support/invariant';

let bench: Bench;
beforeAll(async () => {
  bench = await createBench();
});
afterAll(() => bench.close());

const expectCancelled = async (taskId: string) => {
  const task = await bench.until(taskId, (each) => each.status !== 'in_progress');
  expect(task).toMatchObject({ status: 'failed', error_message: '已取消' });
  expect(stepOf(task, 'ddl_generation')).toMatchObject({ status: 'failed', error_type: 'cancelled' });
  expect((await listFiles(bench.pool, taskId)).map((file) => file.name)).toEqual(['table_list.txt']);
  await expectInvariant(bench.pool, bench.dataDir, taskId);
};

it('a queued run ends at once', async () => {
  const taskId = await bench.newTask();
  const executionId = await bench.execute(taskId);
  expect(await cancelRun(bench, taskId)).toEqual({
    task_id: taskId,
    execution_id: executionId,
    response: said('done.cancel_requested'),
  });
  await expectCancelled(taskId);
});

it('with nothing queued or running, or without the task, it is refused', async () => {
  const taskId = await bench.newTask();
  await expect(cancelRun(bench, taskId)).rejects.toMatchObject({ code: 'task_not_running' });
  await expect(cancelRun(bench, 'task_20000101_000000')).rejects.toMatchObject({
    code: 'resource_not_found',
  });
});

describe('with a worker', () => {
  // A beat of a minute: what comes sooner came by NOTIFY.
  beforeAll(() => bench.startWorker({ HEARTBEAT_INTERVAL_MS: '60000', LEASE_MS: '180000' }));

  it('a running step hears of it long before its next beat', async () => {
    bench.play({ files: 2, delayMs: 30_000 });
    const taskId = await bench.newTask();
    await bench.execute(taskId);
    await bench.until(taskId, (task) => stepOf(task, 'ddl_generation').status === 'running');
    const asked = Date.now();
    await cancelRun(bench, taskId);
    await expectCancelled(taskId);
    expect(Date.now() - asked).toBeLessThan(20_000);
  });

  it('a step that does not listen cannot publish either', async () => {
    bench.play({ files: 2, delayMs: 700, deaf: true });
    const taskId = await bench.newTask();
    await bench.execute(taskId);
    await bench.until(taskId, (task) => stepOf(task, 'ddl_generation').status === 'running');
    await cancelRun(bench, taskId);
    await expectCancelled(taskId);
  });

  it('inside the publishing transaction it still wins: an answered cancel never publishes', async () => {
    bench.play({ files: 1, delayMs: 0, publishMs: 1_500 });
    const taskId = await bench.newTask();
    await bench.execute(taskId);
    await publishing();
    await cancelRun(bench, taskId);
    await expectCancelled(taskId);
  });

  it('complete mode stops at a cancel', async () => {
    bench.play({ files: 1, delayMs: 1_500 });
    const taskId = await bench.newTask();
    await bench.execute(taskId, { execution_mode: 'complete', step_name: undefined });
    await bench.until(taskId, (task) => stepOf(task, 'qa_generation').status === 'running');
    await cancelRun(bench, taskId);
    const task = await bench.until(taskId, (each) => each.status !== 'in_progress');
    expect(task.steps.map((step) => step.status)).toEqual(['completed', 'failed', 'pending', 'pending']);
  });
});

const publishing = async () => {
  for (;;) {
    const { rowCount } = await bench.pool.query(
      `select from pg_stat_activity where query like 'select pg_sleep%' and state = 'active' and datname = current_database()`,
    );
    if (rowCount) return;
  }
};
