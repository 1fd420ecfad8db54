import { createProbe, createSourceDbs, type SourceDb, type SourceDbs } from '@pairsmith/source-db';
import { loadParser } from '@pairsmith/sql';
import { Client } from 'pg';
import {
  exampleCatalog,
  exampleColumn,
  exampleTable,
} from '../../../../../packages/catalog/src/__tests__/example-tables';
import { createDatabase, type TestDatabase } from '../../../../../tests/support/database';
import { inLongForm } from '../../../../../tests/support/in-long-form';
import { allowedTargetOf } from '../../../../../tests/support/step-context';
import { judge, MOST_COMPARED_ROWS, whyNotMeasured, type MeasureOptions } from './measure';

/** What answers and pairs give on a real database: what counts as right, and what cannot be asked. */

const catalog = exampleCatalog([
  exampleTable(
    'orders',
    [
      exampleColumn('id', 'integer'),
      exampleColumn('state', 'text'),
      exampleColumn('amount', 'numeric'),
      exampleColumn('placed', 'date'),
    ],
    { primary_key: ['id'] },
  ),
  exampleTable('events', [exampleColumn('id', 'integer')], { primary_key: ['id'] }),
]);
const FILL = `
  create table orders (id int primary key, state text, amount numeric, placed date);
  -- Two orders share the highest amount, and two the latest day.
  insert into orders values
    (1, 'open', 10.123456, '2025-01-01'), (2, 'open', 30, '2025-01-02'), (3, 'paid', 30, '2025-01-03'),
    (4, 'paid', 20.5, '2025-01-03'), (5, 'paid', null, '2025-01-02');
  create table events (id int primary key);
  insert into events select generate_series(1, 100001);
  analyze`;

let database: TestDatabase;
let databases: SourceDbs;
let source: SourceDb;
let options: MeasureOptions;
beforeAll(async () => {
  await loadParser();
  database = await createDatabase();
  const client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query(FILL);
  await client.end();
  databases = createSourceDbs({ connections: 2, allowedHosts: ['127.0.0.1'], hasApiKeys: false });
  source = await databases.use(database.url, allowedTargetOf(database.url));
  const caps = { timeoutMs: 5_000, maxRows: MOST_COMPARED_ROWS, maxCost: 1e9, allowedFunctions: [] };
  options = {
    ...{ probe: createProbe(source, caps), catalog, allowedFunctions: [] },
    signal: new AbortController().signal,
  };
});
afterAll(async () => {
  await source?.release();
  await databases?.close();
  await database?.drop();
});

const verdictOf = async (question: string, sql: string, answer: string | null) =>
  (await judge({ question, sql }, [answer], options))[0];

describe('of several right answers each is right', () => {
  it.each([
    [
      'equals at the edge of a top-N',
      [
        'Which order has the highest amount?',
        'SELECT state FROM orders WHERE amount IS NOT NULL ORDER BY amount DESC, id LIMIT 1',
      ],
      'SELECT state FROM orders WHERE amount IS NOT NULL ORDER BY amount DESC, id DESC LIMIT 1',
    ],
    [
      'the latest, by a sort and by the largest day',
      ['Which order is the latest?', 'SELECT id FROM orders ORDER BY placed DESC, id LIMIT 1'],
      'SELECT id FROM orders WHERE placed = (SELECT max(placed) FROM orders)',
    ],
    [
      'rounded and not',
      ['What is the average amount?', 'SELECT round(avg(amount), 2) FROM orders'],
      'SELECT avg(amount) FROM orders',
    ],
    [
      'columns the other way round, and other names',
      ['How many orders has each state?', 'SELECT state, count(*) AS n FROM orders GROUP BY state'],
      'SELECT count(id) AS orders, state AS kind FROM orders GROUP BY state ORDER BY 1',
    ],
    [
      'another order, where none was asked for',
      ['List the states of the orders', 'SELECT state FROM orders ORDER BY id'],
      'SELECT state FROM orders ORDER BY amount, id DESC',
    ],
    [
      'a semicolon at its end',
      ['How many orders?', 'SELECT count(*) FROM orders;'],
      'SELECT count(*) FROM orders ; ',
    ],
  ])('%s', async (_, [question, sql], answer) => {
    expect(await verdictOf(question!, sql!, answer)).toEqual({
      verdict: 'right',
      differs_in: null,
      why: null,
    });
  });
});

