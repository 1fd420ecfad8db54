import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashedEmbedder, publishRows, stageRows, trainingRow } from '@pairsmith/training-store';
import { call, startApi, type TestApi } from '../support/api';

const TASK = 'task_20250702_190410';
const BACKUP = '/data_pipeline/vector/backup';
const LIST = '/data_pipeline/vector/restore/list';
const RESTORE = '/data_pipeline/vector/restore';
const REBUILD = '/training_data/rebuild';
const SEARCH = '/training_data/search';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  await api.pool.query('truncate langchain_pg_collection cascade');
  await load(TASK, QUESTIONS);
});

/** Quotes of both kinds, line ends, a backslash, characters beyond the BMP, what CSV and COPY make words of. */
const QUESTIONS = [
  '有多少个订单？',
  '名称含有 "引号"、\'撇号\' 和，逗号的订单？',
  '多行\n问题\\N\t末尾\\.',
  '带表情😀的订单',
];

async function load(taskId: string, questions: string[]) {
  const rows = questions.map((question) =>
    trainingRow(
      { type: 'sql', question, sql: 'SELECT 1;', sourceFile: 'qs_shop_pair.json', proofLevel: 'L2' },
      { taskId, dbName: 'shop' },
    ),
  );
  const client = await api.pool.connect();
  const run = randomUUID();
  await stageRows(client, run, rows, await hashedEmbedder.embed(rows.map(({ text }) => text)));
  await client.query('begin');
  await publishRows(client, run, taskId, hashedEmbedder);
  await client.query('commit');
  client.release();
}

const post = (path: string, body: object = {}) => call(api.app, 'post', path).send(body);
const restore = (body: object) => post(RESTORE, { backup_path: 'vector_bak', ...body });
const list = (query = '') => call(api.app, 'get', LIST + query);

const store = async () => ({
  collections: (
    await api.pool.query('select uuid, name, cmetadata from langchain_pg_collection order by name')
  ).rows as object[],
  rows: (
    await api.pool.query(
      'select id, collection_id, embedding::text, document, cmetadata from langchain_pg_embedding order by id',
    )
  ).rows as object[],
  words: (await api.pool.query('select * from pairsmith.training_words order by embedding_id, word'))
    .rows as object[],
  texts: (await api.pool.query('select * from pairsmith.training_texts order by embedding_id'))
    .rows as object[],
});

const backUp = async (body: object = {}) => {
  const answer = await post(BACKUP, body);
  expect(answer.body).toMatchObject({ code: 200 });
  return answer.body.data;
};

/** The two files of a backup, changed by hand under another second. */
function writeBackup(timestamp: string, collection: string, embedding: string) {
  const folder = join(api.dataDir, 'vector_bak');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `langchain_pg_collection_${timestamp}.csv`), collection);
  writeFileSync(join(folder, `langchain_pg_embedding_${timestamp}.csv`), embedding);
  return { timestamp };
}

const newTask = async (): Promise<string> =>
  (await post('/data_pipeline/tasks', { db_connection: 'postgresql://u:p@127.0.0.1:5432/shop' })).body.data
    .task_id;

