import type { Catalog, Column, Table } from '@pairsmith/catalog';
import { loadParser } from '@pairsmith/sql';
import { catalogOf, column, relation, table } from '../../../../tests/quality/rules/questions';
import { drawn } from './__tests__/drawn';
import { readFacts } from './facts/read-facts';
import { toSql, type Question } from './question';

beforeAll(loadParser);

const asked = (catalog: Catalog, draws = 12): Question[] => drawn(catalog, draws);
const sqlsOf = (questions: readonly Question[]): string[] => questions.map((one) => toSql(one, 'en'));

const id = () => column('id', 'integer', '');
const name = (rows: number) =>
  column('name', 'text', 'name', { distinct: rows, samples: ['North', 'South'] });
const day = (called: string, nullShare = 0) =>
  column(called, 'date', '', {
    range: ['2022-01-01', '2022-02-01', '2023-06-01', '2024-11-30', '2024-12-31'],
    nullShare,
  });
const sort = (called: string, values = ['plain', 'fine', 'rare', 'odd', 'old']) =>
  column(called, 'text', called.replaceAll('_', ' '), {
    distinct: values.length,
    values: values.map((value) => [value, 1 / values.length]),
    samples: values,
  });
const number = (called: string) =>
  column(called, 'integer', called.replaceAll('_', ' '), { range: ['1', '2', '40', '180', '200'] });
const key = (called: string, distinct: number) => column(called, 'integer', '', { distinct });

const orders = (...more: Column[]): Table =>
  table('parcel', 'parcel', 8_000, [
    id(),
    key('farm_id', 90),
    day('parcelled_on'),
    number('amount'),
    ...more,
  ]);
const farms = (...more: Column[]): Table => table('farm', 'farm', 90, [id(), name(90), ...more]);
const farmed = relation('parcel', 'farm_id', 'farm');

describe('what happened is sorted by what sorts its things for good', () => {
  const catalog = catalogOf(
    [orders(sort('parcel_status')), farms(sort('farm_type'), sort('farm_status'), sort('irrigated'))],
    [farmed],
  );
  const ofParcels = sqlsOf(asked(catalog)).filter((sql) => / FROM parcel/.test(sql));

  it('by their kind, and not by the state that they are in by now', () => {
    expect(ofParcels.join('\n')).toMatch(/GROUP BY f\.farm_type/);
    for (const sql of ofParcels) expect(sql).not.toMatch(/farm_status|irrigated/);
  });

  it('by any code of its own', () => {
    expect(ofParcels.join('\n')).toMatch(/GROUP BY (p\.)?parcel_status/);
  });

  it('and by nothing of another thing that happened, nor by what that belongs to, but for its own parts', () => {
    const withParts = (name: string): string[] => {
      const part = table(name, name.replace('_', ' '), 9_000, [
        id(),
        key('parcel_id', 8_000),
        day('seen_on'),
        number('amount'),
      ]);
      const tables = [part, orders(sort('parcel_type')), farms(sort('farm_type'))];
      return sqlsOf(asked(catalogOf(tables, [farmed, relation(name, 'parcel_id', 'parcel')]))).filter((sql) =>
        sql.includes(`FROM ${name}`),
      );
    };
    for (const sql of [...withParts('complaint'), ...withParts('parcel_share')])
      expect(sql).not.toMatch(/parcel_type/);
    expect(withParts('complaint').join('\n')).not.toMatch(/JOIN farm/);
    expect(withParts('parcel_share').join('\n')).toMatch(/JOIN farm/);
  });
});

it('zones of time, banks and bare names sort nothing', () => {
  const catalog = catalogOf([
    farms(sort('time_zone'), sort('locale'), sort('bank_name'), sort('title'), sort('farm_type')),
  ]);
  const sqls = sqlsOf(asked(catalog));
  expect(sqls.join('\n')).toMatch(/GROUP BY farm_type/);
  for (const sql of sqls) expect(sql).not.toMatch(/time_zone|locale|bank_name|title/);
});

