import { parseTableList, quotedName } from '@pairsmith/core';
import { readTableList } from '../../apps/worker/src/steps/task-inputs';
import { call, startApi, type TestApi } from '../support/api';
import { createTestRun } from '../support/step-context';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ BUSINESS_DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/nowhere' });
});
afterAll(() => api.close());

const newTask = async (): Promise<string> =>
  (await call(api.app, 'post', '/data_pipeline/tasks').send({})).body.data.task_id;

const ways = {
  'a string': (task: string, list: string) =>
    call(api.app, 'post', `/data_pipeline/tasks/${task}/table-list`).send({ tables: list }),
  'an array': (task: string, list: string) =>
    call(api.app, 'post', `/data_pipeline/tasks/${task}/table-list`).send({
      table_names: list.split(/\r\n|\n|\r/),
    }),
  'a list file': (task: string, list: string) =>
    call(api.app, 'post', `/data_pipeline/tasks/${task}/upload-table-list`).attach(
      'file',
      Buffer.from(list),
      'x.txt',
    ),
  'one of the files': (task: string, list: string) =>
    call(api.app, 'post', `/data_pipeline/tasks/${task}/files`).attach(
      'file',
      Buffer.from(list),
      'TABLE_list.TXT',
    ),
};
type Way = keyof typeof ways;
const WAYS = Object.keys(ways) as Way[];

const namesOf = async (task: string): Promise<string[]> =>
  (await call(api.app, 'get', `/data_pipeline/tasks/${task}/table-list-info`)).body.data.table_names;
const stored = async (task: string): Promise<string> =>
  (await call(api.app, 'get', `/data_pipeline/tasks/${task}/files/table_list.txt`)).text;

const LIST = [
  '# 表清单, not a name',
  'Orders, public.orders -- the same',
  '"Order, Detail"  # a comma in quotes',
  '"Sales"."Or""der"，服务区',
  '',
  '-- ods.old',
  'ods.T_1',
].join('\r\n');
const NAMES = ['public.orders', 'public."Order, Detail"', '"Sales"."Or""der"', 'public.服务区', 'ods.t_1'];

