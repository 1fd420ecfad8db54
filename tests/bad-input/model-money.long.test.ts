import {
  contentRefused,
  cutThinking,
  startFakeLlm,
  unauthorized,
  type FakeLlm,
  type FakeLlmOptions,
} from '../support/fake-llm';
import { startService, stepOf, type TestService } from '../support/service';
import { createShop, SHOP_TABLES, type ShopDatabase } from './shop-database';

/** What a model costs, counted by its server and by us, also where it fails. */

let shop: ShopDatabase;
let model: FakeLlm;
let service: TestService;
const options: FakeLlmOptions = {};
const settings = () => ({
  ...{ BUSINESS_DATABASE_URL: shop.url, LLM_BASE_URL: model.url, LLM_API_KEY: 'k', LLM_MODEL: 'fake' },
  ...{ LLM_PROMPT_PRICE: '2', LLM_COMPLETION_PRICE: '8', LLM_EXTRA_BODY: '{"enable_thinking":false}' },
});

beforeAll(async () => {
  [shop, model] = await Promise.all([createShop(), startFakeLlm(options)]);
  service = await startService(settings());
});
afterEach(() => {
  delete options.then;
  delete options.answer;
});
afterAll(async () => {
  await service?.close();
  await model?.close();
  await shop?.drop();
});

const newTask = (story: string) =>
  service.newTask(SHOP_TABLES, { business_context: story, theme_count: 2, questions_per_theme: 3 });
const getTask = (task_id: string) => service.api.getTask({ task_id });

/** The server's own count since the last look. */
const since = (before: ReturnType<FakeLlm['stats']>) => {
  const { chatCalls, promptTokens, completionTokens } = model.stats();
  const [prompt_tokens, completion_tokens] = [
    promptTokens - before.promptTokens,
    completionTokens - before.completionTokens,
  ];
  return {
    ...{ calls: chatCalls - before.chatCalls, prompt_tokens, completion_tokens },
    cost: Number(((prompt_tokens * 2 + completion_tokens * 8) / 1e6).toFixed(8)),
  };
};

it('a refused key costs one call a step, which says what to check in one short sentence, and is in the books', async () => {
  const taskId = await newTask('密钥被拒绝');
  options.then = unauthorized;
  const before = model.stats();
  const step = await service.run(taskId, 'ddl_generation');
  expect(step).toMatchObject({
    step_status: 'failed',
    error_type: 'llm_error',
    llm: { calls: 1, retried: 0 },
  });
  expect(step.error_message).toMatch(/拒绝了密钥（HTTP 401）。请检查 LLM_API_KEY/);
  expect(step.error_message!.length).toBeLessThan(120);
  expect(since(before).calls).toBe(1);
  expect((await getTask(taskId)).llm).toMatchObject({ calls: 1, prompt_tokens: 0 });
});

it('what steps, executions and the task say of the model is what its server counts, to the token', async () => {
  const taskId = await newTask('账目');
  const start = model.stats();
  for (const name of ['ddl_generation', 'qa_generation', 'sql_validation'] as const) {
    const before = model.stats();
    const step = await service.run(taskId, name);
    expect(step).toMatchObject({ step_status: 'completed', llm: since(before) });
    expect(step.result).toMatchObject({ llm: since(before) });
  }
  const task = await getTask(taskId);
  expect(task.llm).toMatchObject(since(start));
  expect(task.llm.seconds).toBeGreaterThan(0);
  const { executions } = await service.api.listExecutions({ task_id: taskId });
  expect(executions.reduce((sum, { llm }) => sum + llm.calls, 0)).toBe(task.llm.calls);
  expect(model.requests.at(-1)!.body).toMatchObject({ enable_thinking: false });
});

