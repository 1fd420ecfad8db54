import { getFile, listExecutions, listFiles, putUpload } from '@pairsmith/db';
import { readStored, storeUpload } from '@pairsmith/files';
import { verbatim } from '../support/verbatim';
import { createBench, stepOf, type Bench } from '../support/fault-bench';
import { expectInvariant } from '../support/invariant';

let bench: Bench;
beforeAll(async () => {
  bench = await createBench();
  await bench.startWorker();
});
afterAll(() => bench.close());

const COMPLETE = { execution_mode: 'complete', step_name: undefined };
const ended = (taskId: string) => bench.until(taskId, (task) => task.status !== 'in_progress');
const names = async (taskId: string) => (await listFiles(bench.pool, taskId)).map((file) => file.name);
const contentOf = async (taskId: string, name: string) => {
  const file = await getFile(bench.pool, taskId, name);
  return file && (await readStored(bench.dataDir, taskId, file)).toString();
};

it('complete mode runs all four steps without a gap and ends with all reports in one file', async () => {
  bench.play({ files: 1, delayMs: 100 });
  const taskId = await bench.newTask();
  await bench.execute(taskId, COMPLETE);
  const statuses = new Set<string>();
  const task = await bench.until(taskId, (each) => {
    statuses.add(each.status);
    return each.status === 'completed';
  });
  expect([...statuses]).toEqual(['in_progress', 'completed']);
  expect(task.steps.map((step) => [step.status, step.attempts])).toEqual(Array(4).fill(['completed', 1]));
  expect(task.completed_at).not.toBeNull();
  expect(JSON.parse((await contentOf(taskId, 'task_result.json')) ?? '')).toMatchObject({
    ddl_generation: { files: 1 },
    training_load: { files: 1 },
  });
  await expectInvariant(bench.pool, bench.dataDir, taskId);
});

it('disabled steps are skipped on the way, and the last one that is not ends the task', async () => {
  bench.play({ files: 1, delayMs: 0 });
  const taskId = await bench.newTask({ enable_sql_validation: false, enable_training_data_load: false });
  await bench.execute(taskId, COMPLETE);
  const task = await bench.until(taskId, (each) => each.status === 'completed');
  expect(task.steps.map((step) => step.skipped)).toEqual([false, false, true, true]);
  expect((await listExecutions(bench.pool, taskId)).map((run) => run.step)).toEqual([
    'qa_generation',
    'ddl_generation',
  ]);
  expect(await names(taskId)).toContain('task_result.json');
});

it('complete mode stops at the first failure; its text stands in task, step and log', async () => {
  const message = '模型服务返回401，请检查 LLM_API_KEY';
  bench.play({ files: 1, delayMs: 0, fail: { code: 'llm_error', message } });
  const taskId = await bench.newTask();
  await bench.execute(taskId, COMPLETE);
  const task = await ended(taskId);
  expect(task).toMatchObject({ status: 'failed', error_message: message });
  expect(stepOf(task, 'ddl_generation')).toMatchObject({ error_type: 'llm_error', error_message: message });
  expect(await listExecutions(bench.pool, taskId)).toHaveLength(1);
  expect(await names(taskId)).toEqual(['table_list.txt']);

  bench.play({ files: 1, delayMs: 0 });
  await bench.execute(taskId);
  const next = await bench.until(taskId, (each) => stepOf(each, 'ddl_generation').status === 'completed');
  expect(next).toMatchObject({ error_message: null, completed_at: null, status: 'partial_completed' });
});

it('a run can publish and fail: what could be done is there', async () => {
  const message = '1个表处理失败: public.x (没有权限)，请修正权限或从表清单中移除后重新执行';
  bench.play({ files: 2, delayMs: 0, partial: { code: 'database_permission_error', message } });
  const taskId = await bench.newTask();
  await bench.execute(taskId, COMPLETE);
  const task = await ended(taskId);
  expect(stepOf(task, 'ddl_generation')).toMatchObject({
    status: 'failed',
    error_type: 'database_permission_error',
    error_message: message,
    report: { files: 2 },
  });
  expect(await names(taskId)).toEqual([
    'ddl_generation_1.md',
    'ddl_generation_2.md',
    'ddl_generation_result.json',
    'table_list.txt',
  ]);
});

it('a re-run replaces the files of its step as a whole and keeps what a person edited as a backup', async () => {
  bench.play({ files: 3, delayMs: 0 });
  const taskId = await bench.newTask();
  await bench.execute(taskId);
  await bench.until(taskId, (each) => stepOf(each, 'ddl_generation').status === 'completed');
  const upload = async (name: string, text: string, mode: 'backup' | 'replace' = 'backup') => {
    const file = await storeUpload(bench.dataDir, taskId, name, text);
    const stale = { steps: ['ddl_generation' as const], warning: verbatim('文件已修改') };
    return putUpload(bench.pool, taskId, { file, editedBy: 'ann', mode, stale });
  };
  expect(await upload('ddl_generation_1.md', 'edited')).toMatchObject({
    backup: { name: 'ddl_generation_1.md_bak1', version: 1 },
  });
  await upload('ddl_generation_3.md', 'edited and gone', 'replace');
  const edited = await bench.until(taskId, () => true);
  expect(stepOf(edited, 'ddl_generation')).toMatchObject({ stale: true, warnings: ['文件已修改'] });

  bench.play({ files: 2, delayMs: 0 });
  await bench.execute(taskId);
  await bench.until(taskId, (each) => stepOf(each, 'ddl_generation').status === 'completed');
  expect(await names(taskId)).toEqual([
    'ddl_generation_1.md',
    'ddl_generation_1.md_bak1',
    'ddl_generation_1.md_bak2',
    'ddl_generation_2.md',
    'ddl_generation_3.md_bak1',
    'ddl_generation_result.json',
    'table_list.txt',
  ]);
  expect(await contentOf(taskId, 'ddl_generation_1.md_bak2')).toBe('edited');
  expect(await contentOf(taskId, 'ddl_generation_3.md_bak1')).toBe('edited and gone');
  expect(await contentOf(taskId, 'ddl_generation_1.md')).toContain('1 1 1');
  await expectInvariant(bench.pool, bench.dataDir, taskId);
});

it('a failed re-run leaves the files of the run before it', async () => {
  bench.play({ files: 1, delayMs: 0 });
  const taskId = await bench.newTask();
  await bench.execute(taskId);
  await bench.until(taskId, (each) => stepOf(each, 'ddl_generation').status === 'completed');
  const before = await listFiles(bench.pool, taskId);
  bench.play({ files: 1, delayMs: 0, fail: { code: 'internal_error', message: 'x' } });
  await bench.execute(taskId);
  await ended(taskId);
  expect(await listFiles(bench.pool, taskId)).toEqual(before);
});

it('executing completed questions again draws anew, the first time and other steps do not', async () => {
  bench.play({ files: 1, delayMs: 0 });
  const taskId = await bench.newTask();
  const draws: unknown[] = [];
  for (const step of [
    'ddl_generation',
    'ddl_generation',
    'qa_generation',
    'qa_generation',
    'qa_generation',
  ] as const) {
    await bench.execute(taskId, { step_name: step });
    const task = await bench.until(taskId, (each) => stepOf(each, step).status === 'completed');
    draws.push(stepOf(task, step).report?.['draw']);
  }
  expect(draws).toEqual([0, 0, 0, 1, 2]);
});
