import { call, startApi, type TestApi } from '../support/api';
import { startFakeLlm } from '../support/fake-llm';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const upload = (type: string | null, content: string | Buffer, name = 'file.txt', on = api) => {
  const sent = call(on.app, 'post', '/training_data/upload');
  if (type !== null) void sent.field('file_type', type);
  return sent.attach('file', Buffer.from(content), name);
};
interface Row {
  name: string;
  document: string;
  cmetadata: Record<string, unknown>;
}
/** Rows that came with a file of this name, in the order of their text. */
const rowsOf = async (file: string): Promise<Row[]> =>
  (
    await api.pool.query<Row>(
      `select c.name, e.document, e.cmetadata
         from langchain_pg_embedding e join langchain_pg_collection c on c.uuid = e.collection_id
        where e.cmetadata ->> 'source_file' = $1 order by e.document`,
      [file],
    )
  ).rows;
const documentsOf = async (file: string) => (await rowsOf(file)).map(({ document }) => document);
const total = async () =>
  (await call(api.app, 'get', '/training_data/stats')).body.data.total_count as number;

describe('a file becomes training data', () => {
  it('DDL: a row a table, with its comments, indexes and constraints, wherever in the script they stand', async () => {
    const script = `-- 中文名: 顾客
create table public.customer (
  id integer primary key, -- 编号; 主键
  name text default ';'
);
create schema if not exists ods;
create type ods.mood as enum ('好', '坏');
-- 中文名: 订单
create table ods.orders (id integer, mood ods.mood); -- 尾注
comment on table customer is '顾客表';
alter table ods.orders add primary key (id);
create view v_orders as select id from ods.orders;
comment on column elsewhere.id is '别处';
create domain positive as int check (value > 0);
`;
    const { status, body } = await upload('ddl', script, '库.sql');
    expect(status).toBe(200);
    expect(body.data).toEqual({
      filename: '库.sql',
      file_type: 'ddl',
      file_size: Buffer.byteLength(script),
      created: 5,
      current_total_count: 5,
      status: 'completed',
      response: '文件上传并训练成功：库.sql',
      timestamp: expect.any(String),
    });
    const documents = await documentsOf('库.sql');
    expect(documents).toContain(
      `-- 中文名: 顾客\ncreate table public.customer (\n  id integer primary key, -- 编号; 主键\n  name text default ';'\n);\ncomment on table customer is '顾客表';`,
    );
    expect(documents).toContain(
      `create schema if not exists ods;\ncreate type ods.mood as enum ('好', '坏');\n-- 中文名: 订单\ncreate table ods.orders (id integer, mood ods.mood); -- 尾注\nalter table ods.orders add primary key (id);`,
    );
    for (const own of [
      'create view v_orders as select id from ods.orders;',
      "comment on column elsewhere.id is '别处';",
      'create domain positive as int check (value > 0);',
    ])
      expect(documents).toContain(own);
  });

  it('Markdown: a row a section, as a table’s document is one', async () => {
    const text =
      '# 数据字典\n\n## a（甲表）\n字段列表：\n```\n## 不是标题\n```\n### 补充\nx\n\n## b（乙表）\r\ny\n';
    expect((await upload('markdown', text, 'all.md')).body.data.created).toBe(2);
    expect(await documentsOf('all.md')).toEqual([
      '# 数据字典\n\n## a（甲表）\n字段列表：\n```\n## 不是标题\n```\n### 补充\nx',
      '## b（乙表）\ny',
    ]);
    const detail = '## t（丙表）\nt 表存储…\n字段列表：\n- id (integer) - 编号';
    await upload('markdown', `${detail}\n`, 't_detail.md');
    expect(await documentsOf('t_detail.md')).toEqual([detail]);
  });

  it('pairs as JSON, with a byte order mark', async () => {
    const pairs = [
      { question: '有多少“甲”？', sql: 'SELECT count(*) FROM a;', more: 'ignored' },
      { question: '有多少乙？', sql: 'SELECT count(*)\nFROM b' },
    ];
    expect(
      (await upload('sql_pair_json', `\ufeff${JSON.stringify(pairs)}`, 'p.json')).body.data.created,
    ).toBe(2);
    expect(await documentsOf('p.json')).toEqual(
      pairs.map(({ question, sql }) => JSON.stringify({ question, sql })).sort(),
    );
    const [row] = await rowsOf('p.json');
    expect(row).toMatchObject({ name: 'sql', cmetadata: { proof_level: 'L0', created_by: 'guest' } });
  });

  it('pairs as text, in both languages, over several lines, also in GBK', async () => {
    const text =
      'Question: how many\nSQL: SELECT count(*)\nFROM a\nWHERE x = 1;\n\n\nquestion 2：b?\nsql：\n\nSELECT 2\n';
    expect((await upload('sql_pair', text, 'pairs.txt')).body.data.created).toBe(2);
    expect((await documentsOf('pairs.txt')).map((document) => JSON.parse(document))).toEqual([
      { question: 'b?', sql: 'SELECT 2' },
      { question: 'how many', sql: 'SELECT count(*)\nFROM a\nWHERE x = 1;' },
    ]);
    // 问题：表 / SQL: SELECT 1
    const gbk = Buffer.concat([
      Buffer.from([0xce, 0xca, 0xcc, 0xe2, 0xa3, 0xba, 0xb1, 0xed]),
      Buffer.from('\r\nSQL: SELECT 1\r\n'),
    ]);
    await upload('sql_pair', gbk, 'gbk.txt');
    expect(await documentsOf('gbk.txt')).toEqual(['{"question":"表","sql":"SELECT 1"}']);
  });

  it('SQL alone: the model writes the questions', async () => {
    const llm = await startFakeLlm({ then: { kind: 'json', value: { question: '问' } } });
    const on = await startApi({ LLM_BASE_URL: llm.url, LLM_MODEL: 'fake' });
    try {
      const { body } = await upload('sql', "SELECT ';' AS a; -- 甲\n\nSELECT 2", 'q.sql', on);
      expect(body.data).toMatchObject({ created: 2, status: 'completed' });
      const many = await upload('sql', 'SELECT 1;\n'.repeat(51), 'many.sql', on);
      expect(many.body).toMatchObject({
        code: 400,
        data: { response: expect.stringContaining('51 条没有问题的SQL') },
      });
      for (const [sql, text] of [
        ['SELECT 1;\nSELECT 2;\nUPDATE a SET b = 1;', /^第3行: 只允许SELECT查询/],
        ['SELECT 1;\n/* never closed', /^第2行: SQL语法错误: unterminated \/\* comment$/],
      ] as const) {
        const wrong = await upload('sql', sql, 'q.sql', on);
        expect(wrong.body).toMatchObject({ code: 400, data: { response: expect.stringMatching(text) } });
      }
      const { body: stats } = await call(on.app, 'get', '/training_data/stats');
      expect(stats.data.total_count).toBe(2);
      expect(llm.stats().chatCalls).toBe(2);
    } finally {
      await on.close();
      await llm.close();
    }
  });

  it('is found by search', async () => {
    await upload('markdown', '## kite（风筝表）\n记录风筝的颜色', 'kite.md');
    const found = await call(api.app, 'post', '/training_data/search').send({
      question: '风筝的颜色',
      limit: 1,
    });
    expect(found.body.data.documentation[0].content).toContain('风筝表');
  });
});

