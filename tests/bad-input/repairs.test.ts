import type { Pair, SqlValidationReport } from '@pairsmith/core';
import { readFile, readPairs, listNames } from '../e2e/task-files';
import { startFakeLlm, type Behaviour, type FakeLlm } from '../support/fake-llm';
import { startService, type TestService } from '../support/service';
import { createShop, SHOP_TABLES, type ShopDatabase } from './shop-database';

/** A model that is asked for repairs and answers everything but one. */

let shop: ShopDatabase;
let model: FakeLlm;
let service: TestService;

/** `sum(amuont)` of purchases, a misspelt column; each with a number of its own. */
const broken = (id: number): string => `SELECT sum(amuont) AS 总金额 FROM purchase WHERE id > ${id};`;
const asked = (id: number): string => `编号大于${id}的购买记录总金额是多少？`;

const BAD_ANSWERS = [
  { title: 'columns of another table', sql: 'SELECT count(city) FROM customer', reason: /other_tables/ },
  {
    title: 'another table in a join',
    sql: 'SELECT sum(p.amount) FROM purchase p JOIN customer c ON c.id = p.customer_id WHERE p.id > 2',
    reason: /other_tables/,
  },
  { title: 'the same SQL', sql: broken(3), reason: /no_other_sql/ },
  { title: 'SELECT 1', sql: 'SELECT 1', reason: /other_tables/ },
  { title: 'nothing', sql: '', reason: /no_other_sql/ },
  { title: 'null', sql: null, reason: /no_other_sql/ },
  { title: 'a DELETE', sql: 'DELETE FROM purchase', reason: /does_not_run/ },
  { title: 'prose', sql: '很抱歉，没有名为 amuont 的字段。', reason: /does_not_run/ },
  {
    title: 'a condition less',
    sql: 'SELECT sum(amount) FROM purchase',
    reason: /other_values|reader_(conflict|doubt)/,
  },
  {
    title: 'another aggregate',
    sql: 'SELECT avg(amount) FROM purchase WHERE id > 10',
    reason: /other_shape|reader_(conflict|doubt)/,
  },
].map((each, at) => ({ ...each, pair: { question: asked(at + 1), sql: broken(at + 1) } }));

const RIGHT = { question: asked(50), sql: broken(50) };
const MENDED = 'SELECT sum(amount) AS 总金额 FROM purchase WHERE id > 50;';
const NO_QUERIES: Pair[] = [
  { question: '清空购买记录', sql: 'DELETE FROM purchase;' },
  { question: '哪些客户最满意？', sql: '没有关于满意度的数据。' },
];

const answerTo = (body: Record<string, unknown>): Behaviour | undefined => {
  const text = JSON.stringify(body);
  if (text.includes(asked(50))) return { kind: 'json', value: { sql: MENDED } };
  const bad = BAD_ANSWERS.find(({ pair }) => text.includes(pair.question));
  return bad && { kind: 'json', value: { sql: bad.sql } };
};

const PAIR_FILE = 'qs_shop_pair.json';
let taskId: string;
let report: SqlValidationReport;

beforeAll(async () => {
  [shop, model] = await Promise.all([createShop(), startFakeLlm({ answer: answerTo })]);
  service = await startService({
    BUSINESS_DATABASE_URL: shop.url,
    LLM_BASE_URL: model.url,
    LLM_MODEL: 'fake',
  });
  taskId = await service.newTask(SHOP_TABLES);
  await service.run(taskId, 'ddl_generation');
  const pairs = [...BAD_ANSWERS.map(({ pair }) => pair), RIGHT, ...NO_QUERIES];
  await service.api.uploadFile({
    task_id: taskId,
    file: { name: PAIR_FILE, content: JSON.stringify(pairs) },
  });
  const step = await service.run(taskId, 'sql_validation', { force: true });
  expect(step).toMatchObject({ step_status: 'completed', error_message: null });
  report = step.result as unknown as SqlValidationReport;
});
afterAll(async () => {
  await service?.close();
  await model?.close();
  await shop?.drop();
});

interface Entry {
  question: string;
  sql: string;
  reason: string;
  attempts: { sql: string; reason?: string }[];
}
const quarantine = async (): Promise<Entry[]> =>
  JSON.parse(await readFile(service, taskId, 'quarantine_shop.json')) as Entry[];

it('the one answer that mends its SQL is taken, and no other', async () => {
  expect(await readPairs(service, taskId)).toEqual([{ ...RIGHT, sql: MENDED }]);
  expect(report).toMatchObject({
    ...{ original_sql_count: 13, valid_sql_count: 1, invalid_sql_count: 12, duplicates: 0 },
    repair_stats: { attempted: 11, successful: 1, failed: 10 },
  });
});

it.each(BAD_ANSWERS)(
  '$title: turned down, and the pair is set aside as it was',
  async ({ pair, sql, reason }) => {
    const entry = (await quarantine()).find(({ question }) => question === pair.question);
    expect(entry).toMatchObject({ ...pair, reason: 'rejected_by_database' });
    const attempt = entry?.attempts.find((one) => one.sql === sql);
    // What runs is no example of a failing SQL.
    if (reason.test('other_tables') || reason.test('reader_doubt'))
      expect(attempt?.reason).toBe('repair_turned_down');
    else if (attempt) expect(attempt).not.toHaveProperty('reason');
    const { logs } = await service.api.getLogs({ task_id: taskId, limit: 1000 });
    const line = logs.find(({ message }) => message.startsWith(`SQL修复未采用: ${pair.question}`));
    expect(line?.message).toMatch(reason);
  },
);

it('what is no query is set aside without a question to the model', async () => {
  expect((await quarantine()).map(({ reason }) => reason)).toEqual(
    expect.arrayContaining(['not_a_query', 'syntax_error']),
  );
  const sent = model.requests.map(({ body }) => JSON.stringify(body)).join('\n');
  for (const { question } of NO_QUERIES) expect(sent).not.toContain(question);
});

it('report and summary count the answers that were turned down, by why', async () => {
  const counted = Object.values(report.repair_stats.turned_down).reduce((sum, count) => sum + count, 0);
  expect(counted).toBeGreaterThanOrEqual(BAD_ANSWERS.length);
  expect(report.repair_stats.turned_down).toMatchObject({
    ...{ no_other_sql: expect.any(Number), does_not_run: 2, other_tables: 3 },
  });
  const names = await listNames(service, taskId);
  const summary = await readFile(service, taskId, names.find((name) => name.endsWith('_summary.log')) ?? '');
  expect(summary).toMatch(
    /SQL修复统计:\n {2}尝试修复: 11\n {2}修复成功: 1\n {2}修复失败: 10\n {2}未采用的修复（/,
  );
});

it('no row of the business database was touched', async () => {
  await shop.sql('do $$ begin assert (select count(*) from purchase) = 400; end $$');
});
