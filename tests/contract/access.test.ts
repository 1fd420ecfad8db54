import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { operations, type Operation } from '@pairsmith/core';
import { createRunQueue } from '@pairsmith/queue';
import request from 'supertest';
import { startApi, type TestApi } from '../support/api';
import { testStack } from '../support/stack';

const KEYS = {
  viewer: 'key-of-the-viewer-01',
  operator: 'key-of-the-operator-1',
  admin: 'key-of-the-admin-0001',
};
const ROLES = ['viewer', 'operator', 'admin'] as const;
type Role = (typeof ROLES)[number];
const TASK = 'task_20000101_000000';

/** Works on the whole store where it is asked without a task. */
const BACKUP = 'POST /data_pipeline/vector/backup';

/** Who may do what, as the contract's sentence says; written by hand, not taken from the operations. */
const LEAST_ROLE: Record<string, Role | 'anyone'> = {
  'GET /health/live': 'anyone',
  'GET /health/ready': 'anyone',
  'GET /metrics': 'viewer',
  'GET /openapi.json': 'viewer',
  'GET /docs/': 'viewer',
  'GET /admin/queues': 'admin',
  'GET /admin/queues/api/queues': 'admin',

  'GET /me': 'viewer',
  'GET /data_pipeline/tasks': 'viewer',
  'GET /data_pipeline/tasks/{task_id}': 'viewer',
  'GET /data_pipeline/tasks/{task_id}/executions': 'viewer',
  'GET /data_pipeline/tasks/{task_id}/events': 'viewer',
  'GET /data_pipeline/tasks/{task_id}/table-list-info': 'viewer',
  'GET /data_pipeline/tasks/{task_id}/files': 'viewer',
  'GET /data_pipeline/tasks/{task_id}/files/{file_name}': 'viewer',
  'GET /data_pipeline/tasks/{task_id}/export': 'viewer',
  'GET /data_pipeline/tasks/{task_id}/logs': 'viewer',
  'GET /data_pipeline/tasks/{task_id}/evaluations': 'viewer',
  'GET /data_pipeline/tasks/{task_id}/evaluations/{evaluation_id}': 'viewer',
  'GET /data_pipeline/tasks/{task_id}/pairs': 'viewer',
  'GET /data_pipeline/tasks/{task_id}/pairs/{pair_id}': 'viewer',
  'GET /data_pipeline/vector/restore/list': 'viewer',
  'GET /training_data/stats': 'viewer',
  'POST /data_pipeline/tasks/query': 'viewer',
  'POST /data_pipeline/tasks/{task_id}/logs/query': 'viewer',
  'POST /training_data/query': 'viewer',
  'POST /training_data/search': 'viewer',
  'POST /training_data/export': 'viewer',

  'POST /data_pipeline/tasks': 'operator',
  'PATCH /data_pipeline/tasks/{task_id}': 'operator',
  'POST /data_pipeline/tasks/{task_id}/execute': 'operator',
  'POST /data_pipeline/tasks/{task_id}/cancel': 'operator',
  'POST /data_pipeline/tasks/{task_id}/evaluations': 'operator',
  'POST /data_pipeline/tasks/{task_id}/evaluations/{evaluation_id}/cancel': 'operator',
  'POST /data_pipeline/tasks/{task_id}/table-list': 'operator',
  'POST /data_pipeline/tasks/{task_id}/upload-table-list': 'operator',
  'POST /data_pipeline/tasks/{task_id}/files': 'operator',
  'POST /data_pipeline/tasks/{task_id}/pairs/preview': 'operator',
  'PATCH /data_pipeline/tasks/{task_id}/pairs/{pair_id}': 'operator',
  'POST /database/tables': 'operator',
  'POST /database/table/ddl': 'operator',
  'POST /training_data/create': 'operator',
  'POST /training_data/update': 'operator',
  'POST /training_data/upload': 'operator',
  'POST /training_data/combine': 'operator',

  'POST /audit/query': 'admin',
  'DELETE /data_pipeline/tasks': 'admin',
  'POST /training_data/delete': 'admin',
  'POST /training_data/rebuild': 'admin',
  [BACKUP]: 'admin',
  'POST /data_pipeline/vector/restore': 'admin',
};

let api: TestApi;
let server: Server;
beforeAll(async () => {
  api = await startApi({
    API_KEYS: ROLES.map((role) => `${role}:${role}:${KEYS[role]}`).join(','),
    BUSINESS_DATABASE_URL: 'postgresql://reader:canary-password@127.0.0.1:1/shop',
  });
  server = createServer(api.app).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await api.close();
});

