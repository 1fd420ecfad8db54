import { setTimeout as sleep } from 'node:timers/promises';
import { STEP_NAMES, type StepName } from '@pairsmith/core';
import { countStoredRows } from '../e2e/task-files';
import { insufficientQuota, rateLimited, type Behaviour } from '../support/fake-llm';
import { startService, stepOf, type TestService } from '../support/service';
import { startBreakableModel, type BreakableModel } from './breakable-model';
import { expectNothingPublished, expectSuccess, type Failure } from './expect-failure';
import { createShop, SHOP_TABLES, type ShopDatabase } from './shop-database';

/** A model that does not answer as a model does. */

const KEY = 'canary-key-0123456789';
let shop: ShopDatabase;
let model: BreakableModel;
let service: TestService;
beforeAll(async () => {
  [shop, model] = await Promise.all([createShop(), startBreakableModel()]);
  service = await startService({
    BUSINESS_DATABASE_URL: shop.url,
    LLM_BASE_URL: model.url,
    LLM_API_KEY: KEY,
    LLM_MODEL: 'fake',
    EMBEDDING_BASE_URL: model.url,
    EMBEDDING_MODEL: 'fake-embedding',
  });
});
afterEach(() => model.mend());
afterAll(async () => {
  await service?.close();
  await model?.stop();
  await shop?.drop();
});

/** Answers are remembered by what was asked: a task that tells its own story asks for itself. */
const newTask = (story: string): Promise<string> =>
  service.newTask(SHOP_TABLES, { business_context: story, theme_count: 2, questions_per_theme: 3 });

interface BadModel extends Failure {
  title: string;
  /** Both steps that ask it, if nothing else is said. */
  steps?: StepName[];
  breaks: () => Promise<void> | void;
}

const behaves = (behaviour: Behaviour) => () => model.behave(behaviour);

const BAD_MODELS: BadModel[] = [
  {
    title: 'nobody listens',
    steps: ['ddl_generation'], // each call is tried for some seconds before it is given up
    breaks: () => model.stop(),
    errorType: 'llm_error',
    cause: /无法连接模型服务 127\.0\.0\.1:\d+（ECONNREFUSED）/,
    remedy: /请检查 LLM_BASE_URL、该服务是否已启动、网络与代理/,
  },
  {
    title: 'the key is refused',
    breaks: behaves({
      ...{ kind: 'status', status: 401, code: 'invalid_api_key' },
      message: `Incorrect API key provided: ${KEY}`,
    }),
    errorType: 'llm_error',
    cause: /模型服务 127\.0\.0\.1:\d+ 拒绝了密钥（HTTP 401）/,
    remedy: /请检查 LLM_API_KEY 是否正确、是否有权使用模型 fake/,
  },
  {
    title: 'too many calls, however long one waits',
    breaks: behaves(rateLimited('0')),
    errorType: 'llm_error',
    cause: /模型服务 127\.0\.0\.1:\d+ 多次重试后仍然失败: 请求过于频繁（HTTP 429）/,
    remedy: /请稍后重新执行/,
  },
  {
    title: 'the quota is used up',
    breaks: behaves(insufficientQuota),
    errorType: 'llm_quota_exceeded',
    cause: /^模型服务 127\.0\.0\.1:\d+ 的额度已用完（HTTP 429）/,
    remedy: /请充值或更换 LLM_API_KEY，然后重新执行；已得到的回答不会重复计费/,
  },
  {
    title: 'the answers are prose',
    breaks: behaves({ kind: 'text', text: '当然可以！这张表看起来是用来存放客户的。' }),
    errorType: 'llm_error',
    cause: /模型 fake（127\.0\.0\.1:\d+）连续3次没有给出可用的回答/,
    remedy: /请重新执行，或在 LLM_MODEL 中换一个更强的模型/,
  },
];

it.each(BAD_MODELS)(
  '$title: what asks it fails with cause and remedy, keeps the files, and goes on once it answers',
  async ({ title, steps = ['qa_generation', 'ddl_generation'], breaks, ...failure }) => {
    const taskId = await newTask(title);
    await expectSuccess(service, taskId, 'ddl_generation');
    await expectSuccess(service, taskId, 'qa_generation');

    await breaks();
    for (const step of steps) await expectNothingPublished(service, taskId, step, failure, { fresh: true });

    await model.mend();
    await expectSuccess(service, taskId, 'ddl_generation');
    await expectSuccess(service, taskId, 'qa_generation');
    const shown = await Promise.all([
      service.api.getTask({ task_id: taskId }),
      service.api.getLogs({ task_id: taskId, limit: 1000 }),
    ]);
    expect(JSON.stringify(shown)).not.toContain(KEY);
  },
);

it('too many calls for a while: the step says that it waits, and completes', async () => {
  const taskId = await newTask('限流后恢复');
  model.behave(rateLimited('1'));
  const executionId = await service.execute(taskId, 'ddl_generation');
  await untilLogged(taskId, /模型调用第1次失败: 请求过于频繁（HTTP 429），1\.0 秒后重试/);
  await model.mend();
  const task = await service.until(
    taskId,
    (now) => !['pending', 'running'].includes(stepOf(now, 'ddl_generation').step_status),
  );
  expect(stepOf(task, 'ddl_generation')).toMatchObject({
    ...{ step_status: 'completed', execution_id: executionId, attempts: 1, error_message: null },
  });
});

it('nobody embeds: the load fails with cause and remedy, the store keeps its rows, and goes on once it answers', async () => {
  const taskId = await newTask('向量模型不可用');
  for (const step of STEP_NAMES) await expectSuccess(service, taskId, step);
  const rows = await countStoredRows(service.pool, taskId);
  expect(rows['ddl']).toBe(SHOP_TABLES.length);

  // Words that were not embedded before.
  const file = { name: 'customer_detail.md', content: '# 客户\n\n新写的说明\n' };
  await service.api.uploadFile({ task_id: taskId, file });
  await model.stop();
  await expectNothingPublished(service, taskId, 'training_load', {
    errorType: 'llm_error',
    cause: /无法连接模型服务 127\.0\.0\.1:\d+（ECONNREFUSED）/,
    remedy: /请检查 EMBEDDING_BASE_URL、该服务是否已启动、网络与代理/,
  });
  expect(await countStoredRows(service.pool, taskId)).toEqual(rows);

  await model.mend();
  await expectSuccess(service, taskId, 'training_load');
  expect(await countStoredRows(service.pool, taskId)).toEqual(rows);
});

async function untilLogged(taskId: string, line: RegExp): Promise<void> {
  for (const end = Date.now() + 120_000; ; await sleep(50)) {
    const { logs } = await service.api.getLogs({ task_id: taskId, limit: 1000 });
    if (logs.some(({ message }) => line.test(message))) return;
    if (Date.now() > end) throw new Error(`the log never says ${line}: ${JSON.stringify(logs)}`);
  }
}
