import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StepName } from '@pairsmith/core';
import { getFile, getTask, listExecutions, listFiles, patchTask, putUpload } from '@pairsmith/db';
import { readStored, storeUpload, taskFolder } from '@pairsmith/files';
import { verbatim } from '../support/verbatim';
import { createBench, SECRET_KEY, stepOf, type Bench } from '../support/fault-bench';
import { expectInvariant } from '../support/invariant';

let bench: Bench;
beforeAll(async () => {
  bench = await createBench();
  bench.play({ files: 1, delayMs: 0 });
  await bench.startWorker();
});
afterAll(() => bench.close());

const COMPLETE = { execution_mode: 'complete', step_name: undefined };
const complete = async (taskId: string, more: Record<string, unknown> = {}) => {
  const before = (await listExecutions(bench.pool, taskId)).length;
  const answer = await bench.submit(taskId, { ...COMPLETE, ...more });
  await bench.until(taskId, (task) => task.status !== 'in_progress');
  const runs = (await listExecutions(bench.pool, taskId)).reverse().slice(before);
  return { answer, ran: runs.map((run) => run.step) };
};
const runAlone = async (taskId: string, step_name: StepName) => {
  const answer = await bench.submit(taskId, { step_name });
  await bench.until(taskId, (task) => task.active_run === null);
  return answer;
};
const edit = async (taskId: string, name: string, stale: StepName[]) => {
  const file = await storeUpload(bench.dataDir, taskId, name, `my ${name}`);
  const warning = verbatim(`${name} changed`);
  await putUpload(bench.pool, taskId, {
    file,
    editedBy: 'ann',
    mode: 'backup',
    stale: { steps: stale, warning },
  });
};
const contentOf = async (taskId: string, name: string) => {
  const file = await getFile(bench.pool, taskId, name);
  return file && (await readStored(bench.dataDir, taskId, file)).toString();
};
const logOf = (taskId: string) =>
  readFileSync(join(taskFolder(bench.dataDir, taskId), 'data_pipeline.log'), 'utf8');

const BEHIND_DDL: StepName[] = ['qa_generation', 'sql_validation', 'training_load'];

it('complete mode goes on where work is open, and leaves what is done with what a person edited in it', async () => {
  const taskId = await bench.newTask();
  await runAlone(taskId, 'ddl_generation');
  await edit(taskId, 'ddl_generation_1.md', BEHIND_DDL);
  bench.play({ files: 1, delayMs: 0, fail: { code: 'llm_error', message: 'x' } });
  expect(await complete(taskId)).toMatchObject({ ran: ['qa_generation'] });
  bench.play({ files: 1, delayMs: 0 });
  expect(await complete(taskId)).toMatchObject({
    answer: { step_name: null, warnings: [], execution_id: expect.stringContaining('_step_qa_generation_') },
    ran: BEHIND_DDL,
  });
  expect(await contentOf(taskId, 'ddl_generation_1.md')).toBe('my ddl_generation_1.md');

  await edit(taskId, 'qa_generation_1.md', ['sql_validation', 'training_load']);
  expect(await complete(taskId)).toMatchObject({
    answer: { warnings: [] },
    ran: ['sql_validation', 'training_load'],
  });
  expect(await contentOf(taskId, 'qa_generation_1.md')).toBe('my qa_generation_1.md');
  expect(await getTask(bench.pool, taskId)).toMatchObject({ status: 'completed' });
  await expectInvariant(bench.pool, bench.dataDir, taskId);
});

it.each([
  ['nothing is open', [], {}, 1],
  ['that is asked for', BEHIND_DDL, { restart: true, fresh: true }, 4],
])(
  'all four steps run again where %s, and the answer, the steps and the log name what is put aside',
  async (_when, stale, body, draws) => {
    const taskId = await bench.newTask();
    await complete(taskId);
    await edit(taskId, 'ddl_generation_1.md', stale);
    await edit(taskId, 'qa_generation_1.md', []);
    const { answer, ran } = await complete(taskId, body);
    expect(ran).toEqual(['ddl_generation', ...BEHIND_DDL]);
    expect(answer.warnings).toEqual([
      expect.stringContaining('ddl_generation_1.md → ddl_generation_1.md_bak2'),
      expect.stringContaining('qa_generation_1.md → qa_generation_1.md_bak2'),
    ]);
    const { steps } = await bench.until(taskId, () => true);
    const [ofDdl, ofQa] = answer.warnings;
    expect(steps.map(({ warnings }) => warnings)).toEqual([[ofDdl], [ofQa], [], []]);
    // Questions are drawn anew only where that is asked for.
    expect(new Set(steps.map(({ draw }) => draw)).size).toBe(draws);
    for (const name of ['ddl_generation_1.md', 'qa_generation_1.md']) {
      expect(await contentOf(taskId, `${name}_bak2`)).toBe(`my ${name}`);
      expect(logOf(taskId)).toMatch(new RegExp(`WARNING.*${name} → ${name}_bak2`));
      expect(logOf(taskId)).toContain(`您修改过的 ${name} 已被替换，您的版本保留为 ${name}_bak2`);
    }
  },
);

