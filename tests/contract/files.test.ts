import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { STEP_NAMES, executionId } from '@pairsmith/core';
import { inTransaction, insertRun } from '@pairsmith/db';
import request from 'supertest';
import { API, call, startApi, type TestApi } from '../support/api';

let api: TestApi;
let task: string;
beforeAll(async () => {
  api = await startApi({ BUSINESS_DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/nowhere' });
  task = await newTask();
});
afterAll(() => api.close());

const newTask = async (): Promise<string> =>
  (await call(api.app, 'post', '/data_pipeline/tasks').send({})).body.data.task_id;
const put = (name: string, content: string | Buffer, { mode = '', of = task } = {}) => {
  const upload = call(api.app, 'post', `/data_pipeline/tasks/${of}/files`);
  if (mode) void upload.field('overwrite_mode', mode);
  return upload.attach('file', Buffer.from(content), name);
};
const urlOf = (name: string, of = task) =>
  `${API}/data_pipeline/tasks/${of}/files/${encodeURIComponent(name)}`;
const get = (name: string, headers: Record<string, string> = {}, of = task) =>
  request(api.app).get(urlOf(name, of)).set(headers);
const list = async (of = task) => (await call(api.app, 'get', `/data_pipeline/tasks/${of}/files`)).body.data;
const rowOf = async (name: string, of = task) =>
  (await list(of)).files.find((file: { file_name: string }) => file.file_name === name);

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
    const names = (await list(of)).files.map((file: { file_name: string }) => file.file_name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('a name that is taken', () => {
  it('gives each of several uploads at once its own backup, and loses none', async () => {
    await put('many.md', '0');
    const answers = await Promise.all(Array.from({ length: 6 }, (_, at) => put('many.md', String(at + 1))));
    const backups = answers.map(({ body }) => body.data.backup_info);
    expect(backups.map(({ backup_version }) => backup_version).sort()).toEqual([1, 2, 3, 4, 5, 6]);
    for (const { backup_filename, backup_version } of backups)
      expect(backup_filename).toBe(`many.md_bak${backup_version}`);
    const texts = await Promise.all(
      ['many.md', ...backups.map(({ backup_filename }) => backup_filename)].map(
        async (name) => (await get(name)).text,
      ),
    );
    expect(texts.sort()).toEqual(['0', '1', '2', '3', '4', '5', '6']);
  });

  it('is kept, replaced or skipped as asked, a table list too', async () => {
    const of = await newTask();
    for (const [name, first, second] of [
      ['note.md', '一', '二'],
      ['table_list.txt', 'a', 'b'],
    ] as const) {
      expect((await put(name, first, { of })).body.data.backup_info).toBeUndefined();
      const skipped = await put(name, second, { of, mode: 'skip' });
      expect(skipped.body.data).toMatchObject({
        ...{ success: true, skipped: true, response: `文件已存在，跳过上传: ${name}` },
        uploaded_file: { filename: name, overwrite_mode: 'skip' },
      });
      expect((await get(name, {}, of)).text).toContain(first);
      expect((await put(name, second, { of })).body.data.backup_info).toMatchObject({
        ...{ had_existing_file: true, backup_filename: `${name}_bak1`, backup_version: 1 },
      });
      expect((await get(`${name}_bak1`, {}, of)).text).toContain(first);
      const replaced = await put(name, first, { of, mode: 'replace' });
      expect(replaced.body.data.backup_info).toBeUndefined();
      expect((await get(name, {}, of)).text).toContain(first);
    }
    expect((await put('note.md', 'x', { of, mode: 'nope' })).body).toMatchObject({
      code: 400,
      data: { invalid_params: ['overwrite_mode'] },
    });
  });
});

describe('an upload', () => {
  const PAIRS = '[{"question": "a", "sql": "SELECT 1"}]';
  it.each([
    ['table_list.txt', 'a', 'ddl_generation'],
    ['business_dictionary.txt', 'public.a\t表', 'ddl_generation'],
    ['a.ddl', 'create table a (id int);', 'qa_generation'],
    ['a_detail.md', '## a', 'qa_generation'],
    ['qs_x_pair.json', PAIRS, 'sql_validation'],
    ['metadata_detail.md', '## metadata', 'training_load'],
    ['业务说明.md', '# x', null],
    ['notes.json', '{}', null],
  ] as const)(
    'of %s makes the steps from %s on stale, and changes no status',
    async (name, content, first) => {
      const of = await newTask();
      await api.pool.query(`update pairsmith.task_steps set status = 'completed' where task_id = $1`, [of]);
      await put(name, content, { of });
      const { steps, status } = (await call(api.app, 'get', `/data_pipeline/tasks/${of}`)).body.data;
      const from = first ? STEP_NAMES.indexOf(first) : STEP_NAMES.length;
      expect(status).toBe('completed');
      expect(steps.map(({ stale }: { stale: boolean }) => stale)).toEqual(
        STEP_NAMES.map((_, at) => at >= from),
      );
      expect(steps.map(({ warnings }: { warnings: string[] }) => warnings.join().includes(name))).toEqual(
        STEP_NAMES.map((_, at) => at >= from),
      );
    },
  );

  it('over a generated file leaves it its step, and says that a person changed it', async () => {
    const of = await newTask();
    await put('a.ddl', 'create table a (id int);', { of });
    await api.pool.query(
      `update pairsmith.task_files
          set kind = 'output', step = 'ddl_generation', edited_by = null, generated_folder = folder, generated_sha256 = sha256
        where task_id = $1 and name = 'a.ddl'`,
      [of],
    );
    expect(await rowOf('a.ddl', of)).toMatchObject({ step_name: 'ddl_generation', modified_by_user: false });
    await put('a.ddl', 'create table a (n int);', { of });
    expect(await rowOf('a.ddl', of)).toMatchObject({ step_name: 'ddl_generation', modified_by_user: true });
    expect(await rowOf('a.ddl_bak1', of)).toMatchObject({ step_name: null, modified_by_user: false });
  });

  it('of what was there already makes nothing stale', async () => {
    const of = await newTask();
    for (const [name, first, again, other] of [
      ['a.ddl', 'create table a (id int);', 'create table a (id int);', 'create table a (n int);'],
      ['table_list.txt', 'a, b', '# again\npublic.A\nb', 'b, a'],
    ] as const) {
      await put(name, first, { of });
      const stale = async (content: string): Promise<boolean> => {
        await api.pool.query(
          `update pairsmith.task_steps set status = 'completed', stale = false where task_id = $1`,
          [of],
        );
        await put(name, content, { of });
        const { steps } = (await call(api.app, 'get', `/data_pipeline/tasks/${of}`)).body.data;
        return steps.some((step: { stale: boolean }) => step.stale);
      };
      expect([await stale(again), await stale(other)]).toEqual([false, true]);
    }
  });

  it('that breaks off in the middle is refused and leaves nothing', async () => {
    const of = await newTask();
    const { status, body } = await call(api.app, 'post', `/data_pipeline/tasks/${of}/files`)
      .set('Content-Type', 'multipart/form-data; boundary=x')
      .send('--x\r\nContent-Disposition: form-data; name="file"; filename="cut.md"\r\n\r\nabc');
    expect([status, body.data.invalid_params]).toEqual([400, ['file']]);
    expect(await rowOf('cut.md', of)).toBeUndefined();
  });

  it('is refused while a run of the task is queued or running, and leaves nothing', async () => {
    const of = await newTask();
    await put('table_list.txt', 'a', { of });
    const now = new Date();
    const options = { fresh: false, draw: 0, backup_vector_tables: false, truncate_vector_tables: false };
    await inTransaction(api.pool, (client) =>
      insertRun(client, { taskId: of, step: 'ddl_generation', mode: 'step', options }, (attempt) =>
        executionId(of, 'ddl_generation', now, attempt),
      ),
    );
    for (const name of ['late.md', 'table_list.txt']) {
      expect((await put(name, 'b', { of })).body).toMatchObject({
        code: 409,
        data: { error_type: 'task_already_running', response: '已有任务正在执行: ddl_generation' },
      });
    }
    expect(await rowOf('late.md', of)).toBeUndefined();
  });

  it('needs exactly one file, and a task that is there', async () => {
    const files = `/data_pipeline/tasks/${task}/files`;
    const none = await call(api.app, 'post', files).field('overwrite_mode', 'backup');
    expect(none.body).toMatchObject({ code: 400, data: { missing_params: ['file'] } });
    const two = await call(api.app, 'post', files)
      .attach('file', Buffer.from('a'), 'a.md')
      .attach('file', Buffer.from('b'), 'b.md');
    expect(two.body).toMatchObject({ code: 400 });
    expect((await call(api.app, 'post', files).send({ file: 'x' })).body).toMatchObject({ code: 415 });
    expect((await put('a.md', 'x', { of: 'task_20000101_000000' })).body).toMatchObject({ code: 404 });
    expect((await put('big.md', Buffer.alloc(10 * 1024 * 1024 + 1, 'x'))).body).toMatchObject({ code: 413 });
    expect((await put('big.md', Buffer.alloc(10 * 1024 * 1024, 'x'))).status).toBe(200);
  });
});

describe('a download', () => {
  const NAME = '服务区 "说明" (1).md'.replaceAll('"', '“');
  const TEXT = '0123456789';
  let etag: string;
  beforeAll(async () => {
    await put(NAME, TEXT);
    etag = (await get(NAME)).headers.etag!;
  });

  it('has its bytes, type, length, name and hash', async () => {
    const { status, headers, text } = await get(NAME);
    expect([status, text]).toEqual([200, TEXT]);
    expect(headers).toMatchObject({
      'content-type': 'text/markdown; charset=utf-8',
      'content-length': '10',
      'accept-ranges': 'bytes',
      'x-content-type-options': 'nosniff',
    });
    expect(headers.etag).toMatch(/^"[0-9a-f]{32}"$/);
    const [, plain, encoded] =
      /^attachment; filename="([\x20-\x7e]+)"; filename\*=UTF-8''([\x21-\x7e]+)$/.exec(
        headers['content-disposition'] ?? '',
      )!;
    expect(plain).toMatch(/^_+ _+ \(1\)\.md$/);
    expect(decodeURIComponent(encoded!)).toBe(NAME);
  });

  it('of only its head is the head', async () => {
    const { status, headers, text } = await request(api.app).head(urlOf(NAME));
    expect([status, headers['content-length'], headers.etag, text ?? '']).toEqual([200, '10', etag, '']);
  });

  it.each([
    [{ Range: 'bytes=2-4' }, 206, '234', 'bytes 2-4/10'],
    [{ Range: 'bytes=-3' }, 206, '789', 'bytes 7-9/10'],
    [{ Range: 'bytes=8-' }, 206, '89', 'bytes 8-9/10'],
    [{ Range: 'bytes=8-900' }, 206, '89', 'bytes 8-9/10'],
    [{ Range: 'bytes=0-1,4-5' }, 200, TEXT, undefined],
    [{ Range: 'lines=0-1' }, 200, TEXT, undefined],
    [{ Range: 'bytes=0-1', 'If-Range': 'ETAG' }, 206, '01', 'bytes 0-1/10'],
    [{ Range: 'bytes=0-1', 'If-Range': '"another"' }, 200, TEXT, undefined],
    [{ 'If-None-Match': 'ETAG' }, 304, '', undefined],
    [{ 'If-None-Match': '"another"' }, 200, TEXT, undefined],
    [{ 'If-Match': 'ETAG' }, 200, TEXT, undefined],
  ])('asked for with %j is answered %i', async (headers: Record<string, string>, status, text, range) => {
    const asked = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value.replace('ETAG', etag)]),
    );
    const answer = await get(NAME, asked);
    expect([answer.status, answer.text, answer.headers['content-range']]).toEqual([status, text, range]);
  });

  it('beyond its end, or of other bytes than expected, is refused in the envelope', async () => {
    const beyond = await get(NAME, { Range: 'bytes=10-' });
    expect(beyond.body).toMatchObject({
      ...{ code: 416, success: false },
      data: { error_type: 'range_not_satisfiable', invalid_params: ['Range'] },
    });
    expect([beyond.status, beyond.headers['content-range']]).toEqual([416, 'bytes */10']);
    expect(beyond.headers['content-type']).toContain('application/json');
    const other = await get(NAME, { 'If-Match': '"another"' });
    expect(other.body).toMatchObject({ code: 412, data: { error_type: 'precondition_failed' } });
  });

  it('has another hash after a change, and a backup keeps its own', async () => {
    await put(NAME, 'other');
    expect((await get(NAME, { 'If-None-Match': etag })).status).toBe(200);
    const backup = await get(`${NAME}_bak1`, { 'If-None-Match': etag });
    expect(backup.status).toBe(304);
    expect((await get(`${NAME}_bak1`)).headers['content-type']).toBe('text/markdown; charset=utf-8');
  });

  it.each([
    'nothing.md',
    '../task_config.json',
    '..\\x',
    '/etc/passwd',
    'runs',
    'uploads',
    'a\0b',
    '\u202E',
    '.',
    ' ',
  ])('of %j is 404', async (name) => {
    const { status, body } = await get(name);
    expect([status, body.data.error_type]).toEqual([404, 'resource_not_found']);
  });

  it('of the log goes by its time', async () => {
    const { headers, text } = await get('data_pipeline.log');
    expect(text).toContain('任务已创建');
    expect(headers.etag).toBeUndefined();
    expect((await get('data_pipeline.log', { 'If-Modified-Since': headers['last-modified']! })).status).toBe(
      304,
    );
  });
});

