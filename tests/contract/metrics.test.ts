import { said } from '@pairsmith/core';
import { randomUUID } from 'node:crypto';
import { claimRun, failRun, foldRunCounts } from '@pairsmith/db';
import request from 'supertest';
import { sentWhile } from '../bench/counted';
import { call, startApi, type TestApi } from '../support/api';

const SECRET = 'canary-of-the-metrics';
let api: TestApi;
let task: string;
beforeAll(async () => {
  api = await startApi({ BUSINESS_DATABASE_URL: `postgresql://reader:${SECRET}@127.0.0.1:1/shop` });
  const create = async () =>
    (await call(api.app, 'post', '/data_pipeline/tasks').send({ task_name: SECRET })).body.data.task_id;
  task = await create();
  await create();
  await call(api.app, 'post', `/data_pipeline/tasks/${task}/table-list`).send({ tables: 'orders' });
  await call(api.app, 'post', `/data_pipeline/tasks/${task}/execute`).send({ execution_mode: 'complete' });
});
afterAll(() => api.close());

const scrape = async () => (await request(api.app).get('/metrics')).text;
/** The value of a series, by its name and labels as they are written; undefined: there is none. */
const valueOf = (text: string, series: string) => {
  const line = text.split('\n').find((each) => each.startsWith(`${series} `));
  return line === undefined ? undefined : Number(line.slice(series.length + 1));
};

