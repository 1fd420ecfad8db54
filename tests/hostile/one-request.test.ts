import { MAX_BAD_NAMES, MAX_SCRIPT_STATEMENTS, MAX_TRAINING_FILE_BYTES } from '@pairsmith/core';
import { call, startApi, type TestApi } from '../support/api';
import { watchEventLoop } from './event-loop';
import { ordinaryMs } from './pace';

/** Times an ordinary statement. It was four to ten seconds; what is left is one statement of 64 KB at PostgreSQL's grammar. */
const MOST = 100;

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
  // The grammar is loaded once.
  await create([{ training_data_type: 'sql', question: '有多少', sql: 'select 1' }]);
});
afterAll(() => api.close());

const create = (data: unknown) => call(api.app, 'post', '/training_data/create').send({ data });
const newTask = async (): Promise<string> => {
  const { body } = await call(api.app, 'post', '/data_pipeline/tasks').send({
    db_connection: 'postgresql://a:b@127.0.0.1:5432/shop',
  });
  return body.data.task_id as string;
};
const upload = (type: string, content: string) =>
  call(api.app, 'post', '/training_data/upload')
    .field('file_type', type)
    .attach('file', Buffer.from(content), 'a.txt');

const comments = '/*'.repeat(30_000);
const deep = `select ${'('.repeat(60_000)}`;

test.each([
  [
    'comments that begin in a statement',
    () => create({ training_data_type: 'sql', question: 'q', sql: `select ${comments}` }),
    '符号过多',
  ],
  [
    'comments that begin in a DDL',
    () => create({ training_data_type: 'ddl', ddl: comments }),
    'unterminated /* comment',
  ],
  [
    'signs of a number',
    () => create({ training_data_type: 'sql', question: 'q', sql: `select ${'+'.repeat(30_000)}1` }),
    '符号过多',
  ],
  ['an uploaded script of comments', () => upload('ddl', '/*'.repeat(20_000)), 'unterminated /* comment'],
  [
    'an uploaded script of more statements than one may have',
    () => upload('ddl', 'select 1;\n'.repeat(MAX_SCRIPT_STATEMENTS + 1)),
    `${MAX_SCRIPT_STATEMENTS}条`,
  ],
  [
    'as many statements as a file can hold',
    () => upload('ddl', 'a;'.repeat(MAX_TRAINING_FILE_BYTES / 2)),
    `${MAX_SCRIPT_STATEMENTS}条`,
  ],
  ['a label before many blanks', () => upload('sql_pair', `Question${' '.repeat(50_000)}x`), '应以 Question'],
  [
    'pairs of long brackets, all in one request',
    () => create(Array.from({ length: 8 }, () => ({ training_data_type: 'sql', question: 'q', sql: deep }))),
    '过于复杂',
  ],
  [
    'pairs of long brackets, all in one file',
    () =>
      upload(
        'sql_pair_json',
        JSON.stringify(
          Array.from({ length: 8 }, () => ({ question: 'q', sql: 'select 1' })).concat([
            { question: 'q', sql: deep },
          ]),
        ),
      ),
    '过于复杂',
  ],
  [
    'a file as long as one may be that is no JSON',
    () => upload('sql_pair_json', `[${'1,'.repeat(MAX_TRAINING_FILE_BYTES / 2 - 2)}x]`),
    '不是有效的JSON',
  ],
])('one request does not keep the others waiting: %s', async (_, ask, reason) => {
  const { result, longestWorkMs } = await watchEventLoop(async () => ask());
  expect(result.status).toBe(400);
  expect(JSON.stringify(result.body)).toContain(reason);
  expect(longestWorkMs).toBeLessThan(MOST * (await ordinaryMs()));
});

test('a list of hundreds of thousands of bad names is told by its first ones, and how many there are', async () => {
  const task = await newTask();
  const { result, longestWorkMs } = await watchEventLoop(async () =>
    call(api.app, 'post', `/data_pipeline/tasks/${task}/table-list`).send({ tables: '1,'.repeat(400_000) }),
  );
  expect(result.status).toBe(400);
  expect(result.body.data.response).toContain(`共 400000 个，只列出前 ${MAX_BAD_NAMES} 个`);
  expect(result.body.data.bad_names).toHaveLength(MAX_BAD_NAMES);
  expect(longestWorkMs).toBeLessThan(MOST * (await ordinaryMs()));
});

test('an edited .ddl of comments is stored with a warning, and another request is answered meanwhile', async () => {
  const task = await newTask();
  const { result, longestWorkMs } = await watchEventLoop(() =>
    Promise.all([
      call(api.app, 'post', `/data_pipeline/tasks/${task}/files`).attach(
        'file',
        Buffer.from('/*'.repeat(20_000)),
        'orders.ddl',
      ),
      call(api.app, 'get', `/data_pipeline/tasks/${task}`),
    ]),
  );
  expect(result.map(({ status }) => status)).toEqual([200, 200]);
  expect(JSON.stringify(result[0].body.data.warnings)).toContain('unterminated /* comment');
  expect(longestWorkMs).toBeLessThan(MOST * (await ordinaryMs()));
});
