import { setImmediate } from 'node:timers/promises';
import { renderDdl, type Catalog } from '@pairsmith/catalog';
import {
  AppError,
  said,
  type Message,
  type Pair,
  type PairReview,
  type TaskParameters,
} from '@pairsmith/core';
import { getLlmUsage } from '@pairsmith/db';
import { createChatModel, noUsage, type AskOptions, type ChatModel } from '@pairsmith/llm';
import {
  createQuestionReader,
  parsePairs,
  parseProofs,
  parseQuarantine,
  renderPairs,
  type QuestionReader,
} from '@pairsmith/proof';
import { loadParser, pairHash } from '@pairsmith/sql';
import { createSourceDbs, type SourceDbs } from '@pairsmith/source-db';
import { Client, Pool } from 'pg';
import { createDatabase, createReader, type TestDatabase } from '../../../../../tests/support/database';
import { startFakeLlm, unauthorized, type Behaviour } from '../../../../../tests/support/fake-llm';
import { createStateDatabase } from '../../../../../tests/support/state-database';
import { createTestRun, type TestFile } from '../../../../../tests/support/step-context';
import {
  exampleCatalog,
  exampleColumn,
  exampleTable,
} from '../../../../../packages/catalog/src/__tests__/example-tables';
import type { StepDeps } from '../deps';
import { createBasis } from './former-judgements';
import { createSqlValidation } from './sql-validation';

const column = (name: string, type: string) => exampleColumn(name, type, { description: name });
const catalog: Catalog = exampleCatalog([
  exampleTable('orders', [column('id', 'integer'), column('amount', 'numeric'), column('state', 'text')], {
    title: '订单',
    primary_key: ['id'],
    row_estimate: 10,
  }),
]);

let database: TestDatabase;
let state: TestDatabase;
let admin: Client;
let pool: Pool;
let reader: string;
let sourceDbs: SourceDbs;

beforeAll(async () => {
  database = await createDatabase();
  admin = new Client({ connectionString: database.url });
  await admin.connect();
  await admin.query(
    `create table orders (id int primary key, amount numeric, state text);
     insert into orders select n, n, case when n % 2 = 0 then '完成' else '取消' end from generate_series(1, 10) n`,
  );
  reader = await createReader(database);
  state = await createStateDatabase();
  pool = new Pool({ connectionString: state.url });
  await pool.query(
    `insert into pairsmith.tasks (task_id, connection_sealed, connection_masked, parameters, created_by)
     values ('task_20250702_190410', '', '', '{}', 'test')`,
  );
  sourceDbs = createSourceDbs({ connections: 2, allowedHosts: ['127.0.0.1:*'], hasApiKeys: false });
});

afterAll(async () => {
  await sourceDbs.close();
  await pool.end();
  await admin.end();
  await database.drop();
  await state.drop();
});

const PAIR_FILE = 'qs_shop_20250702_190410_pair.json';
const PROOF_FILE = 'proof_shop_20250702_190410.json';
const QUARANTINE_FILE = 'quarantine_shop_20250702_190410.json';
const SUMMARY_FILE = 'sql_validation_20250702_190411_summary.log';
const MODIFICATIONS_FILE = 'file_modifications_20250702_190411.log';

const GOOD: Pair = { question: '有多少个订单？', sql: 'SELECT count(*) AS 订单数 FROM orders;' };
const MISSPELT: Pair = { question: '订单总金额是多少？', sql: 'SELECT sum(amuont) AS 总金额 FROM orders;' };
const WRITES: Pair = { question: '清空订单', sql: 'DELETE FROM orders;' };
const AGAIN: Pair = { question: '有多少个订单', sql: 'SELECT count(id) AS 订单数 FROM orders;' };
const PAIRS = [GOOD, MISSPELT, WRITES, AGAIN];