describe('backup', () => {
  it('writes both tables, says what it wrote, and leaves nothing else', async () => {
    const data = await backUp();
    expect(data).toMatchObject({
      backup_performed: true,
      tables_backed_up: {
        langchain_pg_collection: { success: true, row_count: 4 },
        langchain_pg_embedding: { success: true, row_count: 4 },
      },
      backup_directory: 'vector_bak',
      response: 'Vector表备份完成',
    });
    const folder = join(api.dataDir, 'vector_bak');
    const { backup_file, file_size } = data.tables_backed_up.langchain_pg_embedding;
    const text = readFileSync(join(folder, backup_file), 'utf8');
    expect(Buffer.byteLength(text)).toBe(file_size);
    expect(text).toMatch(/^id,collection_id,embedding,document,cmetadata\n/);
    const collections = readFileSync(
      join(folder, data.tables_backed_up.langchain_pg_collection.backup_file),
      'utf8',
    );
    expect(collections).toMatch(/^uuid,name,cmetadata\n[0-9a-f-]{36},ddl,"\{""embedding_model"": /);
    expect(readFileSync(join(folder, 'vector_backup_log.txt'), 'utf8')).toContain(
      `${data.backup_timestamp} 备份完成: langchain_pg_collection 4行`,
    );
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('goes to the task’s own folder where one is named, and never overwrites another of the same second', async () => {
    const task_id = await newTask();
    const made = [await backUp({ task_id }), await backUp({ task_id }), await backUp({ task_id })];
    expect(new Set(made.map(({ backup_timestamp }) => backup_timestamp)).size).toBe(3);
    const { data } = (await list(`?task_id=${task_id}`)).body;
    expect(data.backup_locations).toEqual([
      {
        type: 'task',
        relative_path: `tasks/${task_id}/vector_bak`,
        task_id,
        backups: expect.arrayContaining([
          {
            timestamp: made[0].backup_timestamp,
            collection_file: `langchain_pg_collection_${made[0].backup_timestamp}.csv`,
            embedding_file: `langchain_pg_embedding_${made[0].backup_timestamp}.csv`,
            collection_size: expect.any(Number),
            embedding_size: made[0].tables_backed_up.langchain_pg_embedding.file_size,
            backup_date: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000000$/),
            has_log: true,
          },
        ]),
      },
    ]);
    expect((await post(BACKUP, { task_id: 'task_19990101_000000' })).body).toMatchObject({ code: 404 });
    expect((await post(BACKUP, { task_id: '../etc' })).body).toMatchObject({
      code: 400,
      data: { invalid_params: ['task_id'] },
    });
  });

  it('does not follow a link out of the data folder', async () => {
    const task_id = await newTask();
    mkdirSync(join(api.dataDir, 'elsewhere'), { recursive: true });
    symlinkSync(join(api.dataDir, 'elsewhere'), join(api.dataDir, 'tasks', task_id, 'vector_bak'));
    expect((await post(BACKUP, { task_id })).body.data).toMatchObject({
      error_type: 'file_permission_error',
    });
    expect(readdirSync(join(api.dataDir, 'elsewhere'))).toEqual([]);
  });
});

describe('the list of backups', () => {
  it('counts whole sets only, and says where there are none', async () => {
    const folder = join(api.dataDir, 'vector_bak');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'langchain_pg_embedding_20200101_000000.csv'), 'half of a backup');
    await backUp();
    const { data } = (await list('?global_only=true')).body;
    expect(data.summary.task_backups).toBe(0);
    expect(data.backup_locations[0].relative_path).toBe('vector_bak');
    const stamps = data.backup_locations[0].backups.map(({ timestamp }: { timestamp: string }) => timestamp);
    expect(stamps).not.toContain('20200101_000000');
    expect(stamps).toEqual([...stamps].sort().reverse());
    expect(data.response).toBe(`成功扫描到 1 个备份位置，共 ${stamps.length} 个备份集`);
    expect((await list('?task_id=task_19990101_000000')).body.data).toMatchObject({
      backup_locations: [],
      response: '未找到任何可用的备份文件',
    });
    for (const query of [
      '?global_only=maybe',
      '?task_id=x',
      '?global_only=true&task_id=task_19990101_000000',
    ])
      expect((await list(query)).body).toMatchObject({ code: 400 });
  });
});