const AT_ROOT = /^\/(health|metrics|openapi|docs|admin)/;
/** Asks with no body: enough to learn whether one may, too little to do anything. */
const ask = (endpoint: string, headers: Record<string, string> = {}) => {
  const [method = '', path = ''] = endpoint.split(' ');
  const filled = path
    .replace('{task_id}', TASK)
    .replace('{file_name}', 'none.md')
    .replace('{pair_id}', '0')
    .replace('{evaluation_id}', '0');
  const verb = method.toLowerCase() as 'get' | 'post' | 'patch' | 'delete';
  const url = AT_ROOT.test(path) ? filled : `/api/v0${filled}`;
  const asked = request(server)[verb](url).set(headers);
  return endpoint === BACKUP ? asked.send({ task_id: TASK }) : asked;
};

it('names every operation there is', () => {
  const described = Object.values(operations).map(
    ({ method, path }: Operation) => `${method.toUpperCase()} ${path}`,
  );
  const byHand = Object.keys(LEAST_ROLE).filter((endpoint) => !/ \/(docs|admin)/.test(endpoint));
  expect(byHand.sort()).toEqual(described.sort());
});

describe.each(Object.entries(LEAST_ROLE))('%s is for %s', (endpoint, least) => {
  it('without a key, and with one that is none', async () => {
    for (const headers of [{}, { 'X-API-Key': 'key-of-the-admin-0002' }, { Authorization: 'Bearer ' }]) {
      const { status, body } = await ask(endpoint, headers as Record<string, string>);
      if (least === 'anyone') expect([200, 503]).toContain(status);
      else
        expect([status, body]).toMatchObject([
          401,
          { code: 401, message: '未认证', data: { error_type: 'unauthorized' } },
        ]);
    }
  });

  it.each(ROLES)('with the key of a(n) %s', async (role) => {
    const { status, body } = await ask(endpoint, { Authorization: `Bearer ${KEYS[role]}` });
    const may = least === 'anyone' || ROLES.indexOf(role) >= ROLES.indexOf(least);
    const namesNothing = endpoint.includes('{') || endpoint === BACKUP;
    if (may) expect([401, 403, 405, 599, ...(namesNothing ? [] : [404])]).not.toContain(status);
    else
      expect([status, body]).toMatchObject([
        403,
        { code: 403, message: '无权限', data: { error_type: 'forbidden' } },
      ]);
  });
});

describe('what the body decides', () => {
  const combine = (role: Role, body: object) =>
    ask('POST /training_data/combine', { 'X-API-Key': KEYS[role] }).send(body);
  const execute = (role: Role, flag: string) =>
    ask('POST /data_pipeline/tasks/{task_id}/execute', { 'X-API-Key': KEYS[role] }).send({
      ...{ execution_mode: 'step', step_name: 'training_load', [flag]: true },
    });

  it('combining for good is an admin’s, a dry run an operator’s', async () => {
    const body = { collection_names: ['sql'] };
    expect((await combine('operator', body)).status).toBe(200);
    expect((await combine('operator', { ...body, dry_run: false })).status).toBe(403);
    expect((await combine('admin', { ...body, dry_run: false })).status).toBe(200);
  });

  it.each(['truncate_vector_tables', 'backup_vector_tables'])(
    'executing with %s is an admin’s',
    async (flag) => {
      expect((await execute('operator', flag)).status).toBe(403);
      expect((await execute('admin', flag)).status).not.toBe(403);
    },
  );
});

