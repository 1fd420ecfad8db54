import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  AVERAGES,
  averageShapes,
  countShapes,
  NEVER_ASKED,
  STEP_NAMES,
  STEPS,
  type ExecuteAnswer,
} from '@pairsmith/core';
import type { Estimate } from '../../apps/api/src/tasks/estimate-run';
import { Client } from 'pg';
import { call, startApi, type TestApi } from '../support/api';
import { createDatabase } from '../support/database';
import { sumOf } from './sum-of-estimates';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({
    BUSINESS_DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/nowhere',
    // Nobody answers there: an estimate asks no model.
    ...{ LLM_BASE_URL: 'http://127.0.0.1:1/v1', LLM_MODEL: 'silent' },
    ...{ EMBEDDING_BASE_URL: 'http://127.0.0.1:1/v1', EMBEDDING_MODEL: 'silent' },
    ALLOWED_DB_HOSTS: '127.0.0.1',
  });
});
afterAll(() => api.close());

/** Nobody answers at the business database either: tables have ten columns each. */
const UNSEEN = expect.stringContaining('预估时未能查看业务数据库的表（无法连接数据库');

const newTask = async (body: Record<string, unknown> = {}, tables = ['a', 'b', 'c']): Promise<string> => {
  const { task_id } = (await call(api.app, 'post', '/data_pipeline/tasks').send(body)).body.data;
  if (tables.length > 0)
    await call(api.app, 'post', `/data_pipeline/tasks/${task_id}/table-list`).send({ tables });
  return task_id;
};
const dryRun = (task: string, body: Record<string, unknown>) =>
  call(api.app, 'post', `/data_pipeline/tasks/${task}/execute`).send({ dry_run: true, ...body });
const complete = { execution_mode: 'complete' };
const step = (step_name: string, more = {}) => ({ execution_mode: 'step', step_name, ...more });

