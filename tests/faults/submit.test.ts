import { executeRequest } from '@pairsmith/core';
import { getTask, listExecutions, listFiles, putUpload } from '@pairsmith/db';
import { storeUpload } from '@pairsmith/files';
import { createLogger } from '@pairsmith/logger';
import { verbatim } from '../support/verbatim';
import { executeStep, type ExecuteDeps } from '../../apps/api/src/tasks/execute-step';
import { allowAny, createBench, stepOf, type Bench } from '../support/fault-bench';
import { expectInvariant } from '../support/invariant';

let bench: Bench;
beforeAll(async () => {
  bench = await createBench();
});
afterAll(() => bench.close());

const log = createLogger({ level: 'error' });
const ddl = executeRequest.parse({ execution_mode: 'step', step_name: 'ddl_generation' });
const submit = (taskId: string, queue: Partial<ExecuteDeps['queue']> = {}) =>
  executeStep(
    {
      config: bench.config,
      ...{ pool: bench.pool, sourceDbs: allowAny, log },
      queue: { ...bench.queue, ...queue },
    },
    taskId,
    ddl,
    { caller: 'guest', requestId: null },
  );
const codeOf = (submitted: Promise<unknown>) =>
  submitted.then(
    () => 'accepted',
    (error: { code: string }) => error.code,
  );

it('of fifty submits at the same time one makes a run, and the others are told that it runs', async () => {
  const taskId = await bench.newTask();
  const answers = await Promise.all(Array.from({ length: 50 }, () => codeOf(submit(taskId))));
  expect(answers.filter((answer) => answer === 'accepted')).toHaveLength(1);
  expect(answers.filter((answer) => answer === 'task_already_running')).toHaveLength(49);
  expect(await listExecutions(bench.pool, taskId)).toHaveLength(1);
});

it('a send that times out and arrives all the same, and a client that tries again, make one run', async () => {
  const taskId = await bench.newTask();
  const lateSend: ExecuteDeps['queue']['send'] = async (run) => {
    await bench.queue.send(run);
    throw new Error('sending a run took longer than 2000 ms');
  };
  expect(await codeOf(submit(taskId, { send: lateSend }))).toBe('accepted');
  expect(await codeOf(submit(taskId))).toBe('task_already_running');
  const worker = await bench.startWorker();
  const task = await bench.until(taskId, (each) => each.status !== 'in_progress');
  expect(stepOf(task, 'ddl_generation')).toMatchObject({
    status: 'completed',
    attempts: 1,
    report: { fence: 1 },
  });
  await expectInvariant(bench.pool, bench.dataDir, taskId);
  worker.kill('SIGKILL');
});

it('a run whose API died between commit and send is sent by the relay', async () => {
  const taskId = await bench.newTask();
  // Never resolves: as far as this submit is concerned, the process is gone.
  void submit(taskId, { send: () => new Promise<void>(() => undefined) });
  await bench.until(taskId, (task) => task.active_run !== null);
  const asked = Date.now();
  const worker = await bench.startWorker();
  await bench.until(taskId, (task) => stepOf(task, 'ddl_generation').status === 'completed');
  expect(Date.now() - asked).toBeLessThan(10_000);
  worker.kill('SIGKILL');
});

it('nothing is made while the queue does not answer', async () => {
  const taskId = await bench.newTask();
  const dead = await createBench({ databaseUrl: bench.databaseUrl, redisUrl: 'redis://127.0.0.1:1' });
  const asked = Date.now();
  expect(await codeOf(submit(taskId, { ping: dead.queue.ping }))).toBe('queue_unavailable');
  expect(Date.now() - asked).toBeLessThan(2_500);
  expect(await listExecutions(bench.pool, taskId)).toEqual([]);
  await dead.close();
});

describe('what is refused', () => {
  const execute = (taskId: string, request: Record<string, unknown>) => bench.execute(taskId, request);

  it('an unknown task', async () => {
    await expect(execute('task_20000101_000000', {})).rejects.toMatchObject({
      code: 'resource_not_found',
      message: '任务不存在: task_20000101_000000',
    });
  });

  it('a step whose prerequisites are not met, unless forced', async () => {
    const taskId = await bench.newTask();
    await expect(execute(taskId, { step_name: 'training_load' })).rejects.toMatchObject({
      code: 'step_dependency_error',
      message: '步骤依赖未满足: training_load 需要先完成 ddl_generation, qa_generation, sql_validation',
      details: { missing_steps: ['ddl_generation', 'qa_generation', 'sql_validation'] },
    });
    expect(await execute(taskId, { step_name: 'training_load', force: true })).toContain(
      '_step_training_load_exec_',
    );
  });

  it('anything while a run is active, forced or not; the run is not touched', async () => {
    const taskId = await bench.newTask();
    const running = await execute(taskId, {});
    await expect(execute(taskId, { step_name: 'qa_generation', force: true })).rejects.toMatchObject({
      code: 'task_already_running',
      message: '已有任务正在执行: ddl_generation',
    });
    expect((await getTask(bench.pool, taskId))?.active_run).toMatchObject({
      execution_id: running,
      fence: 1,
    });
  });

  it('an upload while a run is active', async () => {
    const taskId = await bench.newTask();
    await execute(taskId, {});
    const file = await storeUpload(bench.dataDir, taskId, 'a.md', 'a');
    const stale = { steps: [], warning: verbatim('') };
    expect(await putUpload(bench.pool, taskId, { file, editedBy: 'ann', mode: 'backup', stale })).toBe(
      'busy',
    );
    expect((await listFiles(bench.pool, taskId)).map((each) => each.name)).toEqual(['table_list.txt']);
  });
});

it('a disabled step is skipped, counts as met and changes no other step', async () => {
  const taskId = await bench.newTask({ enable_sql_validation: false });
  expect(await bench.execute(taskId, { step_name: 'sql_validation' })).toBeNull();
  const task = await getTask(bench.pool, taskId);
  expect(task?.steps.map((step) => step.status)).toEqual(['pending', 'pending', 'completed', 'pending']);
  expect(task && stepOf(task, 'sql_validation').skipped).toBe(true);
});
