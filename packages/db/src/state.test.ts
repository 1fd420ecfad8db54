import { Pool } from 'pg';
import type { TaskParameters, TaskStatus } from '@pairsmith/core';
import { verbatim } from '../../../tests/support/verbatim';
import { createDatabase, type TestDatabase } from '../../../tests/support/database';
import {
  addLlmUsage,
  deploymentLedger,
  claimRun,
  createTask,
  deletedTasks,
  deleteTask,
  failRun,
  Fenced,
  firstRow,
  foldTaskCounts,
  forgetDeleted,
  getConnection,
  getEmbeddings,
  getLlmAnswer,
  getLlmUsage,
  getRun,
  getTarget,
  getTask,
  insertRun,
  inTransaction,
  isConnectionError,
  migrate,
  openText,
  patchTask,
  pendingMigrations,
  publishRun,
  putEmbeddings,
  putLlmAnswer,
  queryTasks,
  requeueRun,
  rows,
  saveProgress,
  sealText,
  UncertainCommit,
  wasPublished,
} from '.';

const KEY = 'a secret key of the tests';
const PARAMETERS = {
  db_name: 'demo',
  enable_sql_validation: true,
  enable_training_data_load: true,
  max_llm_tokens: null,
} as TaskParameters;

let database: TestDatabase;
let pool: Pool;
beforeAll(async () => {
  database = await createDatabase();
  pool = new Pool({ connectionString: database.url });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const newTask = (changes: Partial<Parameters<typeof createTask>[2]> = {}) =>
  createTask(pool, KEY, {
    taskName: null,
    dbConnection: 'postgresql://u:canary@h:5432/demo',
    parameters: PARAMETERS,
    createdBy: 'guest',
    at: new Date(2025, 6, 3, 0, 8, 20),
    ...changes,
  });

const OPTIONS = { fresh: false, draw: 0, backup_vector_tables: false, truncate_vector_tables: false };
let runs = 0;
const newRun = async (taskId: string) => {
  const id = `${taskId}_run_${(runs += 1)}`;
  await inTransaction(pool, (client) =>
    insertRun(client, { taskId, step: 'ddl_generation', mode: 'step', options: OPTIONS }, () => id),
  );
  return id;
};

it('two processes that migrate at once apply each migration once', async () => {
  expect(await pendingMigrations(pool)).toContain('0001_state.sql');
  const [a, b] = await Promise.all([migrate(pool), migrate(pool)]);
  expect([...a, ...b].sort()).toEqual([...new Set([...a, ...b])].sort());
  expect(await migrate(pool)).toEqual([]);
  expect(await pendingMigrations(pool)).toEqual([]);
});

describe('a task', () => {
  it('gets the next number where its second is taken, however many ask at once', async () => {
    const made = await Promise.all([newTask(), newTask(), newTask()]);
    expect(made.map((task) => task.task_id).sort()).toEqual([
      'task_20250703_000820',
      'task_20250703_000820_02',
      'task_20250703_000820_03',
    ]);
    expect(made[0]).toMatchObject({ status: 'pending', version: 1, active_run: null });
    expect(made[0]?.steps.map((step) => step.step)).toEqual([
      'ddl_generation',
      'qa_generation',
      'sql_validation',
      'training_load',
    ]);
  });

  it('keeps its password sealed: no column holds it', async () => {
    const { task_id } = await newTask();
    const row = await pool.query(`select t::text as text from pairsmith.tasks t where task_id = $1`, [
      task_id,
    ]);
    expect(row.rows[0].text).not.toContain('canary');
    expect(row.rows[0].text).not.toContain(Buffer.from('canary').toString('hex'));
    expect((await getTask(pool, task_id))?.connection_masked).toBe('postgresql://u:***@h:5432/demo');
    expect(await getConnection(pool, [KEY], task_id)).toBe('postgresql://u:canary@h:5432/demo');
    await expect(getConnection(pool, ['another secret key'], task_id)).rejects.toThrow(/SECRET_KEY/);
  });

  it('has times with the microseconds of the database', async () => {
    const { task_id } = await newTask();
    await pool.query(
      `update pairsmith.tasks set created_at = '2025-07-03 08:08:20.129529+08' where task_id = $1`,
      [task_id],
    );
    expect((await getTask(pool, task_id))?.created_at).toBe('2025-07-03T00:08:20.129529Z');
  });

  it('is patched as a whole, but not while a run is active', async () => {
    const { task_id } = await newTask();
    const stale = { steps: [], warning: verbatim('') };
    const allowed = { host: 'h', port: 5432, listed: false };
    const changes = {
      taskName: 'n',
      parameters: { max_llm_tokens: 5 },
      connection: { dbConnection: 'postgresql://u:other@h/d2', allowedTarget: allowed },
    };
    expect(await patchTask(pool, KEY, task_id, changes, stale)).toMatchObject({
      task_name: 'n',
      version: 2,
      parameters: { db_name: 'demo', max_llm_tokens: 5 },
      connection_masked: 'postgresql://u:***@h/d2',
    });
    const connection = 'postgresql://u:other@h/d2';
    expect(await getTarget(pool, [KEY], task_id)).toEqual({ connection, allowed, wasReached: false });
    await newRun(task_id);
    expect(await patchTask(pool, KEY, task_id, { taskName: 'm' }, stale)).toBe('busy');
    expect(await patchTask(pool, KEY, 'task_20000101_000000', {}, stale)).toBeNull();
  });

  it('is found by its filters; % and _ are ordinary characters', async () => {
    await newTask({ taskName: '100%_Fertig', createdBy: 'ann', at: new Date(2025, 0, 1) });
    await newTask({ taskName: '100 Fertig', createdBy: 'ann', at: new Date(2025, 0, 2) });
    const find = (filter: Parameters<typeof queryTasks>[1]) =>
      queryTasks(pool, filter, { limit: 10, offset: 0 });
    expect(await find({ taskName: '%_FERTIG' })).toMatchObject({
      total: 1,
      tasks: [{ task_name: '100%_Fertig' }],
    });
    expect((await find({ createdBy: 'ann' })).total).toBe(2);
    expect((await find({ created: { to: '2020-12-31T23:59:59.999999Z' } })).total).toBe(0);
    expect(
      await queryTasks(
        pool,
        { createdBy: 'ann' },
        { limit: 1, offset: 1, sortBy: 'task_name', sortOrder: 'asc' },
      ),
    ).toMatchObject({
      total: 2,
      tasks: [{ step_statuses: ['pending', 'pending', 'pending', 'pending'] }],
    });
  });

  it('is counted in the total of its list at every moment, however it changes', async () => {
    const totals = async () => {
      const counted = await rows<{ status: TaskStatus; count: number }>(
        pool,
        'select status, count(*) from pairsmith.tasks group by status order by status',
      );
      const listed = await Promise.all(
        counted.map(async ({ status }) => {
          const { total } = await queryTasks(pool, { status }, { limit: 1, offset: 0 });
          return { status, count: total };
        }),
      );
      expect(listed).toEqual(counted);
      const all = counted.reduce((sum, { count }) => sum + count, 0);
      expect((await queryTasks(pool, {}, { limit: 1, offset: 0 })).total).toBe(all);
      return all;
    };
    const before = await totals();
    const ids: string[] = [];
    // More changes than are left lying before they are folded.
    for (let task = 0; task < 60; task += 1) ids.push((await newTask()).task_id);
    expect(await totals()).toBe(before + 60);
    await pool.query(`update pairsmith.tasks set status = 'failed' where task_id = any($1)`, [
      ids.slice(0, 9),
    ]);
    await totals();
    await Promise.all([foldTaskCounts(pool), foldTaskCounts(pool), deleteTask(pool, ids[0]!)]);
    expect(await totals()).toBe(before + 59);
    const left = await firstRow<{ count: number }>(pool, 'select count(*) from pairsmith.task_counts');
    expect(left?.count).toBeLessThan(9);
    for (const id of ids.slice(1)) await deleteTask(pool, id);
    expect(await totals()).toBe(before);
  });

  it('is counted no more once all tasks are emptied at one stroke', async () => {
    await newTask();
    const client = await pool.connect();
    await client.query('begin');
    await client.query('truncate pairsmith.tasks cascade');
    expect((await queryTasks(client, {}, { limit: 1, offset: 0 })).total).toBe(0);
    await client.query('rollback');
    expect((await queryTasks(client, {}, { limit: 1, offset: 0 })).total).toBeGreaterThan(0);
    client.release();
  });

  it('is shown with the times of its columns, to the microsecond', async () => {
    const { task_id } = await newTask();
    const id = await newRun(task_id);
    await claimRun(pool, id, 1, 'w');
    const task = await getTask(pool, task_id);
    expect(task?.active_run).toEqual(await getRun(pool, id));
    const step = await firstRow(
      pool,
      'select started_at from pairsmith.task_steps where task_id = $1 and position = 1',
      [task_id],
    );
    expect(task?.steps[0]).toMatchObject({ ...step, completed_at: null });
    const listed = await queryTasks(pool, {}, { limit: 100, offset: 0 });
    const inList = listed.tasks.find((each) => each.task_id === task_id);
    const { step_statuses, ...row } = inList!;
    expect(step_statuses).toHaveLength(4);
    expect(task).toMatchObject(row);
  });

  it('leaves a note for its folder when it is deleted', async () => {
    const { task_id } = await newTask();
    expect(await deleteTask(pool, task_id)).toBe('deleted');
    expect(await deleteTask(pool, task_id)).toBe('unknown');
    expect(await deletedTasks(pool)).toContain(task_id);
    await forgetDeleted(pool, task_id);
    expect(await deletedTasks(pool)).not.toContain(task_id);
  });
});

describe('a run', () => {
  const publication = { files: [], removed: [], report: { n: 1 }, warnings: [], failure: null };
  const options = { leaseMs: 3000, now: () => new Date() };

  it('is claimed once, however often its job is delivered', async () => {
    const { task_id } = await newTask();
    const id = await newRun(task_id);
    const claims = await Promise.all([1, 2, 3].map((n) => claimRun(pool, id, 1, `worker ${n}`)));
    expect(claims.filter((claim) => claim !== null)).toHaveLength(1);
    expect(await claimRun(pool, id, 2, 'w')).toBeNull();
  });

  it('raises its fence when it is put back, and shuts out whoever held it', async () => {
    const { task_id } = await newTask();
    const id = await newRun(task_id);
    await claimRun(pool, id, 1, 'w');
    expect(await requeueRun(pool, id, 1)).toEqual({ outcome: 'queued', fence: 2 });
    expect(await requeueRun(pool, id, 1)).toEqual({ outcome: 'fenced' });
    const late = { executionId: id, taskId: task_id, fence: 1 };
    await claimRun(pool, id, 2, 'w');
    await expect(publishRun(pool, late, options, () => Promise.resolve(publication))).rejects.toThrow(Fenced);
    expect(await failRun(pool, late, { errorType: 'x', errorMessage: verbatim('x') })).toBe(false);
    expect(await getRun(pool, id)).toMatchObject({ status: 'running', fence: 2 });
  });

  it.each([
    ['half a character that was cut', 'cut 😀'.slice(0, 5)],
    ['a zero byte', 'cut \0'],
  ])('ends though its messages hold what PostgreSQL stores in no text: %s', async (_, text) => {
    const { task_id } = await newTask();
    const id = await newRun(task_id);
    await claimRun(pool, id, 1, 'w');
    const claim = { executionId: id, taskId: task_id, fence: 1 };
    const now = { progress: null, warnings: [verbatim(text)] };
    expect(await saveProgress(pool, claim, now)).toBe(true);
    expect(await failRun(pool, claim, { errorType: 'x', errorMessage: verbatim(text) })).toBe(true);
    const task = await getTask(pool, task_id);
    expect(task?.error_message).toEqual(verbatim('cut \ufffd'));
    expect(task?.steps[0]?.warnings).toEqual([verbatim('cut \ufffd')]);
  });

  it('has no message where the version before, which knows texts only, took its text away', async () => {
    const { task_id } = await newTask();
    const id = await newRun(task_id);
    await claimRun(pool, id, 1, 'w');
    const claim = { executionId: id, taskId: task_id, fence: 1 };
    await failRun(pool, claim, { errorType: 'x', errorMessage: verbatim('x') });
    for (const table of ['tasks', 'task_steps', 'step_runs'])
      await pool.query(`update pairsmith.${table} set error_message = null where task_id = $1`, [task_id]);
    const task = await getTask(pool, task_id);
    expect([task?.error_message, task?.steps[0]?.error_message]).toEqual([null, null]);
    expect((await getRun(pool, id))?.error_message).toBeNull();
  });

  it('says after a commit whose answer was lost whether it was published', async () => {
    const { task_id } = await newTask();
    const id = await newRun(task_id);
    const claim = { executionId: id, taskId: task_id, fence: 1 };
    await claimRun(pool, id, 1, 'w');
    expect(await wasPublished(pool, claim)).toBe(false);
    await publishRun(pool, claim, options, () => Promise.resolve(publication));
    expect(await wasPublished(pool, claim)).toBe(true);
    expect(await wasPublished(pool, { ...claim, fence: 2 })).toBe(false);
  });

  it('is published with everything or with nothing', async () => {
    const { task_id } = await newTask();
    const id = await newRun(task_id);
    await claimRun(pool, id, 1, 'w');
    const file = { name: 'a.md', folder: 'runs/x', bytes: 1, sha256: 'x', owner: 'ddl_generation' as const };
    const broken = { ...file, name: 'b.md', sha256: null as unknown as string };
    const claim = { executionId: id, taskId: task_id, fence: 1 };
    await expect(
      publishRun(pool, claim, options, () => Promise.resolve({ ...publication, files: [file, broken] })),
    ).rejects.toThrow();
    expect(
      await firstRow(pool, 'select 1 from pairsmith.task_files where task_id = $1', [task_id]),
    ).toBeNull();
    expect((await getTask(pool, task_id))?.status).toBe('in_progress');
  });
});

describe('a transaction', () => {
  it('whose connection breaks at COMMIT is uncertain, and one that the server refuses is not', async () => {
    const broken = inTransaction(pool, async (client) => {
      const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
      const query = client.query.bind(client) as (text: string) => Promise<unknown>;
      client.query = (async (text: string) => {
        if (text === 'commit') await pool.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
        return query(text);
      }) as unknown as typeof client.query;
    });
    await expect(broken).rejects.toThrow(UncertainCommit);
    const refused = inTransaction(pool, async (client) => {
      await client.query('create temp table t (id int unique deferrable initially deferred) on commit drop');
      await client.query('insert into t values (1), (1)');
    });
    await expect(refused).rejects.toMatchObject({ code: '23505' });
  });

  it('tells a lost connection from a wrong statement', async () => {
    await pool
      .query('select nonsense')
      .catch((error: unknown) => expect(isConnectionError(error)).toBe(false));
    const gone = new Pool({ connectionString: 'postgresql://u@127.0.0.1:1/d' });
    await gone.query('select 1').catch((error: unknown) => expect(isConnectionError(error)).toBe(true));
    await gone.end();
    expect.assertions(2);
  });
});

describe('what is remembered', () => {
  it('seals the same text differently each time, and notices a changed byte', () => {
    const [a, b] = [sealText(KEY, 'text'), sealText(KEY, 'text')];
    expect(a.equals(b)).toBe(false);
    expect(openText([KEY], a)).toBe('text');
    b[b.length - 1]! ^= 1;
    expect(() => openText([KEY], b)).toThrow();
  });

  it('keeps the first answer of a model', async () => {
    expect(await getLlmAnswer(pool, 'k')).toBeNull();
    await putLlmAnswer(pool, 'k', 'm', { a: 1 });
    await putLlmAnswer(pool, 'k', 'm', { a: 2 });
    expect(await getLlmAnswer(pool, 'k')).toEqual({ a: 1 });
  });

  it('keeps vectors apart by model and dimension', async () => {
    const kind = { model: 'm', dimension: 2 };
    await putEmbeddings(pool, kind, new Map([['h', [0.5, -1.25]]]));
    expect(await getEmbeddings(pool, kind, ['h', 'other'])).toEqual(
      new Map([['h', Float32Array.of(0.5, -1.25)]]),
    );
    expect(await getEmbeddings(pool, { model: 'n', dimension: 2 }, ['h'])).toEqual(new Map());
  });

  it('sums up what a task spent over steps and models', async () => {
    const { task_id } = await newTask();
    const usage = {
      ...{ calls: 1, cached: 2, retried: 1, prompt_tokens: 10, completion_tokens: 5 },
      ...{ seconds: 0.5, cost: 0.001 },
    };
    const at = { taskId: task_id, model: 'm' };
    await addLlmUsage(pool, { ...at, executionId: 'one', step: 'ddl_generation' }, usage);
    await addLlmUsage(pool, { ...at, executionId: 'one', step: 'ddl_generation' }, usage);
    await addLlmUsage(pool, { ...at, executionId: 'two', step: 'qa_generation' }, { ...usage, cost: null });
    const sum = {
      ...{ calls: 3, cached: 6, retried: 3, prompt_tokens: 30, completion_tokens: 15 },
      ...{ seconds: 1.5, cost: 0.002 },
    };
    expect(await getLlmUsage(pool, task_id)).toEqual(sum);
    expect((await getTask(pool, task_id))?.llm).toEqual(sum);
  });

  it('sums up what a deployment spent in a day, and says when that is all it may', async () => {
    const ledger = deploymentLedger(pool, 100);
    const usage = {
      calls: 1,
      cached: 0,
      retried: 0,
      prompt_tokens: 60,
      completion_tokens: 5,
      seconds: 1,
      cost: null,
    };
    await ledger.check();
    await ledger.book(usage);
    await ledger.check();
    await ledger.book(usage);
    await expect(ledger.check()).rejects.toMatchObject({
      code: 'llm_budget_exceeded',
      message: expect.stringMatching(/LLM_DAILY_TOKENS: 上限 100 个token，已用 130/),
    });
    await deploymentLedger(pool, undefined).check();
  });
});