describe('a dry run', () => {
  it('says what would be asked of the models, and runs nothing', async () => {
    const task = await newTask({ theme_count: 2, questions_per_theme: 5 });
    const state = async () => [
      (await api.pool.query('select * from pairsmith.tasks where task_id = $1', [task])).rows,
      (await api.pool.query('select * from pairsmith.task_steps where task_id = $1', [task])).rows,
      (await api.pool.query('select * from pairsmith.step_runs')).rows,
    ];
    const before = await state();
    const { status, body } = await dryRun(task, step('ddl_generation'));
    expect(status).toBe(200);
    expect(body.data).toMatchObject({
      execution_mode: 'step',
      step_name: 'ddl_generation',
      task_id: task,
      execution_id: null,
      response: '预估完成，未执行任何步骤',
      estimate: {
        llm_calls: 4,
        prompt_tokens: 4 * 360 + 30 * 42,
        completion_tokens: 4 * 60 + 30 * 30,
        embedding_calls: 0,
        cost: null,
      },
      warnings: [UNSEEN],
    });
    expect(await state()).toEqual(before);
  });

  it('of the complete mode is the sum of the steps that would run', async () => {
    const size = { theme_count: 2, questions_per_theme: 5 };
    const parts = async (task: string, names: readonly string[]) => {
      const estimates: Estimate[] = [];
      for (const name of names)
        estimates.push((await dryRun(task, step(name, { force: true }))).body.data.estimate as Estimate);
      return sumOf(estimates);
    };
    const all = await newTask(size);
    expect((await dryRun(all, complete)).body.data).toMatchObject({
      step_name: null,
      estimate: await parts(all, STEP_NAMES),
    });
    const half = await newTask({ ...size, enable_sql_validation: false, enable_training_data_load: false });
    expect((await dryRun(half, complete)).body.data.estimate).toMatchObject(
      await parts(half, STEP_NAMES.slice(0, 2)),
    );
    const disabled = await dryRun(half, step('sql_validation'));
    expect(disabled.body.data.estimate).toMatchObject({ llm_calls: 0, prompt_tokens: 0 });
  });

  it('gives repairs as a range, for nobody knows beforehand what fails', async () => {
    const task = await newTask({ theme_count: 2, questions_per_theme: 5 });
    const of = async (body: Record<string, unknown>) =>
      (await dryRun(task, body)).body.data.estimate as Estimate;
    const { repairs, llm_calls } = await of(step('sql_validation', { force: true }));
    expect(repairs).toEqual({ llm_calls: { min: 1, max: 10 }, tokens: { min: 2370, max: 23_700 } });
    expect(llm_calls).toBe(2);
    expect((await of(complete)).repairs).toEqual(repairs);
    expect(await of(step('ddl_generation'))).not.toHaveProperty('repairs');
    const unrepaired = await newTask({ enable_llm_repair: false });
    const { body } = await dryRun(unrepaired, step('sql_validation', { force: true }));
    expect(body.data.estimate).not.toHaveProperty('repairs');
  });

  it('says by what the model wrote before how much it will write, once it was asked five times', async () => {
    const former = await newTask({ questions_per_theme: 4 });
    const task = await newTask({ theme_count: 2, questions_per_theme: 9 });
    const book = (step: string, model: string, calls: number, completion: number) =>
      api.pool.query(
        `insert into pairsmith.llm_usage (task_id, step, model, calls, prompt_tokens, completion_tokens)
         values ($1, $2, $3, $4, 1, $5) on conflict (task_id, step, model)
         do update set calls = excluded.calls, completion_tokens = excluded.completion_tokens`,
        [former, step, model, calls, completion],
      );
    const asked = async () => {
      const all: [number, string][] = [];
      for (const name of ['ddl_generation', 'qa_generation']) {
        const { body } = await dryRun(task, step(name, { force: true }));
        all.push([body.data.estimate.completion_tokens as number, body.data.message as string]);
      }
      return all;
    };
    const unlearned = await asked();
    expect(unlearned).toEqual([
      [4 * 60 + 30 * 30, expect.not.stringContaining('silent')],
      [2 * (80 + 9 * 80), expect.not.stringContaining('silent')],
    ]);
    await book('ddl_generation', 'silent', 4, 90_000);
    await book('qa_generation', 'another', 100, 90_000);
    expect(await asked()).toEqual(unlearned);
    await book('ddl_generation', 'silent', 20, 30_000);
    // Ten calls, each for four questions of a theme and one more.
    await book('qa_generation', 'silent', 10, 50 * 700);
    expect(await asked()).toEqual([
      [4 * 1_500, expect.stringContaining('silent')],
      // A plan, and two themes asked 1.1 times.
      [4 * 10 * 700, expect.stringContaining('silent')],
    ]);
    await api.pool.query('delete from pairsmith.llm_usage where task_id = $1', [former]);
  });

  it('goes on where the execution would, and names the edited files that it would put aside', async () => {
    const task = await newTask({ theme_count: 2, questions_per_theme: 5 });
    await api.pool.query(
      `update pairsmith.task_steps set status = 'completed', stale = step <> 'ddl_generation' where task_id = $1`,
      [task],
    );
    await api.pool.query(
      `insert into pairsmith.task_files (task_id, name, folder, stored_as, bytes, sha256, step, kind, edited_by)
       select $1, name, 'uploads', name, 1, repeat('0', 64), step, 'output', 'ann'
         from (values ('a.ddl', 'ddl_generation'), ('qs_x_pair.json', 'qa_generation')) as files (name, step)`,
      [task],
    );
    const [open, all] = [await dryRun(task, complete), await dryRun(task, { ...complete, restart: true })];
    const ddl = (await dryRun(task, step('ddl_generation'))).body.data.estimate as Estimate;
    expect(ddl.llm_calls).toBeGreaterThan(0);
    expect(all.body.data.estimate).toMatchObject(sumOf([ddl, open.body.data.estimate]));
    const ofPairs = expect.stringContaining('qs_x_pair.json → qs_x_pair.json_bak1');
    expect(open.body.data.warnings).toEqual([ofPairs, UNSEEN]);
    expect(all.body.data.warnings).toEqual([expect.stringContaining('a.ddl → a.ddl_bak1'), ofPairs, UNSEEN]);
  });

  it('warns where the budget of the task would not do, and of a long list', async () => {
    const task = await newTask(
      { max_llm_tokens: 1000 },
      Array.from({ length: 21 }, (_, at) => `t${at}`),
    );
    const { warnings } = (await dryRun(task, complete)).body.data as ExecuteAnswer;
    expect(warnings).toEqual([
      expect.stringContaining('21 个表'),
      UNSEEN,
      expect.stringContaining('max_llm_tokens'),
    ]);
  });

  it.each([
    ['a bad mode', 'x', { execution_mode: 'x' }, 400, 'invalid_params'],
    ['a step without its name', 'x', { execution_mode: 'step' }, 400, 'missing_required_params'],
    ['one step from the start', 'x', step('ddl_generation', { restart: true }), 400, 'invalid_params'],
    ['a dry_run that is no boolean', 'x', { ...complete, dry_run: 'yes' }, 400, 'invalid_params'],
    ['an unknown task', 'task_20000101_000000', complete, 404, 'resource_not_found'],
    ['a task without a list', '{empty}', complete, 409, 'step_dependency_error'],
    [
      'a step whose prerequisites are missing',
      '{listed}',
      step('qa_generation'),
      409,
      'step_dependency_error',
    ],
    ['a task that is running', '{running}', complete, 409, 'task_already_running'],
    ['a running one, forced', '{running}', { ...complete, force: true }, 409, 'task_already_running'],
  ])('is refused as the execution would be: %s', async (_what, named, body, status, type) => {
    const task =
      named === '{empty}' ? await newTask({}, []) : named.startsWith('{') ? await newTask() : named;
    if (named === '{running}')
      await call(api.app, 'post', `/data_pipeline/tasks/${task}/execute`).send(complete);
    const dry = await dryRun(task, body);
    const wet = await call(api.app, 'post', `/data_pipeline/tasks/${task}/execute`).send({
      ...body,
      ...('dry_run' in body ? {} : { dry_run: false }),
    });
    expect(dry.body).toMatchObject({ code: status, data: { error_type: type } });
    expect(dry.body.data.response).toBe(wet.body.data.response);
  });

  it('costs nothing with the built-in writer and embedding', () => {
    const counts = {
      ...{ tables: 9, ...averageShapes(9), questions: 20 },
      themes: 5,
      pairs: 50,
      questionsPerTheme: 10,
      queries: 40,
      model: null,
      written: NEVER_ASKED,
      answers: 0,
      embeddingBatch: null,
    };
    expect(sumOf(STEP_NAMES.map((name) => STEPS[name].estimate(counts)))).toEqual({
      ...{ llm_calls: 0, prompt_tokens: 0, completion_tokens: 0, embedding_calls: 0 },
    });
  });
});

