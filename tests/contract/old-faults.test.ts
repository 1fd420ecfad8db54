import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { API, call, startApi, type TestApi } from '../support/api';
import { listen, sendRequest } from '../support/send-request';

/* What the service before this one got wrong: each fault once, as its clients met it. */

let api: TestApi;
let task: string;
const tasks = '/data_pipeline/tasks';

beforeAll(async () => {
  api = await startApi({ BUSINESS_DATABASE_URL: 'postgresql://reader:secret@127.0.0.1:1/shop' });
  task = await newTask();
});
afterAll(() => api.close());

async function newTask(): Promise<string> {
  const { task_id } = (await call(api.app, 'post', tasks).send({})).body.data;
  await call(api.app, 'post', `${tasks}/${task_id}/table-list`).send({ tables: 'customer' });
  return task_id;
}

describe('answered 500 to bad input', () => {
  it.each([
    ['a bad mode', `${tasks}/{task}/execute`, { execution_mode: 'all' }, 'execution_mode'],
    ['an unknown step', `${tasks}/{task}/execute`, { execution_mode: 'step', step_name: 'x' }, 'step_name'],
    ['page 0', `${tasks}/query`, { page: 0 }, 'page'],
    ['page_size 101', `${tasks}/query`, { page_size: 101 }, 'page_size'],
    ['too long a name', tasks, { task_name: '长'.repeat(256) }, 'task_name'],
    ['a bad sort_by', `${tasks}/query`, { sort_by: 'password' }, 'sort_by'],
    ['a bad sort_order', `${tasks}/query`, { sort_order: 'up' }, 'sort_order'],
    ['a bad status', `${tasks}/query`, { status: 'odd' }, 'status'],
    ['a bad ddl type', '/database/table/ddl', { table: 'customer', type: 'html' }, 'type'],
  ])('%s is 400 and named', async (_, path, body, field) => {
    const answer = await call(api.app, 'post', path.replace('{task}', task)).send(body);
    expect(answer.body).toMatchObject({ code: 400, success: false, data: { invalid_params: [field] } });
    expect(answer.status).toBe(400);
  });

  it('a bad overwrite_mode is 400 and named', async () => {
    const answer = await call(api.app, 'post', `${tasks}/${task}/files`)
      .field('overwrite_mode', 'merge')
      .attach('file', Buffer.from('x'), 'x.md');
    expect(answer.body).toMatchObject({ code: 400, data: { invalid_params: ['overwrite_mode'] } });
  });
});

describe('started a complete run for a POST without a JSON header', () => {
  const body = JSON.stringify({ execution_mode: 'complete' });
  it.each<[string, Record<string, string>, string]>([
    ['no content type', {}, body],
    ['text', { 'Content-Type': 'text/plain' }, body],
    ['a form', { 'Content-Type': 'application/x-www-form-urlencoded' }, 'execution_mode=complete'],
    ['no body', {}, ''],
    ['an empty body', { 'Content-Type': 'application/json' }, ''],
    ['no mode', { 'Content-Type': 'application/json' }, '{}'],
  ])('%s is 400 and starts nothing', async (_, headers, text) => {
    const server = await listen(api.app);
    const path = `${API}${tasks}/${task}/execute`;
    const answer = await sendRequest(server.port, { method: 'POST', path, headers, body: text });
    await server.close();
    expect(JSON.parse(answer.text)).toMatchObject({
      code: 400,
      data: { missing_params: ['execution_mode'] },
    });
    const { rows } = await api.pool.query('select from pairsmith.step_runs');
    expect(rows).toEqual([]);
  });
});

describe('gave the length of a page as the total', () => {
  beforeAll(() => Promise.all([newTask(), newTask()]));

  it('of tasks', async () => {
    const whole = (await call(api.app, 'get', tasks)).body.data;
    const page = (await call(api.app, 'get', `${tasks}?limit=1&offset=1`)).body.data;
    const query = (await call(api.app, 'post', `${tasks}/query`).send({ page_size: 1 })).body.data;
    expect(whole.tasks.length).toBeGreaterThan(2);
    expect([page.tasks.length, page.total]).toEqual([1, whole.tasks.length]);
    expect([query.tasks.length, query.pagination.total]).toEqual([1, whole.tasks.length]);
  });

  it('of log lines', async () => {
    const whole = (await call(api.app, 'get', `${tasks}/${task}/logs`)).body.data;
    const page = (await call(api.app, 'get', `${tasks}/${task}/logs?limit=1`)).body.data;
    expect(whole.logs.length).toBeGreaterThan(1);
    expect([page.logs.length, page.total]).toEqual([1, whole.logs.length]);
  });

  it('of training data', async () => {
    const data = ['一', '二', '三'].map((content) => ({ training_data_type: 'documentation', content }));
    expect((await call(api.app, 'post', '/training_data/create').send({ data })).status).toBe(200);
    const page = (await call(api.app, 'post', '/training_data/query').send({ page_size: 1 })).body.data;
    expect([page.records.length, page.pagination.total]).toEqual([1, 3]);
  });
});

describe('deleted every task for an empty id', () => {
  const deletions: object[] = ['', ' ', '.', '..', '/', '*', '%', '../tasks'].map((id) => ({
    task_ids: [id],
  }));
  it.each([...deletions, { task_ids: [] }, {}, { task_ids: null }, { task_ids: '' }])(
    '%j is 400 and deletes nothing',
    async (ids) => {
      const count = async () => (await call(api.app, 'get', tasks)).body.data.total as number;
      const before = await count();
      const body = { ...ids, confirm: true, delete_database_records: true };
      expect((await call(api.app, 'delete', tasks).send(body)).body).toMatchObject({ code: 400 });
      expect(await count()).toBe(before);
      const files = (await call(api.app, 'get', `${tasks}/${task}/files`)).body.data;
      expect(files.directory_info.exists).toBe(true);
    },
  );
});

describe('served any file for a crafted path', () => {
  // As bytes on the wire: a client library would have put the path in order.
  const get = async (rest: string) => {
    const server = await listen(api.app);
    const answer = await sendRequest(server.port, { method: 'GET', path: `${API}${tasks}/${rest}` });
    await server.close();
    return answer;
  };

  it.each([
    '../../outside.txt',
    '..%2f..%2foutside.txt',
    '%2e%2e%2f%2e%2e%2foutside.txt',
    '%252e%252e%252foutside.txt',
    '..%5c..%5coutside.txt',
    '....//....//outside.txt',
    '{data}/outside.txt',
    'table_list.txt/../../../outside.txt',
    'table_list.txt%00.md',
    'uploads',
    'uploads%2f',
  ])('%s is 404', async (crafted) => {
    writeFileSync(join(api.dataDir, 'outside.txt'), 'what is outside');
    const answer = await get(`${task}/files/${crafted.replace('{data}', encodeURIComponent(api.dataDir))}`);
    expect(JSON.parse(answer.text)).toMatchObject({ code: 404, success: false });
    expect(answer.text).not.toContain('what is outside');
  });

  it.each(['..%2f..', '..', '.', '%2e%2e%2ftasks', '{task}%2f..', '{task}%00', '%2f', '%7btask%7d'])(
    'of the task %s too',
    async (id) => {
      const answer = await get(`${id.replace('{task}', task)}/files/table_list.txt`);
      expect(JSON.parse(answer.text)).toMatchObject({ code: 404, success: false });
    },
  );
});
