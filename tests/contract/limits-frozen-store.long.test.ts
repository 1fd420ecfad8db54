import request from 'supertest';
import { call, startApi, type TestApi } from '../support/api';
import type { TestDatabase } from '../support/database';
import { startFreezableProxy, type FreezableProxy } from '../support/frozen-proxy';
import { createStateDatabase } from '../support/state-database';

let database: TestDatabase;
let proxy: FreezableProxy;
let api: TestApi;
let task: string;
beforeAll(async () => {
  database = await createStateDatabase();
  proxy = await startFreezableProxy(database.url);
  api = await startApi({
    DATABASE_URL: proxy.url,
    BUSINESS_DATABASE_URL: 'postgresql://reader:x@127.0.0.1:1/shop',
  });
  task = (await call(api.app, 'post', '/data_pipeline/tasks').send({})).body.data.task_id;
});
afterAll(async () => {
  await proxy.close();
  await api.close();
  await database.drop();
});

it('a PostgreSQL that answers no more: every request is told so within seconds, also more than the pool holds', async () => {
  proxy.freeze();
  const of = (path: string) => `/data_pipeline/tasks/${task}${path}`;
  const started = performance.now();
  const timed = async (answer: request.Test) => {
    const { status, body, headers } = await answer;
    const ms = performance.now() - started;
    return { path: answer.url.replace(/^.*\/api\/v0/, ''), status, body, headers, ms };
  };
  const watched = Promise.all([request(api.app).get('/health/ready'), request(api.app).get('/metrics')]);
  const answers = await Promise.all(
    [
      call(api.app, 'get', of('')),
      call(api.app, 'get', '/data_pipeline/tasks'),
      call(api.app, 'get', of('/logs')),
      call(api.app, 'get', of('/files')),
      call(api.app, 'get', of('/executions')),
      call(api.app, 'get', '/training_data/stats'),
      call(api.app, 'post', '/data_pipeline/tasks').send({}),
      call(api.app, 'post', '/data_pipeline/tasks/query').send({}),
      call(api.app, 'patch', of('')).send({ task_name: '新' }),
      call(api.app, 'post', of('/cancel')).send({}),
      call(api.app, 'post', of('/table-list')).send({ tables: 'a' }),
      call(api.app, 'post', of('/execute')).send({ execution_mode: 'complete' }),
      call(api.app, 'post', '/training_data/search').send({ question: '服务区有几个' }),
      call(api.app, 'delete', '/data_pipeline/tasks').send({ task_ids: [task], confirm: true }),
    ].map(timed),
  );
  for (const { path, status, body, headers, ms } of answers) {
    expect([path, status, body.data.error_type]).toEqual([path, 503, 'store_unavailable']);
    expect(body.data.can_retry).toBe(true);
    expect(headers['retry-after']).toBeDefined();
    expect([path, ms < 6_000 ? 'in time' : ms]).toEqual([path, 'in time']);
  }

  const [ready, metrics] = await watched;
  expect([ready.status, ready.body.dependencies.database]).toEqual([
    503,
    { ok: false, problem: '2秒内无应答' },
  ]);
  expect(metrics.status).toBe(200);
  expect(metrics.text).toContain('pairsmith_dependency_up{dependency="database"} 0');
  expect(metrics.text).toContain('pairsmith_dependency_up{dependency="redis"} 1');
  expect(metrics.text).not.toContain('pairsmith_tasks{');
});
