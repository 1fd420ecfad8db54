import {
  publishRows,
  hashedEmbedder,
  stageRows,
  trainingRow,
  type TrainingItem,
} from '@pairsmith/training-store';
import { call, startApi, type TestApi } from '../support/api';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const post = (path: string, body: object, on = api, key?: string) => {
  const sent = call(on.app, 'post', `/training_data/${path}`);
  if (key) void sent.set('X-API-Key', key);
  return sent.send(body);
};
const pair = (question: string, sql = 'SELECT count(*) FROM orders;') => ({
  training_data_type: 'sql',
  question,
  sql,
});
const create = async (...data: object[]): Promise<string[]> =>
  (await post('create', { data })).body.data.results.map(
    ({ training_id }: { training_id: string }) => training_id,
  );
const total = async () =>
  (await call(api.app, 'get', '/training_data/stats')).body.data.total_count as number;
const documentOf = async (id: string) =>
  (await api.pool.query('select document, cmetadata from langchain_pg_embedding where id = $1', [id]))
    .rows[0];
const search = async (question: string) =>
  (await post('search', { question, limit: 3 })).body.data.sql as {
    id: string;
    sources: { source: string }[];
  }[];

/** What step 4 does for a task, in one transaction. */
async function load(taskId: string, items: TrainingItem[]) {
  const rows = items.map((item) => trainingRow(item, { taskId, dbName: 'shop' }));
  const vectors = await hashedEmbedder.embed(rows.map(({ text }) => text));
  const client = await api.pool.connect();
  try {
    await stageRows(client, taskId, rows, vectors);
    await client.query('begin');
    await publishRows(client, taskId, taskId, hashedEmbedder);
    await client.query('commit');
  } finally {
    client.release();
  }
  return rows.map(({ id }) => id);
}
const loaded = (question: string): TrainingItem => ({
  type: 'sql',
  question,
  sql: 'SELECT count(*) FROM orders;',
  sourceFile: 'qs_shop_pair.json',
  proofLevel: 'L3',
});