describe('a key', () => {
  it('is taken from X-API-Key too, and from the scheme in any case', async () => {
    const path = 'GET /training_data/stats';
    expect((await ask(path, { 'X-API-Key': KEYS.viewer })).status).toBe(200);
    expect((await ask(path, { Authorization: `bEARER ${KEYS.viewer}` })).status).toBe(200);
    expect((await ask(path, { Authorization: KEYS.viewer })).status).toBe(401);
    expect((await ask(`${path}?api_key=${KEYS.viewer}`)).status).toBe(401);
  });

  it.each([
    ['GET /docs/', 'viewer', 200],
    ['GET /admin/queues', 'admin', 200],
    ['GET /admin/queues/api/queues', 'admin', 200],
    ['GET /admin/queues', 'operator', 403],
    ['GET /data_pipeline/tasks', 'admin', 401],
    ['GET /metrics', 'admin', 401],
    ['POST /data_pipeline/tasks', 'admin', 401],
  ] as const)('sent by a browser as a password: %s, %s: %i', async (endpoint, role, status) => {
    const basic = Buffer.from(`whoever:${KEYS[role]}`).toString('base64');
    expect((await ask(endpoint, { Authorization: `Basic ${basic}` })).status).toBe(status);
  });

  it('that opened a page is taken from the requests of this page too', async () => {
    const Authorization = `Basic ${Buffer.from(`whoever:${KEYS.operator}`).toString('base64')}`;
    const path = 'GET /data_pipeline/tasks';
    expect((await ask(path, { Authorization, 'Sec-Fetch-Site': 'same-origin' })).status).toBe(200);
    const { port } = server.address() as AddressInfo;
    const fromPage = { Authorization, Origin: `http://127.0.0.1:${port}` };
    expect((await ask('POST /training_data/query', fromPage)).status).toBe(200);
    expect((await ask('POST /training_data/query', { Authorization, Origin: 'null' })).status).toBe(403);
    expect((await ask('POST /training_data/delete', fromPage)).status).toBe(403);
  });

  it('is asked for by pages alone: a program gets no challenge', async () => {
    for (const page of ['GET /docs/', 'GET /admin/queues'])
      expect((await ask(page)).headers['www-authenticate']).toMatch(/^Basic realm=/);
    for (const other of ['GET /training_data/stats', 'POST /data_pipeline/tasks'])
      expect((await ask(other)).headers['www-authenticate']).toBeUndefined();
  });
});

it.each([
  ['a stranger', '', 401],
  ['a viewer', `X-API-Key: ${KEYS.viewer}\r\n`, 403],
])('the upload of %s is refused before its body is sent', async (_, header, status) => {
  const { port } = server.address() as AddressInfo;
  const socket = connect(port, '127.0.0.1');
  socket.write(
    `POST /api/v0/data_pipeline/tasks/${TASK}/files HTTP/1.1\r\nHost: localhost\r\n${header}` +
      'Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 10000000\r\n\r\n--b\r\n',
  );
  const [answer] = (await once(socket, 'data')) as [Buffer];
  socket.destroy();
  expect(answer.toString()).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
});

describe('Bull Board', () => {
  const admin = { 'X-API-Key': KEYS.admin };

  it('changes nothing, whatever it is asked', async () => {
    const queue = 'steps';
    for (const [method, path] of [
      ['put', `/admin/queues/api/queues/${queue}/pause`],
      ['put', `/admin/queues/api/queues/${queue}/clean/completed`],
      ['put', `/admin/queues/api/queues/${queue}/empty`],
      ['put', `/admin/queues/api/queues/pause`],
      ['post', `/admin/queues/api/queues/${queue}/add`],
      ['patch', `/admin/queues/api/queues/${queue}/x/update-data`],
      ['delete', `/admin/queues/api/queues/${queue}`],
    ] as const) {
      const { status, body } = await request(server)[method](path).set(admin).send({});
      expect([status, body.data?.error_type]).toEqual([405, 'method_not_allowed']);
    }
  });

  it('is made of this service’s own files, under a policy that lets no other in', async () => {
    const { text, headers } = await ask('GET /admin/queues', admin);
    expect(headers['content-security-policy']).not.toContain('https:');
    const sources = [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, source = '']) => source);
    expect(sources).toEqual(expect.arrayContaining([expect.stringMatching(/^static\/js\/main/)]));
    expect(sources.filter((source) => /^(https?:|\/\/)/.test(source))).toEqual([]);
  });

  it('shows jobs that say which run to look at and nothing else', async () => {
    const queue = createRunQueue(
      { redisUrl: testStack().redisUrl, prefix: api.queuePrefix },
      () => undefined,
    );
    const execution_id = `${TASK}_step_ddl_generation_exec_20000101_000001`;
    await queue.send({ execution_id, step: 'ddl_generation', fence: 1 });
    await queue.close();
    const { body } = await ask('GET /admin/queues/api/queues?activeQueue=steps&status=latest', admin);
    expect(body.queues[0]).toMatchObject({ name: 'steps', readOnlyMode: true });
    expect(body.queues[0].jobs.map(({ name, data }: { name: string; data: string }) => [name, data])).toEqual(
      [['ddl_generation', { executionId: execution_id, fence: 1 }]],
    );
    expect(JSON.stringify(body)).not.toContain('canary');
  });
});