describe('a file that is not what it is said to be is 400, says where, and leaves nothing', () => {
  it.each([
    [
      'ddl',
      'create table a (id int);\nselect 1;',
      '第2行: 不是 CREATE、COMMENT、ALTER TABLE 等定义语句，请从文件中删除',
    ],
    ['ddl', 'create table a (id int);\n\ncreate table b (\n  id int,,\n);', /^第4行: SQL语法错误/],
    ['ddl', "create table a (id text default 'x);\n", /^第1行: SQL语法错误: unterminated quoted string$/],
    ['ddl', '-- nothing', '第1行: 文件中没有 ddl 类型的内容'],
    ['ddl', 'create table a (id int);\ncomment on table a is \u0000;', /^第2行: SQL含有NUL字符/],
    ['markdown', '## a\nx\n## b\n\u0000', /^第3行: 参数 content 含有无法存储的字符$/],
    ['markdown', `## a\n${'x'.repeat(70_000)}`, /^第1行: 参数 content/],
    ['sql_pair_json', '[\n  {"question": "a", sql: 1}\n]', '第2行第21列: 不是有效的JSON'],
    ['sql_pair_json', '[\n  {"question": "表", "sql": oops}]', '第2行第28列: 不是有效的JSON'],
    ['sql_pair_json', '[{"question": "a"', /^第1行第18列: 不是有效的JSON$/],
    ['sql_pair_json', '{}', /^第1行: 应为 .* 数组$/],
    ['sql_pair_json', '[]', '第1行: 文件中没有 sql_pair_json 类型的内容'],
    [
      'sql_pair_json',
      '[{"question": "a", "sql": "SELECT 1"}, {"sql": "SELECT 1"}]',
      '第2个元素: 参数 question 不能为空',
    ],
    ['sql_pair_json', '[null]', /^第1个元素: /],
    ['sql_pair_json', '[{"question": "a", "sql": "DROP TABLE a"}]', /^第1个元素: 参数 sql 只允许SELECT查询/],
    ['sql_pair', 'Question: a\nSQL: SELECT 1\nQuestion: b\nSQL:\nSELECT 1\nFROM FROM', /^第6行: SQL语法错误/],
    ['sql_pair', 'hello\nQuestion: a', '第1行: 应以 Question: 或 问题： 开头'],
    ['sql_pair', 'Question: a\n\nQuestion: b\nSQL: SELECT 1', '第1行: 问题之后没有 SQL: 行'],
    ['sql_pair', 'Question:\nSQL: SELECT 1', '第1行: 问题为空'],
    ['sql_pair', 'Question: a\nSQL:\n\n', '第2行: SQL为空'],
  ])('%s %j', async (type, content, text) => {
    const before = await total();
    const { status, body } = await upload(type, content);
    expect(status).toBe(400);
    expect(body.data.invalid_params).toEqual(['file']);
    if (typeof text === 'string') expect(body.data.response).toBe(text);
    else expect(body.data.response).toMatch(text);
    expect(await total()).toBe(before);
  });

  it.each([
    ['an unknown type', 'poem', 'x', 'a.txt', { invalid_params: ['file_type'] }],
    ['no type', null, 'x', 'a.txt', { missing_params: ['file_type'] }],
    ['an empty file', 'markdown', '', 'a.md', { invalid_params: ['file'] }],
    ['blanks alone', 'markdown', ' \n', 'a.md', { invalid_params: ['file'] }],
    [
      'an encoding that nobody knows',
      'markdown',
      Buffer.from([0x41, 0x81]),
      'a.md',
      { invalid_params: ['file'] },
    ],
    ['a name that turns round', 'markdown', 'x', 'a\u202edm.md', { invalid_params: ['file'] }],
    ['SQL without a model', 'sql', 'SELECT 1', 'a.sql', { missing_params: ['question'] }],
  ])('%s', async (_, type, content, name, details) => {
    const { status, body } = await upload(type, content, name);
    expect(status).toBe(400);
    expect(body.data).toMatchObject(details);
  });

  it('no file at all, or no form', async () => {
    const without = await call(api.app, 'post', '/training_data/upload').field('file_type', 'ddl');
    expect(without.body).toMatchObject({ code: 400, data: { missing_params: ['file'] } });
    const json = await call(api.app, 'post', '/training_data/upload').send({ file_type: 'ddl' });
    expect(json.status).toBe(415);
  });

  it('takes 500 KB, and answers 413 to one byte more', async () => {
    const text = '## 章\n'.padEnd(60_000, 'x');
    const sections = Array.from({ length: 9 }, () => text)
      .join('\n')
      .slice(0, 500 * 1024);
    expect(Buffer.byteLength(sections)).toBeGreaterThan(500 * 1024);
    const exact = Buffer.from(sections).subarray(0, 500 * 1024);
    expect((await upload('markdown', exact, 'big.md')).status).toBe(200);
    expect((await upload('markdown', Buffer.concat([exact, Buffer.from('x')]), 'big.md')).status).toBe(413);
  });

  it('refuses more than it would embed while somebody waits', async () => {
    const before = await total();
    const { body } = await upload('markdown', '## a\nx\n'.repeat(1001), 'many.md');
    expect(body).toMatchObject({ code: 400, data: { response: expect.stringContaining('1001 条') } });
    expect(await total()).toBe(before);
  });
});
