import type { Catalog, Column, Table } from '@pairsmith/catalog';
import { loadParser } from '@pairsmith/sql';
import { catalogOf, column, relation, table } from '../../../../tests/quality/rules/questions';
import { drawn } from './__tests__/drawn';
import { readFacts } from './facts/read-facts';
import { say, toSql, type Question } from './question';

beforeAll(loadParser);

const asked = (tables: Table[], relations: Catalog['relations'] = [], draws = 10): Question[] =>
  drawn(catalogOf(tables, relations), draws);
const sqlsOf = (questions: readonly Question[]): string[] => questions.map((one) => toSql(one, 'en'));

const id = () => column('id', 'integer', '');
const name = (rows: number) =>
  column('name', 'text', 'name', { distinct: rows, samples: ['North', 'South'] });
const day = (called: string, nullShare = 0, max = '2024-12-31') =>
  column(called, 'date', '关闭日期', {
    range: ['2022-01-01', '2022-02-01', '2023-06-01', '2024-11-30', max],
    nullShare,
  });
const sort = (called: string, values: readonly string[]) =>
  column(called, 'text', called.replaceAll('_', ' '), {
    distinct: values.length,
    values: values.map((value) => [value, 1 / values.length]),
    samples: [...values],
  });
const number = (called: string) =>
  column(called, 'numeric(10,2)', called.replaceAll('_', ' '), { range: ['1', '2', '40', '180', '200'] });
const key = (called: string, distinct: number) => column(called, 'integer', '', { distinct });

const mills = (): Table => table('mill', 'mill', 40, [id(), name(40)]);
const ofMill = (called: string, ...more: Column[]): Table =>
  table(called, called.replaceAll('_', ' '), 6_000, [id(), key('mill_id', 40), ...more]);
const toMill = (called: string) => relation(called, 'mill_id', 'mill');

