import { once } from 'node:events';
import { connect } from 'node:net';
import { startApi, type TestApi } from '../support/api';
import { listen, multipart, sendRequest, type HttpRequest, type Listening } from '../support/send-request';

const TASKS = '/api/v0/data_pipeline/tasks';
const KEY = 'key-of-the-admin-0001';
const PUBLIC_URL = 'https://pairs.example.com';
const JSON_TYPE = { 'Content-Type': 'application/json' };
const BUSINESS = { BUSINESS_DATABASE_URL: 'postgresql://reader:x@127.0.0.1:1/shop' };

const open: (TestApi | Listening)[] = [];
afterAll(async () => {
  for (const each of open.reverse()) await each.close();
});

async function serve(env: Record<string, string> = {}) {
  const api = await startApi({ ...BUSINESS, ...env });
  const server = await listen(api.app);
  open.push(api, server);
  const { port } = server;
  return {
    port,
    send: (
      method: string,
      path: string,
      headers: Record<string, string> = {},
      more: Partial<HttpRequest> = {},
    ) => sendRequest(port, { method, path, ...more, headers: { ...more.headers, ...headers } }),
    /** Asks for a task as a client would, with these headers besides. */
    create: (headers: Record<string, string> = {}) =>
      sendRequest(port, { method: 'POST', path: TASKS, headers: { ...JSON_TYPE, ...headers }, body: '{}' }),
    tasks: async () => (await api.pool.query('select from pairsmith.tasks')).rowCount ?? 0,
  };
}
type Served = Awaited<ReturnType<typeof serve>>;

const EVERYWHERE = [
  TASKS,
  `${TASKS}/task_20000101_000000/files/a.md`,
  `${TASKS}/task_20000101_000000/events`,
  '/metrics',
  '/openapi.json',
  '/docs/',
  '/admin/queues',
  '/admin/queues/api/queues',
  '/health/live',
  '/',
  '/nowhere',
];

describe('without keys', () => {
  let service: Served;
  beforeAll(async () => {
    service = await serve();
  });

  it.each(EVERYWHERE)('%s is not served under a name that somebody else may point here', async (path) => {
    const { status, text } = await service.send('GET', path, { Host: `evil.example:${service.port}` });
    expect([status, JSON.parse(text)]).toMatchObject([
      403,
      { code: 403, message: '无权限', data: { error_type: 'forbidden' } },
    ]);
    expect(text).toContain('PUBLIC_URL');
  });

  it.each([
    ['evil.example', 403],
    ['127.0.0.1.evil.example', 403],
    ['localhost.evil.example:80', 403],
    ['localhost@evil.example', 403],
    ['[::1].evil.example', 403],
    ['10.0.0.1', 403],
    ['0.0.0.0', 403],
    ['[::2]', 403],
    ['pairs.example.com', 403],
    ['localhost', 200],
    ['LOCALHOST:1', 200],
    ['127.0.0.1:80', 200],
    ['127.8.9.10:8084', 200],
    ['[::1]:8084', 200],
  ])('of the host %j the answer is %i', async (host, status) => {
    expect((await service.send('GET', TASKS, { Host: host })).status).toBe(status);
    expect((await service.create({ Host: host })).status).toBe(status);
  });

  it('serves HTTP/1.0 without a host, which no browser sends, and believes no forwarded one', async () => {
    const socket = connect(service.port, '127.0.0.1');
    socket.end('GET /health/live HTTP/1.0\r\n\r\n');
    const [answer] = (await once(socket, 'data')) as [Buffer];
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 200 /);
    const forwarded = { 'X-Forwarded-Host': 'localhost', Forwarded: 'host=localhost' };
    expect((await service.send('GET', TASKS, { Host: 'evil.example', ...forwarded })).status).toBe(403);
    const asIfFrom = { Origin: 'http://evil.example', 'X-Forwarded-Host': 'evil.example' };
    expect((await service.create(asIfFrom)).status).toBe(403);
  });

  it.each([
    'text/plain',
    'text/plain; charset=application/json',
    'application/x-www-form-urlencoded',
    'application/jsonx',
  ])('a body of type %s creates no task', async (type) => {
    const before = await service.tasks();
    const body = '{"task_name":"planted"}';
    const sent = await service.send('POST', TASKS, { 'Content-Type': type }, { body });
    expect([sent.status, JSON.parse(sent.text)]).toMatchObject([
      400,
      { message: '请求参数错误', data: { error_type: 'invalid_params' } },
    ]);
    expect(sent.text).toContain('Content-Type: application/json');
    expect(await service.tasks()).toBe(before);
  });

  it('neither does a form with files, nor a body without a type; an empty one asks for the defaults', async () => {
    const before = await service.tasks();
    const form = multipart([{ name: 'task_name', content: 'planted' }]);
    expect((await service.send('POST', TASKS, {}, form)).status).toBe(400);
    expect((await service.send('POST', TASKS, {}, { body: '{"task_name":"planted"}' })).status).toBe(400);
    expect(await service.tasks()).toBe(before);
    expect((await service.send('POST', TASKS)).status).toBe(200);
  });
});

