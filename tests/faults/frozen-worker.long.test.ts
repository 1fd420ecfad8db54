import { setTimeout as sleep } from 'node:timers/promises';
import { listFiles } from '@pairsmith/db';
import { createBench, stepOf, type Bench } from '../support/fault-bench';
import { brokenInvariants, expectInvariant } from '../support/invariant';
import { freezeAndThaw, QUICK } from './freeze-and-thaw';

/** What else makes a worker late: beside the one that is frozen and thaws, which `frozen-worker.test.ts` has. */

let bench: Bench;
beforeEach(async () => {
  bench = await createBench();
});
afterEach(() => bench.close());

it('a worker that thaws with the fence turned off is seen by the invariant: the harness can fail', async () => {
  const { taskId, executionId, before } = await freezeAndThaw(bench, { IGNORE_FENCE: '1' });
  for (let waited = 0; waited < 5_000; waited += 100) {
    if ((await brokenInvariants(bench.pool, bench.dataDir, taskId)).length > 0) break;
    await sleep(100);
  }
  expect(await listFiles(bench.pool, taskId)).not.toEqual(before);
  expect(await brokenInvariants(bench.pool, bench.dataDir, taskId)).toEqual([
    `runs/${executionId}.f1 is named, but its fence lost`,
  ]);
});

it('a worker whose event loop is held for three leases keeps its run and ends it: its sign of life is another thread’s', async () => {
  bench.play({ files: 3, delayMs: 100, blockMs: 4_500 });
  const held = await bench.startWorker(QUICK);
  const taskId = await bench.newTask();
  await bench.execute(taskId);
  await held.until(/文件 1 已写入/);
  bench.play({ files: 3, delayMs: 100 });
  await bench.startWorker(QUICK);
  const task = await bench.until(taskId, (each) => each.status !== 'in_progress');
  expect(stepOf(task, 'ddl_generation')).toMatchObject({
    ...{ status: 'completed', attempts: 1 },
    report: { fence: 1 },
  });
  const { rows } = await bench.pool.query('select lost from pairsmith.step_runs');
  expect(rows).toEqual([{ lost: 0 }]);
  // Meanwhile it said how long its loop stood still.
  const loops = await bench.pool.query<{ worst: number }>(
    'select max(event_loop_seconds) as worst from pairsmith.workers',
  );
  expect(loops.rows[0]?.worst).toBeGreaterThan(0);
  await expectInvariant(bench.pool, bench.dataDir, taskId);
});

it('a worker whose event loop stands still for longer than any work may is taken for dead, and publishes nothing', async () => {
  bench.play({ files: 3, delayMs: 100, blockMs: 5_000 });
  const blocked = await bench.startWorker({ ...QUICK, HUNG_AFTER_MS: '1000' });
  const taskId = await bench.newTask();
  await bench.execute(taskId);
  await blocked.until(/文件 1 已写入/);
  bench.play({ files: 3, delayMs: 100 });
  await bench.startWorker(QUICK);
  const task = await bench.until(taskId, (each) => each.status !== 'in_progress');
  expect(stepOf(task, 'ddl_generation')).toMatchObject({ status: 'completed', report: { fence: 2 } });
  await blocked.until(/^fenced: nothing is written$/, 8_000);
  await expectInvariant(bench.pool, bench.dataDir, taskId);
});

it('a worker whose thread of life ends starts it again, and its run goes on', async () => {
  bench.play({ files: 3, delayMs: 1_500, killThread: 'once' });
  const worker = await bench.startWorker(QUICK);
  const taskId = await bench.newTask();
  await bench.execute(taskId);
  const task = await bench.until(taskId, (each) => each.status !== 'in_progress');
  expect(stepOf(task, 'ddl_generation')).toMatchObject({ status: 'completed', attempts: 1 });
  await worker.until(/^the thread that says that this worker lives has ended, and is started again$/);
});

it('a worker whose thread of life ends each time it is started gives its run back, takes no other, and ends', async () => {
  bench.play({ files: 3, delayMs: 100, killThread: 'always', standStill: true });
  const worker = await bench.startWorker({ ...QUICK, LEASE_MS: '30000' });
  const taskId = await bench.newTask();
  const executionId = await bench.execute(taskId);
  // The process that looks after it starts another one for any code but 0.
  expect(await worker.exited).toBe(1);
  expect(worker.events.map(({ message }) => message)).toContain(
    'the thread that says that this worker lives ends each time: the worker ends as well',
  );
  // Given back once: another time, and the fence would be another one's.
  expect(await runOf(executionId)).toEqual({ status: 'queued', lost: 0, fence: 2 });

  bench.play({ files: 1, delayMs: 0 });
  await bench.startWorker(QUICK);
  await bench.until(taskId, (each) => each.status === 'partial_completed');
  expect(await runOf(executionId)).toEqual({ status: 'completed', lost: 0, fence: 2 });
});

async function runOf(executionId: string | null): Promise<unknown> {
  const { rows } = await bench.pool.query(
    'select status, lost, fence from pairsmith.step_runs where execution_id = $1',
    [executionId],
  );
  return rows[0];
}

it('a worker whose clock is ten minutes ahead neither loses its runs nor takes those of others', async () => {
  bench.play({ files: 4, delayMs: 700 });
  await bench.startWorker({ ...QUICK, CLOCK_SHIFT_MS: '600000' });
  await bench.startWorker(QUICK);
  const tasks = [await bench.newTask(), await bench.newTask()];
  for (const taskId of tasks) await bench.execute(taskId);
  for (const taskId of tasks) {
    const task = await bench.until(taskId, (each) => each.status !== 'in_progress');
    expect(stepOf(task, 'ddl_generation')).toMatchObject({ status: 'completed', attempts: 1 });
  }
});