it('is text as Prometheus reads it', async () => {
  const { status, headers, text } = await request(api.app).get('/metrics');
  expect(status).toBe(200);
  expect(headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8');
  const comment = /^# (HELP|TYPE) \S+ .+$/;
  const series = /^[a-zA-Z_:][\w:]*(\{(\w+="[^"\\]*",?)+\})? (-?[\d.e+-]+|NaN|[+-]Inf)$/;
  for (const line of text.split('\n').filter(Boolean))
    expect(comment.test(line) || series.test(line) || line).toBe(true);
  const names = text.match(/^# TYPE \S+/gm) ?? [];
  expect(new Set(names).size).toBe(names.length);
});

it('counts what PostgreSQL holds at this moment', async () => {
  const text = await scrape();
  expect(valueOf(text, 'pairsmith_tasks{status="in_progress"}')).toBe(1);
  expect(valueOf(text, 'pairsmith_tasks{status="pending"}')).toBe(1);
  expect(valueOf(text, 'pairsmith_runs_active{step="ddl_generation",status="queued"}')).toBe(1);
  expect(valueOf(text, 'pairsmith_training_rows{type="ddl"}')).toBe(0);
  expect(valueOf(text, 'pairsmith_volume_free_bytes')).toBeGreaterThan(0);
  expect(valueOf(text, 'pairsmith_build_info{version="0.1.0"}')).toBe(1);
  for (const dependency of ['database', 'redis', 'volume'])
    expect(valueOf(text, `pairsmith_dependency_up{dependency="${dependency}"}`)).toBe(1);

  expect(valueOf(text, 'pairsmith_workers_alive')).toBe(0);
  expect(valueOf(text, 'pairsmith_webhook_messages_waiting')).toBe(0);
  expect(valueOf(text, 'pairsmith_runs_active{step="training_load",status="running"}')).toBe(0);
  expect(valueOf(text, 'pairsmith_tasks{status="failed"}')).toBe(0);

  await api.pool.query(`insert into pairsmith.webhook_messages (body) values ('{}')`);
  expect(valueOf(await scrape(), 'pairsmith_webhook_messages_waiting')).toBe(1);
  await api.pool.query(`update pairsmith.step_runs set not_before = now() - interval '1 hour'`);
  const waiting = valueOf(await scrape(), 'pairsmith_oldest_queued_run_seconds');
  expect(waiting).toBeGreaterThanOrEqual(3600);
  expect(waiting).toBeLessThan(3700);
});

it('counts runs by step and end for good, and goes on showing those that stand at zero', async () => {
  const ended = async (end: string) =>
    valueOf(await scrape(), `pairsmith_runs_ended_total{step="ddl_generation",end="${end}"}`);
  const ends = async () => [await ended('completed'), await ended('failed'), await ended('cancelled')];
  expect(await ends()).toEqual([0, 0, 0]);
  await call(api.app, 'post', `/data_pipeline/tasks/${task}/cancel`);
  expect(await ends()).toEqual([0, 0, 1]);
  const { execution_id } = (
    await call(api.app, 'post', `/data_pipeline/tasks/${task}/execute`).send({ execution_mode: 'complete' })
  ).body.data;
  await claimRun(api.pool, execution_id, 1, 'nobody');
  await api.pool.query(`update pairsmith.step_runs set started_at = now() - interval '40 seconds'`);
  const claim = { executionId: execution_id, taskId: task, fence: 1 };
  await failRun(api.pool, claim, { errorType: 'llm_error', errorMessage: said('llm.no_content') });
  await foldRunCounts(api.pool);
  expect(await ends()).toEqual([0, 1, 1]);
  const later = await scrape();
  expect(
    valueOf(later, 'pairsmith_runs_ended_seconds_total{step="ddl_generation",end="failed"}'),
  ).toBeCloseTo(40, 0);
  expect(valueOf(later, 'pairsmith_oldest_queued_run_seconds')).toBe(0);
  await api.pool.query('delete from pairsmith.step_runs');
  expect(await ends()).toEqual([0, 1, 1]);
});

it('times requests by operation, so that no client can make new series', async () => {
  const seriesOf = (text: string) =>
    (text.match(/^pairsmith_http_request_duration_seconds_count.*$/gm) ?? []).length;
  const before = await scrape();
  for (let i = 0; i < 20; i += 1) {
    await request(api.app).get(`/no/such/${randomUUID()}`);
    await call(api.app, 'get', `/data_pipeline/tasks/task_20000101_0000${10 + i}`);
    await call(api.app, 'get', `/data_pipeline/tasks/${task}/files/${randomUUID()}`);
  }
  await call(api.app, 'put', '/data_pipeline/tasks');
  const after = await scrape();
  const count = (method: string, path: string, status: number) =>
    valueOf(
      after,
      `pairsmith_http_request_duration_seconds_count{method="${method}",path="${path}",status="${status}"}`,
    );
  expect(count('GET', 'other', 404)).toBe(20);
  expect(count('GET', '/data_pipeline/tasks/{task_id}', 404)).toBe(20);
  expect(count('GET', '/data_pipeline/tasks/{task_id}/files/{file_name}', 404)).toBe(20);
  expect(count('PUT', '/data_pipeline/tasks', 405)).toBe(1);
  expect(count('POST', '/data_pipeline/tasks', 200)).toBe(2);
  expect(seriesOf(after) - seriesOf(before)).toBeLessThanOrEqual(5);
});

it('says nothing secret, and nothing of a task', async () => {
  const text = await scrape();
  for (const secret of [SECRET, task, api.dataDir, '127.0.0.1', 'only-for-tests'])
    expect(text).not.toContain(secret);
});

it('reads its counts off indexes, those of tasks off a counter', async () => {
  expect((await sentWhile(scrape)).filter((sent) => /pairsmith\.tasks\b/.test(sent))).toEqual([]);
  const client = await api.pool.connect();
  await client.query('begin');
  await client.query('set local enable_seqscan = off');
  for (const [sql, index] of [
    [
      `select step, status, count(*) from pairsmith.step_runs where status in ('queued', 'running') group by 1, 2`,
      'step_runs_active',
    ],
    [`select count(*) from pairsmith.step_runs where status = 'queued'`, 'step_runs_active'],
  ] as const) {
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain ${sql}`);
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain(index);
  }
  await client.query('rollback');
  client.release();
});
