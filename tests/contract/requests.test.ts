import request from 'supertest';
import { API, call, startApi, type TestApi } from '../support/api';
import { createDatabase, type TestDatabase } from '../support/database';

let api: TestApi;
let business: TestDatabase;
let task: string;

beforeAll(async () => {
  business = await createDatabase();
  api = await startApi({ BUSINESS_DATABASE_URL: business.url });
  task = (await call(api.app, 'post', '/data_pipeline/tasks').send({ task_name: '演练' })).body.data.task_id;
});
afterAll(async () => {
  await api.close();
  await business.drop();
});

const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}$/;
const path = (rest: string) => rest.replace('{task}', task);

describe('creating a task', () => {
  it('answers as the contract quotes it, and keeps the password to itself', async () => {
    const { status, body } = await call(api.app, 'post', '/data_pipeline/tasks').send({
      db_connection: 'postgresql://ann:canary-secret@127.0.0.1:6432/shop',
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      code: 200,
      success: true,
      message: '操作成功',
      data: {
        status: 'pending',
        file_upload_mode: true,
        response: '任务创建成功，请上传表清单文件后再执行任务',
      },
    });
    expect(body.data.timestamp).toMatch(TIME);
    const id = body.data.task_id;
    const shown = await call(api.app, 'get', `/data_pipeline/tasks/${id}`);
    expect(shown.body.data.parameters.db_connection).toBe('postgresql://ann:***@127.0.0.1:6432/shop');
    const config = await call(api.app, 'get', `/data_pipeline/tasks/${id}/files/task_config.json`);
    expect(config.text).toContain('ann:***@');
    expect(JSON.stringify(shown.body) + config.text).not.toContain('canary-secret');
    const { rows } = await api.pool.query('select t::text from pairsmith.tasks t');
    expect(JSON.stringify(rows)).not.toContain('canary-secret');
  });

  it.each([
    ['table_list.txt', undefined],
    ['{task_directory}/table_list.txt', undefined],
    ['tables.txt', [expect.stringContaining('未读取服务器上的文件 tables.txt')]],
    ['我的表.csv', [expect.stringContaining('我的表.csv')]],
  ])('takes the deprecated table_list_file %s for "later"', async (table_list_file, warnings) => {
    const { status, body } = await call(api.app, 'post', '/data_pipeline/tasks').send({ table_list_file });
    expect([status, body.data.warnings]).toEqual([200, warnings]);
  });

  it.each(['/etc/passwd', '../tables.txt', 'lists/tables.txt', 'C:\\lists\\tables.txt', '..', ' ', ''])(
    'refuses the deprecated table_list_file %j: nothing on the server is read',
    async (table_list_file) => {
      const { status, body } = await call(api.app, 'post', '/data_pipeline/tasks').send({ table_list_file });
      expect([status, body.data.invalid_params]).toEqual([400, ['table_list_file']]);
    },
  );

  it('gives tasks of one second different ids', async () => {
    const created = await Promise.all(
      Array.from({ length: 5 }, () => call(api.app, 'post', '/data_pipeline/tasks').send({})),
    );
    expect(new Set(created.map(({ body }) => body.data.task_id)).size).toBe(5);
  });
});

