import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import request from 'supertest';
import { call, startApi, type TestApi } from '../support/api';

const CONNECTION = 'postgresql://reader:x@127.0.0.1:1/shop';
const TASKS = '/data_pipeline/tasks';

async function newTask(api: TestApi): Promise<string> {
  const { task_id } = (await call(api.app, 'post', TASKS).send({})).body.data;
  await call(api.app, 'post', `${TASKS}/${task_id}/table-list`).send({ tables: 'orders' });
  return task_id;
}
const execute = (api: TestApi, task: string) =>
  call(api.app, 'post', `${TASKS}/${task}/execute`).send({
    ...{ execution_mode: 'step', step_name: 'ddl_generation' },
  });

describe('the rate limit', () => {
  const [ann, bob] = ['key-of-ann-0123456789', 'key-of-bob-0123456789'] as const;
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi({ RATE_LIMIT_PER_SECOND: '2', API_KEYS: `ann:viewer:${ann},bob:viewer:${bob}` });
  });
  afterAll(() => api.close());
  const poll = (key: string) => call(api.app, 'get', TASKS).set('X-API-Key', key);

  it('lets a key use its ten seconds at once, then says when to come back; other keys are served', async () => {
    const served = await Promise.all(Array.from({ length: 20 }, () => poll(ann)));
    expect(served.map(({ status }) => status)).toEqual(served.map(() => 200));
    const { status, headers, body } = await poll(ann);
    expect([status, body]).toMatchObject([
      429,
      {
        ...{ code: 429, success: false, message: '请求过于频繁' },
        data: { error_type: 'rate_limited', can_retry: true },
      },
    ]);
    const wait = Number(headers['retry-after']);
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(10);
    expect(headers['ratelimit']).toContain(`r=0; t=${wait}`);
    expect(headers['ratelimit-policy']).toMatch(/q=20; w=10/);
    expect((await poll(bob)).status).toBe(200);
  });

  it('does not count those who watch the service', async () => {
    for (let i = 0; i < 30; i += 1) expect((await request(api.app).get('/health/live')).status).toBe(200);
  });

  it('takes thirty wrong keys a minute of an address, and locks the right one out by none of them', async () => {
    const guess = (i: number) => poll(`key-of-nobody-${String(i).padStart(8, '0')}`);
    const statuses = await Promise.all(Array.from({ length: 60 }, async (_, i) => (await guess(i)).status));
    expect(statuses.filter((status) => status === 401)).toHaveLength(30);
    const { status, headers, body } = await guess(60);
    expect([status, body.data]).toMatchObject([429, { error_type: 'rate_limited', can_retry: true }]);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(headers['retry-after'])).toBeLessThanOrEqual(60);
    expect((await poll(bob)).status).toBe(200);
    // Who has not said any key yet has guessed none: a browser is still asked for it.
    expect((await request(api.app).get('/docs/')).status).toBe(401);
  });
});

it('without keys, the rate limit counts by address', async () => {
  const api = await startApi({ RATE_LIMIT_PER_SECOND: '1' });
  const statuses = [];
  for (let i = 0; i < 11; i += 1) statuses.push((await call(api.app, 'get', TASKS)).status);
  expect(statuses).toEqual([...Array.from({ length: 10 }, () => 200), 429]);
  await api.close();
});

