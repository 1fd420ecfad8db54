import { Pool } from 'pg';
import type { RunJob, StepName, TaskParameters } from '@pairsmith/core';
import { createDatabase, type TestDatabase } from '../../../tests/support/database';
import {
  claimTurn,
  createTask,
  endRun,
  inTransaction,
  insertRun,
  markSent,
  migrate,
  requeueRun,
  rows,
  waitingRuns,
  type RunRow,
} from '.';

/** Whose turn it is when a worker is free, without a worker: which run each of the jobs brings that come one after the other. */

const STEPS: StepName[] = ['ddl_generation', 'qa_generation', 'sql_validation', 'training_load'];
const OPTIONS = { fresh: false, draw: 0, backup_vector_tables: false, truncate_vector_tables: false };

let database: TestDatabase;
let pool: Pool;
beforeAll(async () => {
  database = await createDatabase();
  pool = new Pool({ connectionString: database.url });
  await migrate(pool);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

let jobs: RunJob[];
let named: Map<string, string>;
beforeEach(async () => {
  [jobs, named] = [[], new Map()];
  await pool.query('truncate pairsmith.tasks, pairsmith.turns cascade');
});

let runs = 0;
async function send(run: Parameters<typeof insertRun>[1], isSent = true): Promise<void> {
  const executionId = `run_${(runs += 1)}`;
  await inTransaction(pool, (client) => insertRun(client, run, () => executionId));
  if (!isSent) return;
  jobs.push({ executionId, fence: 1 });
  await markSent(pool, executionId, 1);
}

/** A task of this name, of which a caller has all steps done or one. */
async function submit(
  submittedBy: string,
  name: string,
  mode: 'complete' | 'step' = 'complete',
  isSent = true,
) {
  const { task_id: taskId } = await createTask(pool, 'a secret key of the tests', {
    ...{ taskName: name, dbConnection: 'postgresql://u@h/d', parameters: {} as TaskParameters },
    ...{ createdBy: 'somebody', at: new Date() },
  });
  named.set(taskId, name);
  await send({ taskId, step: 'ddl_generation', mode, options: OPTIONS, submittedBy }, isSent);
}

/** The next job comes to a worker: what it brings. */
async function take(): Promise<RunRow> {
  const run = await claimTurn(pool, jobs.shift()!, 'w');
  if (!run) throw new Error('the job brought nothing');
  return run;
}

const said = (run: RunRow) => `${named.get(run.task_id)}${STEPS.indexOf(run.step as StepName) + 1}`;

/** The run ends, and in complete mode the next one is queued and sent. */
async function end(run: RunRow): Promise<void> {
  const claim = { executionId: run.execution_id, taskId: run.task_id, fence: run.fence };
  await inTransaction(pool, (client) =>
    endRun(client, claim, { errorType: 'x', errorMessage: { code: 'run.cancelled' } as never }),
  );
  const step = STEPS[STEPS.indexOf(run.step as StepName) + 1];
  if (run.mode === 'step' || !step) return;
  await send({
    taskId: run.task_id,
    step,
    mode: 'complete',
    options: OPTIONS,
    submittedBy: run.submitted_by,
    place: run.place,
  });
}

/** One worker does what comes, until nothing does. */
async function serve(steps = Infinity): Promise<string[]> {
  const served: string[] = [];
  while (jobs.length > 0 && served.length < steps) {
    const run = await take();
    served.push(said(run));
    await end(run);
  }
  return served;
}

it('a task is done before the next one of its caller begins, in the order in which they came', async () => {
  for (const name of ['a', 'b', 'c']) await submit('ann', name);
  expect((await serve()).join(' ')).toBe('a1 a2 a3 a4 b1 b2 b3 b4 c1 c2 c3 c4');
});

it('two callers take turns, whoever came first and however much they have', async () => {
  for (const name of ['a', 'b', 'c']) await submit('ann', name);
  expect(await serve(1)).toEqual(['a1']);
  await submit('bob', 'x');
  expect((await serve(9)).join(' ')).toBe('x1 a2 x2 a3 x3 a4 x4 b1 b2');
});

it('a single step takes turns with the whole executions of its caller', async () => {
  for (const name of ['a', 'b']) await submit('ann', name);
  for (const name of ['s', 't']) await submit('ann', name, 'step');
  expect((await serve(6)).join(' ')).toBe('a1 s1 a2 t1 a3 a4');
});

it.each([1, 2, 5])(
  'a caller with nothing under way waits for one run of each other caller at most: of %i others',
  async (others) => {
    for (let caller = 0; caller < others; caller += 1)
      for (const name of ['p', 'q', 'r', 's']) {
        await submit(`caller ${caller}`, name);
        await submit(`caller ${caller}`, name, 'step');
      }
    await serve(others * 2 + 1);
    await submit('late', 'x');
    const served = await serve();
    const waits = served.flatMap((each, at) => (each.startsWith('x') ? [at] : []));
    expect(waits).toHaveLength(4);
    expect(waits[0]).toBeLessThanOrEqual(others);
    for (const [turn, at] of waits.entries())
      if (turn > 0) expect(at - waits[turn - 1]!).toBeLessThanOrEqual(others + 1);
  },
);

it('several workers are shared out by what runs, not by what was asked for', async () => {
  for (const name of ['a', 'b', 'c', 'd']) await submit('ann', name);
  const running = [await take(), await take(), await take()];
  for (const name of ['x', 'y']) await submit('bob', name);
  await end(running.shift()!);
  running.push(await take());
  await end(running.shift()!);
  running.push(await take());
  expect(running.map(said)).toEqual(['c1', 'x1', 'a2']);
  await end(running.shift()!);
  running.push(await take());
  expect(running.map(said)).toEqual(['x1', 'a2', 'y1']);
});

it('each run that waits keeps a job of its own that will bring it, whatever was taken before it', async () => {
  for (const name of ['a', 'b', 'c']) await submit('ann', name);
  await submit('bob', 'x');
  await serve(2);
  const waiting = await waitingRuns(pool, -60_000);
  const bringing = waiting.map((run) => run.job ?? `${run.execution_id}.f${run.fence}`);
  expect([...bringing].sort()).toEqual(
    jobs.map(({ executionId, fence }) => `${executionId}.f${fence}`).sort(),
  );
  expect(waiting.some(({ job }) => job !== null)).toBe(true);
});

it('a run that is put back keeps its place, and comes by a job of its new fence', async () => {
  for (const name of ['a', 'b', 'c']) await submit('ann', name);
  const run = await take();
  await requeueRun(pool, run.execution_id, run.fence);
  jobs.push({ executionId: run.execution_id, fence: 2 });
  await markSent(pool, run.execution_id, 2);
  expect(await take()).toMatchObject({ execution_id: run.execution_id, fence: 2 });
});

it('what was not sent is nobody’s turn, but for the job that was sent just now', async () => {
  await submit('ann', 'a', 'complete', false);
  await submit('ann', 'b');
  expect(said(await take())).toBe('b1');
  expect(await claimTurn(pool, { executionId: 'run_0', fence: 1 }, 'w')).toBeNull();
  const [unsent] = await rows<{ execution_id: string }>(
    pool,
    `select execution_id from pairsmith.step_runs where enqueued_at is null`,
  );
  expect(await claimTurn(pool, { executionId: unsent!.execution_id, fence: 1 }, 'w')).toMatchObject({
    fence: 1,
  });
});

it('workers that are free at the same moment take different runs, and each gets one', async () => {
  for (let task = 0; task < 12; task += 1) await submit(`caller ${task % 3}`, `t${task}`);
  const taken = await Promise.all(jobs.splice(0).map((job) => claimTurn(pool, job, 'w')));
  expect(new Set(taken.map((run) => run?.execution_id)).size).toBe(12);
});

it('a worker that freezes while it chooses stops no other: they take what their job brings', async () => {
  for (const name of ['a', 'b']) await submit('ann', name);
  const frozen = await pool.connect();
  await frozen.query('begin');
  await frozen.query('select pg_advisory_xact_lock(7052028)');
  jobs.reverse();
  expect(said(await take())).toBe('b1');
  await frozen.query('rollback');
  frozen.release();
});

it('a task whose row somebody holds is left out, until it is all that there is', async () => {
  for (const name of ['a', 'b']) await submit('ann', name);
  const holder = await pool.connect();
  await holder.query('begin');
  const [first] = named.keys();
  await holder.query('select from pairsmith.tasks where task_id = $1 for update', [first]);
  expect(said(await take())).toBe('b1');
  const last = take();
  await holder.query('commit');
  holder.release();
  expect(said(await last)).toBe('a1');
});

it('a job whose run another worker takes under its hands brings the run that got it instead', async () => {
  for (const name of ['a', 'b']) await submit('ann', name);
  const holder = await pool.connect();
  await holder.query('begin');
  await holder.query('select from pairsmith.tasks for update');
  const [first, second] = jobs.splice(0);
  // Between the look at whose job this is and the claim.
  const meanwhile = async () => {
    await holder.query('commit');
    holder.release();
    expect(said((await claimTurn(pool, second!, 'other'))!)).toBe('a1');
  };
  const slow = new Pool({ connectionString: database.url });
  const query = slow.query.bind(slow) as (...args: unknown[]) => Promise<unknown>;
  let looks = 0;
  Object.assign(slow, {
    async query(...args: unknown[]) {
      const answer = await query(...args);
      if ((looks += 1) === 1) await meanwhile();
      return answer;
    },
  });
  const brought = await claimTurn(slow, first!, 'w');
  expect(brought && said(brought)).toBe('b1');
  await slow.end();
});

it('ten thousand runs that have ended are not looked at', async () => {
  await submit('ann', 'a');
  await pool.query(
    `insert into pairsmith.step_runs (execution_id, task_id, step, mode, options, status, enqueued_at)
     select 'ended_' || n, task_id, 'ddl_generation', 'step', '{}', 'completed', now()
       from pairsmith.tasks, generate_series(1, 10000) n`,
  );
  await pool.query('analyze pairsmith.step_runs');
  // One connection: each tells what it has read when it is asked.
  const alone = new Pool({ connectionString: database.url, max: 1 });
  const before = await scanned();
  expect(await claimTurn(alone, jobs.shift()!, 'w')).not.toBeNull();
  const read = (await scanned()) - before;
  await alone.end();
  expect(read).toBeGreaterThan(0);
  expect(read).toBeLessThan(100);

  /** Rows of runs that were read, by any index or none. */
  async function scanned(): Promise<number> {
    await alone.query('select pg_stat_force_next_flush()');
    const [stat] = await rows<{ read: number }>(
      alone,
      `select (seq_tup_read + coalesce(idx_tup_fetch, 0))::bigint as read from pg_stat_user_tables
        where relname = 'step_runs'`,
    );
    return stat!.read;
  }
});
