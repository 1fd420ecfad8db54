import { setTimeout as sleep } from 'node:timers/promises';
import { STEP_NAMES, type StepName } from '@pairsmith/core';
import { expectInvariant } from '../support/invariant';
import { startService, stepOf, type TestService } from '../support/service';
import { startBreakableModel, type BreakableModel } from './breakable-model';
import { expectSuccess } from './expect-failure';
import { createShop, SHOP_TABLES, type ShopDatabase } from './shop-database';

/** What is asked for at the wrong time is refused before anything starts. */

let shop: ShopDatabase;
let model: BreakableModel;
let service: TestService;
beforeAll(async () => {
  [shop, model] = await Promise.all([createShop(), startBreakableModel()]);
  const env = { BUSINESS_DATABASE_URL: shop.url, LLM_BASE_URL: model.url, LLM_MODEL: 'fake' };
  service = await startService(env);
});
afterAll(async () => {
  await service?.close();
  await model?.stop();
  await shop?.drop();
});

const submit = (taskId: string, body: Record<string, unknown>) =>
  service.send('POST', `/data_pipeline/tasks/${taskId}/execute`, body);

const oneStep = (step_name: StepName) => ({ execution_mode: 'step', step_name });

const conflict = (data: Record<string, unknown>) => ({
  status: 409,
  body: { code: 409, success: false, message: '状态冲突', data },
});

const executionsOf = async (taskId: string): Promise<unknown[]> =>
  (await service.api.listExecutions({ task_id: taskId })).executions;

it('nothing runs before there is a table list; once there is one, it does', async () => {
  const { task_id: taskId } = await service.api.createTask();
  for (const body of [...STEP_NAMES.map(oneStep), { execution_mode: 'complete' }]) {
    const response = '表清单文件不存在，请先提交或上传表清单';
    expect(await submit(taskId, { ...body, force: true })).toMatchObject(
      conflict({ error_type: 'step_dependency_error', response }),
    );
  }
  expect(await executionsOf(taskId)).toEqual([]);
  await service.api.createTableList({ task_id: taskId, tables: SHOP_TABLES });
  await expectSuccess(service, taskId, 'ddl_generation');
});

it('steps in the wrong order are refused with what is missing; in the right order they complete', async () => {
  const missing = {
    qa_generation: ['ddl_generation'],
    sql_validation: ['qa_generation'],
    training_load: ['ddl_generation', 'qa_generation', 'sql_validation'],
  };
  const taskId = await service.newTask(SHOP_TABLES, { theme_count: 2, questions_per_theme: 3 });
  for (const [step, steps] of Object.entries(missing)) {
    expect(await submit(taskId, oneStep(step as StepName))).toMatchObject(
      conflict({
        error_type: 'step_dependency_error',
        missing_steps: steps,
        response: `步骤依赖未满足: ${step} 需要先完成 ${steps.join(', ')}`,
      }),
    );
  }
  expect(await executionsOf(taskId)).toEqual([]);
  expect(await service.until(taskId, () => true)).toMatchObject({ status: 'pending', error_message: null });

  for (const step of STEP_NAMES) await expectSuccess(service, taskId, step);
  await expectInvariant(service.pool, service.dataDir, taskId);
});

it('a step after a failed one is refused with its name', async () => {
  const taskId = await service.newTask(['public.nowhere']);
  expect(await service.run(taskId, 'ddl_generation')).toMatchObject({ step_status: 'failed' });
  expect(await submit(taskId, oneStep('qa_generation'))).toMatchObject(
    conflict({ error_type: 'step_dependency_error', missing_steps: ['ddl_generation'] }),
  );
  await service.api.createTableList({ task_id: taskId, tables: SHOP_TABLES });
  await expectSuccess(service, taskId, 'ddl_generation');
});

it('a second submit while the first runs is refused, and the first completes as if nobody had asked', async () => {
  const taskId = await service.newTask(SHOP_TABLES, { business_context: '第二次提交' });
  model.behave({ kind: 'stall' });
  const executionId = await service.execute(taskId, 'ddl_generation');
  await untilAsked();
  const step = async () => {
    const now = stepOf(await service.until(taskId, () => true), 'ddl_generation');
    return { ...now, progress: null }; // stored now and then, whoever asks
  };
  const before = await step();
  expect(before).toMatchObject({ step_status: 'running', execution_id: executionId, attempts: 1 });

  const refused = conflict({
    error_type: 'task_already_running',
    response: '已有任务正在执行: ddl_generation',
  });
  for (const body of [...STEP_NAMES.map(oneStep), { execution_mode: 'complete' }])
    expect(await submit(taskId, { ...body, force: true, fresh: true })).toMatchObject(refused);
  const path = `/data_pipeline/tasks/${taskId}`;
  expect(await service.send('PATCH', path, { theme_count: 3 })).toMatchObject(refused);
  expect(await service.send('POST', `${path}/table-list`, { tables: 'other' })).toMatchObject(refused);
  expect(await step()).toEqual(before);

  // The calls in flight break, and are made again.
  await model.stop();
  await model.mend();
  const task = await service.until(
    taskId,
    (now) => stepOf(now, 'ddl_generation').step_status === 'completed',
  );
  expect(stepOf(task, 'ddl_generation')).toMatchObject({ execution_id: executionId, attempts: 1 });
  expect(await executionsOf(taskId)).toMatchObject([{ execution_id: executionId, status: 'completed' }]);
  await expectInvariant(service.pool, service.dataDir, taskId);
});

async function untilAsked(): Promise<void> {
  for (const end = Date.now() + 120_000; model.callsInFlight() < SHOP_TABLES.length; await sleep(20))
    if (Date.now() > end) throw new Error('The model was never asked.');
}