describe('updating', () => {
  it('puts another text under the same id: search finds the new one and no longer the old one', async () => {
    const [id] = await create(pair('天文台有几个望远镜？'));
    const before = await total();
    const { status, body } = await post('update', { id, ...pair('水族馆有几条鲸鱼？', 'SELECT 2') });
    expect(status).toBe(200);
    expect(body.data).toEqual({
      id,
      type: 'sql',
      current_total_count: before,
      response: '训练数据更新成功',
      timestamp: expect.any(String),
    });
    const row = await documentOf(id!);
    expect(row.document).toBe('{"question":"水族馆有几条鲸鱼？","sql":"SELECT 2"}');
    expect(row.cmetadata).toMatchObject({
      id,
      created_by: 'guest',
      updated_at: expect.any(String),
      created_at: expect.any(String),
    });
    expect((await search('水族馆有几条鲸鱼？'))[0]).toMatchObject({
      id,
      sources: expect.arrayContaining([{ source: 'exact', rank: 1 }]),
    });
    const old = (await search('天文台有几个望远镜？')).find((hit) => hit.id === id);
    expect(old?.sources.map(({ source }) => source) ?? []).not.toContain('exact');
    const { rows } = await api.pool.query(
      'select word from pairsmith.training_words where embedding_id = $1',
      [id],
    );
    expect(rows.map(({ word }) => word)).not.toContain('天文台');
  });

  it('keeps a task’s row the task’s, takes its proof away, and says what the next load will do', async () => {
    const task = 'task_20260101_000009';
    const [id] = await load(task, [loaded('任务的问题')]);
    const { body } = await post('update', { id, ...pair('改过的问题') });
    expect(body.data.warnings).toEqual([expect.stringContaining(task)]);
    expect((await documentOf(id!)).cmetadata).toMatchObject({
      task_id: task,
      proof_level: 'L0',
      source_file: 'qs_shop_pair.json',
    });
    const [mine] = await create(pair('我自己的问题'));
    await load(task, [loaded('任务的问题')]);
    expect(JSON.parse((await documentOf(id!)).document).question).toBe('任务的问题');
    expect(await documentOf(mine!)).toBeDefined();
  });

  it('takes a row that another program wrote without any metadata', async () => {
    await api.pool.query(
      `insert into langchain_pg_embedding (id, collection_id, embedding, document)
       select 'other-doc', uuid, (select embedding from langchain_pg_embedding limit 1), 'x' from langchain_pg_collection where name = 'documentation'`,
    );
    const { status } = await post('update', {
      id: 'other-doc',
      training_data_type: 'documentation',
      content: '新文档',
    });
    expect(status).toBe(200);
    expect((await documentOf('other-doc')).cmetadata).toMatchObject({
      id: 'other-doc',
      content_hash: expect.any(String),
    });
  });

  it.each([
    ['an unknown id', { id: 'no-such-sql', ...pair('x') }, 404, '训练数据不存在: no-such-sql', {}],
    ['no id', pair('x'), 400, '缺少必需参数: id', { missing_params: ['id'] }],
    ['an id that is a number', { id: 5, ...pair('x') }, 400, /id/, { invalid_params: ['id'] }],
    ['an id with NUL', { id: 'a\0', ...pair('x') }, 400, /id/, { invalid_params: ['id'] }],
    ['no type', { id: 'x' }, 400, '缺少必需参数: training_data_type', {}],
    ['an unknown type', { id: 'x', training_data_type: ['sql'] }, 400, /不支持的训练数据类型/, {}],
    [
      'no SQL',
      { id: 'x', training_data_type: 'sql', question: 'x' },
      400,
      '缺少必需参数: sql',
      { missing_params: ['sql'] },
    ],
    [
      'writing SQL',
      { id: 'x', ...pair('x', 'DROP TABLE a') },
      400,
      /只允许SELECT查询/,
      { invalid_params: ['sql'] },
    ],
    ['an empty body', {}, 400, /training_data_type/, {}],
  ])('%s', async (_, body, status, text, details) => {
    const answer = await post('update', body);
    expect(answer.status).toBe(status);
    if (typeof text === 'string') expect(answer.body.data.response).toBe(text);
    else expect(answer.body.data.response).toMatch(text);
    expect(answer.body.data).toMatchObject(details);
  });

  it('another type than the row’s, or a question that nobody writes, changes nothing', async () => {
    const [id] = await create(pair('保持不变'));
    const other = await post('update', { id, training_data_type: 'documentation', content: 'x' });
    expect(other.body).toMatchObject({
      code: 400,
      data: { invalid_params: ['training_data_type'], response: expect.stringContaining('类型是 sql') },
    });
    const open = await post('update', { id, training_data_type: 'sql', sql: 'SELECT 1' });
    expect(open.body).toMatchObject({ code: 400, data: { missing_params: ['question'] } });
    expect(JSON.parse((await documentOf(id!)).document).question).toBe('保持不变');
  });
});

describe('deleting', () => {
  it('removes what is there, names what is not, and search no longer finds it', async () => {
    const [a, b] = await create(pair('要删除的灯塔问题'), pair('另一个灯塔问题'));
    const before = await total();
    const { status, body } = await post('delete', { ids: [a, 'no-such-sql', b, a], confirm: true });
    expect(status).toBe(200);
    expect(body.data).toEqual({
      total_requested: 3,
      successfully_deleted: 2,
      failed_count: 1,
      deleted_ids: [a, b],
      failed_ids: ['no-such-sql'],
      failed_details: [{ id: 'no-such-sql', error: '训练数据不存在: no-such-sql' }],
      current_total_count: before - 2,
      response: '训练数据删除完成',
      timestamp: expect.any(String),
    });
    expect((await search('要删除的灯塔问题')).map(({ id }) => id)).not.toContain(a);
    const { rows } = await api.pool.query(
      'select from pairsmith.training_words where embedding_id = any ($1)',
      [[a, b]],
    );
    expect(rows).toHaveLength(0);
  });

  it.each([
    ['no ids', { confirm: true }, '缺少有效的ID列表', { missing_params: ['ids'] }],
    ['an empty list', { ids: [], confirm: true }, '缺少有效的ID列表', { invalid_params: ['ids'] }],
    ['a string', { ids: 'a-sql', confirm: true }, '缺少有效的ID列表', { invalid_params: ['ids'] }],
    ['an empty id', { ids: [''], confirm: true }, /ids\.0 不能为空/, {}],
    ['a number', { ids: [5], confirm: true }, /ids\.0/, {}],
    ['too many', { ids: Array.from({ length: 51 }, String), confirm: true }, '批量操作最大支持50条记录', {}],
    ['not confirmed', { ids: ['a-sql'] }, '删除操作需要确认，请设置confirm为true', {}],
    [
      'confirmed with a word',
      { ids: ['a-sql'], confirm: 'true' },
      '删除操作需要确认，请设置confirm为true',
      {},
    ],
    [
      'nothing there',
      { ids: ['no-sql', 'a\u202e'], confirm: true },
      /没有训练数据被删除/,
      { failed_ids: ['no-sql', 'a\u202e'], failed_count: 2 },
    ],
  ])('%s is 400', async (_, body, text, details) => {
    const before = await total();
    const answer = await post('delete', body);
    expect(answer.status).toBe(400);
    if (typeof text === 'string') expect(answer.body.data.response).toBe(text);
    else expect(answer.body.data.response).toMatch(text);
    expect(answer.body.data).toMatchObject(details);
    expect(await total()).toBe(before);
  });

  it('leaves rows of other collections alone', async () => {
    await api.pool.query(
      `insert into langchain_pg_collection (name) values ('their own');
       insert into langchain_pg_embedding (id, collection_id) select 'theirs', uuid from langchain_pg_collection where name = 'their own'`,
    );
    expect((await post('delete', { ids: ['theirs'], confirm: true })).status).toBe(400);
    expect((await post('update', { id: 'theirs', ...pair('x') })).status).toBe(404);
  });
});

