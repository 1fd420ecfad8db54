import { searchTrainingData, hashedEmbedder } from '@pairsmith/training-store';
import { call, startApi, type TestApi } from '../support/api';
import { startFakeLlm, type Behaviour, type FakeLlm } from '../support/fake-llm';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const create = (data: unknown, on = api) =>
  call(on.app, 'post', '/training_data/create').send(data === undefined ? {} : { data });
const pair = (question: string, sql = 'SELECT count(*) FROM orders;') => ({
  training_data_type: 'sql',
  question,
  sql,
});
const total = async () =>
  (await call(api.app, 'get', '/training_data/stats')).body.data.total_count as number;
const rowOf = async (id: string) =>
  (
    await api.pool.query(
      `select e.document, e.cmetadata, c.name, vector_dims(e.embedding) as dimension
         from langchain_pg_embedding e join langchain_pg_collection c on c.uuid = e.collection_id where e.id = $1`,
      [id],
    )
  ).rows[0];

describe('creating training data', () => {
  it('takes one of each kind, counts them, and gives ids that end as readers expect', async () => {
    const { status, body } = await create([
      pair('一共有多少个订单？', 'WITH o AS (SELECT * FROM orders) SELECT count(*) FROM o'),
      { training_data_type: 'error_sql', question: '失败的', sql: ' SELEC nothing FROM;; ' },
      { training_data_type: 'documentation', content: '订单表记录顾客的订单' },
      {
        training_data_type: 'ddl',
        ddl: "-- 中文名: 订单\ncreate table orders (id int);\ncomment on table orders is '订单';",
      },
    ]);
    expect(status).toBe(200);
    expect(body.data).toMatchObject({
      total_requested: 4,
      successfully_created: 4,
      failed_count: 0,
      summary: { sql: 1, ddl: 1, documentation: 1, error_sql: 1 },
      current_total_count: 4,
      response: '训练数据创建完成',
    });
    const ids = body.data.results.map(({ training_id }: { training_id: string }) => training_id);
    for (const [at, ending] of ['-sql', '-error_sql', '-doc', '-ddl'].entries())
      expect(ids[at]).toMatch(new RegExp(`^[0-9a-f-]{36}${ending}$`));
    expect(await total()).toBe(4);

    const row = await rowOf(ids[0]);
    expect(row.document).toBe(
      '{"question":"一共有多少个订单？","sql":"WITH o AS (SELECT * FROM orders) SELECT count(*) FROM o"}',
    );
    expect(row).toMatchObject({
      name: 'sql',
      dimension: 1024,
      cmetadata: {
        id: ids[0],
        created_by: 'guest',
        proof_level: 'L0',
        content_hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    });
    expect(row.cmetadata).not.toHaveProperty('task_id');
    expect(JSON.parse((await rowOf(ids[1])).document).sql).toBe(' SELEC nothing FROM;; ');
  });

  it('takes a single object as well as an array', async () => {
    const { body } = await create({ training_data_type: 'documentation', content: '单条' });
    expect(body.data).toMatchObject({ total_requested: 1, successfully_created: 1 });
  });

  it('lets search find the row at once, by its exact question and by its words', async () => {
    await create(pair('珊瑚礁监测站有多少个？', 'SELECT count(*) FROM reef_station;'));
    const found = async (question: string) =>
      (await call(api.app, 'post', '/training_data/search').send({ question, limit: 1 })).body.data.sql[0];
    expect(await found('珊瑚礁监测站有多少个？')).toMatchObject({
      sql: 'SELECT count(*) FROM reef_station;',
      sources: [{ source: 'exact', rank: 1 }, expect.anything(), expect.anything()],
    });
    const { sql } = await searchTrainingData(api.pool, hashedEmbedder, { question: '珊瑚礁', limit: 1 });
    expect(sql[0]!.sources.map(({ source }) => source)).toContain('lexical');
  });

  it('creates the right ones of a batch and names each wrong one', async () => {
    const before = await total();
    const { status, body } = await create([
      pair('对的'),
      pair('错的', 'DELETE FROM orders'),
      { training_data_type: 'poem', content: 'x' },
      7,
      { training_data_type: 'documentation' },
    ]);
    expect(status).toBe(200);
    expect(body.data).toMatchObject({
      total_requested: 5,
      successfully_created: 1,
      failed_count: 4,
      current_total_count: before + 1,
      summary: { sql: 1, ddl: 0, documentation: 0, error_sql: 0 },
      response: '训练数据创建部分成功，成功1条，失败4条',
      results: [
        { index: 0, success: true, type: 'sql' },
        { index: 1, success: false, type: 'sql', error: expect.stringContaining('只允许SELECT查询') },
        {
          index: 2,
          success: false,
          type: null,
          error: expect.stringContaining('不支持的训练数据类型: "poem"'),
        },
        { index: 3, success: false, type: null, error: expect.stringContaining('JSON对象') },
        { index: 4, success: false, type: 'documentation', error: '缺少必需参数: content' },
      ],
    });
  });

  it('creates the same text again, and says which row says the same', async () => {
    const first = await create(pair('重复的问题'));
    const [{ training_id }] = first.body.data.results;
    const again = await create([pair('重复的问题'), pair('新问题'), pair('新问题')]);
    const [same, fresh, twin] = again.body.data.results;
    expect(same.message).toBe(`训练数据创建成功；与已有记录 ${training_id} 内容相同，可用 combine 合并`);
    expect(fresh.message).toBe('训练数据创建成功');
    expect(twin.message).toContain(fresh.training_id);
  });

  it('keeps every character that text can have', async () => {
    const question = '😀 e\u0301 \u200b\u202e “引号” \\ " \' \u2028 \u007f';
    const { body } = await create(pair(question, `SELECT '${'汉😀'.repeat(3)}\n"x"' AS "数量"`));
    const { document } = await rowOf(body.data.results[0].training_id);
    expect(JSON.parse(document).question).toBe(question);
    // A Python literal knows no surrogate pair written as two escapes.
    expect(document).not.toMatch(/\\ud[89a-f]/i);
  });

  it('counts exactly when two create at once', async () => {
    const before = await total();
    const answers = await Promise.all(
      [1, 2, 3, 4].map((each) => create([pair(`同时 ${each} 甲`), pair(`同时 ${each} 乙`)])),
    );
    const counts = answers.map(({ body }) => body.data.current_total_count).sort((a, b) => a - b);
    expect(counts).toEqual([2, 4, 6, 8].map((more) => before + more));
  });
});

describe('creating nothing is 400 and says why', () => {
  const big = (bytes: number) => `SELECT '${'x'.repeat(bytes - 9)}'`;
  it.each([
    ['no data', undefined, '缺少必需参数：data', { missing_params: ['data'] }],
    ['null', null, '缺少必需参数：data', {}],
    ['a string', 'x', 'data字段格式错误，应为对象或数组', { invalid_params: ['data'] }],
    ['a number', 5, 'data字段格式错误，应为对象或数组', {}],
    ['an empty array', [], 'data字段格式错误，数组不能为空', {}],
    ['too many', Array.from({ length: 51 }, () => pair('x')), '批量操作最大支持50条记录', {}],
    [
      'no type',
      { sql: 'SELECT 1' },
      '缺少必需参数: training_data_type',
      { missing_params: ['training_data_type'] },
    ],
    ['two statements', pair('x', 'SELECT 1; SELECT 2'), /只允许一条语句/, { invalid_params: ['sql'] }],
    ['writing SQL', pair('x', 'INSERT INTO a VALUES (1)'), /只允许SELECT查询/, { invalid_params: ['sql'] }],
    ['a writing CTE', pair('x', 'WITH d AS (DELETE FROM a RETURNING 1) SELECT * FROM d'), /DELETE/, {}],
    ['a function that sleeps', pair('x', 'SELECT pg_sleep(9)'), /pg_sleep/, {}],
    ['SQL that is none', pair('x', 'SELEC 1'), /SQL语法错误/, {}],
    ['SQL over 64 KiB', pair('x', big(65_537)), /65536|64KB/, { invalid_params: ['sql'] }],
    [
      'SQL over 64 KiB in bytes',
      pair('x', `SELECT '${'汉'.repeat(30_000)}'`),
      /64KB/,
      { invalid_params: ['sql'] },
    ],
    ['NUL', pair('x', "SELECT '\0'"), /无法存储的字符/, { invalid_params: ['sql'] }],
    ['half a surrogate pair', pair('\ud83d', 'SELECT 1'), /无法存储的字符/, { invalid_params: ['question'] }],
    ['an empty question', pair('  '), /question 不能为空/, { invalid_params: ['question'] }],
    ['a long question', pair('x'.repeat(2001)), /2000/, { invalid_params: ['question'] }],
    [
      'a question that is a number',
      { ...pair('x'), question: 5 },
      /question/,
      { invalid_params: ['question'] },
    ],
    [
      'no question and no model',
      { training_data_type: 'sql', sql: 'SELECT 1' },
      /缺少必需参数: question/,
      { missing_params: ['question'] },
    ],
    [
      'error_sql without a question',
      { training_data_type: 'error_sql', sql: 'x' },
      /question/,
      { missing_params: ['question'] },
    ],
    [
      'DDL that is a query',
      { training_data_type: 'ddl', ddl: 'SELECT 1' },
      /定义语句/,
      { invalid_params: ['ddl'] },
    ],
    [
      'DDL that is broken',
      { training_data_type: 'ddl', ddl: 'create table a (id int' },
      /SQL语法错误/,
      { invalid_params: ['ddl'] },
    ],
    [
      'DDL of comments alone',
      { training_data_type: 'ddl', ddl: '-- 空' },
      /没有CREATE语句/,
      { invalid_params: ['ddl'] },
    ],
    [
      'an empty document',
      { training_data_type: 'documentation', content: '' },
      /content 不能为空/,
      { invalid_params: ['content'] },
    ],
  ])('%s', async (_, data, text, details) => {
    const before = await total();
    const { status, body } = await create(data);
    expect(status).toBe(400);
    if (typeof text === 'string') expect(body.data.response).toBe(text);
    else expect(body.data.response).toMatch(text);
    expect(body.data).toMatchObject(details);
    expect(await total()).toBe(before);
  });

  it('takes SQL of exactly 64 KiB', async () => {
    expect((await create(pair('很长', big(65_536)))).status).toBe(200);
  });
});

describe('with a model', () => {
  const withModel = async (
    behaviour: Behaviour[],
    then: Behaviour,
    test: (on: TestApi, llm: FakeLlm) => Promise<void>,
  ) => {
    const llm = await startFakeLlm({ script: behaviour, then });
    const on = await startApi({ LLM_BASE_URL: llm.url, LLM_MODEL: 'fake' });
    try {
      await test(on, llm);
    } finally {
      await on.close();
      await llm.close();
    }
  };
  const open = (sql: string) => ({ training_data_type: 'sql', sql });

  it('a missing question is written by it, and asked for once per SQL', () =>
    withModel([], { kind: 'json', value: { question: '订单\n一共多少？' } }, async (on, llm) => {
      const { body } = await create([open('SELECT count(*) FROM orders'), pair('自己写的')], on);
      expect(body.data).toMatchObject({ successfully_created: 2, failed_count: 0 });
      expect(llm.stats().chatCalls).toBe(1);
      const records = (await call(on.app, 'post', '/training_data/query').send({})).body.data.records;
      expect(records.map(({ question }: { question: string }) => question).sort()).toEqual(
        ['自己写的', '订单 一共多少？'].sort(),
      );
      await create(open('SELECT count(*) FROM orders'), on);
      expect(llm.stats().chatCalls).toBe(1);
      const sent = JSON.stringify(llm.requests[0]!.body);
      expect(sent).toContain('<data>');
    }));

  it('a SQL that it finds no words for fails alone', () =>
    withModel([], { kind: 'json', value: { question: ' ' } }, async (on) => {
      const { status, body } = await create([open('SELECT 1'), pair('自己写的')], on);
      expect(status).toBe(200);
      expect(body.data).toMatchObject({ successfully_created: 1, failed_count: 1 });
      expect(body.data.results[0].error).toContain('请自行填写 question');
      const alone = await create(open('SELECT 1'), on);
      expect(alone.body).toMatchObject({ code: 502, data: { error_type: 'llm_error' } });
    }));

  it('its refusal is 502, and nothing is written', () =>
    withModel([], { kind: 'status', status: 401, code: 'invalid_api_key' }, async (on) => {
      const { body } = await create([open('SELECT 1'), pair('自己写的')], on);
      expect(body).toMatchObject({ code: 502, data: { error_type: 'llm_error' } });
      expect((await call(on.app, 'get', '/training_data/stats')).body.data.total_count).toBe(0);
    }));
});

describe('with an embedding model', () => {
  it('trouble is 502 with nothing written; another model than the store’s is 409 and names the rebuild', async () => {
    const llm = await startFakeLlm({ dimension: 8 });
    const on = await startApi({
      EMBEDDING_BASE_URL: llm.url,
      EMBEDDING_MODEL: 'fake',
      EMBEDDING_DIMENSION: '9',
    });
    try {
      expect((await create(pair('x'), on)).body).toMatchObject({
        code: 502,
        data: { error_type: 'llm_error' },
      });
      const { rows } = await on.pool.query('select count(*)::int as n from langchain_pg_embedding');
      expect(rows[0].n).toBe(0);
      await on.pool.query(
        `insert into langchain_pg_collection (name, cmetadata) values ('sql', '{"embedding_model":"other","embedding_dimension":3}');
         insert into langchain_pg_embedding select 'a-sql', uuid, '[1,2,3]', '{}', '{}' from langchain_pg_collection`,
      );
      // What is wrong with the body is said first.
      expect((await create({ training_data_type: 'sql', sql: 'SELECT 1' }, on)).status).toBe(400);
      const mismatch = await create(pair('x'), on);
      expect(mismatch.body).toMatchObject({ code: 409, data: { error_type: 'embedding_model_mismatch' } });
      expect(mismatch.body.data.response).toContain('rebuild');
    } finally {
      await on.close();
      await llm.close();
    }
  });
});
