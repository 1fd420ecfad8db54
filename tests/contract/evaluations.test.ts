import {
  exampleCatalog,
  exampleColumn,
  exampleTable,
} from '../../packages/catalog/src/__tests__/example-tables';
import { call, startApi, type TestApi } from '../support/api';
import { startFakeLlm, type FakeLlm } from '../support/fake-llm';
import { catalogFile, publishFiles } from '../support/publish-files';
import { storePairs } from '../support/store-pairs';

/** Evaluations over HTTP, where no worker takes them: accepted, shown, cancelled, and refused with what to do. */

const PAIRS = [
  { question: '有多少客户？', sql: 'SELECT count(*) FROM customer' },
  { question: '客户的最大编号', sql: 'SELECT max(id) FROM customer' },
];
const CATALOG = catalogFile(exampleCatalog([exampleTable('customer', [exampleColumn('id', 'integer')])]));

let model: FakeLlm;
let api: TestApi;
beforeAll(async () => {
  model = await startFakeLlm();
  api = await startApi({ LLM_BASE_URL: model.url, LLM_MODEL: 'scripted' });
});
afterAll(async () => {
  await api?.close();
  await model?.close();
});

async function newTask(of: TestApi, { described = true, loaded = true } = {}): Promise<string> {
  const { body } = await call(of.app, 'post', '/data_pipeline/tasks').send({
    db_connection: 'postgresql://reader@127.0.0.1:1/shop',
  });
  const id = body.data.task_id as string;
  if (described) await publishFiles(of, id, CATALOG);
  if (loaded) await storePairs(of, id, PAIRS);
  return id;
}
const evaluations = (id: string) => `/data_pipeline/tasks/${id}/evaluations`;
const evaluate = (id: string, body: object = {}, of = api) =>
  call(of.app, 'post', evaluations(id)).send(body);

it('is accepted, stands in the list and by itself, and is cancelled', async () => {
  const id = await newTask(api);
  const before = (await call(api.app, 'get', `/data_pipeline/tasks/${id}`)).body.data;
  const accepted = await evaluate(id, { arms: ['ddl_pairs', 'ddl'], max_pairs: 10 });
  expect([accepted.status, accepted.body.data.task_id]).toEqual([200, id]);
  const { evaluation_id } = accepted.body.data;
  expect(evaluation_id).toMatch(/^task_\d{8}_\d{6}(_\d+)?_evaluation_\d{8}_\d{6}$/);

  const [listed] = (await call(api.app, 'get', evaluations(id))).body.data.evaluations;
  expect(listed).toMatchObject({
    ...{ evaluation_id, status: 'pending', queued: true, attempts: 0, arms: null, progress: null },
    // In the order in which each is compared with those before it.
    settings: { share: 20, max_pairs: 10, seed: '', arms: ['ddl', 'ddl_pairs'], limit: 5 },
  });
  const task = (await call(api.app, 'get', `/data_pipeline/tasks/${id}`)).body.data;
  expect(task.current_step).toMatchObject({ execution_id: evaluation_id, step: 'evaluation', queued: true });
  expect([task.status, task.step_status]).toEqual([before.status, before.step_status]);

  const again = await evaluate(id);
  expect([again.status, again.body.data.error_type]).toEqual([409, 'task_already_running']);

  const cancel = () => call(api.app, 'post', `${evaluations(id)}/${evaluation_id}/cancel`);
  expect((await cancel()).body.data).toMatchObject({ task_id: id, execution_id: evaluation_id });
  const one = (await call(api.app, 'get', `${evaluations(id)}/${evaluation_id}`)).body.data;
  expect(one).toMatchObject({ status: 'failed', queued: false, error_type: 'cancelled', report: null });
  const late = await cancel();
  expect([late.status, late.body.data.error_type]).toEqual([409, 'task_not_running']);
  const executions = (await call(api.app, 'get', `/data_pipeline/tasks/${id}/executions`)).body.data
    .executions;
  expect(executions).toEqual([]);
});

it('cancelling one that has ended leaves a run of the task alone', async () => {
  const id = await newTask(api);
  const { evaluation_id: first } = (await evaluate(id)).body.data;
  await call(api.app, 'post', `/data_pipeline/tasks/${id}/cancel`);
  const { evaluation_id: second } = (await evaluate(id)).body.data;
  expect(second).not.toBe(first);
  expect((await call(api.app, 'post', `${evaluations(id)}/${first}/cancel`)).status).toBe(409);
  const one = (await call(api.app, 'get', `${evaluations(id)}/${second}`)).body.data;
  expect(one).toMatchObject({ status: 'pending', queued: true });
});

it('what it stands on is asked for first, and the answer says what to do', async () => {
  const bare = await startApi();
  const without = await evaluate(await newTask(bare), {}, bare);
  await bare.close();
  expect([without.status, without.body.data]).toMatchObject([
    409,
    {
      error_type: 'step_dependency_error',
      response: expect.stringContaining('LLM_BASE_URL 与 LLM_MODEL') as string,
    },
  ]);
  const undescribed = await evaluate(await newTask(api, { described: false }));
  expect([undescribed.status, undescribed.body.data.missing_steps]).toEqual([409, ['ddl_generation']]);
  const unloaded = await evaluate(await newTask(api, { loaded: false }));
  expect([unloaded.status, unloaded.body.data.missing_steps]).toEqual([409, ['training_load']]);
  expect((await evaluate('task_20200101_000000')).status).toBe(404);
  const id = await newTask(api);
  for (const unknown of [`${id}_evaluation_20200101_000000`, 'a%00b', id, '%20']) {
    const { status, body } = await call(api.app, 'get', `${evaluations(id)}/${unknown}`);
    expect([status, body.data.error_type]).toEqual([404, 'resource_not_found']);
  }
});

it.each([
  [{ arms: [] }, 'arms'],
  [{ arms: ['ddl', 'ddl'] }, 'arms'],
  [{ arms: ['magic'] }, 'arms'],
  [{ share: 0 }, 'share'],
  [{ share: 51 }, 'share'],
  [{ max_pairs: 501 }, 'max_pairs'],
  [{ limit: 0 }, 'limit'],
])('refuses %j', async (body, field) => {
  const { status, body: answer } = await evaluate(await newTask(api), body);
  expect([status, answer.data.invalid_params]).toEqual([400, [expect.stringContaining(field)]]);
});
