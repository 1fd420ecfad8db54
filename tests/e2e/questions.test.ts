import { Client } from 'pg';
import type { Pair } from '@pairsmith/core';
import { createDatabase, type TestDatabase } from '../support/database';
import { startFakeLlm, type FakeLlm } from '../support/fake-llm';
import { startService, type Answer, type TestService } from '../support/service';
import { listNames, readFile, readPairs, readQuarantined } from './task-files';
import { dataOf } from '../support/obedient-model';

/** Questions that a person uploads, a line each: the model answers them, and none is lost. */

const SCHEMA = `
  create table berth (id int primary key, name text not null, depth int not null);
  comment on table berth is '泊位';
  comment on column berth.id is '编号';
  comment on column berth.name is '泊位名称';
  comment on column berth.depth is '水深';
  insert into berth select i, '泊位' || i, 3 + i % 20 from generate_series(1, 60) i;
  analyze`;

const ANSWERS: Record<string, string | null> = {
  '水深超过10米的泊位有多少个？': 'SELECT COUNT(*) AS n FROM public.berth WHERE depth > 10',
  '水深超过15米的泊位有多少个？': 'SELECT COUNT(*) AS n FROM public.berth WHERE depth > 15',
  '泊位的平均租金是多少？': null,
  '哪个泊位最长？': 'SELECT name FROM public.berth ORDER BY length DESC LIMIT 1',
  删掉所有泊位: 'DELETE FROM public.berth',
  '泊位的最大水深是多少？': 'SELECT MAX(depth) AS depth FROM public.berth',
};
const QUESTIONS = Object.keys(ANSWERS).slice(0, 5);

let business: TestDatabase;
let model: FakeLlm;
let service: TestService;
let taskId: string;
/** The questions of each call. */
const asked: string[][] = [];

type Json = Record<string, unknown>;

beforeAll(async () => {
  business = await createDatabase();
  const client = new Client({ connectionString: business.url });
  await client.connect();
  await client.query(SCHEMA);
  await client.end();
  model = await startFakeLlm({
    answer(body) {
      const data = dataOf(body);
      if ('theme_count' in data) {
        const theme = {
          name: '泊位分析',
          description: '泊位',
          tables: ['public.berth'],
          entities: [],
          metrics: [],
        };
        return { kind: 'json', value: { themes: [theme] } };
      }
      if ('question_count' in data) {
        const pair = {
          question: '一共有多少个泊位？',
          sql: 'SELECT COUNT(*) AS n FROM public.berth',
          style: 'formal',
        };
        return { kind: 'json', value: { pairs: [pair] } };
      }
      if ('failed_sql' in data) return { kind: 'json', value: { sql: null } };
      const questions = data['questions'] as { n: number; question: string }[];
      asked.push(questions.map(({ question }) => question));
      const answers = questions.map(({ n, question }) => {
        const sql = ANSWERS[question] ?? null;
        return { n, sql, reason: sql === null ? '没有租金字段' : null };
      });
      return { kind: 'json', value: { answers } };
    },
  });
  service = await startService({
    BUSINESS_DATABASE_URL: business.url,
    ...{ LLM_BASE_URL: model.url, LLM_MODEL: 'answers' },
  });
  taskId = await service.newTask(['berth'], { theme_count: 1, questions_per_theme: 1 });
});
afterAll(async () => {
  await service?.close();
  await model?.close();
  await business?.drop();
});

async function upload(content: string | Buffer, to = { service, taskId }): Promise<Answer> {
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(Buffer.from(content))]), 'questions.txt');
  const answer = await fetch(`${to.service.url}/api/v0/data_pipeline/tasks/${to.taskId}/files`, {
    method: 'POST',
    body: form,
  });
  return { status: answer.status, body: (await answer.json()) as Answer['body'] };
}

const readReport = async (step: 'qa_generation', more: Json = {}) => {
  const state = await service.run(taskId, step, more);
  expect(state).toMatchObject({ step_status: 'completed', error_message: null });
  return { result: state.result as Json, warnings: JSON.stringify(state.warnings) };
};

it('a file with a mark, other line ends, empty lines, comments and doubles is read for what it says', async () => {
  const text = `\uFEFF# 业务部门的问题\r\n\r\n${QUESTIONS.join('\r\n')}\r\n  ${QUESTIONS[0]}  \r\n`;
  const { status, body } = await upload(text);
  expect(status).toBe(200);
  expect(body.data['warnings']).toEqual(['去除了 1 行重复的问题']);
  expect(await readFile(service, taskId, 'questions.txt')).toBe(`${QUESTIONS.join('\n')}\n`);
});