it('writers of every kind at once finish, and the count is right', async () => {
  const task = 'task_20260101_000010';
  const before = await total();
  const victims = await create(...Array.from({ length: 8 }, (_, at) => pair(`牺牲 ${at}`)));
  const items = Array.from({ length: 30 }, (_, at) => loaded(`并发任务 ${at}`));
  await load(task, items);
  const answers = await Promise.all([
    load(task, items),
    ...[0, 1, 2].map((at) => post('create', { data: [pair(`并发创建 ${at}`)] })),
    ...[0, 1, 2, 3].map((at) => post('delete', { ids: [victims[at], victims[7 - at]], confirm: true })),
    post('update', { id: victims[0], ...pair('x') }),
    post('combine', { collection_names: ['ddl'], dry_run: false }),
  ]);
  const statuses = answers.map((answer) => (Array.isArray(answer) ? 200 : answer.status));
  // The updated row may be deleted first.
  expect(statuses.filter((status) => status !== 200 && status !== 404)).toEqual([]);
  expect(await total()).toBe(before + 30 + 3);
});

describe('combining', () => {
  const clear = () => api.pool.query('delete from langchain_pg_embedding');
  const ids = async () =>
    (await api.pool.query<{ id: string }>('select id from langchain_pg_embedding order by id')).rows.map(
      ({ id }) => id,
    );

  it('says what it would remove, removes exactly that, and keeps the row created first', async () => {
    await clear();
    const [first] = await create(pair('同一个问题'));
    const [second] = await create(pair('同一个问题'));
    const [third] = await create(pair('同一个问题'));
    await create(pair('同一个问题 '.repeat(2)), {
      ...pair('同一个问题'),
      training_data_type: 'error_sql',
    });
    const all = await ids();
    const trial = await post('combine', { collection_names: ['sql', 'ddl', 'sql'] });
    expect(trial.body.data).toMatchObject({
      dry_run: true,
      summary: {
        total_records_before: 4,
        total_records_after: 2,
        duplicates_to_remove: 2,
        duplicate_groups_total: 1,
        collections_stats: {
          sql: { before: 4, after: 2, duplicates: 2 },
          ddl: { before: 0, after: 0, duplicates: 0 },
        },
      },
      duplicate_groups: [
        {
          collection_name: 'sql',
          duplicate_count: 3,
          keep_id: first,
          remove_ids: [second, third],
          preview: expect.stringContaining('同一个问题'),
        },
      ],
      response: '发现 2 条重复记录，预计删除后将从 4 条减少到 2 条记录',
    });
    expect(trial.body.data.summary).not.toHaveProperty('duplicates_removed');
    expect(await ids()).toEqual(all);
    const done = await post('combine', { collection_names: ['sql'], dry_run: false });
    expect(done.body.data).toMatchObject({
      dry_run: false,
      summary: { duplicates_removed: 2, total_records_before: 4, total_records_after: 2 },
      merged_groups: trial.body.data.duplicate_groups,
      response: '成功合并重复记录，删除了 2 条重复记录，从 4 条减少到 2 条记录',
    });
    expect(await ids()).toEqual(all.filter((id) => id !== second && id !== third));
    expect(
      (await post('combine', { collection_names: ['sql'], dry_run: false })).body.data.response,
    ).toContain('删除了 0 条');
  });

  it('keeps the last one when asked; what a task loaded counts as the earliest', async () => {
    await clear();
    const [task] = await load('task_20260101_000011', [loaded('任务与手工')]);
    const [mine] = await create(pair('任务与手工'));
    const kept = async (keep_strategy: string) =>
      (await post('combine', { collection_names: ['sql'], keep_strategy })).body.data.duplicate_groups[0]
        .keep_id;
    expect(await kept('first')).toBe(task);
    expect(await kept('last')).toBe(mine);
  });

  it('lists a large group in part and counts all of it', async () => {
    await clear();
    for (let round = 0; round < 3; round += 1)
      await create(
        ...Array.from({ length: 50 }, () => ({
          training_data_type: 'documentation',
          content: '文'.repeat(300),
        })),
      );
    const { summary, duplicate_groups } = (await post('combine', { collection_names: ['documentation'] }))
      .body.data;
    expect(summary.duplicates_to_remove).toBe(149);
    expect(duplicate_groups[0]).toMatchObject({ duplicate_count: 150, preview: '文'.repeat(200) });
    expect(duplicate_groups[0].remove_ids).toHaveLength(100);
  });

  it('does not take rows without a text for the same text', async () => {
    await clear();
    await api.pool.query(
      `insert into langchain_pg_embedding (id, collection_id) select x, uuid from langchain_pg_collection, unnest(array['n1', 'n2']) x where name = 'sql'`,
    );
    const { body } = await post('combine', { collection_names: ['sql'], dry_run: false });
    expect(body.data.summary).toMatchObject({ total_records_before: 2, duplicates_removed: 0 });
    await clear();
  });

  it.each([
    [{}, '缺少必需参数: collection_names', { missing_params: ['collection_names'] }],
    [{ collection_names: 'sql' }, /collection_names/, { invalid_params: ['collection_names'] }],
    [{ collection_names: [] }, /至少需要一个集合/, {}],
    [{ collection_names: ['sql', 'x'] }, /不支持的集合名称: "x"/, {}],
    [{ collection_names: ['sql'], dry_run: 'false' }, /dry_run/, { invalid_params: ['dry_run'] }],
    [
      { collection_names: ['sql'], keep_strategy: 'best' },
      /keep_strategy/,
      { invalid_params: ['keep_strategy'] },
    ],
  ])('%j is 400', async (body, text, details) => {
    const answer = await post('combine', body);
    expect(answer.status).toBe(400);
    if (typeof text === 'string') expect(answer.body.data.response).toBe(text);
    else expect(answer.body.data.response).toMatch(text);
    expect(answer.body.data).toMatchObject(details);
  });
});