describe('rows that nobody counts', () => {
  const counts = (of: Table, ...others: Table[]): string[] =>
    sqlsOf(
      asked(
        catalogOf(
          [of, ...others],
          others.map(({ name: to }) => relation(of.name, `${to}_id`, to)),
        ),
      ).filter(({ whole }) => whole === undefined),
    ).filter((sql) => new RegExp(`FROM ${of.name}\\b`).test(sql) && /COUNT\((\*|DISTINCT)/.test(sql));
  const columns = () => [id(), key('farm_id', 90), day('seen_on'), number('amount'), sort('kind')];

  it('are called by a number: prices, 工资', () => {
    expect(counts(table('visit', 'visit', 800, columns()), farms())).not.toEqual([]);
    expect(counts(table('visit_price', 'visit price', 800, columns()), farms())).toEqual([]);
    expect(counts(table('gz', '工资', 800, columns()), farms())).toEqual([]);
  });

  it('are the figures of a day', () => {
    const daily = { ...table('visit', 'visit', 800, columns()), uniques: [['farm_id', 'seen_on']] };
    expect(counts(daily, farms())).toEqual([]);
    const calendar = table('visit', 'visit', 800, [id(), day('seen_on'), sort('kind')]);
    expect(counts(calendar)).not.toEqual([]);
    expect(counts({ ...calendar, uniques: [['seen_on']] })).toEqual([]);
  });

  it('say which of two things go together: by the ends, or by the references to them', () => {
    const mills = table('mill', 'mill', 40, [id(), name(40)]);
    const pairs = [...columns(), key('mill_id', 40)];
    expect(counts(table('delivery', 'delivery', 800, pairs), farms(), mills)).not.toEqual([]);
    expect(counts(table('farm_mill', 'farm mill', 800, pairs), farms(), mills)).toEqual([]);
    const guards = table('guard', 'guard', 40, [id(), name(40)]);
    const kept = catalogOf(
      [table('keeper_farm', '', 800, [...columns(), key('keeper_id', 40)]), farms(), guards],
      [relation('keeper_farm', 'farm_id', 'farm'), relation('keeper_farm', 'keeper_id', 'guard')],
    );
    const own = sqlsOf(asked(kept)).filter((sql) => sql.includes('keeper_farm'));
    expect(own.length).toBeGreaterThan(0);
    for (const sql of own) expect(sql).toMatch(/(SUM|AVG|MAX|MIN)\([\w.]*amount\)/);
    for (const sql of own) expect(sql).not.toMatch(/COUNT/);
  });

  it('are people of whom some have left', () => {
    const porters = (...more: Column[]): Table =>
      table('employee', 'employee', 300, [
        id(),
        column('full_name', 'text', 'full name', { distinct: 300, samples: ['A. Ash', 'B. Birch'] }),
        key('farm_id', 90),
        sort('rank_type'),
        ...more,
      ]);
    expect(counts(porters(), farms())).not.toEqual([]);
    expect(counts(porters(day('left_on', 0.8)), farms())).toEqual([]);
  });

  it('but their numbers are added up', () => {
    const prices = catalogOf(
      [table('visit_amount', 'visit cost', 800, columns()), farms()],
      [relation('visit_amount', 'farm_id', 'farm')],
    );
    expect(sqlsOf(asked(prices)).join('\n')).toMatch(/SUM\(|AVG\(/);
  });
});

describe('numbers that are set', () => {
  it('are looked for and compared, and have no total and no mean', () => {
    const sqls = sqlsOf(asked(catalogOf([farms(number('min_nights'), sort('farm_type'))])));
    const using = sqls.filter((sql) => sql.includes('min_nights'));
    expect(using.length).toBeGreaterThan(0);
    for (const sql of using) expect(sql).not.toMatch(/(SUM|AVG|PERCENTILE_CONT\([\d.]+\)) ?(\(|WITHIN)/);
  });
});

it('amounts in several currencies are added up for each, or for one', () => {
  const catalog = catalogOf([orders(sort('currency', ['EUR', 'USD', 'GBP'])), farms()], [farmed]);
  const sums = sqlsOf(asked(catalog)).filter((sql) => /SUM\([\w.]*amount/.test(sql));
  expect(sums.length).toBeGreaterThan(0);
  for (const sql of sums) expect(sql).toMatch(/currency/);
});

describe('days between', () => {
  const between = (start: string, end: string): Question[] =>
    asked(
      catalogOf(
        [
          orders(
            column(end, 'date', '', {
              range: ['2022-02-01', '2022-03-01', '2023-07-01', '2025-01-01', '2025-02-01'],
            }),
            day(start),
          ),
          farms(),
        ],
        [farmed],
      ),
    ).filter(
      ({ intent, tree }) =>
        intent === 'lead_time' &&
        'start' in tree &&
        tree.start.column.name === start &&
        tree.end.column.name === end,
    );

  it('are what something took', () => {
    expect(between('packed_on', 'delivered_on')).not.toEqual([]);
  });

  it('and not the term that was laid down', () => {
    for (const [start, end] of [
      ['start_day', 'end_day'],
      ['valid_from', 'valid_to'],
      ['current_period_start', 'current_period_end'],
    ] as const)
      expect(between(start, end)).toEqual([]);
  });
});

it('nobody asks which things have none of the other things that began in a month', () => {
  const plots = table('plot', 'plot', 500, [id(), name(500), key('farm_id', 90), day('founded_on')]);
  const found = asked(catalogOf([plots, farms()], [relation('plot', 'farm_id', 'farm')])).filter(
    ({ intent }) => intent === 'never' || intent === 'ever',
  );
  expect(found.length).toBeGreaterThan(0);
  for (const { tree } of found)
    expect('where' in tree && tree.where.map(({ kind }) => kind)).not.toContain('during');
});

it('more than so many, or above the average, is asked of sorts and things, not of states', () => {
  // Of fewer sorts than six all are looked at.
  const states = ['new', 'open', 'kept', 'done', 'lost', 'sunk', 'sold', 'torn', 'worn'];
  const found = asked(
    catalogOf([orders(sort('status', states), sort('parcel_type', states)), farms()], [farmed]),
  ).filter(({ intent }) => ['having', 'above_average', 'having_measure'].includes(intent));
  const sqls = sqlsOf(found);
  expect(sqls.join('\n')).toMatch(/GROUP BY [\w.]*parcel_type/);
  for (const sql of sqls) expect(sql).not.toMatch(/GROUP BY [\w.]*status/);
});

describe('what a way of two steps leaves out', () => {
  const estates = table('estate', 'estate', 12, [id(), name(12), sort('estate_type')]);
  const owned = relation('farm', 'estate_id', 'estate');
  const groupsOf = (nullShare: number): string[] =>
    sqlsOf(
      asked(
        catalogOf(
          [orders(), farms(column('estate_id', 'integer', '', { distinct: 12, nullShare })), estates],
          [farmed, owned],
        ),
      ),
    ).filter((sql) => / FROM parcel/.test(sql) && /JOIN estate/.test(sql));

  it('is nothing, or it is not taken', () => {
    expect(groupsOf(0)).not.toEqual([]);
    expect(groupsOf(0.1)).toEqual([]);
  });
});

it('one row of people for each of other people is the same person, and no group', () => {
  const person = (called: string, ...more: Column[]): Table =>
    table(called, called, 300, [
      id(),
      column('full_name', 'text', 'full name', { distinct: 300, samples: ['A. Ash', 'B. Birch'] }),
      sort('skill_type'),
      ...more,
    ]);
  const between = (distinct: number): number => {
    const { subjects } = readFacts(
      catalogOf(
        [person('employee', key('customer_id', distinct)), person('customer')],
        [relation('employee', 'customer_id', 'customer')],
      ),
    );
    return subjects.find(({ table: { name: called } }) => called === 'employee')?.parents.length ?? 0;
  };
  expect(between(30)).toBe(1);
  expect(between(300)).toBe(0);
});

it('the town of its owner sorts no thing', () => {
  const owners = table('customer', 'customer', 60, [
    id(),
    column('full_name', 'text', 'full name', { distinct: 60, samples: ['A. Ash', 'B. Birch'] }),
    sort('city'),
  ]);
  const sqls = sqlsOf(
    asked(
      catalogOf(
        [farms(key('customer_id', 60), sort('farm_type')), owners],
        [relation('farm', 'customer_id', 'customer')],
      ),
    ),
  ).filter((sql) => / FROM farm/.test(sql));
  expect(sqls.length).toBeGreaterThan(0);
  for (const sql of sqls) expect(sql).not.toMatch(/city/);
});

it('a rate that comes to nothing in two places is no figure', () => {
  const tiny = column('penalty_rate', 'numeric(8,6)', 'penalty rate', {
    range: ['0.0001', '0.0002', '0.0005', '0.0008', '0.001'],
  });
  for (const sql of sqlsOf(asked(catalogOf([farms(tiny, sort('farm_type'))]))))
    expect(sql).not.toMatch(/penalty/);
});

const dated = (title: string, called: string): Column => ({
  ...day(called),
  title,
  description: title,
  comment: title,
});

it('no period is asked of a date that moves: what happened last', () => {
  const sqls = sqlsOf(
    asked(
      catalogOf([
        farms(dated('最近巡查日期', 'last_visited_on'), dated('开业日期', 'founded_on'), sort('farm_type')),
      ]),
    ),
  );
  expect(sqls.join('\n')).toMatch(/founded_on >= /);
  expect(sqls.join('\n')).not.toMatch(/last_visited_on >= /);
});
