import { allInWords } from '@pairsmith/core';
import type { Catalog } from '@pairsmith/catalog';
import { createLinter } from '@pairsmith/lint';
import { loadParser } from '@pairsmith/sql';
import { createProbe, createSourceDbs, type SourceDb, type SourceDbs } from '@pairsmith/source-db';
import { Client } from 'pg';
import { createDatabase, createReader, type TestDatabase } from '../../../../tests/support/database';
import { exampleCatalog, exampleColumn, exampleTable } from '../../../catalog/src/__tests__/example-tables';
import { examinePair } from '../examine';
import { createQuestionReader } from '../question-reader/read-pair';
import { provePair, type Proof, type ProofOptions } from '../verify-pair';

const column = (name: string, type: string, title: string) =>
  exampleColumn(name, type, { description: title });
const catalog: Catalog = exampleCatalog([
  exampleTable(
    'loans',
    [
      column('loan_id', 'integer', '借阅号'),
      column('book_id', 'integer', '图书'),
      column('days', 'integer', '天数'),
    ],
    { title: '每日借阅记录', row_estimate: 300, primary_key: ['loan_id'] },
  ),
  exampleTable(
    'books',
    [
      column('book_id', 'integer', '图书号'),
      column('shelf', 'text', '书架'),
      column('price', 'numeric', '定价'),
    ],
    { title: '图书', row_estimate: 30, primary_key: ['book_id'] },
  ),
]);

let database: TestDatabase;
let databases: SourceDbs;
let source: SourceDb;

beforeAll(async () => {
  await loadParser();
  database = await createDatabase();
  const reader = await createReader(database);
  const admin = new Client({ connectionString: database.url });
  await admin.connect();
  await admin.query(`
    create table books (book_id int primary key, shelf text, price numeric);
    insert into books select n, 'S' || n % 3, case when n > 1 then 10 * (n / 2) end from generate_series(1, 30) n;
    create table loans (loan_id int primary key, book_id int references books, days int);
    insert into loans select n, 1 + n % 30, n % 14 from generate_series(1, 300) n;
    analyze`);
  await admin.end();
  databases = createSourceDbs({ connections: 2, allowedHosts: [], hasApiKeys: false });
  source = await databases.use(reader);
});

afterAll(async () => {
  await databases.close();
  await database.drop();
});

const caps = { timeoutMs: 5_000, maxRows: 1_000, maxCost: 1_000_000, allowedFunctions: [] };

const options = (): ProofOptions => ({
  db: createProbe(source, caps),
  allowedFunctions: [],
  catalog,
  retryDelaysMs: [],
  climbTo: 'L3',
});

const prove = (sql: string, question = ''): Promise<Proof> => provePair({ question, sql }, options());

it.each([
  ['一共有多少本图书？', 'select count(*) from books'],
  ['有多少本图书没有定价？', 'select count(*) from books where price is null and book_id > 5'],
  ['每个书架有多少本图书？', 'select shelf, count(*) from books group by shelf'],
  [
    '各书架的图书，按数量从多到少',
    'select shelf, count(*) as n from books group by shelf order by n desc, shelf',
  ],
  ['叫什么？', "select 'NaN 与 Infinity 公司' as 名称 from books where book_id = 3"],
  ['定价最高、最低、平均各是多少？', 'select max(price), min(price), avg(price) from books'],
  ['每日借阅记录一共有多少条？', 'select count(*) from loans'],
  [
    '哪些书架的图书高于各书架的平均值？',
    'select shelf from books group by shelf having count(*) >= (select avg(n) from (select count(*) as n from books group by shelf) s) order by shelf',
  ],
  [
    '定价最高的3本书',
    'select book_id, price from books where book_id <> 27 order by price desc nulls last, book_id limit 3',
  ],
  ['借阅时间前3个月的借阅数', 'select days, count(*) from loans group by days order by days'],
  [
    '每个书架定价前2的图书',
    'select book_id from (select book_id, row_number() over (partition by shelf order by price desc, book_id) as n from books) s where n <= 2',
  ],
])('%s reaches L3 by %s', async (question, sql) => {
  expect(await prove(sql, question)).toMatchObject({ level: 'L3', error: null, sense: [] });
});