it('an operator may edit and count duplicates; deleting and merging are the admin’s', async () => {
  const guarded = await startApi({
    API_KEYS:
      'look:viewer:viewer-key-0123456789,work:operator:operator-key-0123456789,boss:admin:admin-key-0123456789',
  });
  const [viewer, operator, admin] = ['viewer', 'operator', 'admin'].map((role) => `${role}-key-0123456789`);
  const status = async (path: string, body: object, key: string) =>
    (await post(path, body, guarded, key)).status;
  try {
    const made = await post('create', { data: pair('谁创建的') }, guarded, operator);
    const [{ training_id: id }] = made.body.data.results;
    const { rows } = await guarded.pool.query('select cmetadata from langchain_pg_embedding');
    expect(rows[0].cmetadata.created_by).toBe('work');
    expect(await status('create', { data: pair('x') }, viewer!)).toBe(403);
    expect(await status('update', { id, ...pair('y') }, operator!)).toBe(200);
    expect(await status('delete', { ids: [id], confirm: true }, operator!)).toBe(403);
    expect(await status('combine', { collection_names: ['sql'] }, operator!)).toBe(200);
    expect(await status('combine', { collection_names: ['sql'], dry_run: false }, operator!)).toBe(403);
    expect(await status('combine', { collection_names: ['sql'], dry_run: false }, admin!)).toBe(200);
    expect(await status('delete', { ids: [id], confirm: true }, admin!)).toBe(200);
  } finally {
    await guarded.close();
  }
});
