import { createBench } from '../../tests/support/fault-bench';
import { median, type Figure, type Samples } from '../harness/figure';
import type { Part } from './part';

const TASKS = 40;
const WORKERS = [1, 2, 4];
/** What a step waits for, as it would for a model. */
const STEP_MS = 50;

/**
 * Forty tasks of one caller in complete mode, whose steps wait and write one file: until all are done, by one, two and four
 * workers, and when the first is.
 */
export const workers: Part = async ({ rounds }) => {
  const all: Samples[] = WORKERS.map((count) => ({ name: `${count} workers`, values: [] }));
  const first: Samples[] = WORKERS.map((count) => ({ name: `${count} workers`, values: [] }));
  for (let round = 0; round < rounds; round += 1)
    for (const [at, count] of WORKERS.entries()) {
      const took = await carryOut(count);
      all[at]!.values.push(took.all);
      first[at]!.values.push(took.first / took.all);
    }
  return [
    ...WORKERS.slice(1).map((count, at): Figure => {
      const most = 1.2 / count;
      return {
        ...{ name: `${TASKS} tasks by ${count} workers`, unit: 's', ours: all[at + 1]! },
        reference: { ...all[0]!, name: 'one worker' },
        target: { says: `≤ ${most.toFixed(2)}`, isReached: (own, other) => own / other <= most },
      };
    }),
    ...WORKERS.map((count, at): Figure => ({
      ...{ name: `the first of ${TASKS} tasks is done, ${count} workers`, unit: 'of the time' },
      ours: first[at]!,
      target: {
        says: `≤ ${(2 * count) / TASKS}`,
        isReached: () => median(first[at]!.values) <= (2 * count) / TASKS,
      },
    })),
  ];
};

/** Seconds from the first claim until the first task and until all are done. */
async function carryOut(count: number): Promise<{ first: number; all: number }> {
  const bench = await createBench();
  try {
    bench.play({ files: 1, delayMs: STEP_MS });
    await Promise.all(Array.from({ length: count }, () => bench.startWorker({ WORKER_CONCURRENCY: '1' })));
    const tasks: string[] = [];
    for (let task = 0; task < TASKS; task += 1) tasks.push(await bench.newTask());
    for (const task of tasks) await bench.execute(task, { execution_mode: 'complete', step_name: undefined });
    for (const task of tasks) await bench.until(task, ({ status }) => status === 'completed', 600_000);
    const { rows } = await bench.pool.query<{ first: number; all: number }>(
      `select extract(epoch from min(ended) - min(began))::float8 as first, extract(epoch from max(ended) - min(began))::float8 as all
         from (select min(started_at) as began, max(completed_at) as ended from pairsmith.step_runs group by task_id) tasks`,
    );
    return rows[0]!;
  } finally {
    await bench.close();
  }
}
