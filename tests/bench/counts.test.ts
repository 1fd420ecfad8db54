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

it('a page of the list is read in the order of an index', async () => {
  const [sent] = await sentWhile(() => get('/data_pipeline/tasks?limit=20'));
  const client = await api.pool.connect();
  await client.query('begin; set local enable_seqscan = off; set local enable_sort = off');
  const { rows } = await client.query<{ 'QUERY PLAN': string }>({ text: `explain ${sent}`, values: [20, 0] });
  await client.query('rollback');
  client.release();
  expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toMatch(/Index Scan.* tasks_newest/);
});