describe('what is counted is what it is called', () => {
  const counts = (called: string, ...more: Column[]): string[] =>
    sqlsOf(asked([ofMill(called, day('made_on'), ...more), mills()], [toMill(called)])).filter(
      (sql) => /COUNT\(\*\)/.test(sql) && !/GROUP BY (\w+\.)?(kind|state)/.test(sql),
    );

  it('a refund is no payment, and a payment that failed is none either', () => {
    expect(counts('payment', sort('kind', ['card', 'cash', 'cheque'])).join('\n')).toMatch(/GROUP BY m\.id/);
    for (const sql of counts('payment', sort('kind', ['charge', 'refund', 'hold'])))
      expect(sql).toMatch(/kind = '/);
    const settled = counts('payment', sort('state', ['settled', 'failed', 'odd']));
    expect(settled).not.toEqual([]);
    for (const sql of settled) expect(sql).toMatch(/state = '/);
  });

  it('orders that were cancelled were ordered all the same', () => {
    const all = counts('order_form', sort('state', ['settled', 'failed', 'odd']));
    expect(all.filter((sql) => !/state = '/.test(sql))).not.toEqual([]);
  });

  it('people who have left are not those who are there, by their state as by a day', () => {
    const workers = (...states: string[]) =>
      sqlsOf(
        asked(
          [
            table('worker', 'worker', 300, [id(), name(300), key('mill_id', 40), sort('state', states)]),
            mills(),
          ],
          [toMill('worker')],
        ).filter(({ whole }) => whole === undefined),
      ).filter((sql) => /COUNT\(\*\)/.test(sql) && !/state/.test(sql));
    expect(workers('employed', 'active', 'on leave')).not.toEqual([]);
    expect(workers('ill', 'active', 'resigned')).toEqual([]);
  });

  it('things that are no more are not those that are there, by the day on which they ended as by a mark', () => {
    const depots = (...more: Column[]) =>
      sqlsOf(
        asked(
          [table('depot', 'depot', 300, [id(), name(300), key('mill_id', 40), ...more]), mills()],
          [toMill('depot')],
        ).filter(({ whole }) => whole === undefined),
      ).filter((sql) => /COUNT\(\*\)|FROM (public\.)?depot/.test(sql) && !/closed|close_dt/.test(sql));
    expect(depots()).not.toEqual([]);
    // Every row has it: it says when the depot closes in the evening, or of a table of closed ones.
    expect(depots(day('close_dt'))).not.toEqual([]);
    expect(depots(day('close_dt', 0.8))).toEqual([]);
    expect(depots(sort('closed', ['Y', 'N']))).toEqual([]);
  });

  it('nor does a thing without any lack them, where only some that are none yet are left', () => {
    const without = (state: string) =>
      asked(
        [ofMill('cover', sort('state', ['agreed', 'lost', state]), day('made_on')), mills()],
        [toMill('cover')],
      ).filter(
        ({ intent, tree }) =>
          intent === 'related' || (intent === 'never' && 'where' in tree && tree.where.length === 0),
      ).length;
    expect(without('held')).toBeGreaterThan(0);
    expect(without('quote')).toBe(0);
  });

  it('who is in as many rows as he has deeds is not counted by rows', () => {
    const facts = readFacts(
      catalogOf(
        [
          table('tutor', 'tutor', 900, [id(), key('person_id', 200), key('mill_id', 40), number('effort')]),
          table('person', 'person', 200, [
            id(),
            column('first_name', 'text', 'first name'),
            column('last_name', 'text', 'last name'),
          ]),
          mills(),
        ],
        [relation('tutor', 'person_id', 'person'), toMill('tutor')],
      ),
    );
    expect(facts.subjects.find((one) => one.table.name === 'tutor')?.isCounted).toBe(false);
  });

  it('so much of each kind for each thing is added up, and not counted', () => {
    const budget = (...more: Column[]): Table => ({
      ...table('mill_budget', 'mill budget', 900, [
        key('mill_id', 40),
        key('grain_id', 30),
        number('amount'),
        ...more,
      ]),
      primary_key: ['mill_id', 'grain_id'],
    });
    const grains = table('grain', 'grain', 30, [id(), name(30)]);
    const relations = [toMill('mill_budget'), relation('mill_budget', 'grain_id', 'grain')];
    const isCounted = (one: Table): boolean | undefined =>
      readFacts(catalogOf([one, mills(), grains], relations)).subjects.find(
        ({ table: { name: found } }) => found === 'mill_budget',
      )?.isCounted;
    expect(isCounted(budget(day('agreed_on')))).toBe(true);
    expect(isCounted(budget())).toBe(false);
  });
});

describe('what is measured', () => {
  const figures = (kindTable: string, measure: string): string[] =>
    sqlsOf(
      asked(
        [
          table('sample_result', 'sample result', 6_000, [
            id(),
            key(`${kindTable}_id`, 30),
            day('taken_on'),
            number(measure),
            sort('shift', ['early', 'late', 'night']),
          ]),
          table(kindTable, kindTable, 30, [id(), name(30)]),
        ],
        [relation('sample_result', `${kindTable}_id`, kindTable)],
      ),
    ).filter((sql) =>
      new RegExp(`(SUM|AVG|MIN|CASE WHEN) ?\\(?(\\w+\\.)?${measure}|${measure} (>|BETWEEN)`).test(sql),
    );

  it('of unlike tests is compared within each test only', () => {
    expect(figures('mill', 'sd').filter((sql) => !/GROUP BY m\.id/.test(sql))).not.toEqual([]);
    for (const sql of figures('parameter', 'sd')) expect(sql).toMatch(/GROUP BY p\.id/);
  });

  it('at birth is not added up with that of others', () => {
    const found = sqlsOf(
      asked(
        [ofMill('calf', day('came_on'), number('birth_weight'), number('weight')), mills()],
        [toMill('calf')],
      ),
    ).join('\n');
    expect(found).toMatch(/SUM\((\w+\.)?weight\)/);
    expect(found).not.toMatch(/birth_weight/);
  });

  it('at a moment is not added up over moments', () => {
    const sums = (called: string) =>
      sqlsOf(asked([ofMill(called, day('taken_on'), number('amount')), mills()], [toMill(called)])).filter(
        (sql) => /SUM\((\w+\.)?amount\)/.test(sql),
      );
    expect(sums('mill_delivery')).not.toEqual([]);
    expect(sums('mill_snapshot')).toEqual([]);
  });

  it('what came out of a look is no kind of what was looked for', () => {
    const grouped = (called: string) =>
      sqlsOf(
        asked(
          [ofMill('delivery', day('made_on'), sort(called, ['negative', 'positive'])), mills()],
          [toMill('delivery')],
        ),
      ).filter((sql) => new RegExp(`GROUP BY (\\w+\\.)?${called}`).test(sql));
    expect(grouped('ergot_result')).not.toEqual([]);
    expect(grouped('ergot')).toEqual([]);
  });
});

describe('a day that may lie ahead', () => {
  const scheme = (...more: Column[]): Table =>
    table('scheme', 'scheme', 400, [id(), name(400), key('mill_id', 40), ...more]);
  const pending = (...more: Column[]): string[] =>
    sqlsOf(asked([scheme(...more), mills()], [toMill('scheme')])).filter((sql) => / IS NULL/.test(sql));

  it('does not say what has not happened yet by being missing', () => {
    expect(pending(day('closed_on', 0.3))).not.toEqual([]);
    expect(pending(day('closes_on', 0.3))).toEqual([]);
  });

  it('is known by days after the last row was written', () => {
    const written = column('created_at', 'date', '', {
      distinct: 300,
      range: ['2022-01-01', '2022-02-01', '2023-06-01', '2024-11-30', '2024-12-31'],
    });
    expect(pending(day('closed_on', 0.3), written)).not.toEqual([]);
    expect(pending(day('closed_on', 0.3, '2026-05-01'), written)).toEqual([]);
  });

  it('is not said as if it were over', () => {
    const said = asked([scheme(day('closes_on')), mills()], [toMill('scheme')])
      .flatMap((one) => say(one, 'en'))
      .map(({ text }) => text)
      .join('\n');
    expect(said).toMatch(/with a closing date in/);
    expect(said).not.toMatch(/closed in/);
  });
});

describe('what came to nothing', () => {
  const sums = (...more: Column[]): string[] =>
    sqlsOf(
      asked([ofMill('delivery', day('made_on'), number('amount'), ...more), mills()], [toMill('delivery')]),
    ).filter((sql) => /SUM\((\w+\.)?amount\)/.test(sql));

  it('is known by a day or a mark as well, where no state says so', () => {
    expect(sums(day('stored_at', 0.9))).not.toEqual([]);
    expect(sums(day('cancelled_at', 0.9))).toEqual([]);
    for (const sql of sums(sort('is_void', ['Y', 'N']))) expect(sql).toMatch(/is_void/);
  });
});

it('one row for each thing and month is no event, however the month is written', () => {
  const monthly = (...month: string[]): Table => ({
    ...ofMill(
      'mill_usage',
      column('period', 'text', 'period', { distinct: 24, samples: month }),
      number('amount'),
    ),
    primary_key: ['mill_id', 'period'],
  });
  const isCounted = (one: Table): boolean | undefined =>
    readFacts(catalogOf([one, mills()], [toMill('mill_usage')])).subjects.find(
      ({ table: { name: found } }) => found === 'mill_usage',
    )?.isCounted;
  expect(isCounted(monthly('early', 'late'))).toBe(true);
  expect(isCounted(monthly('2024-01', '2024-02'))).toBe(false);
  expect(isCounted(monthly('202401', '202412'))).toBe(false);
});

it('percentages are of all rows, so that none by things of which some are deleted is asked', () => {
  const shares = (...more: Column[]) =>
    asked(
      [
        table('delivery', 'delivery', 6_000, [id(), key('mill_id', 12), day('made_on')]),
        table('mill', 'mill', 12, [id(), name(12), ...more]),
      ],
      [toMill('delivery')],
    ).filter(({ intent }) => intent === 'share').length;
  const deleted = column('deleted_at', 'date', '', { distinct: 5, nullShare: 0.9 });
  expect(shares()).toBeGreaterThan(0);
  expect(shares(deleted)).toBe(0);
});

it('how many figures a table of statistics holds is no number of what they tell', () => {
  const counts = (title: string) =>
    sqlsOf(
      asked(
        [
          { ...ofMill('flow', day('made_on'), number('amount'), sort('lane', ['dry', 'wet', 'odd'])), title },
          mills(),
        ],
        [toMill('flow')],
      ),
    ).filter((sql) => /COUNT\(\*\)/.test(sql));
  expect(counts('deliveries')).not.toEqual([]);
  expect(counts('flow statistics')).toEqual([]);
});

it('codes of which half have no name sort nothing', () => {
  const grouped = (title: string) =>
    sqlsOf(
      asked(
        [
          ofMill('delivery', day('made_on'), {
            ...column('weekday', 'integer', title, {
              distinct: 6,
              values: ['1', '2', '3', '4', '5', '6'].map((value) => [value, 1 / 6]),
              samples: ['1', '2'],
            }),
            title: 'weekday',
          }),
          mills(),
        ],
        [toMill('delivery')],
      ),
    ).filter((sql) => /GROUP BY (\w+\.)?weekday/.test(sql)).length;
  expect(grouped('weekday: 1 Mon, 2 Tue, 3 Wed, 4 Thu, 5 Fri, 6 Sat')).toBeGreaterThan(0);
  expect(grouped('weekday: 1 Mon, 6 Sat')).toBe(0);
});