async function validate(
  files: Record<string, string | TestFile>,
  parameters: Partial<TaskParameters> = {},
  {
    dbConnection = reader,
    chatModel = null,
    read,
    judge,
    onInfo,
  }: {
    dbConnection?: string;
    chatModel?: ChatModel | null;
    read?: QuestionReader;
    judge?: StepDeps['judge'];
    onInfo?: (message: Message) => void;
  } = {},
) {
  const caps = { timeoutMs: 2_000, maxRows: 100, maxCost: 1e6, allowedFunctions: [] };
  const readerOf = read ? () => read : createQuestionReader;
  const deps = { pool, sourceDbs, chatModel, caps, sourceConnections: 2, readerOf, judge: judge ?? null };
  const step = createSqlValidation(deps);
  const all: Record<string, string | TestFile> = { 'catalog.json': JSON.stringify(catalog), ...files };
  const run = createTestRun({ step: 'sql_validation', dbConnection, files: all, parameters });
  const { log } = run.context;
  const info = (message: Message) => (log.info(message), onInfo?.(message));
  const outcome = await step({ ...run.context, log: { ...log, info } });
  return { ...run, report: outcome.report, files: { ...all, ...Object.fromEntries(run.written) } };
}

/** What a person decides at the desk. */
const judge = (pair: Pair, decision: 'approved' | 'rejected') =>
  pool.query(
    `insert into pairsmith.pair_reviews (task_id, pair_hash, decision, reviewed_by)
     values ('task_20250702_190410', $1, $2, 'ann')`,
    [pairHash(pair), decision],
  );
const pairsOf = (files: Record<string, string | TestFile>): Pair[] =>
  parsePairs(files[PAIR_FILE] as string, PAIR_FILE);
afterEach(() => pool.query('delete from pairsmith.pair_reviews'));

const wellFormed = { [PAIR_FILE]: renderPairs(PAIRS) };

it('a person’s words in a table’s file are those that its pairs are read by', async () => {
  const generated = renderDdl(catalog.tables[0]!, catalog);
  const renamed = generated.replace('-- 中文名: 订单', '-- 中文名: 账单').replace('-- amount', '-- 应收款');
  const pair: Pair = { question: '账单的应收款合计是多少？', sql: 'SELECT sum(amount) FROM orders;' };
  const pairs = { [PAIR_FILE]: renderPairs([pair]) };
  expect((await validate(pairs)).report).toMatchObject({ reader: { agreed: 0 } });
  const { report, lines } = await validate({ ...pairs, 'orders.ddl': { content: renamed, generated } });
  expect(report).toMatchObject({ valid_sql_count: 1, reader: { agreed: 1, conflict: 0, unread: 0 } });
  expect(lines).toContain('info 采用了人工修改的文件: orders.ddl');
});

it('every pair is accepted, repaired, quarantined or a duplicate, and the files say which', async () => {
  const { report, written, lines, progress } = await validate(wellFormed);
  expect(report).toMatchObject({
    original_sql_count: 4,
    valid_sql_count: 2,
    invalid_sql_count: 1,
    duplicates: 1,
    success_rate: 0.5,
    // What is no query is set aside without a question to the writer.
    repair_stats: { attempted: 1, successful: 1, failed: 0, turned_down: {} },
    file_modification_stats: { modified: 1, quarantined: 1 },
    proof_levels: { none: 1, L0: 0, L1: 0, L2: 0, L3: 2 },
    lint_findings: {},
    sense_findings: {},
  });
  const kept = parsePairs(written.get(PAIR_FILE)!, PAIR_FILE);
  const repaired = { ...MISSPELT, sql: 'SELECT sum(amount) AS 总金额 FROM orders;' };
  expect(kept).toEqual([GOOD, repaired]);
  const proofs = parseProofs(written.get(PROOF_FILE)!, PROOF_FILE);
  expect(proofs.get(pairHash(GOOD))).toMatchObject({
    level: 'L3',
    sense: [],
    lint: [],
    origin: 'human',
    tables: ['public.orders'],
    evidence: { rows: 1, truncated: false },
  });
  expect(proofs.get(pairHash(repaired))?.repaired_from).toEqual([
    { sql: MISSPELT.sql, error: expect.stringContaining('amuont') },
  ]);
  expect(parseQuarantine(written.get(QUARANTINE_FILE)!, QUARANTINE_FILE)).toMatchObject([
    { ...WRITES, reason: 'not_a_query', attempts: [{ sql: WRITES.sql }] },
  ]);
  expect(written.get(`${PAIR_FILE}.backup`)).toBe(wellFormed[PAIR_FILE]);
  expect(written.get(MODIFICATIONS_FILE)).toContain(
    `索引: 1\n问题: ${MISSPELT.question}\n原SQL: ${MISSPELT.sql}`,
  );
  expect(lines.at(-1)).toContain('共 4 个，有效 2，无效 1，重复 1');
  expect(progress.at(-1)).toEqual({ done: 4, total: 4, unit: '个SQL' });
});

