import { listEvaluations } from '@pairsmith/db';
import { call, startApi, type TestApi } from '../support/api';
import { sentWhile } from './counted';

/*
 * What the figures of docs/performance.md rest on, as counts: how often a server is asked. Times differ from machine to
 * machine; a loop that asks once a row again shows here.
 */

let api: TestApi;
let task: string;
beforeAll(async () => {
  api = await startApi();
  const answer = await call(api.served, 'post', '/data_pipeline/tasks').send({
    db_connection: 'postgresql://reader@127.0.0.1:5432/d',
  });
  task = (answer.body as { data: { task_id: string } }).data.task_id;
});
afterAll(() => api.close());

const get = (path: string) => call(api.served, 'get', path).expect(200);

it.each([
  ['a status', () => `/data_pipeline/tasks/${task}`],
  ['a page of the list, with its total', () => '/data_pipeline/tasks?limit=20'],
  ['a page of one status, with its total', () => '/data_pipeline/tasks?limit=20&status=pending'],
])('%s is one statement', async (_, path) => {
  expect(await sentWhile(() => get(path()))).toHaveLength(1);
});

it('the total of a list is not counted row by row', async () => {
  const [sent] = await sentWhile(() => get('/data_pipeline/tasks?limit=20'));
  expect(sent).toContain('pairsmith.task_counts');
  expect(sent).not.toContain('count(*)');
});

it.each([
  ['the newest first', {}, /Index Scan.* tasks_newest/],
  ['by status', { sort_by: 'status', sort_order: 'asc' }, /Index Scan using tasks_in_order_of_status/],
  ['by status, the last first', { sort_by: 'status' }, /Index Scan Backward using tasks_in_order_of_status/],
])('a page of the list is read in the order of an index: %s', async (_, sort, plan) => {
  const [sent] = await sentWhile(() =>
    call(api.served, 'post', '/data_pipeline/tasks/query').send(sort).expect(200),
  );
  const client = await api.pool.connect();
  await client.query('begin; set local enable_seqscan = off; set local enable_sort = off');
  const { rows } = await client.query<{ 'QUERY PLAN': string }>({ text: `explain ${sent}`, values: [20, 0] });
  await client.query('rollback');
  client.release();
  expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toMatch(plan);
});

it('a list of evaluations reads of their reports what it shows', async () => {
  const report = { model: 'm', arms: [{ arm: 'ddl', right: 1 }], answers: ['long'], doubts: [] };
  await api.pool.query(
    `insert into pairsmith.step_runs (execution_id, task_id, step, mode, options, status, report)
     values ($1, $2, 'evaluation', 'step', '{}', 'completed', $3)`,
    [`${task}_evaluation_20250702_190410`, task, JSON.stringify(report)],
  );
  let listed: unknown;
  const [sent] = await sentWhile(async () => {
    listed = await listEvaluations(api.pool, task);
  });
  expect(listed).toMatchObject([{ arms: report.arms, status: 'completed' }]);
  expect(sent).not.toMatch(/\breport\b/);
});