describe('the queue guard', () => {
  let api: TestApi;
  let tasks: string[];
  beforeAll(async () => {
    api = await startApi({ QUEUE_MAX_DEPTH: '3', BUSINESS_DATABASE_URL: CONNECTION });
    tasks = await Promise.all(Array.from({ length: 24 }, () => newTask(api)));
  });
  afterAll(() => api.close());
  const runs = async () => (await api.pool.query('select from pairsmith.step_runs')).rowCount ?? 0;

  it('refuses one run more than may wait, and leaves nothing of it', async () => {
    for (const task of tasks.slice(0, 3)) expect((await execute(api, task)).status).toBe(200);
    const refused = await execute(api, tasks[3]!);
    expect(refused.body).toMatchObject({
      code: 429,
      data: { error_type: 'rate_limited', can_retry: true, response: expect.stringContaining('上限3个') },
    });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(await runs()).toBe(3);
    const { data } = (await call(api.app, 'get', `${TASKS}/${tasks[3]}`)).body;
    expect([data.status, data.current_step]).toEqual(['pending', null]);
  });

  it('says what is wrong with the request first', async () => {
    expect((await execute(api, tasks[0]!)).status).toBe(409);
    expect((await execute(api, 'task_20000101_000000')).status).toBe(404);
  });

  it('accepts again when a worker has taken one', async () => {
    await api.pool.query(`update pairsmith.step_runs set status = 'running' where task_id = $1`, [tasks[0]]);
    expect((await execute(api, tasks[3]!)).status).toBe(200);
    expect((await execute(api, tasks[4]!)).status).toBe(429);
  });

  it('lets submits at the same moment exceed it by the connections of the pool at most', async () => {
    await api.pool.query('delete from pairsmith.step_runs');
    const statuses = (await Promise.all(tasks.map((task) => execute(api, task)))).map(({ status }) => status);
    const accepted = statuses.filter((status) => status === 200).length;
    expect(new Set(statuses)).toEqual(new Set([200, 429]));
    expect(await runs()).toBe(accepted);
    expect(accepted).toBeGreaterThanOrEqual(3);
    expect(accepted).toBeLessThanOrEqual(3 + 10);
  });
});

describe('uploads', () => {
  let api: TestApi;
  let server: Server;
  let task: string;
  beforeAll(async () => {
    api = await startApi({ BUSINESS_DATABASE_URL: CONNECTION });
    task = await newTask(api);
    server = createServer(api.app).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await api.close();
  });
  /** An upload whose end does not come. */
  async function beginUpload(): Promise<Socket> {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    await once(socket, 'connect');
    socket.write(
      `POST /api/v0${TASKS}/${task}/files HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=b\r\n` +
        'Content-Length: 1000000\r\n\r\n--b\r\nContent-Disposition: form-data; name="file"; filename="a.md"\r\n\r\n',
    );
    return socket;
  }
  const upload = () =>
    request(server).post(`/api/v0${TASKS}/${task}/files`).attach('file', Buffer.from('# 说明'), 'notes.md');

  it('are eight at a time: one more is told to come back, and can when one has ended', async () => {
    const sockets = await Promise.all(Array.from({ length: 8 }, beginUpload));
    let refused = await upload();
    for (let i = 0; i < 100 && refused.status !== 429; i += 1) refused = await upload();
    expect(refused.body).toMatchObject({ code: 429, data: { error_type: 'rate_limited', can_retry: true } });
    expect((await request(server).get(`/api/v0${TASKS}/${task}`)).status).toBe(200);
    sockets[0]?.destroy();
    let served = await upload();
    for (let i = 0; i < 100 && served.status === 429; i += 1) served = await upload();
    expect(served.status).toBe(200);
    for (const socket of sockets) socket.destroy();
  });
});

describe('a body that trickles in', () => {
  let api: TestApi;
  let server: Server;
  let task: string;
  beforeAll(async () => {
    const bodyPace = { graceMs: 300, bytesPerSecond: 16 * 1024 };
    api = await startApi({ BUSINESS_DATABASE_URL: CONNECTION }, { bodyPace });
    task = await newTask(api);
    server = createServer(api.app).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await api.close();
  });

  /** Sends a byte now and then until it is answered. */
  async function trickle(path: string, head: string): Promise<string> {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    socket.write(`POST /api/v0${path} HTTP/1.1\r\nHost: localhost\r\n${head}\r\n\r\n`);
    const drip = setInterval(() => socket.write('-'), 20);
    let answer = '';
    socket.on('data', (bytes) => (answer += bytes.toString()));
    socket.on('error', () => undefined);
    await once(socket, 'close');
    clearInterval(drip);
    return answer;
  }

  it('is told so, and gives its place for an upload back', async () => {
    const head = 'Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 1000000';
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => trickle(`${TASKS}/${task}/files`, head)),
    );
    for (const answer of answers) {
      expect(answer).toMatch(/^HTTP\/1\.1 408 /);
      expect(answer).toContain('"error_type":"request_timeout"');
    }
    const upload = request(server)
      .post(`/api/v0${TASKS}/${task}/files`)
      .attach('file', Buffer.from('# 说明'), 'notes.md');
    expect((await upload).status).toBe(200);
  });

  it('holds no JSON request open either', async () => {
    expect(await trickle(TASKS, 'Content-Type: application/json\r\nContent-Length: 5000')).toMatch(/ 408 /);
  });
});