it('the summary has the sections that existing readers look for, in their order', async () => {
  const summary = (await validate(wellFormed)).written.get(SUMMARY_FILE)!;
  const titles = summary.split('\n').filter((line) => /^\S/.test(line) && !/^[=\d]/.test(line));
  expect(titles.map((line) => line.replace(/: .*/, ':'))).toEqual([
    'SQL验证报告',
    '输入文件:',
    '验证时间:',
    '验证耗时:',
    '验证结果摘要:',
    'SQL修复统计:',
    '原始文件修改统计:',
    '错误详情（共1个）:',
    '成功修复的SQL（共1个）:',
    '证明等级统计:',
    '规则检查统计:',
    '第二读者统计:',
  ]);
  expect(summary).toContain('  总SQL数量: 4\n  有效SQL: 2\n  无效SQL: 1\n');
});

it('a second run takes the quarantine in again, changes no pair and loses no failed SQL', async () => {
  const first = await validate(wellFormed);
  const second = await validate(first.files);
  expect(second.report).toMatchObject({
    original_sql_count: 3,
    valid_sql_count: 2,
    invalid_sql_count: 1,
    duplicates: 0,
  });
  expect(second.written.has(PAIR_FILE)).toBe(false);
  expect(second.written.has(`${PAIR_FILE}.backup.2`)).toBe(false);
  expect(second.written.get(PROOF_FILE)).toContain('amuont');
  expect(second.written.get(QUARANTINE_FILE)).toBe(first.written.get(QUARANTINE_FILE));
});

it('a pair comes back out of the quarantine once its SQL runs, and each change has its own backup', async () => {
  const first = await validate({
    [PAIR_FILE]: renderPairs([
      GOOD,
      { question: '退货数', sql: 'SELECT count(*) FROM orders WHERE returned;' },
    ]),
  });
  expect(first.report.invalid_sql_count).toBe(1);
  const wider = structuredClone(catalog);
  wider.tables[0]!.columns.push(column('returned', 'boolean'));
  await admin.query('alter table orders add returned boolean');
  try {
    const second = await validate({ ...first.files, 'catalog.json': JSON.stringify(wider) });
    expect(second.report).toMatchObject({ original_sql_count: 2, valid_sql_count: 2, invalid_sql_count: 0 });
    expect(parseQuarantine(second.written.get(QUARANTINE_FILE)!, QUARANTINE_FILE)).toEqual([]);
    expect(second.written.get(`${PAIR_FILE}.backup.2`)).toBe(first.written.get(PAIR_FILE));
  } finally {
    await admin.query('alter table orders drop returned');
  }
});

it('without leave to modify only the report is written, and a repair does not count', async () => {
  const { report, written } = await validate(wellFormed, { modify_original_file: false });
  expect([...written.keys()]).toEqual([SUMMARY_FILE]);
  expect(report).toMatchObject({
    valid_sql_count: 1,
    invalid_sql_count: 2,
    duplicates: 1,
    repair_stats: { successful: 1 },
    file_modification_stats: { modified: 0, quarantined: 0 },
  });
  expect(written.get(SUMMARY_FILE)).toContain('SELECT sum(amount) AS 总金额 FROM orders;');
});

it('without repair, what fails is quarantined as it is', async () => {
  const { report } = await validate(wellFormed, { enable_llm_repair: false });
  expect(report).toMatchObject({
    invalid_sql_count: 2,
    repair_stats: { attempted: 0, successful: 0, failed: 0 },
  });
});