describe('a wrong request', () => {
  it.each([
    [
      'post',
      '/data_pipeline/tasks/{task}/execute',
      { execution_mode: 'x' },
      400,
      "无效的执行模式，必须是 'complete' 或 'step'",
    ],
    [
      'post',
      '/data_pipeline/tasks/{task}/execute',
      { execution_mode: 'step', step_name: 'ddl_generation' },
      409,
      '表清单文件不存在，请先提交或上传表清单',
    ],
    [
      'post',
      '/data_pipeline/tasks/{task}/execute',
      undefined,
      400,
      "无效的执行模式，必须是 'complete' 或 'step'",
    ],
    [
      'post',
      '/data_pipeline/tasks/task_20000101_000000/execute',
      { execution_mode: 'complete' },
      404,
      '任务不存在: task_20000101_000000',
    ],
    ['get', '/data_pipeline/tasks/..%2f..%2fetc', undefined, 404, '任务不存在: ../../etc'],
    [
      'get',
      '/data_pipeline/tasks/{task}/files/..%2f..%2fetc%2fpasswd',
      undefined,
      404,
      '文件不存在: ../../etc/passwd',
    ],
    ['get', '/data_pipeline/tasks/{task}/files/nothing', undefined, 404, '文件不存在: nothing'],
    [
      'get',
      '/data_pipeline/tasks/{task}/logs?level=LOUD',
      undefined,
      400,
      '不支持的日志级别，支持的级别: DEBUG, INFO, WARNING, ERROR, CRITICAL',
    ],
    ['get', '/data_pipeline/tasks?limit=0', undefined, 400, '参数 limit 不能小于1'],
    ['post', '/data_pipeline/tasks/{task}/cancel', {}, 409, undefined],
    ['put', '/data_pipeline/tasks', {}, 405, undefined],
    ['get', '/no/such', undefined, 404, undefined],
    ['get', '/data_pipeline/tasks/%ff', undefined, 400, undefined],
    ['delete', '/data_pipeline/tasks', { task_ids: [''], confirm: true }, 400, undefined],
    ['delete', '/data_pipeline/tasks', { task_ids: ['task_20000101_000000'], confirm: true }, 400, undefined],
    ['post', '/database/tables', { db_connection: 'postgresql:///x?host=/var/run' }, 403, undefined],
    ['post', '/training_data/search', {}, 400, '缺少必需参数: question'],
  ] as const)('%s %s %j is answered %i', async (method, route, body, status, text) => {
    const answer = await call(api.app, method, path(route)).send(body);
    expect(answer.body).toMatchObject({
      code: status,
      success: false,
      data: { error_type: expect.any(String), request_id: expect.any(String) },
    });
    expect(answer.status).toBe(status);
    expect(answer.body.data.timestamp).toMatch(TIME);
    if (text) expect(answer.body.data.response).toBe(text);
  });

  it('answers malformed JSON in the envelope', async () => {
    const answer = await call(api.app, 'post', '/data_pipeline/tasks')
      .set('Content-Type', 'application/json')
      .send('{"a":');
    expect(answer.status).toBe(400);
    expect(answer.body.data.error_type).toBe('invalid_json');
  });

  it('names the methods a path has', async () => {
    expect((await request(api.app).put(`${API}/data_pipeline/tasks`)).headers.allow).toBe(
      'POST, GET, DELETE',
    );
  });
});

describe('a table list', () => {
  it('is read by one parser, from a body and from a file, GBK too', async () => {
    const body = await call(api.app, 'post', path('/data_pipeline/tasks/{task}/table-list')).send({
      tables: ['a', 'ods.b', 'public.a'],
    });
    expect(body.body.data).toMatchObject({
      table_count: 2,
      unique_table_count: 2,
      original_count: 3,
      response: '表清单已成功创建，包含 2 个表',
    });
    const gbk = Buffer.concat([Buffer.from('# '), Buffer.from([0xb1, 0xed]), Buffer.from('\nx,y\n')]);
    const file = await call(api.app, 'post', path('/data_pipeline/tasks/{task}/upload-table-list')).attach(
      'file',
      gbk,
      '表.txt',
    );
    expect(file.body.data).toMatchObject({ table_count: 2, response: '表清单文件上传成功' });
    const info = await call(api.app, 'get', path('/data_pipeline/tasks/{task}/table-list-info?check=true'));
    expect(info.body.data).toMatchObject({
      table_names: ['public.x', 'public.y'],
      missing_tables: ['public.x', 'public.y'],
    });
  });

  it('names all bad names with their lines and keeps the list that was there', async () => {
    const answer = await call(api.app, 'post', path('/data_pipeline/tasks/{task}/table-list')).send({
      tables: 'good, bad;name, also bad(',
    });
    expect(answer.status).toBe(400);
    expect(answer.body.data.response).toContain('第1行 bad;name；第1行 also bad(');
    const info = await call(api.app, 'get', path('/data_pipeline/tasks/{task}/table-list-info'));
    expect(info.body.data.table_count).toBe(2);
  });
});