it('from a step on, it and those behind it run again, and what is before them stays', async () => {
  const taskId = await bench.newTask();
  await complete(taskId);
  await edit(taskId, 'ddl_generation_1.md', []);
  await edit(taskId, 'sql_validation_1.md', []);
  const { answer, ran } = await complete(taskId, { from_step: 'sql_validation' });
  expect(ran).toEqual(['sql_validation', 'training_load']);
  expect(answer.warnings).toEqual([
    expect.stringContaining('sql_validation_1.md → sql_validation_1.md_bak2'),
  ]);
  expect(await contentOf(taskId, 'ddl_generation_1.md')).toBe('my ddl_generation_1.md');
});

it('a step by itself names what it alone puts aside, and draws stale questions from the same draw', async () => {
  const taskId = await bench.newTask();
  for (const step_name of ['ddl_generation', 'qa_generation'] as const) await runAlone(taskId, step_name);
  await edit(taskId, 'ddl_generation_1.md', BEHIND_DDL);
  await edit(taskId, 'qa_generation_1.md', []);
  const { warnings } = await runAlone(taskId, 'qa_generation');
  expect(warnings).toEqual([expect.stringContaining('qa_generation_1.md → qa_generation_1.md_bak2')]);
  expect(await contentOf(taskId, 'qa_generation_1.md_bak2')).toBe('my qa_generation_1.md');
  expect(await contentOf(taskId, 'ddl_generation_1.md')).toBe('my ddl_generation_1.md');
  expect(stepOf((await getTask(bench.pool, taskId))!, 'qa_generation').report).toMatchObject({ draw: 0 });
});

it('what a step may write over is named too: uploads under a name of its own, pairs that validation repairs', async () => {
  const taskId = await bench.newTask();
  for (const name of ['t.ddl', 'metadata_themes.sql', 'qs_mine_pair.json', 'notes.txt'])
    await edit(taskId, name, []);
  const { answer } = await complete(taskId);
  expect(answer.warnings).toEqual([
    expect.stringMatching(/ddl_generation.*若.*t\.ddl → t\.ddl_bak1$/),
    expect.stringMatching(/qa_generation.*若.*metadata_themes\.sql → metadata_themes\.sql_bak1$/),
    expect.stringMatching(/sql_validation.*若.*qs_mine_pair\.json → qs_mine_pair\.json_bak1$/),
  ]);
  const { steps } = (await getTask(bench.pool, taskId))!;
  expect(steps.flatMap(({ warnings }) => warnings)).toEqual([]);
  expect((await listFiles(bench.pool, taskId)).some(({ kind }) => kind === 'backup')).toBe(false);
});

it('open steps that are disabled meanwhile are skipped, and where there are no others nothing runs', async () => {
  const taskId = await bench.newTask();
  const disable = (parameters: object) =>
    patchTask(bench.pool, SECRET_KEY, taskId, { parameters }, { steps: [], warning: verbatim('') });
  for (const step_name of ['ddl_generation', 'qa_generation'] as const) await runAlone(taskId, step_name);
  await disable({ enable_sql_validation: false });
  expect(await complete(taskId)).toMatchObject({ ran: ['training_load'] });

  await edit(taskId, 'ddl_generation_1.md', ['training_load']);
  await disable({ enable_training_data_load: false });
  expect(await complete(taskId)).toMatchObject({
    answer: { execution_id: null, response: '步骤已禁用，已自动跳过: training_load', warnings: [] },
    ran: [],
  });
  expect(await getTask(bench.pool, taskId)).toMatchObject({ status: 'completed' });
});
