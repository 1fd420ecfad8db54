import { listExecutions } from '@pairsmith/db';
import { createBench, type Bench } from '../support/fault-bench';
import { expectInvariant } from '../support/invariant';

/** Who is served when more waits than there are workers: packages/db/src/turns.test.ts has each rule, this has real workers. */

let bench: Bench;
beforeEach(async () => {
  bench = await createBench();
  bench.play({ files: 1, delayMs: 10 });
});
afterEach(() => bench.close());

const COMPLETE = { execution_mode: 'complete', step_name: undefined };
const submit = (taskId: string, caller: string, request: Record<string, unknown> = COMPLETE) =>
  bench.submit(taskId, request, undefined, bench.config, caller);

async function tasksOf(caller: string, count: number): Promise<string[]> {
  const tasks: string[] = [];
  for (let task = 0; task < count; task += 1) {
    const taskId = await bench.newTask();
    await submit(taskId, caller);
    tasks.push(taskId);
  }
  return tasks;
}

const allDone = async (tasks: string[]) => {
  for (const taskId of tasks) await bench.until(taskId, ({ status }) => status !== 'in_progress');
};

/** Every run in the order in which they began: the task and the number of its step. */
async function begun(tasks: string[]): Promise<{ task: string; step: number; attempts: number }[]> {
  const runs = await Promise.all(
    tasks.map(async (task) =>
      (await listExecutions(bench.pool, task)).reverse().map((run, at) => ({
        task,
        step: at + 1,
        at: run.started_at!,
        attempts: run.attempts,
        lost: run.lost,
      })),
    ),
  );
  return runs.flat().sort((a, b) => (a.at < b.at ? -1 : 1));
}

it('of six tasks and one worker the first is done before the last begins, each step runs once, and no job is left over', async () => {
  const tasks = await tasksOf('ann', 6);
  await bench.startWorker({ WORKER_CONCURRENCY: '1' });
  await allDone(tasks);
  const runs = await begun(tasks);
  expect(runs.map(({ task, step }) => [task, step])).toEqual(
    tasks.flatMap((task) => [1, 2, 3, 4].map((step) => [task, step])),
  );
  expect(runs.every(({ attempts }) => attempts === 1)).toBe(true);
  expect(await bench.queue.waiting()).toBe(0);
  for (const taskId of tasks) await expectInvariant(bench.pool, bench.dataDir, taskId);
});

it('another caller’s task, and a single step of the first one, do not wait behind many', async () => {
  const many = await tasksOf('ann', 5);
  const single = await bench.newTask();
  const late = await bench.newTask();
  await submit(late, 'bob');
  await submit(single, 'ann', { step_name: 'ddl_generation' });
  await bench.startWorker({ WORKER_CONCURRENCY: '1' });
  const tasks = [...many, single, late];
  await allDone(many);
  const order = (await begun(tasks)).map(({ task }) => task);
  // Ann’s and Bob’s runs one after the other, and the single step as the second of Ann’s.
  expect(order.indexOf(late)).toBeLessThanOrEqual(1);
  expect(order.lastIndexOf(late)).toBeLessThanOrEqual(7);
  expect(order.indexOf(single)).toBeLessThanOrEqual(3);
});

it('a queue that was wiped while many wait changes neither the order nor what is done', async () => {
  bench.play({ files: 1, delayMs: 100 });
  const tasks = await tasksOf('ann', 4);
  await bench.startWorker({ WORKER_CONCURRENCY: '1' });
  await bench.until(tasks[0]!, ({ status }) => status === 'completed');
  await bench.queue.queue.obliterate({ force: true });
  await allDone(tasks);
  const runs = await begun(tasks);
  const firsts = runs.filter(({ step }) => step === 1).map(({ task }) => task);
  expect(firsts).toEqual(tasks);
  for (const taskId of tasks) await expectInvariant(bench.pool, bench.dataDir, taskId);
});
