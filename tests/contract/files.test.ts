import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { STEP_NAMES, executionId } from '@pairsmith/core';
import { inTransaction, insertRun } from '@pairsmith/db';
import { call, startApi, type TestApi } from '../support/api';
import { fileClient, newTask as newTaskOf, NOWHERE } from './file-client';

let api: TestApi;
let task: string;
let put: ReturnType<typeof fileClient>['put'];
let get: ReturnType<typeof fileClient>['get'];
let list: ReturnType<typeof fileClient>['list'];
let rowOf: ReturnType<typeof fileClient>['rowOf'];
let urlOf: ReturnType<typeof fileClient>['urlOf'];
beforeAll(async () => {
  api = await startApi(NOWHERE);
  task = await newTask();
  ({ put, get, list, rowOf, urlOf } = fileClient(api, task));
});
afterAll(() => api.close());

const newTask = () => newTaskOf(api);

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
    expect((await put('big.md', Buffer.alloc(10 * 1024 * 1024 + 1, 'x'))).body).toMatchObject({
      code: 413,
      data: { response: expect.stringContaining('10.0 MB') },
    });
    expect((await put('big.md', Buffer.alloc(10 * 1024 * 1024, 'x'))).status).toBe(200);
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
  expect(files.map(({ file_name }) => file_name).slice(0, 1)).not.toContain('b.ddl');
  expect(files.find(({ file_name }) => file_name === 'b.ddl')).toMatchObject({
    ...{ file_type: 'ddl', file_size: 24, file_size_formatted: '24.0 B', step_name: null },
    ...{ modified_by_user: true, is_readable: true, download_url: urlOf('b.ddl', of) },
  });
  const bytes = files.reduce((sum, { file_size }) => sum + file_size, 0);
  expect(directory_info).toMatchObject({ exists: true, total_files: files.length, total_size: bytes });
});

describe('in pages', () => {
  const page = async (of: string, query: string) => {
    const { status, body } = await call(api.app, 'get', `/data_pipeline/tasks/${of}/files${query}`);
    return { status, data: body.data as Record<string, unknown> & { files: { file_name: string }[] } };
  };
  const namesOf = ({ data }: { data: { files: { file_name: string }[] } }): string[] =>
    data.files.map(({ file_name }) => file_name);

  it('lists each file once, in the order of the whole list', async () => {
    const of = await newTask();
    for (const name of ['a.txt', 'b.txt', 'c.txt', 'd.txt']) await put(name, 'x', { of });
    const whole = await page(of, '');
    const total = whole.data.files.length;
    expect(whole.data).toMatchObject({ total, limit: null, offset: 0 });

    const pages = [];
    for (let offset = 0; offset < total; offset += 2) pages.push(await page(of, `?limit=2&offset=${offset}`));
    expect(pages.flatMap(namesOf)).toEqual(namesOf(whole));
    expect(pages[0]?.data).toMatchObject({ total, limit: 2, directory_info: whole.data['directory_info'] });
    expect(namesOf(await page(of, '?offset=1'))).toEqual(namesOf(whole).slice(1));
    expect((await page(of, `?offset=${total}`)).data).toMatchObject({
      files: [],
      directory_info: { exists: true },
    });
  });

  it.each(['limit=0', 'limit=1001', 'limit=some', 'offset=-1'])('refuses %s by name', async (query) => {
    const { status, data } = await page(await newTask(), `?${query}`);
    expect([status, data['invalid_params']]).toEqual([400, [query.split('=')[0]]]);
  });
});

it('names the pair files as what a task is for', async () => {
  const of = await newTask();
  await put('qs_shop_20260101_000000_pair.json', '[{"question":"几个？","sql":"SELECT 1;"}]', { of });
  const { files } = await list(of);
  expect(files.filter(({ is_primary }) => is_primary).map(({ file_name }) => file_name)).toEqual([
    'qs_shop_20260101_000000_pair.json',
  ]);
});
