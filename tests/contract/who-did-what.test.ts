import { PassThrough } from 'node:stream';
import { createLogger } from '@pairsmith/logger';
import request from 'supertest';
import { call, startApi, type TestApi } from '../support/api';

/** What an operator reads afterwards: a line a request in the log, and the audit trail. */

const KEYS = { ada: 'key-of-ada-0000000001', oleg: 'key-of-oleg-000000001', vera: 'key-of-vera-000000001' };
const SECRET = 'canary-of-the-trail';
const TASKS = '/data_pipeline/tasks';

let api: TestApi;
const stream = new PassThrough();
let written = '';
stream.on('data', (chunk: Buffer) => (written += chunk.toString()));
beforeAll(async () => {
  api = await startApi(
    {
      API_KEYS: `ada:admin:${KEYS.ada},oleg:operator:${KEYS.oleg},vera:viewer:${KEYS.vera}`,
      BUSINESS_DATABASE_URL: `postgresql://reader:${SECRET}@127.0.0.1:1/shop`,
      ALLOWED_DB_HOSTS: '127.0.0.1:*',
    },
    { log: createLogger({ level: 'info', stream }) },
  );
});
afterAll(() => api.close());

type Verb = Parameters<typeof call>[1];
const as = (who: keyof typeof KEYS, method: Verb, path: string) =>
  call(api.app, method, path).set('Authorization', `Bearer ${KEYS[who]}`);
interface Line {
  message: string;
  requestId: string;
  [field: string]: unknown;
}
/** The line of a request; it may come a moment after the answer. */
async function lineOf(requestId: string): Promise<Line> {
  for (const end = Date.now() + 5_000; Date.now() < end; await new Promise(setImmediate)) {
    const lines = written.split('\n').slice(0, -1);
    const found = lines
      .map((line) => JSON.parse(line) as Line)
      .filter((line) => line.requestId === requestId && line.message === 'request');
    if (found.length > 1) throw new Error(`${requestId} has ${found.length} lines`);
    if (found[0]) return found[0];
  }
  throw new Error(`no line of ${requestId}: ${written}`);
}
const newTask = async (body: object = {}) => {
  const { body: made, headers } = await as('oleg', 'post', TASKS).send(body);
  return { id: made.data.task_id as string, requestId: headers['x-request-id'] as string };
};
const trail = async (filter: object = {}) =>
  (await as('ada', 'post', '/audit/query').send(filter)).body.data as {
    entries: Record<string, unknown>[];
    pagination: { total: number; has_next: boolean };
  };

describe('the log of requests', () => {
  it('has a line for each: who asked for what, of which task, how it ended and how long it took', async () => {
    const { id, requestId } = await newTask();
    expect(await lineOf(requestId)).toMatchObject({
      ...{ level: 'info', method: 'POST', path: '/api/v0/data_pipeline/tasks', status: 200 },
      ...{ key: 'oleg', taskId: id, ms: expect.any(Number) },
    });
    const refused = await as('vera', 'delete', TASKS).set('X-Request-Id', 'refused-1').send({});
    expect(refused.status).toBe(403);
    expect(await lineOf('refused-1')).toMatchObject({ status: 403, key: 'vera', errorType: 'forbidden' });
    await call(api.app, 'get', `${TASKS}/${id}`).set({ 'X-Request-Id': 'stranger-1', 'X-API-Key': 'no key' });
    expect(await lineOf('stranger-1')).toMatchObject({
      ...{ status: 401, key: null, taskId: id, errorType: 'unauthorized' },
    });
    await as('oleg', 'post', '/database/tables').set('X-Request-Id', 'away-1').send({});
    expect(await lineOf('away-1')).toMatchObject({ status: 502, errorType: 'database_connection_error' });
  });

  it('holds no secret: no query, no password in a path, no key', async () => {
    const path = encodeURIComponent(`postgresql://u:${SECRET}@h/d`);
    await request(api.served)
      .get(`/api/v0/${path}?api_key=${SECRET}`)
      .set({
        ...{ 'X-Request-Id': 'leaky-1', Authorization: `Bearer ${KEYS.vera}` },
      });
    expect((await lineOf('leaky-1'))['path']).toBe('/api/v0/postgresql://u:***@h/d');
    for (const secret of [SECRET, ...Object.values(KEYS)]) expect(written).not.toContain(secret);
  });
});

