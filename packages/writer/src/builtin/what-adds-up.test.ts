import type { Catalog, Column, Table } from '@pairsmith/catalog';
import { loadParser } from '@pairsmith/sql';
import { catalogOf, column, relation, table } from '../../../../tests/quality/rules/questions';
import { drawn } from './__tests__/drawn';
import { toSql, type Question } from './question';

beforeAll(loadParser);

const asked = (catalog: Catalog, draws = 12): Question[] => drawn(catalog, draws);
const sqlsOf = (questions: readonly Question[]): string[] => questions.map((one) => toSql(one, 'en'));
const of = (tables: Table[], relations: Catalog['relations'] = []) => asked(catalogOf(tables, relations));

type Range = [string, string, string, string, string];
const id = () => column('id', 'integer', '');
const name = (rows: number) =>
  column('name', 'text', 'name', { distinct: rows, samples: ['North', 'South'] });
const day = (called: string, title = '') =>
  column(called, 'date', title, {
    range: ['2022-01-01', '2022-02-01', '2023-06-01', '2024-11-30', '2024-12-31'],
  });
const sort = (called: string, values: readonly string[], nullShare = 0) =>
  column(called, 'text', called.replaceAll('_', ' '), {
    distinct: values.length,
    values: values.map((value) => [value, (1 - nullShare) / values.length]),
    samples: [...values],
    nullShare,
  });
const number = (called: string, range: Range = ['1', '2', '40', '180', '200']) =>
  column(called, 'numeric(10,2)', called.replaceAll('_', ' '), { range });
const key = (called: string, distinct: number) => column(called, 'integer', '', { distinct });

const deliveries = (...more: Column[]): Table =>
  table('delivery', 'delivery', 6_000, [id(), key('mill_id', 40), day('delivered_on'), ...more]);
const mills = (rows = 40): Table =>
  table('mill', 'mill', rows, [id(), name(rows), sort('mill_type', ['wind', 'water', 'steam'])]);
const toMill = [relation('delivery', 'mill_id', 'mill')];

/** Statements with a sum or a mean of the column that neither sort by the other nor keep to one of its values. */
const pooled = (questions: readonly Question[], measure: string, apart: string): string[] =>
  sqlsOf(questions).filter(
    (sql) =>
      new RegExp(`(SUM|AVG)\\((\\w+\\.)?${measure}\\)`).test(sql) &&
      !new RegExp(`GROUP BY (\\w+\\.)?${apart}|${apart} = '`).test(sql),
  );