it('a database that does not answer fails the step and touches no pair', async () => {
  const nobody = new URL(reader);
  nobody.port = '1';
  await expect(validate(wellFormed, {}, { dbConnection: nobody.href })).rejects.toMatchObject({
    code: 'database_connection_error',
  });
});

it.each(['[{"question": "没有SQL"}]', '{"question": "x", "sql": "y"}', '[{'])(
  'a pair file like %s is refused by its name',
  async (content) => {
    await expect(validate({ [PAIR_FILE]: content })).rejects.toMatchObject({
      code: 'file_validation_error',
      message: expect.stringContaining(PAIR_FILE),
    });
  },
);

describe('doubts about pairs that run', () => {
  const UNSORTED: Pair = { question: '列出3个订单', sql: 'SELECT id, amount FROM orders LIMIT 3;' };
  const EMPTY: Pair = { question: '退款的订单有哪些？', sql: "SELECT id FROM orders WHERE state = '退款';" };
  const doubtful = { [PAIR_FILE]: renderPairs([GOOD, UNSORTED, EMPTY]) };

  it('are warned about, counted and kept in the proofs', async () => {
    const { report, warnings, written } = await validate(doubtful);
    expect(report).toMatchObject({
      ...{ valid_sql_count: 3, invalid_sql_count: 0, proof_levels: { L2: 1, L3: 2 } },
      ...{ lint_findings: { limit_without_order: 1 }, sense_findings: { empty_result: 1 } },
    });
    expect(warnings).toEqual([
      '已接受的问答对中1个未达到L3（empty_result 1），1个在规则检查中有发现（limit_without_order 1），' +
        '请查看验证报告；任务参数strict为true时这些问答对会被隔离',
    ]);
    const proofs = parseProofs(written.get(PROOF_FILE)!, PROOF_FILE);
    expect(proofs.get(pairHash(UNSORTED))).toMatchObject({
      level: 'L3',
      lint: [{ rule: 'limit_without_order', message: expect.stringContaining('ORDER BY') }],
    });
    expect(proofs.get(pairHash(EMPTY))).toMatchObject({ level: 'L2', sense: [{ check: 'empty_result' }] });
    expect(written.get(SUMMARY_FILE)).toMatch(
      /规则检查统计:\n {2}limit_without_order（LIMIT没有排序）: 1\n {2}empty_result（未达到L3）: 1\n\n第二读者统计:\n/,
    );
  });

  it('quarantine the pairs with their reasons in strict mode, and give them back without it', async () => {
    const strict = await validate(doubtful, { strict: true });
    expect(strict.report).toMatchObject({
      ...{ original_sql_count: 3, valid_sql_count: 1, invalid_sql_count: 2, duplicates: 0 },
      ...{ proof_levels: { L2: 1, L3: 2 }, lint_findings: { limit_without_order: 1 } },
    });
    expect(parsePairs(strict.written.get(PAIR_FILE)!, PAIR_FILE)).toEqual([GOOD]);
    const entries = parseQuarantine(strict.written.get(QUARANTINE_FILE)!, QUARANTINE_FILE);
    expect(entries.map(({ sql, reason, attempts }) => [sql, reason, attempts[0]?.reason])).toEqual([
      [UNSORTED.sql, 'lint_finding', 'lint_finding'],
      [EMPTY.sql, 'empty_result', 'empty_result'],
    ]);

    const again = await validate(strict.files, { strict: true });
    expect(again.report).toMatchObject({ original_sql_count: 3, valid_sql_count: 1, invalid_sql_count: 2 });
    expect(again.written.has(PAIR_FILE)).toBe(false);

    const relaxed = await validate(again.files);
    expect(relaxed.report).toMatchObject({ original_sql_count: 3, valid_sql_count: 3, invalid_sql_count: 0 });
    const proofs = parseProofs(relaxed.written.get(PROOF_FILE)!, PROOF_FILE);
    expect(proofs.get(pairHash(EMPTY))).not.toHaveProperty('repaired_from');
  });

  it('an edit is counted once, whatever mode it meets', async () => {
    const strict = await validate(doubtful, { strict: true });
    const sorted = { ...UNSORTED, sql: 'SELECT id, amount FROM orders ORDER BY id LIMIT 3;' };
    const edited = { ...strict.files, [PAIR_FILE]: renderPairs([GOOD, sorted]) };
    const { report } = await validate(edited, { strict: true });
    expect(report).toMatchObject({
      ...{ original_sql_count: 4, valid_sql_count: 2, invalid_sql_count: 2, duplicates: 0 },
    });
  });

  it('a person’s approval stands above them', async () => {
    const first = await validate({ [PAIR_FILE]: renderPairs([UNSORTED]) });
    await judge(UNSORTED, 'approved');
    const { report, written } = await validate(first.files, { strict: true });
    expect(report).toMatchObject({ valid_sql_count: 1, proof_levels: { L5: 1 } });
    const proofs = parseProofs(written.get(PROOF_FILE)!, PROOF_FILE);
    expect(proofs.get(pairHash(UNSORTED))).toMatchObject({
      ...{ level: 'L5', review: { decision: 'approved', by: 'ann' } },
    });
    // An approval that was taken back is none, whatever the file of before says.
    await pool.query('delete from pairsmith.pair_reviews');
    const files = { ...first.files, [PROOF_FILE]: written.get(PROOF_FILE)! };
    expect((await validate(files, { strict: true })).report).toMatchObject({ valid_sql_count: 0 });
  });

  it('a result that makes no sense any more loses L3', async () => {
    const pair: Pair = {
      question: '已完成的订单有哪些？',
      sql: "SELECT id FROM orders WHERE state = '完成';",
    };
    const first = await validate({ [PAIR_FILE]: renderPairs([pair]) });
    expect(first.report.proof_levels).toMatchObject({ L3: 1 });
    await admin.query("update orders set state = '取消'");
    try {
      expect((await validate(first.files)).report.proof_levels).toMatchObject({ L2: 1 });
    } finally {
      await admin.query("update orders set state = '完成' where id % 2 = 0");
    }
  });
});

