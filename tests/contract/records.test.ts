import { Client } from 'pg';
import { call, startApi, type TestApi } from '../support/api';
import { createDatabase, type TestDatabase } from '../support/database';

let api: TestApi;
let business: TestDatabase;
let task: string;

beforeAll(async () => {
  business = await createDatabase();
  const client = new Client({ connectionString: business.url });
  await client.connect();
  await client.query('create table orders (id int primary key); create table stores (id int primary key)');
  await client.end();
  api = await startApi({ BUSINESS_DATABASE_URL: business.url });
  const made = await call(api.app, 'post', '/data_pipeline/tasks').send({
    task_name: '门店_销售',
    db_name: 'shop',
    business_context: '连锁门店的销售数据',
  });
  task = made.body.data.task_id;
  await call(api.app, 'post', `/data_pipeline/tasks/${task}/table-list`).send({ tables: 'orders,stores' });
});
afterAll(async () => {
  await api.close();
  await business.drop();
});

it('the business database’s tables are listed by a pattern', async () => {
  const asked = { schema: 'public', table_name_pattern: '*or*' };
  const { body } = await call(api.app, 'post', '/database/tables').send(asked);
  expect(body.data).toMatchObject({ tables: ['public.orders', 'public.stores'], total: 2 });
});

describe('tasks are found', () => {
  const query = async (body: object) =>
    (await call(api.app, 'post', '/data_pipeline/tasks/query').send(body)).body.data;

  it('by all that is asked for, which the answer repeats', async () => {
    const filters = { status: 'pending', task_name: '门店', db_name: 'shop', created_by: 'guest' };
    const data = await query({ ...filters, page_size: 10, sort_by: 'task_name', sort_order: 'asc' });
    expect(data).toMatchObject({
      tasks: [{ task_id: task, step_status: 'pending', db_name: 'shop', directory_exists: true }],
      pagination: { page: 1, page_size: 10, total: 1, total_pages: 1, has_next: false, has_prev: false },
      filters_applied: filters,
      sort_applied: { sort_by: 'task_name', sort_order: 'asc' },
      response: '查询任务列表成功',
    });
    expect(data.query_time).toMatch(/^\d+\.\d{3}s$/);
  });

  it('by a day, which means all of it, and by nothing that only looks like the name', async () => {
    const day = new Date().toLocaleDateString('sv');
    expect((await query({ created_time_start: day, created_time_end: day })).pagination.total).toBe(1);
    expect((await query({ created_time_end: '2020-01-01' })).tasks).toEqual([]);
    expect((await query({ task_name: '门店%' })).tasks).toEqual([]);
  });

  it('page by page, with the total of all pages', async () => {
    expect((await query({ page: 2, page_size: 1 })).pagination).toMatchObject({
      ...{ page: 2, total: 1, has_next: false, has_prev: true },
    });
  });
});

describe('an execution', () => {
  it('is listed while it waits and after it was cancelled, which a second time is a conflict', async () => {
    const at = `/data_pipeline/tasks/${task}`;
    const accepted = await call(api.app, 'post', `${at}/execute`).send({
      execution_mode: 'step',
      step_name: 'ddl_generation',
    });
    const { execution_id } = accepted.body.data;
    const listed = async () => (await call(api.app, 'get', `${at}/executions`)).body.data.executions;
    expect(await listed()).toMatchObject([
      { execution_id, step_name: 'ddl_generation', status: 'pending', attempts: 0, result: null },
    ]);
    const cancelled = await call(api.app, 'post', `${at}/cancel`);
    expect(cancelled.body.data).toMatchObject({ task_id: task, execution_id, response: '已请求取消' });
    expect(await listed()).toMatchObject([
      { execution_id, status: 'failed', error_type: 'cancelled', error_message: '已取消' },
    ]);
    expect((await call(api.app, 'post', `${at}/cancel`)).body).toMatchObject({
      ...{ code: 409, data: { error_type: 'task_not_running' } },
    });
  });
});

it('a log is queried for its lines, each with its number', async () => {
  const { body } = await call(api.app, 'post', `/data_pipeline/tasks/${task}/logs/query`).send({
    keyword: '任务已创建',
    level: 'INFO',
    sort_order: 'asc',
  });
  expect(body.data).toMatchObject({
    logs: [{ level: 'INFO', logger: `TaskDir_${task}`, step: null, line_number: 1 }],
    pagination: { total: 1 },
    log_file_info: { exists: true },
    response: '查询任务日志成功',
  });
});

it('training data is queried by type, word and task, also where there is none', async () => {
  const filters = { training_data_type: 'sql', search_keyword: '门店', task_id: task };
  const { body } = await call(api.app, 'post', '/training_data/query').send(filters);
  expect(body.data).toMatchObject({
    records: [],
    pagination: { total: 0, total_pages: 0 },
    filters_applied: filters,
    response: '查询成功，暂无训练数据',
  });
});