describe.each([
  ['without keys', {}, {}],
  ['with keys', { API_KEYS: `ann:admin:${KEY}` }, { 'X-API-Key': KEY }],
] as const)('%s', (_, env, key: Record<string, string>) => {
  let service: Served;
  let own: string;
  beforeAll(async () => {
    service = await serve({ ...env, PUBLIC_URL });
    own = `http://127.0.0.1:${service.port}`;
  });

  const foreign = (): [string, Record<string, string>][] => [
    ['another site', { Origin: 'https://evil.example' }],
    ['another port', { Origin: 'http://127.0.0.1:1' }],
    ['another name of this machine', { Origin: `http://localhost:${service.port}` }],
    ['a page without origin', { Origin: 'null' }],
    ['an empty origin', { Origin: '' }],
    ['an origin with a path', { Origin: `${own}/` }],
    ['two origins', { Origin: `${own} https://evil.example` }],
    ['an extension', { Origin: 'chrome-extension://abcdef' }],
    ['the public name over http', { Origin: 'http://pairs.example.com' }],
    ['another port of the public name', { Origin: `${PUBLIC_URL}:444` }],
    ['another site, by its own word', { 'Sec-Fetch-Site': 'cross-site' }],
    ['another site, with our origin', { 'Sec-Fetch-Site': 'cross-site', Origin: own }],
  ];

  it('a page of another origin changes nothing, whatever it asks', async () => {
    const before = await service.tasks();
    const upload = multipart([{ name: 'file', filename: 'a.md', content: '# 说明' }]);
    for (const [who, headers] of foreign()) {
      const all = { ...key, ...headers };
      expect([who, (await service.create(all)).status]).toEqual([who, 403]);
      for (const [method, path] of [
        ['POST', `${TASKS}/task_20000101_000000/files`],
        ['POST', `${TASKS}/task_20000101_000000/cancel`],
        ['DELETE', TASKS],
        ['PATCH', `${TASKS}/task_20000101_000000`],
        ['POST', '/api/v0/training_data/create'],
        ['PUT', '/admin/queues/api/queues/pause'],
        ['OPTIONS', TASKS],
      ] as const) {
        const { status, headers: answered } = await service.send(
          method,
          path,
          all,
          method === 'POST' ? upload : {},
        );
        expect([who, method, path, status]).toEqual([who, method, path, 403]);
        expect(Object.keys(answered).filter((name) => name.startsWith('access-control'))).toEqual([]);
      }
    }
    expect(await service.tasks()).toBe(before);
  });

  it('nor does it read, listen or make the service ask a database', async () => {
    const info = `${TASKS}/task_20000101_000000/table-list-info?check=true`;
    for (const [who, headers] of foreign())
      for (const path of [...EVERYWHERE, info])
        expect([who, path, (await service.send('GET', path, { ...key, ...headers })).status]).toEqual([
          who,
          path,
          403,
        ]);
    const picture = {
      ...key,
      'Sec-Fetch-Site': 'same-site',
      'Sec-Fetch-Mode': 'no-cors',
      'Sec-Fetch-Dest': 'image',
    };
    expect((await service.send('GET', TASKS, picture)).status).toBe(403);
  });

  it('a link from another site opens pages, and no data', async () => {
    const link = {
      'Sec-Fetch-Site': 'cross-site',
      'Sec-Fetch-Mode': 'navigate',
      'Sec-Fetch-Dest': 'document',
    };
    expect((await service.send('GET', '/docs/', { ...key, ...link })).status).toBe(200);
    for (const path of [TASKS, '/API/v0/data_pipeline/tasks', '/metrics'])
      expect((await service.send('GET', path, { ...key, ...link })).status).toBe(403);
    const framed = { ...link, 'Sec-Fetch-Dest': 'iframe' };
    expect((await service.send('GET', '/docs/', { ...key, ...framed })).status).toBe(403);
    expect((await service.send('POST', TASKS, { ...key, ...link }, { body: '{}' })).status).toBe(403);
  });

  it('its own pages, those at PUBLIC_URL and programs are served', async () => {
    for (const headers of [
      {},
      { Origin: own },
      { Origin: own, 'Sec-Fetch-Site': 'same-origin' },
      { Origin: PUBLIC_URL },
      { Origin: PUBLIC_URL, 'Sec-Fetch-Site': 'same-origin' },
      { Origin: PUBLIC_URL, Host: 'pairs.example.com' },
      { Host: 'pairs.example.com' },
      { Host: 'pairs.example.com:443' },
      { 'Sec-Fetch-Site': 'none' },
    ]) {
      const all = { ...key, ...(headers as Record<string, string>) };
      expect([headers, (await service.create(all)).status]).toEqual([headers, 200]);
      expect([headers, (await service.send('GET', TASKS, all)).status]).toEqual([headers, 200]);
    }
  });
});

it('with keys, any host is served: a proxy, a container and a probe ask by theirs', async () => {
  const service = await serve({ API_KEYS: `ann:admin:${KEY}` });
  const key = { 'X-API-Key': KEY };
  for (const host of ['api:8084', '10.1.2.3', 'pairs.example.com']) {
    expect((await service.create({ ...key, Host: host })).status).toBe(200);
    expect((await service.create({ ...key, Host: host, Origin: `https://${host}` })).status).toBe(200);
    expect((await service.create({ ...key, Host: host, Origin: 'https://evil.example' })).status).toBe(403);
  }
});