describe('the second reader', () => {
  const CANCELLED: Pair = {
    question: '已取消的订单有多少个？',
    sql: "SELECT count(*) AS 订单数 FROM orders WHERE state = '完成';",
  };
  const files = { [PAIR_FILE]: renderPairs([GOOD, CANCELLED]) };
  const read: QuestionReader = (question, { sql }) =>
    /取消/.test(question) && /完成/.test(sql)
      ? { verdict: 'conflict', reasons: ['state的取值不同'], slots: [], claims: [] }
      : { verdict: 'agreed', reasons: [], slots: [], claims: [] };

  it('quarantines a question and an SQL that contradict each other, in every mode, and counts what it read', async () => {
    const { report, written } = await validate(files, {}, { read });
    expect(report).toMatchObject({
      ...{ original_sql_count: 2, valid_sql_count: 1, invalid_sql_count: 1, duplicates: 0 },
      reader: { agreed: 1, conflict: 1, unread: 0 },
    });
    const [entry] = parseQuarantine(written.get(QUARANTINE_FILE)!, QUARANTINE_FILE);
    expect(entry).toMatchObject({ ...CANCELLED, reason: 'reader_conflict' });
    // The SQL runs, so it is no example of one that fails.
    expect(entry?.attempts).toMatchObject([{ sql: CANCELLED.sql, reason: 'reader_conflict' }]);
    // Names of columns, no cells.
    expect(entry?.error).not.toMatch(/完成|取消/);
    const proofs = parseProofs(written.get(PROOF_FILE)!, PROOF_FILE);
    expect(proofs.get(pairHash(GOOD))?.reader).toBe('agreed');
    expect(written.get(SUMMARY_FILE)).toContain('  问题与SQL矛盾（已隔离）: 1\n');
  });

  it('lets a pair go that was put right, and the bookkeeping stays exact', async () => {
    const first = await validate(files, {}, { read });
    const right = { ...CANCELLED, sql: CANCELLED.sql.replace('完成', '取消') };
    const edited = { ...first.files, [PAIR_FILE]: renderPairs([GOOD, right]) };
    const { report } = await validate(edited, {}, { read });
    expect(report).toMatchObject({
      ...{ original_sql_count: 3, valid_sql_count: 2, invalid_sql_count: 1, duplicates: 0 },
      reader: { agreed: 2, conflict: 1, unread: 0 },
    });
  });
});