describe.each(WAYS)('a table list as %s', (way) => {
  it('is read by the one parser, stored as UTF-8, and read so by the step', async () => {
    const task = await newTask();
    expect((await ways[way](task, LIST)).body).toMatchObject({ code: 200, success: true });
    expect(await namesOf(task)).toEqual(NAMES);
    const text = await stored(task);
    expect(text).toMatch(/^# /);
    expect(text).not.toContain('\r');
    const { context } = createTestRun({
      step: 'ddl_generation',
      dbConnection: '',
      files: { 'table_list.txt': text },
    });
    expect((await readTableList(context.files)).map(quotedName)).toEqual(NAMES);
    expect(parseTableList(text).badNames).toEqual([]);
  });

  it('names every bad name with its line and changes nothing', async () => {
    const task = await newTask();
    await ways['a string'](task, 'good');
    const bad = `good\n"open, x\nb;c, fine, a.b.c\n${'长'.repeat(22)}\nhid\u200Bden`;
    const { status, body } = await ways[way](task, bad);
    expect(status).toBe(400);
    expect(body.data).toMatchObject({
      error_type: 'invalid_params',
      invalid_params: [{ 'a string': 'tables', 'an array': 'table_names' }[way as string] ?? 'file'],
      bad_names: [
        { line: 2, name: '"open, x' },
        { line: 3, name: 'b;c' },
        { line: 3, name: 'a.b.c' },
        { line: 4, name: '长'.repeat(22) },
        { line: 5, name: 'hid\u200Bden' },
      ],
    });
    expect(body.data.response).toContain(
      `第2行 "open, x（双引号没有在同一行结束）；第3行 b;c；第3行 a.b.c；第4行 ${'长'.repeat(22)}（超过63字节）；第5行 hid\\u{200B}den`,
    );
    expect(await namesOf(task)).toEqual(['public.good']);
  });

  it('may hold 1 to 1000 tables', async () => {
    const task = await newTask();
    const many = (count: number) => Array.from({ length: count }, (_, at) => `t${at}`).join('\n');
    expect((await ways[way](task, '# only a comment')).body.data.response).toBe(
      '表清单为空，请至少提供一个表名',
    );
    expect((await ways[way](task, many(1001))).body.data.response).toContain('1001');
    expect((await ways[way](task, `${many(1000)}\npublic.T7`)).status).toBe(200);
    expect(await namesOf(task)).toHaveLength(1000);
  });
});

describe('the answers', () => {
  it('count repeats once', async () => {
    const { data } = (await ways['a string'](await newTask(), 'a, public.a, A, b')).body;
    expect(data).toMatchObject({
      ...{ filename: 'table_list.txt', table_count: 2, unique_table_count: 2, original_count: 4 },
      response: '表清单已成功创建，包含 2 个表',
    });
  });

  it.each([
    [{}, 'missing_params'],
    [{ tables: null }, 'invalid_params'],
    [{ tables: 7 }, 'invalid_params'],
    [{ tables: [7] }, 'invalid_params'],
    [{ tables: [['a']] }, 'invalid_params'],
    [{ tables: 'a\0b' }, 'invalid_params'],
    [{ tables: ['\uD800'] }, 'invalid_params'],
    [{ tables: [] }, 'invalid_params'],
    [{ tables: '' }, 'invalid_params'],
  ])('refuse %j and name the field', async (body, list) => {
    const answer = await call(api.app, 'post', `/data_pipeline/tasks/${await newTask()}/table-list`).send(
      body,
    );
    expect(answer.body).toMatchObject({ code: 400, data: { [list]: [expect.stringMatching(/^tables/)] } });
  });

  it('of a new list make all four steps stale, and no other status', async () => {
    const task = await newTask();
    await api.pool.query(`update pairsmith.task_steps set status = 'completed' where task_id = $1`, [task]);
    await ways['a string'](task, 'a');
    const { steps } = (await call(api.app, 'get', `/data_pipeline/tasks/${task}`)).body.data;
    expect(
      steps.map((step: { stale: boolean; step_status: string }) => [step.stale, step.step_status]),
    ).toEqual(Array(4).fill([true, 'completed']));
  });
});

describe('an uploaded list', () => {
  const upload = (task: string, content: Buffer, name = '清单.txt') =>
    call(api.app, 'post', `/data_pipeline/tasks/${task}/upload-table-list`).attach('file', content, name);

  it.each([
    ['UTF-8 with a BOM', Buffer.from('\uFEFF服务区\n')],
    ['GBK', Buffer.from([0xb7, 0xfe, 0xce, 0xf1, 0xc7, 0xf8, 0x0d, 0x0a])],
    ['lines of an old Mac', Buffer.from('# x\r服务区\r')],
  ])('may be %s', async (_what, content) => {
    const task = await newTask();
    expect((await upload(task, content)).status).toBe(200);
    expect(await namesOf(task)).toEqual(['public.服务区']);
  });

  it.each([
    ['UTF-16', Buffer.from('\uFEFFa', 'utf16le'), 'a.txt'],
    ['no text', Buffer.from([0xff, 0xff, 0xff]), 'a.txt'],
    ['empty', Buffer.alloc(0), 'a.txt'],
    ['another kind', Buffer.from('a'), 'a.csv'],
    ['with NUL', Buffer.from('a\0b'), 'a.txt'],
  ])('may not be %s', async (_what, content, name) => {
    const answer = await upload(await newTask(), content, name);
    expect(answer.body).toMatchObject({ code: 400, data: { invalid_params: ['file'] } });
  });

  it('may have 2 MiB', async () => {
    const task = await newTask();
    const padded = (bytes: number) => Buffer.from(`a\n#${' '.repeat(bytes - 3)}`);
    expect((await upload(task, padded(2 * 1024 * 1024))).status).toBe(200);
    expect((await upload(task, padded(2 * 1024 * 1024 + 1))).body).toMatchObject({ code: 413 });
  });
});