describe('rows that came to nothing, or are none yet', () => {
  const states = ['completed', 'cancelled', 'draft'];

  it('are not added up with the others: a sum is of one state, or by state', () => {
    const found = of([deliveries(sort('status', states), number('amount')), mills()], toMill);
    expect(pooled(found, 'amount', 'status')).toEqual([]);
    expect(sqlsOf(found).join('\n')).toMatch(/SUM\(\w*\.?amount\)/);
  });

  it('so that one asks for the sum of what came about, and says so', () => {
    const sums = sqlsOf(of([deliveries(sort('status', states), number('amount')), mills()], toMill)).filter(
      (sql) => /SUM\(/.test(sql) && /status = /.test(sql) && /GROUP BY m\.id/.test(sql),
    );
    expect(sums).not.toEqual([]);
    for (const sql of sums) expect(sql).toMatch(/status = 'completed'/);
  });

  it('quotations are not even counted with what was agreed on', () => {
    const counts = (values: readonly string[]): string[] =>
      sqlsOf(of([deliveries(sort('status', values)), mills()], toMill)).filter((sql) =>
        /COUNT\(\*\) AS number_of_deliveries FROM delivery AS d JOIN mill AS m ON m.id = d.mill_id GROUP BY/.test(
          sql,
        ),
      );
    expect(counts(['agreed', 'lost', 'held'])).not.toEqual([]);
    expect(counts(['agreed', 'lost', 'quote'])).toEqual([]);
  });
});

it('what has neither day nor state of its own came to nothing with what it is a part of', () => {
  const parts = (state: string) => {
    const part = table('part', 'part', 9_000, [
      id(),
      key('delivery_id', 6_000),
      key('mill_id', 40),
      number('amount'),
    ]);
    const whole = deliveries(sort('status', ['completed', 'received', state]));
    const relations = [
      ...toMill,
      relation('part', 'delivery_id', 'delivery'),
      relation('part', 'mill_id', 'mill'),
    ];
    return sqlsOf(of([part, whole, mills()], relations)).filter(
      (sql) => /FROM part/.test(sql) && /SUM\(\w*\.?amount/.test(sql),
    );
  };
  const ofAll = (sqls: readonly string[]): string[] =>
    sqls.filter((sql) => !sql.includes("status = 'completed'"));
  expect(ofAll(parts('settled'))).not.toEqual([]);
  // Nobody knows whether those that are ground are over.
  expect(ofAll(parts('ground'))).toEqual([]);
  expect(ofAll(parts('failed'))).toEqual([]);
});

describe('amounts that go both ways', () => {
  it('are not netted in what calls itself an amount', () => {
    const both = number('amount', ['-90', '2', '40', '180', '200']);
    expect(sqlsOf(of([deliveries(both), mills()], toMill)).filter((sql) => /SUM|AVG/.test(sql))).toEqual([]);
  });

  it('but are in a change or a difference', () => {
    const change = number('change_amount', ['-90', '2', '40', '180', '200']);
    expect(sqlsOf(of([deliveries(change), mills()], toMill)).join('\n')).toMatch(/SUM\(/);
  });
});

it('pay by the hour and by the month has no mean', () => {
  const staff = (...more: Column[]): Table =>
    table('worker', 'worker', 300, [id(), name(300), key('mill_id', 40), number('pay_rate'), ...more]);
  const belongs = [relation('worker', 'mill_id', 'mill')];
  const means = (...more: Column[]) =>
    sqlsOf(of([staff(...more), mills()], belongs)).filter((sql) => /AVG\((\w+\.)?pay_rate\)/.test(sql));
  expect(means()).not.toEqual([]);
  for (const sql of means(sort('pay_type', ['hourly', 'monthly']))) expect(sql).toMatch(/pay_type/);
});

it('what meters show and how often somebody signed in is no figure', () => {
  const found = sqlsOf(
    of([deliveries(number('meter_reading'), number('sign_in_count'), number('weight')), mills()], toMill),
  ).join('\n');
  expect(found).toMatch(/SUM\((\w+\.)?weight\)/);
  expect(found).not.toMatch(/meter_reading|sign_in_count/);
});

it('what a department has is not added to what the departments below it have', () => {
  const tree = table('department', 'department', 60, [
    id(),
    column('parent_id', 'integer', 'parent', { distinct: 9, nullShare: 0.1 }),
    name(60),
    sort('department_type', ['sales', 'works', 'stores']),
    number('number_of_desks'),
  ]);
  const sums = (relations: Catalog['relations']) =>
    sqlsOf(of([tree], relations)).filter((sql) => /(SUM|AVG)\(\w*\.?number/.test(sql));
  expect(sums([])).not.toEqual([]);
  expect(sums([relation('department', 'parent_id', 'department')])).toEqual([]);
});

describe('means and ranges', () => {
  const figures = (found: readonly Question[]) => sqlsOf(found).filter((sql) => /AVG\(/.test(sql));

  it('are not compared between states, flags and reasons', () => {
    const found = of(
      [
        deliveries(
          sort('status', ['weighed', 'stored', 'ground']),
          sort('delay_reason', ['rain', 'strike', 'frost']),
          sort('grain', ['rye', 'wheat', 'oats']),
          number('weight'),
        ),
        mills(),
      ],
      toMill,
    );
    expect(figures(found).join('\n')).toMatch(/GROUP BY (\w+\.)?grain/);
    for (const sql of figures(found)) expect(sql).not.toMatch(/status|delay_reason/);
  });

  it('are not made of a handful', () => {
    const kilns = (rows: number) => table('kiln', 'kiln', rows, [id(), name(rows), number('capacity')]);
    expect(figures(of([kilns(12)]))).toEqual([]);
    expect(figures(of([kilns(200)]))).not.toEqual([]);
  });

  it('are not made of the lines of what else is listed, or of price lists', () => {
    const lines = (called: string): Table =>
      table(called, called.replace('_', ' '), 6_000, [
        id(),
        key('mill_id', 40),
        number('unit_price'),
        day('set_on'),
      ]);
    const means = (called: string) =>
      figures(of([lines(called), mills()], [relation(called, 'mill_id', 'mill')]));
    expect(means('repair')).not.toEqual([]);
    expect(means('repair_item')).toEqual([]);
    expect(means('repair_price')).toEqual([]);
  });
});

it('of what is planned nobody asks for the newest', () => {
  const newest = (state: string) =>
    of(
      [deliveries(sort('status', ['done', 'lost', state]), sort('grain', ['rye', 'wheat', 'oats'])), mills()],
      toMill,
    ).filter(({ intent }) => intent === 'latest');
  expect(newest('stored')).not.toEqual([]);
  expect(newest('scheduled')).toEqual([]);
});

it('prices are there, which is nothing that happened', () => {
  const existence = (called: string) =>
    of(
      [
        table(called, called.replace('_', ' '), 900, [
          id(),
          key('mill_id', 30),
          number('full_amount'),
          day('set_on'),
        ]),
        mills(),
      ],
      [relation(called, 'mill_id', 'mill')],
    ).filter(({ intent }) => ['ever', 'never'].includes(intent));
  expect(existence('repair')).not.toEqual([]);
  expect(existence('repair_price')).toEqual([]);
});

it('what hardly happens in a month has no change in percent', () => {
  const changes = (rows: number) =>
    of([{ ...deliveries(), row_estimate: rows }, mills()], toMill).filter(
      ({ intent }) => intent === 'change',
    );
  expect(changes(6_000)).not.toEqual([]);
  expect(changes(200)).toEqual([]);
});

it('what ends in a month is counted, and not added up', () => {
  const leases = table('lease', 'lease', 900, [
    id(),
    key('mill_id', 40),
    day('signed_on'),
    day('expires_on', '到期日期'),
    number('rent'),
  ]);
  const found = of([leases, mills()], [relation('lease', 'mill_id', 'mill')]);
  const expiring = found.filter((one) => /expires_on >=/.test(toSql(one, 'en')));
  expect(expiring.map(({ intent }) => intent)).toContain('count');
  for (const sql of sqlsOf(expiring)) expect(sql).not.toMatch(/SUM|AVG/);
});