it('is published with its averages', () => {
  const text = readFileSync(join(__dirname, '../../docs/decisions/estimate-from-counts.md'), 'utf8');
  const rows = [...text.matchAll(/^\| `(\w+)` \| ([\d.]+) \|/gm)].map(([, name, value]) => [
    name,
    Number(value),
  ]);
  expect(Object.fromEntries(rows)).toEqual(AVERAGES);
});

const counts = {
  ...{
    tables: 10,
    ...averageShapes(10),
    themes: 3,
    pairs: 25,
    questionsPerTheme: 9,
    questions: 0,
    queries: 0,
  },
  ...{ model: null, written: NEVER_ASKED, answers: 0, embeddingBatch: null },
};

it('independent answers are counted: ten questions a call, with the tables that have room', () => {
  const { estimate } = STEPS.sql_validation;
  expect(estimate({ ...counts, answers: 3 })).toMatchObject({
    llm_calls: 9,
    prompt_tokens: 9 * (AVERAGES.promptTokensPerJudgement + 100 * AVERAGES.promptTokensPerColumn),
    completion_tokens: 75 * AVERAGES.completionTokensPerAnswer,
  });
  expect(estimate({ ...counts, answers: 1, ...averageShapes(500) }).prompt_tokens).toBe(
    3 * AVERAGES.mostPromptTokens,
  );
});