it.each([
  ['empty_result', '有哪些书架？', "select shelf from books where shelf = 'X'"],
  ['all_null', '总天数', 'select sum(days) from loans where days > 99'],
  [
    'not_finite',
    '定价合计是多少？',
    "select sum(case when book_id = 3 then 'NaN' else price end) as 合计 from books",
  ],
  [
    'not_finite',
    '最晚是哪天？',
    "select max(case when days = 1 then date 'infinity' else '2024-01-01' end) from loans",
  ],
  ['exploding_join', '借阅与图书', 'select l.loan_id from loans l join books b on b.book_id > 0'],
  [
    'exploding_join',
    '借阅总数',
    'select count(*) from loans a join loans b on b.days = a.days join loans c on c.days = a.days join books k on k.book_id > 0',
  ],
  ['grain_missing', '每个书架有多少本图书？', 'select count(*) from books'],
  ['grain_missing', 'How many books are on each shelf?', 'select count(*) from books'],
  ['grain_split', '一共有多少本图书？', 'select shelf, count(*) from books group by shelf'],
  ['too_many_rows', '定价最高的5本书', 'select book_id from books order by price'],
  ['too_many_rows', '借阅最多的前十名图书', 'select book_id, count(*) from loans group by book_id'],
  [
    'tied_edge',
    '定价最高的3本书',
    'select book_id, price as 价 from books order by 价 desc nulls last, book_id limit 2',
  ],
  [
    'tied_edge',
    '借阅最多的书',
    'select book_id, count(*) from loans group by 1 order by 2 desc, 1 fetch first 1 rows only;',
  ],
] as const)('%s: %s by %s stays at L2', async (check, question, sql) => {
  const proof = await prove(sql, question);
  expect(proof.sense.map((finding) => finding.check)).toEqual([check]);
  expect(proof).toMatchObject({ level: 'L2', error: null, evidence: expect.anything() });
});

it('a question that lets equals share a place has no tie to mend', async () => {
  const sql = 'select book_id, price from books order by price desc nulls last, book_id limit 2';
  expect(await prove(sql, '定价最高的2本书，并列的任取')).toMatchObject({ level: 'L3' });
});

it('only a top-N runs again, with one row more', async () => {
  const { planAndRun, run } = createProbe(source, caps);
  const counted = jest.fn(run);
  const db = { planAndRun, run: counted };
  await provePair({ sql: 'select shelf from books' }, { ...options(), db });
  expect(counted).not.toHaveBeenCalled();
  await provePair({ sql: "select '书', price from books order by 2 limit 4" }, { ...options(), db });
  expect(counted.mock.calls.at(-1)?.[0]).toBe("select '书', price from books order by 2 limit 5");
});

it('evidence holds counts and hashes, never a cell', async () => {
  const { evidence, sense } = await prove('select shelf, nullif(count(*), 10) from books group by shelf');
  expect(evidence).toMatchObject({ rows: 3, null_share: 0.5 });
  expect(JSON.stringify([evidence, sense])).not.toContain('S1');
});

it('nobody who asks for L2 is told of sense', async () => {
  const proof = await provePair({ sql: 'select 1 from books where false' }, { ...options(), climbTo: 'L2' });
  expect(proof).toMatchObject({ level: 'L2', sense: [] });
});

describe('strict mode', () => {
  const examine = (question: string, sql: string, strict: boolean) =>
    examinePair(
      { question, sql },
      { ...options(), lint: createLinter(catalog), read: createQuestionReader(catalog), strict },
    );

  it('takes doubts for errors, with the check or the linter as the reason', async () => {
    expect(await examine('书架X', "select shelf from books where shelf = 'X'", true)).toMatchObject({
      level: 'L2',
      failedAt: 'L3',
      error: { code: 'empty_result' },
    });
    const linted = await examine('均价', 'select sum(price) / count(price) from books', true);
    expect(allInWords({ ...linted, statement: null }, 'zh')).toMatchObject({
      level: 'L3',
      error: { code: 'lint_finding', message: expect.stringContaining('unguarded_division') },
    });
    expect(await examine('书架', 'select distinct shelf from books', true)).toMatchObject({ error: null });
  });

  it('without it the same doubts stand beside the proof', async () => {
    expect(await examine('均价', 'select sum(price) / count(price) from books', false)).toMatchObject({
      error: null,
      lint: [{ rule: 'unguarded_division' }],
    });
  });

  it('question and SQL that contradict each other are an error in every mode', async () => {
    expect(await examine('书的平均价格是多少？', 'select sum(price) from books', false)).toMatchObject({
      reader: { verdict: 'conflict', claims: ['aggregate_differs'] },
      error: { code: 'reader_conflict' },
    });
  });

  it('what does not run fails as ever', async () => {
    expect(await examine('x', 'select nothing from books', true)).toMatchObject({
      level: 'L0',
      error: { code: 'rejected_by_database' },
      lint: [],
    });
  });
});
