import { startApi, type TestApi } from '../support/api';
import { fileClient, newTask as newTaskOf, NOWHERE } from './file-client';

let api: TestApi;
let task: string;
let put: ReturnType<typeof fileClient>['put'];
let get: ReturnType<typeof fileClient>['get'];
let list: ReturnType<typeof fileClient>['list'];
let rowOf: ReturnType<typeof fileClient>['rowOf'];
beforeAll(async () => {
  api = await startApi(NOWHERE);
  task = await newTask();
  ({ put, get, list, rowOf } = fileClient(api, task));
});
afterAll(() => api.close());

const newTask = () => newTaskOf(api);

describe('an uploaded content', () => {
  const pair = (value: unknown) => JSON.stringify(value);
  it.each([
    [
      'qs_a_pair.json',
      '[{"question": "几个？",\n "sql": "SELECT 1"',
      /^qs_a_pair\.json 第2行第19列: 不是有效的JSON$/,
    ],
    ['qs_a_pair.json', '[{"question": "几个？" "sql": 1}]', /^qs_a_pair\.json 第1行第21列: /],
    ['qs_a_pair.json', '{"question": "a", "sql": "b"}', /第1行: 应为/],
    [
      'qs_a_pair.json',
      pair([{ question: 'a', sql: 'b' }, { question: 'a' }]),
      /第2个元素: 缺少非空字符串字段 sql/,
    ],
    ['qs_a_pair.json', pair([null]), /第1个元素: 缺少非空字符串字段 question/],
    ['qs_a_pair.json', pair([{ question: ' ', sql: 'b' }]), /question/],
    ['qs_a_pair.json', pair([{ question: 'a\0', sql: 'b' }]), /第1个元素: 字段 question 含有无法存储的字符/],
    ['other.json', '{"a": 1,}', /^other\.json 第1行第9列/],
    ['other.json', 'nothing', /^other\.json 第1行第\d列/],
    ['latin.md', Buffer.from([0x41, 0xff]), /不是UTF-8编码: latin\.md/],
    ['empty.md', '', /文件内容为空: empty\.md/],
  ])(
    'of %s that cannot be read is refused with its place, and the old one stays',
    async (name, content, text) => {
      const good = name.includes('pair') ? pair([{ question: '旧', sql: 'SELECT 1' }]) : '[]';
      await put(name, good, { mode: 'replace' });
      const { status, body } = await put(name, content);
      expect([status, body.data.invalid_params]).toEqual([400, ['file']]);
      expect(body.data.response).toMatch(text);
      expect(await rowOf(`${name}_bak1`)).toBeUndefined();
      expect((await get(name)).text).toBe(good);
    },
  );

  it('of a pair file may hold more than the two fields, and a BOM', async () => {
    const content = `\uFEFF${pair([{ question: 'a', sql: 'b', note: 1 }])}`;
    expect((await put('qs_bom_pair.json', content)).status).toBe(200);
  });

  it('of a .ddl is kept although PostgreSQL would not take it, with a warning that says where', async () => {
    const good = await put('fine.ddl', '-- 中文名: 表\ncreate table t (\n  id int -- 主键\n);\n');
    expect(good.body.data).toMatchObject({ success: true, response: '文件上传成功' });
    expect(good.body.data.warnings).toBeUndefined();
    const { body } = await put('broken.ddl', '-- 中文名: 表\ncreate table t (\n  id int,,\n  b int\n);\n');
    expect(body).toMatchObject({ code: 200, data: { success: true } });
    expect(body.data.warnings).toEqual([
      expect.stringMatching(/^broken\.ddl 第3行: SQL语法错误.*文件已保存/),
    ]);
    const open = await put('open.ddl', "create table t (\n  id int default 'x\n);\n");
    expect(open.body.data.warnings).toEqual([expect.stringMatching(/^open\.ddl 第2行: /)]);
  });
});

describe('a file name', () => {
  it.each([
    ['catalog.json', '系统生成文件，不能上传: catalog.json'],
    ['Catalog.JSON', '系统生成文件，不能上传: Catalog.JSON'],
    ['proof_x.json', '系统生成文件，不能上传: proof_x.json'],
    ['quarantine_x.json', '系统生成文件，不能上传: quarantine_x.json'],
    ['ddl_generation_result.json', '系统生成文件，不能上传: ddl_generation_result.json'],
    ['task_config.json', '系统生成文件，不能上传: task_config.json'],
    ['filename_mapping.txt', '系统生成文件，不能上传: filename_mapping.txt'],
    ['data_pipeline.log', '系统生成文件，不能上传: data_pipeline.log'],
    ['a.exe', '不支持的文件类型: a.exe，支持: .ddl .md .txt .json .sql .csv'],
    ['noending', '不支持的文件类型: noending，支持: .ddl .md .txt .json .sql .csv'],
    ['con.txt', '文件名是系统保留名称: "con.txt"'],
    ['.hidden.md', /不能以点开头/],
    ['a .md ', /空格/],
    ['a\u202Egpj.md', /不可见字符/],
    ['a\u200B.md', /不可见字符/],
    ['a\tb.md', /控制字符/],
    ['a:b.md', /不能包含/],
    [`${'长'.repeat(66)}.md`, /不能超过200字节/],
  ])('%j is refused', async (name, text) => {
    const { body } = await put(name, '{}');
    expect(body).toMatchObject({ code: 400, data: { invalid_params: ['file'] } });
    if (typeof text === 'string') expect(body.data.response).toBe(text);
    else expect(body.data.response).toMatch(text);
  });

  it('loses its path, and is one name however its accents are written', async () => {
    expect((await put('../../etc/路径.md', 'x')).body.data.uploaded_file.filename).toBe('路径.md');
    await put('cafe\u0301.md', 'x');
    expect((await get('caf\u00E9.md')).text).toBe('x');
    expect((await get('cafe\u0301.md')).text).toBe('x');
  });

  it('that steps look for is meant whatever its letter case', async () => {
    const of = await newTask();
    const listed = await put('TABLE_LIST.TXT', 'T1, t1', { of });
    expect(listed.body.data.uploaded_file.filename).toBe('table_list.txt');
    expect((await put('table_list.TXT', 'a.b.c', { of })).status).toBe(400);
    await put('Business_Dictionary.TXT', 'public.t1\t表', { of });
    expect(await rowOf('business_dictionary.txt', of)).toBeDefined();
    const names = (await list(of)).files.map(({ file_name }) => file_name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
  });
});