describe('what the second reader doubts', () => {
  const PLAIN: Pair = { question: '列出金额最高的订单', sql: 'SELECT max(amount) AS 金额 FROM orders;' };
  const files = { [PAIR_FILE]: renderPairs([GOOD, PLAIN]) };
  /** Doubts every maximum. */
  const read: QuestionReader = (_, { sql }) =>
    /max/.test(sql)
      ? { verdict: 'doubt', reasons: ['没有读到哪一个订单'], slots: ['column'], claims: [] }
      : { verdict: 'agreed', reasons: [], slots: [], claims: [] };

  it('is kept, counted, filed with its reason, and listed for a person to look at', async () => {
    const { report, written, warnings } = await validate(files, {}, { read });
    expect(report).toMatchObject({
      ...{ valid_sql_count: 2, invalid_sql_count: 0 },
      reader: { agreed: 1, unread: 0, doubt: 1, conflict: 0 },
    });
    expect(parseProofs(written.get(PROOF_FILE)!, PROOF_FILE).get(pairHash(PLAIN))).toMatchObject({
      ...{ reader: 'doubt', reader_reasons: ['没有读到哪一个订单'] },
    });
    expect(written.get(SUMMARY_FILE)).toMatch(
      /\n {2}存疑: 1\n\n待人工复核（共1个）:\n=+\n\n1\. 问题: 列出金额最高的订单\n {3}原因: 没有读到哪一个订单\n {3}SQL:\n {3}SELECT max\(amount\) AS 金额 FROM orders;\n$/,
    );
    expect(warnings).toEqual([expect.stringMatching(/^已接受的问答对中1个被第二读者存疑，待人工复核，/)]);
  });

  it('is quarantined in strict mode without a call to the writer, is no failing SQL, and comes back without strict', async () => {
    const strict = await validate(files, { strict: true }, { read });
    expect(strict.report).toMatchObject({
      ...{ valid_sql_count: 1, invalid_sql_count: 1, repair_stats: { attempted: 0, turned_down: {} } },
      reader: { agreed: 1, doubt: 1 },
    });
    const [entry] = parseQuarantine(strict.written.get(QUARANTINE_FILE)!, QUARANTINE_FILE);
    expect(entry).toMatchObject({ ...PLAIN, reason: 'reader_doubt' });
    expect(entry?.attempts).toMatchObject([{ sql: PLAIN.sql, reason: 'reader_doubt' }]);

    const relaxed = await validate(strict.files, {}, { read });
    expect(relaxed.report).toMatchObject({ original_sql_count: 2, valid_sql_count: 2, invalid_sql_count: 0 });
    expect(parseQuarantine(relaxed.written.get(QUARANTINE_FILE)!, QUARANTINE_FILE)).toEqual([]);
  });

  it('and a person has approved, stays in strict mode and is not listed again', async () => {
    const first = await validate(files, {}, { read });
    for (const pair of pairsOf(first.files)) await judge(pair, 'approved');
    const again = await validate(first.files, { strict: true }, { read });
    expect(again.report).toMatchObject({ valid_sql_count: 2, reader: { doubt: 1 } });
    expect(again.written.get(SUMMARY_FILE)).not.toContain('待人工复核');
  });
});