describe('what the database says of the tables', () => {
  const shape = { columns: 10, uncommented: 10, isCommented: false, isEmpty: false };

  it('what has all its comments is not asked about, and a wide table is asked about in parts', () => {
    const { columns, toDescribe } = countShapes([
      { ...shape, uncommented: 0, isCommented: true },
      { ...shape, columns: 90, uncommented: 81 },
      { ...shape, uncommented: 0 },
    ]);
    expect({ columns, toDescribe }).toEqual({ columns: 110, toDescribe: { questions: 4, columns: 81 } });
  });

  it('is looked at when the request comes', async () => {
    const business = await createDatabase();
    const owner = new Client({ connectionString: business.url });
    await owner.connect();
    await owner.query(`create table a (id int, name text); comment on table a is '客户';
      comment on column a.id is '编号'; comment on column a.name is '姓名';
      create table "B c" (id int, note text); comment on column "B c".id is '编号'`);
    await owner.end();
    try {
      const task = await newTask({ db_connection: business.url }, ['a', '"B c"']);
      const { estimate, warnings } = (await dryRun(task, step('ddl_generation'))).body.data as ExecuteAnswer;
      expect({ ...estimate, warnings }).toMatchObject({
        ...{ llm_calls: 2, prompt_tokens: 2 * 360 + 42, warnings: [] },
      });
    } finally {
      await business.drop();
    }
  });

  it('themes are about tables that may have rows; where none has, about all', () => {
    const empty = { ...shape, columns: 30, isEmpty: true };
    expect(countShapes([shape, empty]).filled).toEqual({ tables: 1, columns: 10 });
    expect(countShapes([empty]).filled).toEqual({ tables: 1, columns: 30 });
  });
});

describe('questions that people brought', () => {
  const QUESTIONS = Array.from({ length: 12 }, (_, at) => `第${at + 1}个问题是什么？`);
  const asked = async (task: string, body: Record<string, unknown>) =>
    (await dryRun(task, body)).body.data.estimate as Estimate;
  const upload = (task: string, questions: string[]) =>
    call(api.app, 'post', `/data_pipeline/tasks/${task}/files`).attach(
      'file',
      Buffer.from(questions.join('\n')),
      'questions.txt',
    );

  it('are counted where step 2 runs: ten a call, and a pair more each for the steps behind it', async () => {
    const task = await newTask({ theme_count: 2, questions_per_theme: 5 });
    const without = await asked(task, complete);
    expect((await upload(task, QUESTIONS)).status).toBe(200);
    const withThem = await asked(task, complete);
    const repairs = Math.ceil(22 * AVERAGES.repairsPerPair) - Math.ceil(10 * AVERAGES.repairsPerPair);
    expect(withThem.llm_calls - without.llm_calls).toBe(2 + repairs);
    expect(withThem.prompt_tokens).toBeGreaterThan(
      without.prompt_tokens + 2 * AVERAGES.promptTokensPerAnswering,
    );
    expect(withThem.repairs!.llm_calls.max).toBe(22);
    expect(await asked(task, step('ddl_generation'))).toEqual(
      await asked(await newTask(), step('ddl_generation')),
    );
  });

  it('that have their answer already are not counted where pairs are added', async () => {
    const task = await newTask({ theme_count: 2, questions_per_theme: 5 });
    await upload(task, QUESTIONS);
    await api.pool.query(
      `update pairsmith.task_steps set status = 'completed', report = case step when 'qa_generation' then $2::jsonb end
        where task_id = $1`,
      [task, JSON.stringify({ questions: { asked: 11, answered: 10, already: 1 } })],
    );
    const [anew, added] = [
      await asked(task, step('qa_generation')),
      await asked(task, step('qa_generation', { append: true })),
    ];
    expect(anew.llm_calls - added.llm_calls).toBe(1);
  });
});

it('queries in use are counted: ten a call to be put into words', () => {
  const { estimate } = STEPS.qa_generation;
  const of = (queries: number) => estimate({ ...counts, queries, model: { repairs: true } });
  expect(of(25).llm_calls - of(0).llm_calls).toBe(3);
  expect(of(25).completion_tokens - of(0).completion_tokens).toBe(25 * AVERAGES.completionTokensPerQuery);
});