describe('a file whose bytes somebody deleted by hand', () => {
  it('is named with what to do, and shown as not readable', async () => {
    const of = await newTask();
    await put('table_list.txt', 'a', { of });
    await put('说明.md', 'x', { of });
    expect(await rowOf('说明.md', of)).toMatchObject({ is_readable: true });
    await rm(join(api.dataDir, 'tasks', of, 'uploads'), { recursive: true });

    const { status, body } = await get('说明.md', {}, of);
    expect([status, body.data.error_type]).toEqual([404, 'resource_not_found']);
    expect(body.data.response).toMatch(/^文件内容缺失: 说明\.md，.*请重新上传该文件/);
    expect(await rowOf('说明.md', of)).toMatchObject({ is_readable: false });
    const info = await call(api.app, 'get', `/data_pipeline/tasks/${of}/table-list-info`);
    expect(info.body.data).toMatchObject({ exists: true, is_readable: false, table_count: 0 });

    expect((await put('说明.md', 'y', { of })).status).toBe(200);
    expect((await get('说明.md', {}, of)).text).toBe('y');
    await rm(join(api.dataDir, 'tasks', of), { recursive: true });
    expect((await list(of)).directory_info).toMatchObject({ exists: false, directory_path: of });
  });
});

it('lists the newest first, with what is to be shown of each', async () => {
  const of = await newTask();
  await put('b.ddl', 'create table b (id int);', { of });
  await put('a.csv', 'x', { of });
  const { files, directory_info } = await list(of);
  expect(files.map(({ file_name }: { file_name: string }) => file_name).slice(0, 1)).not.toContain('b.ddl');
  expect(files.find(({ file_name }: { file_name: string }) => file_name === 'b.ddl')).toMatchObject({
    ...{ file_type: 'ddl', file_size: 24, file_size_formatted: '24.0 B', step_name: null },
    ...{ modified_by_user: true, is_readable: true, download_url: urlOf('b.ddl', of) },
  });
  const bytes = files.reduce((sum: number, { file_size }: { file_size: number }) => sum + file_size, 0);
  expect(directory_info).toMatchObject({ exists: true, total_files: files.length, total_size: bytes });
});