describe('an upload', () => {
  const put = (name: string, content: string | Buffer, fields: Record<string, string> = {}) => {
    const upload = call(api.app, 'post', path('/data_pipeline/tasks/{task}/files'));
    for (const [field, value] of Object.entries(fields)) void upload.field(field, value);
    return upload.attach('file', Buffer.from(content), name);
  };

  it.each([
    ['a.exe', 'MZ'],
    ['空.md', ''],
    ['x_pair.json', '[{"question": "只有问题"'],
    ['x_pair.json', '[{"question": "只有问题"}]'],
    ['proof_x.json', '[]'],
    ['data_pipeline.log', 'x'],
    ['catalog.json', '{}'],
    ['a\u202egpj.md', 'x'],
    ['con.txt', 'x'],
    ['latin.md', Buffer.from([0xff, 0xfe, 0x41])],
  ])('of %j is refused with a reason', async (name, content) => {
    const answer = await put(name, content);
    expect(answer.body).toMatchObject({ code: 400, data: { invalid_params: ['file'] } });
  });

  it('keeps what was there, replaces it or skips, as asked', async () => {
    const name = '业务说明.md';
    const read = async (of: string) =>
      (await call(api.app, 'get', path(`/data_pipeline/tasks/{task}/files/${encodeURIComponent(of)}`))).text;
    expect((await put(name, '一')).body.data.uploaded_file.filename).toBe(name);
    expect((await put(name, '二')).body.data.backup_info).toMatchObject({
      had_existing_file: true,
      backup_filename: `${name}_bak1`,
      backup_version: 1,
    });
    expect([await read(name), await read(`${name}_bak1`)]).toEqual(['二', '一']);
    expect((await put(name, '三', { overwrite_mode: 'skip' })).body.data).toMatchObject({
      skipped: true,
      response: `文件已存在，跳过上传: ${name}`,
    });
    expect((await put(name, '四', { overwrite_mode: 'replace' })).body.data.backup_info).toBeUndefined();
    expect(await read(name)).toBe('四');
    expect((await put(name, 'x', { overwrite_mode: 'nope' })).status).toBe(400);
  });

  it('can be read in parts and asked for only if it changed', async () => {
    await put('note.md', '0123456789');
    const route = path(`${API}/data_pipeline/tasks/{task}/files/note.md`);
    const whole = await request(api.app).get(route);
    expect(whole.headers['content-type']).toBe('text/markdown; charset=utf-8');
    expect((await request(api.app).get(route).set('Range', 'bytes=2-4')).text).toBe('234');
    expect((await request(api.app).get(route).set('If-None-Match', whole.headers.etag!)).status).toBe(304);
    expect((await request(api.app).get(route).set('Range', 'bytes=90-')).body).toMatchObject({
      code: 416,
      data: { invalid_params: ['Range'] },
    });
  });
});

describe('with API keys', () => {
  it('a key opens what its role may do, and a browser may give it as a password for the board', async () => {
    const guarded = await startApi({
      BUSINESS_DATABASE_URL: business.url,
      API_KEYS:
        'look:viewer:viewer-key-0123456789,work:operator:operator-key-0123456789,boss:admin:admin-key-0123456789',
    });
    try {
      const tasks = `${API}/data_pipeline/tasks`;
      expect((await request(guarded.app).get(tasks)).status).toBe(401);
      expect((await request(guarded.app).get('/health/live')).status).toBe(200);
      expect((await request(guarded.app).get(tasks).set('X-API-Key', 'viewer-key-0123456789')).status).toBe(
        200,
      );
      expect(
        (await request(guarded.app).post(tasks).set('X-API-Key', 'viewer-key-0123456789').send({})).status,
      ).toBe(403);
      const made = await request(guarded.app)
        .post(tasks)
        .set('Authorization', 'Bearer operator-key-0123456789')
        .send({});
      expect(made.status).toBe(200);
      expect(
        (
          await request(guarded.app)
            .delete(tasks)
            .set('X-API-Key', 'operator-key-0123456789')
            .send({ task_ids: ['x'], confirm: true })
        ).status,
      ).toBe(403);
      const board = await request(guarded.app).get('/admin/queues');
      expect([board.status, board.headers['www-authenticate']]).toEqual([
        401,
        expect.stringContaining('Basic'),
      ]);
      expect(
        (await request(guarded.app).get('/admin/queues').auth('x', 'operator-key-0123456789')).status,
      ).toBe(403);
      expect((await request(guarded.app).get('/admin/queues').auth('x', 'admin-key-0123456789')).status).toBe(
        200,
      );
      expect((await request(guarded.app).get(tasks).auth('x', 'admin-key-0123456789')).status).toBe(401);
    } finally {
      await guarded.close();
    }
  });
});

it('says what it depends on and which writer is in use', async () => {
  const ready = await request(api.app).get('/health/ready');
  expect(ready.body).toMatchObject({
    status: 'ready',
    dependencies: { database: { ok: true }, redis: { ok: true }, volume: { ok: true } },
    writer: { kind: 'builtin' },
    embedding: { kind: 'builtin', dimension: 1024 },
  });
});

it('deletes a batch, counts it and says what failed', async () => {
  const made = await Promise.all([1, 2].map(() => call(api.app, 'post', '/data_pipeline/tasks').send({})));
  const ids = made.map(({ body }) => body.data.task_id);
  const answer = await call(api.app, 'delete', '/data_pipeline/tasks').send({
    task_ids: [...ids, 'task_20000101_000000'],
    confirm: true,
    delete_database_records: true,
  });
  expect(answer.body.data).toMatchObject({
    response: '批量删除部分完成：成功2个，失败1个',
    failed_tasks: [{ error_code: 'TASK_NOT_FOUND' }],
  });
  expect((await call(api.app, 'get', `/data_pipeline/tasks/${ids[0]}`)).status).toBe(404);
});
