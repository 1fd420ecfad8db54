import { call, startApi, type TestApi } from '../support/api';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
  const ddl = (name: string, db_name?: string | null) => ({
    ...{ training_data_type: 'ddl', ddl: `create table ${name} (id int, city text);` },
    ...(db_name !== undefined && { db_name }),
  });
  const { body } = await post('create', {
    data: [ddl('shop', 'sales'), ddl('branch', 'bank'), ddl('depot', null)],
  });
  expect(body.data.successfully_created).toBe(3);
  const sent = call(api.app, 'post', '/training_data/upload').field('file_type', 'markdown');
  await sent.field('db_name', 'sales').attach('file', Buffer.from('## city\nwhere a shop is'), 'city.md');
});
afterAll(() => api.close());

const post = (what: string, body: object) => call(api.app, 'post', `/training_data/${what}`).send(body);
const stats = async (query: string) =>
  (await call(api.app, 'get', `/training_data/stats${query}`)).body.data.type_breakdown;

it('rows by hand and files name their database, and everything that reads can keep to it', async () => {
  expect(await stats('?db_name=sales')).toMatchObject({ ddl: 1, documentation: 1 });
  expect(await stats('')).toMatchObject({ ddl: 3, documentation: 1 });

  const { data: queried } = (await post('query', { db_name: 'sales', sort_order: 'asc' })).body;
  expect(queried).toMatchObject({
    pagination: { total: 2 },
    filters_applied: { db_name: 'sales' },
    records: [{ db_name: 'sales' }, { db_name: 'sales' }],
  });

  const { data: found } = (await post('search', { question: 'city of a branch', db_name: 'sales' })).body;
  expect(found.ddl).toMatchObject([
    { content: expect.stringContaining('table shop'), related: false, sources: [{ rank: 1 }, { rank: 1 }] },
  ]);
  expect(found.documentation).toHaveLength(1);
  expect(found.prompt_context).not.toContain('branch');
});

it('an updated row stays its database’s', async () => {
  const { id } = (await post('query', { db_name: 'bank' })).body.data.records[0];
  await post('update', { id, training_data_type: 'ddl', ddl: 'create table branch (id int);' });
  expect(await stats('?db_name=bank')).toMatchObject({ ddl: 1 });
});

it('task_ids are the tasks whose rows are meant, with task_id together; no task is a mistake', async () => {
  const [one, other] = ['task_20260101_000000', 'task_20260101_000001'];
  await api.pool.query(
    `update langchain_pg_embedding
        set cmetadata = cmetadata || jsonb_build_object('task_id', case when document like '%depot%' then $1 else $2 end)
      where document like '%depot%' or document like '%shop (%'`,
    [one, other],
  );
  const found = async (body: object) => (await post('query', body)).body.data.pagination.total;
  expect(await found({ task_ids: [one, other] })).toBe(2);
  expect(await found({ task_id: one, task_ids: [other] })).toBe(2);
  expect(await found({ task_ids: [one, other], db_name: 'sales' })).toBe(1);
  expect(await stats(`?task_ids=${one},${other}`)).toMatchObject({ ddl: 2 });

  for (const refused of [
    await post('search', { question: 'city', task_ids: [] }),
    await post('query', { task_ids: ['../etc'] }),
    await call(api.app, 'get', '/training_data/stats?task_ids=x'),
    await post('create', { data: { training_data_type: 'documentation', content: 'x', db_name: ' ' } }),
  ])
    expect(refused.body).toMatchObject({ code: 400, data: { error_type: 'invalid_params' } });
});