it('each is answered or named: what runs becomes a pair, what does not stays in a file with its reason', async () => {
  await service.run(taskId, 'ddl_generation');
  const { result, warnings } = await readReport('qa_generation');
  expect(asked).toEqual([QUESTIONS]);
  expect(result['questions']).toEqual({
    ...{ asked: 5, answered: 3, already: 0, total_unanswered: 2 },
    unanswered: [
      { question: '泊位的平均租金是多少？', reason: '模型认为无法回答: 没有租金字段' },
      { question: '删掉所有泊位', reason: expect.stringMatching(/\S/) },
    ],
    file: expect.stringMatching(/^questions_unanswered_.*\.json$/),
  });
  expect(warnings).toContain('2 个上传的问题没有得到可用的SQL');
  const file = (result['questions'] as Json)['file'] as string;
  const { questions } = JSON.parse(await readFile(service, taskId, file)) as { questions: Pair[] };
  expect(questions.map(({ question }) => question)).toEqual(['泊位的平均租金是多少？', '删掉所有泊位']);

  // The same SQL but for a number is no double where people asked both.
  const pairs = (await readPairs(service, taskId)).map(({ question }) => question);
  expect(pairs).toEqual([QUESTIONS[0], QUESTIONS[1], QUESTIONS[3], '一共有多少个泊位？']);
  expect(await readFile(service, taskId, 'metadata_detail.md')).toContain('上传的问题');
});

it('the same gate and proof as of any pair: what never runs is quarantined, and nothing is lost', async () => {
  const state = await service.run(taskId, 'sql_validation');
  expect(state.result).toMatchObject({ valid_sql_count: 3, invalid_sql_count: 2 });
  const quarantined = (await readQuarantined(service, taskId)) as unknown as Pair[];
  expect(quarantined.map(({ question }) => question).sort()).toEqual(
    ['删掉所有泊位', '哪个泊位最长？'].sort(),
  );
});

it('a question more, with changed_only: that one is asked, no other', async () => {
  await upload([...QUESTIONS, '泊位的最大水深是多少？'].join('\n'));
  asked.length = 0;
  const before = model.stats().chatCalls;
  const { result } = await readReport('qa_generation', { changed_only: true });
  expect(asked).toEqual([['泊位的最大水深是多少？']]);
  expect(model.stats().chatCalls).toBe(before + 1);
  expect(result['questions']).toMatchObject({ asked: 1, answered: 1, already: 5, total_unanswered: 1 });
  const names = await listNames(service, taskId);
  expect(names.filter((name) => name.startsWith('questions_unanswered_'))).toHaveLength(1);
  expect((await readPairs(service, taskId)).at(-1)?.question).toBe('泊位的最大水深是多少？');

  const again = await readReport('qa_generation', { changed_only: true });
  expect(model.stats().chatCalls).toBe(before + 1);
  expect(again.result).toMatchObject({
    again: expect.stringMatching(/没有变化/),
    questions: { asked: 0, already: 6 },
  });
});

describe('a file that cannot be meant is refused, with what to do', () => {
  it.each<[string, string | Buffer, string]>([
    ['empty', '', '文件内容为空'],
    [
      'more than a task answers',
      Array.from({ length: 10_000 }, (_, n) => `问题${n}`).join('\n'),
      '有 10000 个问题',
    ],
    ['a line too long', `好问题\n${'长'.repeat(2_001)}`, '第 2 行超过 2000 个字符'],
    ['control characters', '好问题\n坏\u0007问题', '第 2 行含有控制字符'],
    ['neither UTF-8 nor GBK', Buffer.from([0xd6, 0xff, 0x0a]), '编码无法识别'],
  ])('%s', async (_, content, words) => {
    const { status, body } = await upload(content);
    expect([status, body.data['invalid_params']]).toEqual([400, ['file']]);
    expect(body.data.response).toContain(words);
  });

  it('GBK is read as such', async () => {
    // 泊位
    expect((await upload(Buffer.from([0xb2, 0xb4, 0xce, 0xbb, 0x0a]))).status).toBe(200);
    expect(await readFile(service, taskId, 'questions.txt')).toBe('泊位\n');
  });

  it('no question left: they are taken back', async () => {
    const { status, body } = await upload('# 没有了\n');
    expect([status, body.data['warnings']]).toEqual([200, ['questions.txt 中没有问题，之后不再回答']]);
  });

  it('no model: it says what to set', async () => {
    const other = await startService({ BUSINESS_DATABASE_URL: business.url }, 0);
    try {
      const task = await other.newTask(['berth']);
      const { status, body } = await upload('有多少个泊位？', { service: other, taskId: task });
      expect(status).toBe(400);
      expect(body.data.response).toContain('请设置 LLM_BASE_URL 和 LLM_MODEL');
      expect((await upload('#\n', { service: other, taskId: task })).status).toBe(200);
    } finally {
      await other.close();
    }
  });
});