it('steps 1 and 2 executed again without a change cost nothing', async () => {
  const taskId = await newTask('重新执行');
  for (const name of ['ddl_generation', 'qa_generation'] as const) await service.run(taskId, name);
  const before = model.stats();
  for (const name of ['ddl_generation', 'qa_generation'] as const) {
    const step = await service.run(taskId, name, { fresh: false });
    expect(step).toMatchObject({ step_status: 'completed', llm: { calls: 0, cost: null } });
    expect(step.llm.cached).toBeGreaterThan(0);
  }
  expect(since(before).calls).toBe(0);
});

it('a table that the provider refuses has the built-in words, a warning and a mark, and the step goes on', async () => {
  const taskId = await newTask('内容审核');
  const [refused = ''] = SHOP_TABLES;
  options.answer = (body) => {
    const text = JSON.stringify(body);
    const isAsked = text.includes(`\\"table\\":\\"${refused}\\"`) && text.includes('"describe_table"');
    return isAsked ? contentRefused : undefined;
  };
  const step = await service.run(taskId, 'ddl_generation');
  expect(step).toMatchObject({ step_status: 'completed', error_message: null });
  expect(step.result).toMatchObject({
    ...{ failed: 0, processed_successfully: SHOP_TABLES.length },
    marks: [{ of: refused, why: expect.stringContaining('内容审核拒绝了这张表') }],
  });
  expect(step.warnings).toEqual([expect.stringContaining(`${refused}: 模型服务的内容审核拒绝了这张表`)]);
});

it('a model whose thinking takes all the room fails the step after two calls of those in flight, and says which settings to change', async () => {
  const taskId = await newTask('思考过长');
  options.then = cutThinking;
  const before = model.stats();
  const step = await service.run(taskId, 'ddl_generation');
  expect(step.error_message).toMatch(/LLM_EXTRA_BODY.*LLM_MAX_OUTPUT_TOKENS/);
  expect(since(before).calls).toBeLessThanOrEqual(2 * SHOP_TABLES.length);
  expect(stepOf(await getTask(taskId), 'ddl_generation').llm).toMatchObject(since(before));
});

it('all tasks together spend no more than LLM_DAILY_TOKENS a day, and the next one is told so without a call', async () => {
  const limited = await startService({ ...settings(), LLM_DAILY_TOKENS: '1000' });
  try {
    const body = { business_context: '每日上限', theme_count: 2, questions_per_theme: 3 };
    const [first, second] = [
      await limited.newTask(SHOP_TABLES, body),
      await limited.newTask(SHOP_TABLES, body),
    ];
    const told = {
      ...{ step_status: 'failed', error_type: 'llm_budget_exceeded' },
      error_message: expect.stringMatching(/LLM_DAILY_TOKENS.*上限 1000 个token/),
    };
    let before = model.stats();
    await limited.run(first, 'ddl_generation');
    const step = await limited.run(first, 'qa_generation', { force: true });
    expect(step).toMatchObject(told);
    const { prompt_tokens, completion_tokens } = since(before);
    expect(prompt_tokens + completion_tokens).toBeGreaterThanOrEqual(1000);
    expect((await limited.api.getTask({ task_id: first })).llm).toMatchObject({
      prompt_tokens,
      completion_tokens,
    });

    before = model.stats();
    expect(await limited.run(second, 'ddl_generation', { fresh: true })).toMatchObject(told);
    expect(since(before).calls).toBe(0);
  } finally {
    await limited.close();
  }
});

it('the budget of a task is a number of tokens: of none it is refused, and what it does not allow is not spent', async () => {
  const { status, body } = await service.send('POST', '/data_pipeline/tasks', { max_llm_tokens: 0 });
  expect([status, body.data['invalid_params']]).toEqual([400, ['max_llm_tokens']]);
  const taskId = await service.newTask(SHOP_TABLES, { business_context: '预算', max_llm_tokens: 1 });
  const before = model.stats();
  expect(await service.run(taskId, 'ddl_generation')).toMatchObject({
    ...{ step_status: 'failed', error_type: 'llm_budget_exceeded', llm: { calls: 0 } },
    error_message: expect.stringContaining('PATCH'),
  });
  expect(since(before).calls).toBe(0);
});