describe('X-Request-Id', () => {
  it.each(['order-7.a_b', 'a'.repeat(64)])('of the caller is taken: %s', async (id) => {
    const { headers, body } = await as('vera', 'get', `${TASKS}/none`).set('X-Request-Id', id);
    expect([headers['x-request-id'], body.data.request_id]).toEqual([id, id]);
  });

  it.each(['a'.repeat(65), 'two words', 'a"b', '<script>', 'ü'])('that is none is not: %s', async (id) => {
    const { headers } = await as('vera', 'get', TASKS).set(
      'X-Request-Id',
      Buffer.from(id).toString('latin1'),
    );
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('of an execution stands with its run', async () => {
    const { id } = await newTask();
    await as('oleg', 'post', `${TASKS}/${id}/table-list`).send({ tables: 'orders' });
    const execute = as('oleg', 'post', `${TASKS}/${id}/execute`).set('X-Request-Id', 'nightly-42');
    expect((await execute.send({ execution_mode: 'complete' })).status).toBe(200);
    const { rows } = await api.pool.query('select request_id from pairsmith.step_runs where task_id = $1', [
      id,
    ]);
    expect(rows).toEqual([{ request_id: 'nightly-42' }]);
  });
});

describe('the audit trail', () => {
  it('says who did what to a task, how it ended, and under which request', async () => {
    const { id, requestId } = await newTask({ task_name: SECRET });
    const db_connection = `postgresql://u:${SECRET}@127.0.0.1:1/d`;
    await as('oleg', 'patch', `${TASKS}/${id}`).send({ db_connection });
    await as('oleg', 'post', `${TASKS}/${id}/files`).attach('file', Buffer.from('# a'), 'notes.md');
    await as('oleg', 'post', `${TASKS}/${id}/table-list`).send({ tables: 'orders' });
    const complete = { execution_mode: 'complete' };
    const { execution_id } = (await as('oleg', 'post', `${TASKS}/${id}/execute`).send(complete)).body.data;
    await as('oleg', 'post', `${TASKS}/${id}/execute`).send({ ...complete, force: true });
    await as('ada', 'post', `${TASKS}/${id}/cancel`);
    await as('ada', 'delete', TASKS).send({ task_ids: [id], confirm: true, delete_database_records: true });

    const { entries } = await trail({ task_id: id });
    const told = entries.reverse().map((each) => [each['actor'], each['action'], each['status']]);
    expect(told).toEqual([
      ['oleg', 'task.create', 200],
      ['oleg', 'task.change', 200],
      ['oleg', 'file.upload', 200],
      ['oleg', 'table_list.store', 200],
      ['oleg', 'task.execute', 200],
      ['oleg', 'task.execute', 409],
      ['ada', 'task.cancel', 200],
      ['ada', 'task.delete', 200],
    ]);
    expect(entries[0]).toMatchObject({ request_id: requestId, role: 'operator', task_ids: [id] });
    expect(entries[1]).toMatchObject({ details: { fields: ['db_connection'] } });
    expect(entries[2]).toMatchObject({ details: { file_name: 'notes.md' } });
    expect(entries[4]).toMatchObject({ execution_id, details: complete });
    expect(entries[5]).toMatchObject({ execution_id: null, error_type: 'task_already_running' });
    expect(JSON.stringify(entries)).not.toContain(SECRET);
  });

  it('has what was done to the training data and its backups, and no dry run, no reading, no refusal', async () => {
    const before = (await trail()).pagination.total;
    const sql = { training_data_type: 'sql', question: SECRET, sql: `select '${SECRET}'` };
    await as('oleg', 'post', '/training_data/create').send({ data: sql });
    await as('oleg', 'post', '/training_data/combine').send({ collection_names: ['sql'] });
    await as('oleg', 'post', '/training_data/query').send({});
    await as('oleg', 'post', '/training_data/delete').send({ ids: ['x'], confirm: true });
    await as('ada', 'post', '/training_data/delete').send({ ids: [] });
    await as('ada', 'post', '/training_data/delete').send({ ids: ['none-such'], confirm: true });
    await as('ada', 'post', '/data_pipeline/vector/backup').send({});
    const { entries, pagination } = await trail();
    const told = entries.slice(0, 3).map((each) => [each['action'], each['status'], each['details']]);
    expect(pagination.total - before).toBe(3);
    expect(told).toEqual([
      ['vectors.backup', 200, {}],
      ['training_data.delete', 400, { fields: ['ids', 'confirm'], ids: ['none-such'] }],
      ['training_data.create', 200, { fields: ['data'] }],
    ]);
    expect(JSON.stringify(entries)).not.toContain(SECRET);
  });

  it('is read by its filters and pages', async () => {
    const { requestId } = await newTask();
    expect((await trail({ request_id: requestId })).entries).toHaveLength(1);
    const mine = await trail({ actor: 'ada', action: 'task.create' });
    expect([mine.entries, mine.pagination.total]).toEqual([[], 0]);
    const first = await trail({ actor: 'oleg', page_size: 1 });
    const second = await trail({ actor: 'oleg', page_size: 1, page: 2 });
    expect(first.pagination.has_next).toBe(true);
    expect(Number(first.entries[0]?.['id'])).toBeGreaterThan(Number(second.entries[0]?.['id']));
    expect((await trail({ start_time: '2125-01-01' })).entries).toEqual([]);
  });

  it('is written before the work: where it cannot be, nothing is changed', async () => {
    const { id } = await newTask();
    await api.pool.query('alter table pairsmith.audit rename to audit_away');
    try {
      expect((await as('oleg', 'patch', `${TASKS}/${id}`).send({ task_name: 'new' })).status).toBe(500);
    } finally {
      await api.pool.query('alter table pairsmith.audit_away rename to audit');
    }
    expect((await as('oleg', 'get', `${TASKS}/${id}`)).body.data.task_name).toBeNull();
  });
});