describe('what a person', () => {
  it('rejected is set aside with the name, in every mode, and comes back when the rejection is taken back', async () => {
    await judge(GOOD, 'rejected');
    const first = await validate({ [PAIR_FILE]: renderPairs([GOOD]) });
    expect(first.report).toMatchObject({ valid_sql_count: 0, invalid_sql_count: 1 });
    const [entry] = parseQuarantine(first.written.get(QUARANTINE_FILE)!, QUARANTINE_FILE);
    expect(entry).toMatchObject({
      ...GOOD,
      reason: 'rejected',
      error: expect.stringContaining('ann') as string,
    });
    await pool.query('delete from pairsmith.pair_reviews');
    expect((await validate(first.files)).report).toMatchObject({ valid_sql_count: 1, invalid_sql_count: 0 });
  });

  it('decided since is another judgement: what changed_only would keep is judged anew', async () => {
    const basis = (decision: PairReview['decision']) =>
      createBasis(catalog, {
        ...{ strict: false, allowedFunctions: [], repairer: null },
        reviews: new Map([[pairHash(GOOD), { decision, by: 'ann', at: '', editedFrom: null, version: 1 }]]),
      })(GOOD, 'accepted');
    await loadParser();
    expect(new Set([basis(null), basis('approved'), basis('rejected')]).size).toBe(3);
  });

  it('rejected is not repaired either', async () => {
    await judge(MISSPELT, 'rejected');
    const { report } = await validate({ [PAIR_FILE]: renderPairs([MISSPELT]) });
    expect(report).toMatchObject({ invalid_sql_count: 1, repair_stats: { attempted: 0 } });
  });

  it('approved stays although the second reader contradicts it, but not where it does not run', async () => {
    const read: QuestionReader = () => ({ verdict: 'conflict', reasons: ['别的'], claims: [] });
    await judge(GOOD, 'approved');
    await judge(MISSPELT, 'approved');
    const files = { [PAIR_FILE]: renderPairs([GOOD, MISSPELT]) };
    const { report } = await validate(files, { enable_llm_repair: false }, { read });
    expect(report).toMatchObject({ valid_sql_count: 1, invalid_sql_count: 1, proof_levels: { L5: 1 } });
  });
});

describe('with a model', () => {
  const answering = async (...script: Behaviour[]) => {
    const llm = await startFakeLlm({ script, then: unauthorized });
    const settings = { baseUrl: llm.url, apiKey: null, model: 'fake', concurrency: 2 };
    return { llm, chatModel: createChatModel(settings) };
  };
  const sql = (text: string | null): Behaviour => ({ kind: 'json', value: { sql: text } });
  const only = { [PAIR_FILE]: renderPairs([MISSPELT]) };

  it('the second answer may be the right one, and both failures are remembered', async () => {
    const { llm, chatModel } = await answering(
      sql('SELECT 1 FROM nowhere'),
      sql('SELECT sum(amount)\nFROM orders'),
    );
    const { report, written } = await validate(only, {}, { chatModel });
    expect(report).toMatchObject({
      valid_sql_count: 1,
      repair_stats: { attempted: 1, successful: 1, failed: 0 },
    });
    const [pair] = parsePairs(written.get(PAIR_FILE)!, PAIR_FILE);
    expect(pair?.sql).toBe('SELECT sum(amount) FROM orders;');
    const [record] = parseProofs(written.get(PROOF_FILE)!, PROOF_FILE).values();
    expect(record?.repaired_from?.map((attempt) => attempt.sql)).toEqual([
      MISSPELT.sql,
      'SELECT 1 FROM nowhere',
    ]);
    await llm.close();
  });

  it('two wrong answers end in the quarantine with everything that was tried', async () => {
    const { llm, chatModel } = await answering(sql('DROP TABLE orders'), sql('SELECT nothing FROM orders'));
    const { report, written } = await validate(only, {}, { chatModel });
    expect(report).toMatchObject({ invalid_sql_count: 1, repair_stats: { attempted: 1, failed: 1 } });
    const [entry] = parseQuarantine(written.get(QUARANTINE_FILE)!, QUARANTINE_FILE);
    expect(entry?.attempts.map((attempt) => attempt.sql)).toEqual([
      MISSPELT.sql,
      'DROP TABLE orders',
      'SELECT nothing FROM orders',
    ]);
    expect(llm.stats().chatCalls).toBe(2);
    await llm.close();
  });

  it('a model that refuses the key fails the step and touches no pair', async () => {
    const { llm, chatModel } = await answering();
    await expect(validate(wellFormed, {}, { chatModel })).rejects.toMatchObject({
      code: expect.stringMatching(/^llm_/),
    });
    await llm.close();
  });
});