describe('what is wrong says how', () => {
  const COUNT = [
    'How many open orders are there?',
    "SELECT count(*) FROM orders WHERE state = 'open'",
  ] as const;
  it.each([
    ['another value', 'SELECT count(*) FROM orders', { verdict: 'wrong', differs_in: 'values' }],
    ['more rows', 'SELECT id FROM orders', { verdict: 'wrong', differs_in: 'rows' }],
    [
      'nothing found',
      'SELECT count(*) FROM orders WHERE false GROUP BY state',
      { verdict: 'wrong', differs_in: 'rows' },
    ],
    ['no answer', null, { verdict: 'no_answer' }],
    ['prose in place of SQL', 'I am sorry, the tables do not say.', { verdict: 'no_answer' }],
    ['an empty text', '  ', { verdict: 'no_answer' }],
    ['a mistake of syntax', 'SELECT count(* FROM orders', { verdict: 'failed' }],
    ['a column that is not there', 'SELECT count(paid_at) FROM orders', { verdict: 'failed' }],
    ['a table that is not listed', 'SELECT count(*) FROM customers', { verdict: 'failed' }],
    ['an error as it runs', 'SELECT 1 / (count(*) - count(*)) FROM orders', { verdict: 'failed' }],
    ['data that is written', 'DELETE FROM orders', { verdict: 'refused' }],
    ['two statements', 'SELECT 1; SELECT 2', { verdict: 'refused' }],
    ['a function that reaches out', "SELECT pg_read_file('/etc/passwd')", { verdict: 'refused' }],
  ])('%s', async (_, answer, expected) => {
    const verdict = await verdictOf(...COUNT, answer);
    expect(verdict).toMatchObject(expected);
    if (expected.verdict !== 'wrong') expect(verdict?.why).not.toBeNull();
  });

  it('the order, where the question asks for one', async () => {
    const told = await verdictOf(
      'List the ids of all orders by amount, the highest first',
      'SELECT id, amount FROM orders WHERE amount IS NOT NULL ORDER BY amount DESC, id',
      'SELECT id, amount FROM orders WHERE amount IS NOT NULL ORDER BY amount',
    );
    expect(told).toMatchObject({ verdict: 'wrong', differs_in: 'order' });
  });

  it('one of several that the pair gives', async () => {
    const told = await verdictOf(
      'Which orders are the latest?',
      'SELECT id FROM orders WHERE placed = (SELECT max(placed) FROM orders)',
      'SELECT id FROM orders ORDER BY placed DESC LIMIT 1',
    );
    expect(told).toMatchObject({ verdict: 'wrong', differs_in: 'rows' });
  });

  it('one that takes too long', async () => {
    const slow = { ...options, probe: createProbe(source, { ...CAPS_OF_A_SLOW_ONE }) };
    const [verdict] = await judge(
      { question: 'How many?', sql: 'SELECT count(*) FROM orders' },
      ['SELECT count(*) FROM events a, events b, events c WHERE a.id + b.id + c.id > 5'],
      slow,
    );
    expect(verdict).toMatchObject({ verdict: 'timeout' });
  });
});
const CAPS_OF_A_SLOW_ONE = { timeoutMs: 200, maxRows: 1_000, maxCost: Infinity, allowedFunctions: [] };

describe('what cannot be asked', () => {
  it.each([
    ['is asked', 'SELECT count(*) FROM orders', null],
    ['fails', 'SELECT no_such FROM orders', 'fails'],
    ['fails', 'SELECT 1 / (id - id) FROM orders', 'fails'],
    ['finds no row', "SELECT id FROM orders WHERE state = 'lost'", 'empty'],
    ['counts none', "SELECT count(*) FROM orders WHERE state = 'lost'", 'empty'],
    ['sums up nothing', "SELECT sum(amount), count(*) FROM orders WHERE state = 'lost'", 'empty'],
    ['has one row too many', 'SELECT id FROM events', 'too_many_rows'],
  ])('%s', async (_, sql, why) => {
    expect(await whyNotMeasured({ question: 'What?', sql }, options)).toBe(why);
  });
});

it('many rows are compared, right and wrong', async () => {
  const rows = inLongForm(100_000, 10_000);
  const pair = { question: 'List all events but the last', sql: `SELECT id FROM events WHERE id <= ${rows}` };
  expect(await whyNotMeasured(pair, options)).toBeNull();
  const told = await judge(
    pair,
    [
      `SELECT e.id FROM events e WHERE e.id < ${rows + 1} ORDER BY id DESC`,
      `SELECT id + 1 FROM events WHERE id <= ${rows}`,
      `SELECT id FROM events WHERE id <= ${rows + 1}`,
    ],
    options,
  );
  expect(told.map((one) => [one?.verdict, one?.differs_in])).toEqual([
    ['right', null],
    ['wrong', 'values'],
    ['wrong', 'rows'],
  ]);
});