describe('restore', () => {
  it('puts everything back as it was, the words that find it too', async () => {
    const before = await store();
    const { backup_timestamp: timestamp } = await backUp();
    await api.pool.query('truncate langchain_pg_collection cascade');
    const answer = await restore({ timestamp });
    expect(answer.body.data).toMatchObject({
      restore_performed: true,
      truncate_performed: false,
      truncate_results: {},
      restore_results: {
        langchain_pg_collection: { success: true, rows_restored: 4 },
        langchain_pg_embedding: { success: true, rows_restored: 4 },
      },
      response: 'Vector表恢复完成',
    });
    expect(await store()).toEqual(before);
    const { data } = (await post(SEARCH, { question: QUESTIONS[2] })).body;
    expect(data.sql[0]).toMatchObject({ question: QUESTIONS[2] });
    expect(data.sql[0].sources.map(({ source }: { source: string }) => source)).toEqual([
      'exact',
      'vector',
      'lexical',
    ]);
  });

  it('replaces rows of the same id and keeps all others; emptied before, it keeps none', async () => {
    const before = await store();
    const { backup_timestamp: timestamp } = await backUp();
    await api.pool.query(
      `update langchain_pg_embedding set document = 'changed' where id = (select min(id) from langchain_pg_embedding)`,
    );
    await load('task_20250702_190499', ['别的任务的问题']);
    await restore({ timestamp }).expect(200);
    expect((await store()).rows).toHaveLength(5);
    expect((await store()).rows).toEqual(expect.arrayContaining(before.rows));
    const emptied = await restore({ timestamp, truncate_before_restore: true });
    expect(emptied.body.data).toMatchObject({
      truncate_performed: true,
      truncate_results: {
        langchain_pg_collection: { success: true, rows_removed: 4 },
        langchain_pg_embedding: { success: true, rows_removed: 5 },
      },
    });
    expect(await store()).toEqual(before);
  });

  it('maps rows to collections by name where those were made anew', async () => {
    const { backup_timestamp: timestamp } = await backUp();
    await api.pool.query('truncate langchain_pg_collection cascade');
    await load('task_20250702_190499', ['别的任务的问题']);
    const { collections } = await store();
    const answer = await restore({ timestamp, tables: ['langchain_pg_embedding'] });
    expect(answer.body.data.restore_results).toEqual({
      langchain_pg_embedding: expect.objectContaining({ rows_restored: 4 }),
    });
    const now = await store();
    expect(now.collections).toEqual(collections);
    expect(new Set(now.rows.map((row) => (row as { collection_id: string }).collection_id)).size).toBe(1);
    expect(now.rows).toHaveLength(5);
  });

  it('reads older files, whose metadata is a Python dict', async () => {
    const uuid = randomUUID();
    const at = writeBackup(
      '20240101_000000',
      `\uFEFFuuid,name,cmetadata\r\n${uuid},sql,None\r\n`,
      'id,collection_id,embedding,document,cmetadata\r\n' +
        `old-sql,${uuid},"[${Array(1024).fill('0.5').join(', ')}]","{""question"": ""旧问题？"", ""sql"": ""SELECT 1""}",` +
        `"{'id': 'old-sql', 'note': 'it\\'s ""quoted""', 'ok': True, 'none': None, 'tags': ['甲', 1.5], 'createdat': '2024'}"\r\n`,
    );
    await restore(at).expect(200);
    const { rows } = await api.pool.query(
      `select cmetadata from langchain_pg_embedding where id = 'old-sql'`,
    );
    expect(rows[0].cmetadata).toEqual({
      ...{
        id: 'old-sql',
        note: 'it\'s "quoted"',
        ok: true,
        none: null,
        tags: ['甲', 1.5],
        createdat: '2024',
      },
    });
    const { data } = (await post(SEARCH, { question: '旧问题' })).body;
    expect(data.sql[0]).toMatchObject({ id: 'old-sql', question: '旧问题？' });
  });

  it.each([
    ['a row of too few fields', (text: string) => `${text}a,b\n`, /第 \d+ 行: 应有 5 个字段，实际有 2 个/],
    ['a column too few', (text: string) => text.replace('document', 'text'), /第 1 行: 表头缺少列: document/],
    ['an open quote', (text: string) => `${text}"open`, /第 \d+ 行: 引号没有闭合/],
    [
      'a vector that is none',
      (text: string) => text.replace(/"\[[^\]]*\]"/, '"[1,x]"'),
      /第 2 行: embedding 无法识别/,
    ],
    [
      'a vector of another length',
      (text: string) => text.replace(/"\[[^\]]*\]"(?![^]*"\[)/, '"[1,2]"'),
      /为 2 维，与前面的 1024 维/,
    ],
    ['an id twice', (text: string) => text + text.slice(text.indexOf('\n') + 1), /id 与第 \d+ 行重复/],
    [
      'an unknown collection',
      (text: string) => text.replace(/,[0-9a-f-]{36},/, `,${randomUUID()},`),
      /第 2 行: collection_id 不在/,
    ],
    [
      'metadata that is neither',
      (text: string) => text.replace(/"\{""id""/, '"{id'),
      /第 2 行: cmetadata 既不是JSON/,
    ],
    ['what is no text', () => '\xff', /表头缺少列/],
    ['nothing', () => '', /没有表头/],
  ])('refuses %s by its line, and nothing has changed', async (_what, breakIt, message) => {
    const { backup_timestamp: timestamp } = await backUp();
    const folder = join(api.dataDir, 'vector_bak');
    const read = (table: string) => readFileSync(join(folder, `${table}_${timestamp}.csv`), 'utf8');
    const at = writeBackup(
      '20230101_000000',
      read('langchain_pg_collection'),
      breakIt(read('langchain_pg_embedding')),
    );
    const before = await store();
    const answer = await restore({ ...at, truncate_before_restore: true });
    expect(answer.body).toMatchObject({
      code: 400,
      data: { error_type: 'file_validation_error', response: expect.stringMatching(message) },
    });
    expect(await store()).toEqual(before);
  });

  it('finds nothing outside the places that the list gives', async () => {
    const { backup_timestamp: timestamp } = await backUp();
    const outside = join(api.dataDir, 'outside');
    renameSync(join(api.dataDir, 'vector_bak'), outside);
    symlinkSync(outside, join(api.dataDir, 'vector_bak'));
    const paths = [
      'vector_bak',
      'outside',
      '../vector_bak',
      outside,
      'tasks/../vector_bak',
      '/etc',
      '',
      '%2e%2e',
    ];
    for (const backup_path of paths)
      expect((await post(RESTORE, { backup_path, timestamp })).body).toMatchObject({ code: 404 });
    expect((await list()).body.data.summary.global_backups).toBe(0);
    renameSync(join(api.dataDir, 'vector_bak'), join(api.dataDir, 'link'));
    renameSync(outside, join(api.dataDir, 'vector_bak'));
    expect((await restore({ timestamp: '19990101_000000' })).body).toMatchObject({ code: 404 });
    await restore({ timestamp, backup_path: './vector_bak/' }).expect(200);
  });

  it.each([
    [{ timestamp: '2025' }, 'timestamp'],
    [{ timestamp: '20250702_190410', tables: ['users'] }, 'tables.0'],
    [{ timestamp: '20250702_190410', tables: [] }, 'tables'],
    [
      { timestamp: '20250702_190410', tables: ['langchain_pg_collection'], truncate_before_restore: true },
      'truncate_before_restore',
    ],
  ])('refuses %j and names the field', async (body, field) => {
    expect((await restore(body)).body).toMatchObject({ code: 400, data: { invalid_params: [field] } });
  });
});

describe('another embedding model', () => {
  const relabel = () =>
    api.pool.query(
      `update langchain_pg_collection set cmetadata = '{"embedding_model": "other", "embedding_dimension": 8}'`,
    );
  const shorten = () =>
    api.pool.query(`update langchain_pg_embedding set embedding = array_fill(0.5::real, array[8])::vector`);

  it('is refused by search, which names the rebuild; the rebuild makes it right', async () => {
    const before = await store();
    await relabel();
    await shorten();
    const refused = await post(SEARCH, { question: '订单' });
    expect(refused.body).toMatchObject({
      code: 409,
      data: { error_type: 'embedding_model_mismatch', response: expect.stringContaining('rebuild') },
    });
    expect((await post(REBUILD)).body).toMatchObject({ code: 400, data: { missing_params: ['confirm'] } });
    expect((await post(REBUILD, { confirm: true })).body.data).toMatchObject({
      rows: 4,
      model: hashedEmbedder.model,
      dimension: 1024,
      response: '向量已重建',
    });
    expect(await store()).toEqual(before);
    await post(SEARCH, { question: '订单' }).expect(200);
  });

  it('is not mixed in by a restore; where nothing stays, the store says whose vectors it holds now', async () => {
    await relabel();
    await shorten();
    const { backup_timestamp: timestamp } = await backUp();
    await api.pool.query('truncate langchain_pg_collection cascade');
    await load('task_20250702_190499', ['别的任务的问题']);
    const before = await store();
    expect((await restore({ timestamp })).body).toMatchObject({
      code: 409,
      data: { error_type: 'embedding_model_mismatch', response: expect.stringContaining('other(8维)') },
    });
    expect(await store()).toEqual(before);
    await restore({ timestamp, tables: ['langchain_pg_embedding'], truncate_before_restore: true }).expect(
      200,
    );
    expect((await post(SEARCH, { question: '订单' })).body).toMatchObject({ code: 409 });
    expect((await post(REBUILD, { confirm: true })).body.data.rows).toBe(4);
    await post(SEARCH, { question: '订单' }).expect(200);
  });
});

describe('the flags of an execution', () => {
  it.each(['backup_vector_tables', 'truncate_vector_tables'])(
    '%s is refused for a step that loads nothing, and where loading is disabled',
    async (flag) => {
      const execute = (task: string, body: object) =>
        post(`/data_pipeline/tasks/${task}/execute`, { [flag]: true, ...body });
      const wrong = { code: 400, data: { error_type: 'invalid_params', invalid_params: [flag] } };
      const task = await newTask();
      const step = { execution_mode: 'step', step_name: 'qa_generation' };
      expect((await execute(task, step)).body).toMatchObject(wrong);
      await call(api.app, 'patch', `/data_pipeline/tasks/${task}`)
        .send({ enable_training_data_load: false })
        .expect(200);
      expect((await execute(task, { execution_mode: 'complete' })).body).toMatchObject(wrong);
    },
  );
});