describe('with independent answers', () => {
  const only = { [PAIR_FILE]: renderPairs([GOOD]) };
  const SAME = { answers: [{ n: 1, sql: 'SELECT count(*) FROM orders', reason: null }] };
  type Ask = (options: AskOptions) => Promise<unknown>;
  const judging = (
    ask: Ask,
    serverUrl = state.url,
    onRun: (run: Parameters<ChatModel['forRun']>[0]) => void = () => undefined,
  ): StepDeps['judge'] => {
    const chatModel: ChatModel = {
      ...{ model: 'scripted', usage: noUsage() },
      concurrency: 1,
      forRun: (run) => (onRun(run), chatModel),
      ask: async ({ schema }, options) => schema.parse(await ask(options)),
      keyOf: () => '',
    };
    return { chatModel, answers: 2, serverUrl };
  };

  it('the budget of the answers is what the repairs left', async () => {
    const sql = { kind: 'json' as const, value: { sql: 'SELECT sum(amount) FROM orders' } };
    const llm = await startFakeLlm({ script: [sql], then: unauthorized });
    const chatModel = createChatModel({ baseUrl: llm.url, apiKey: null, model: 'fake', concurrency: 2 });
    const before = await getLlmUsage(pool, 'task_20250702_190410');
    const budgets: unknown[] = [];
    const { report } = await validate(
      { [PAIR_FILE]: renderPairs([MISSPELT]) },
      { max_llm_tokens: 1_000_000 },
      {
        chatModel,
        judge: judging(
          async () => SAME,
          state.url,
          ({ budget }) => budgets.push(budget),
        ),
      },
    );
    const { promptTokens, completionTokens } = llm.stats();
    expect(report.repair_stats).toMatchObject({ successful: 1 });
    expect(promptTokens + completionTokens).toBeGreaterThan(0);
    expect(budgets).toEqual([
      {
        limit: 1_000_000,
        spent: before.prompt_tokens + before.completion_tokens + promptTokens + completionTokens,
      },
    ]);
    await llm.close();
  });

  it('one that fails ends the others before the step does', async () => {
    let hasEnded = false;
    const spent = { limit: 1, used: 1, next: 1 };
    const ask: Ask = async ({ seed, signal }) => {
      if (seed < 2_000) throw new AppError('llm_budget_exceeded', said('llm.budget_exceeded', spent));
      await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
      // What an answer still has to do behind the signal.
      await setImmediate();
      hasEnded = true;
      throw signal.reason;
    };
    await expect(validate(only, {}, { judge: judging(ask) })).rejects.toMatchObject({
      code: 'llm_budget_exceeded',
    });
    expect(hasEnded).toBe(true);
  });

  it('a scratch database that cannot be dropped is a warning', async () => {
    const serverUrl = await createReader(database);
    const { username: role } = new URL(serverUrl);
    await admin.query(`alter role ${role} createdb`);
    const other = new Client({ connectionString: database.url });
    await other.connect();
    let isLocked = false;
    const ask: Ask = async () => {
      // Comparisons wait for this lock until the role has lost its right.
      if (!isLocked) await admin.query('begin; lock table orders');
      isLocked = true;
      return SAME;
    };
    let locked: Promise<unknown> = Promise.resolve();
    const onInfo = ({ $say }: Message) => {
      if ($say === 'agreement.made')
        locked = other.query(`alter role ${role} nologin`).then(() => admin.query('commit'));
    };
    const { report, warnings } = await validate(only, {}, { judge: judging(ask, serverUrl), onInfo });
    await locked;
    expect(report.agreement).toMatchObject({ agreed: 1, synthetic: 'made' });
    expect(warnings.join()).toContain('临时数据库没有删除');
    const { rows } = await other.query<{ name: string }>(
      `select datname as name from pg_database where pg_get_userbyid(datdba) = $1`,
      [role],
    );
    expect(rows).toHaveLength(1);
    await other.query(`drop database ${rows[0]!.name} with (force)`);
    await other.end();
  });
});
