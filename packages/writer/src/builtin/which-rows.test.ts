import type { Catalog, Column, Table } from '@pairsmith/catalog';
import type { Language } from '@pairsmith/core';
import { loadParser } from '@pairsmith/sql';
import { catalogOf, column, relation, table } from '../../../../tests/quality/rules/questions';
import { drawn } from './__tests__/drawn';
import { say, toSql, type Question } from './question';

beforeAll(loadParser);

const asked = (tables: Table[], relations: Catalog['relations'], draws = 10): Question[] =>
  drawn(catalogOf(tables, relations), draws);

const id = () => column('id', 'integer', '');
const name = (rows: number, title = 'name') =>
  column('name', 'text', title, { distinct: rows, samples: ['North', 'South'] });
const day = (called: string, nullShare = 0, title = '') =>
  column(called, 'date', title, {
    range: ['2022-01-01', '2022-02-01', '2023-06-01', '2024-11-30', '2024-12-31'],
    nullShare,
  });
const sort = (called: string, values: readonly string[], title = '') =>
  column(called, 'text', title, {
    distinct: values.length,
    values: values.map((value) => [value, 1 / values.length]),
    samples: [...values],
  });
const number = (called: string) =>
  column(called, 'numeric(10,2)', called, { range: ['1', '2', '40', '180', '200'] });
const key = (called: string, distinct: number) => column(called, 'integer', '', { distinct });

const mills = (title = 'mill'): Table => table('mill', title, 40, [id(), name(40)]);
const depots = (...more: Column[]): Question[] =>
  asked(
    [
      table('depot', 'depot', 300, [id(), name(300), key('mill_id', 40), sort('depot_type', KINDS), ...more]),
      mills(),
    ],
    [relation('depot', 'mill_id', 'mill')],
  );
const KINDS = ['dry', 'wet', 'cold', 'odd'];
const deliveries = (...more: Column[]): Question[] =>
  asked(
    [
      table('delivery', 'delivery', 6_000, [
        id(),
        key('mill_id', 40),
        day('made_on'),
        sort('lane_type', KINDS),
        number('amount'),
        ...more,
      ]),
      mills(),
    ],
    [relation('delivery', 'mill_id', 'mill')],
  );

const countsOf = (questions: readonly Question[]): Question[] =>
  questions.filter((one) => ['count_by', 'share', 'top_n', 'having'].includes(one.intent));
const isBare = (one: Question): boolean => one.whole === undefined;
const textsOf = (questions: readonly Question[], language: Language = 'en'): string[] =>
  questions.flatMap((one) => say(one, language).map(({ text }) => text));
const naming = (questions: readonly Question[], name: string): Question[] =>
  questions.filter((one) => isBare(one) && !toSql(one, 'en').includes(name));

describe('where rows are in states of which one is not known to be harmless', () => {
  it('whatever it is the state of, where some things are active by it', () => {
    expect(naming(countsOf(depots(sort('review_state', ['open', 'shut']))), 'review_state')).not.toEqual([]);
    expect(naming(countsOf(depots(sort('review_state', ['active', 'inactive']))), 'review_state')).toEqual(
      [],
    );
    // What happened is what it is, whatever is active of it.
    const happened = countsOf(deliveries(sort('review_state', ['active', 'inactive'])));
    expect(naming(happened, 'review_state')).not.toEqual([]);
  });

  it.each(['visible', 'is_listed'])('a mark says whether people see them: %s', (called) => {
    const mark: Column = { ...sort(called, ['t', 'f']), type_class: 'boolean', type: 'boolean' };
    expect(naming(countsOf(depots(mark)), called)).toEqual([]);
  });

  it('who counts them names a state, or says that all are meant', () => {
    expect(naming(countsOf(depots(sort('status', ['active', 'idle']))), 'status')).not.toEqual([]);
    const found = countsOf(depots(sort('status', ['active', 'idle', 'zq'])));
    expect(naming(found, 'status')).toEqual([]);
    expect(textsOf(found).join('\n')).toMatch(/, regardless of status[.?]?$/m);
  });

  it('asks no sum of all of them, but sums of the state that most came to', () => {
    const sums = deliveries(sort('status', ['completed', 'zq', 'open'])).filter((one) =>
      /SUM\(/.test(toSql(one, 'en')),
    );
    expect(sums).not.toEqual([]);
    for (const one of sums) expect(toSql(one, 'en')).toMatch(/status/);
  });

  it('does not say so beside the state itself, nor of those to whom nothing happened', () => {
    const found = deliveries(sort('status', ['completed', 'zq', 'open', 'odd'])).filter(
      (one) => one.whole !== undefined,
    );
    expect(found).not.toEqual([]);
    for (const one of found) expect(toSql(one, 'en')).not.toMatch(/status|NOT EXISTS/);
  });

  it('keeps to the rows’ own state: how far a check has come leaves none out', () => {
    expect(naming(countsOf(depots(sort('check_status', ['zq', 'open']))), 'check_status')).not.toEqual([]);
  });
});

it('whatever it is the state of, who has left, or what came to nothing, is told apart', () => {
  const found = (value: string) =>
    naming(countsOf(depots(sort('check_status', ['zq', 'open', value]))), 'check_status');
  expect(found('odd')).not.toEqual([]);
  for (const value of ['graduated', 'cancelled']) expect(found(value)).toEqual([]);
});

describe('a day that only some things have', () => {
  it('is the day of their end, unless its name says that it is none', () => {
    const found = (called: string) => naming(countsOf(depots(day(called, 0.7))), called);
    expect(found('last_visit_on')).not.toEqual([]);
    expect(found('built_on')).not.toEqual([]);
    for (const called of ['retired_on', 'term_dt', 'swapped_on']) expect(found(called)).toEqual([]);
  });

  it('is said where it has a word', () => {
    expect(textsOf(countsOf(depots(day('retired_on', 0.7)))).join('\n')).toMatch(
      /, including retired depots[.?]?$/m,
    );
    expect(textsOf(countsOf(depots(day('swapped_on', 0.7))).filter((one) => !isBare(one)))).toEqual([]);
  });

  it('says nothing of what happened, which is over and was one all the same', () => {
    expect(naming(countsOf(deliveries(day('closed_on', 0.7))), 'closed_on')).not.toEqual([]);
    expect(naming(countsOf(deliveries(day('cancelled_on', 0.7))), 'cancelled_on')).toEqual([]);
  });
});

describe('codes and names that nobody explains', () => {
  it('may be a state: the whole is said, and no sum of all asked', () => {
    const found = deliveries(sort('st', ['P', 'V']));
    expect(naming(countsOf(found), 'st')).toEqual([]);
    expect(textsOf(found).join('\n')).toMatch(/, regardless of status[.?]?$/m);
    expect(found.filter((one) => /SUM\(/.test(toSql(one, 'en')))).toEqual([]);
  });

  it('may be a mark of what is none any more: the rows are neither counted nor added up', () => {
    const numbers = (questions: readonly Question[]) =>
      questions.filter((one) => /COUNT\(\*\)|SUM\(/.test(toSql(one, 'en')));
    expect(numbers(deliveries(sort('swr', ['N', 'Y'])))).not.toEqual([]);
    for (const called of ['rev', 'vd_fl'])
      expect(numbers(naming(deliveries(sort(called, ['N', 'Y'])), called))).toEqual([]);
  });
});

it('what a mark of deletion leaves out is not said to be among them', () => {
  const found = asked(
    [
      table('t_sf', '收费记录', 6_000, [
        id(),
        day('sfrq', 0, '收费日期'),
        sort('zffs', ['现金', '刷卡', '转账'], '缴费形式'),
        sort('zfbz', ['0', '1'], '作废标志'),
        day('zfsj', 0.9, '作废时间'),
      ]),
    ],
    [],
  );
  expect(textsOf(found, 'zh').join('\n')).toMatch(/收费记录/);
  expect(textsOf(found, 'zh').join('\n')).not.toMatch(/作废/);
  for (const one of found) expect(toSql(one, 'zh')).toMatch(/zfbz = '0'/);
});

it('what stands for another row is the same thing twice, and is counted once', () => {
  const twin = column('merged_into', 'integer', '', { distinct: 9, nullShare: 0.9 });
  const found = countsOf(depots(twin));
  expect(found).not.toEqual([]);
  for (const one of found) expect(toSql(one, 'en')).toContain('merged_into IS NULL');
  expect(textsOf(found).join('\n')).not.toMatch(/duplicates/);
});

it('since when a state lasts is no day on which anything happened', () => {
  const sqls = depots(day('status_dt')).map((one) => toSql(one, 'en'));
  expect(sqls.filter((sql) => sql.includes('status_dt'))).toEqual([]);
});

it('the steps of a thing are not counted: a tour has as many days as it is long', () => {
  const steps = (...more: Column[]) =>
    asked(
      [table('mill_day', 'mill day', 400, [id(), key('mill_id', 40), sort('meal', KINDS), ...more]), mills()],
      [relation('mill_day', 'mill_id', 'mill')],
    ).filter((one) => one.intent === 'top_n' || one.intent === 'having');
  expect(steps()).not.toEqual([]);
  expect(steps(column('day_no', 'integer', '', { distinct: 10 }))).toEqual([]);
});

it('until when somebody was there is the day they left, whatever its comment says', () => {
  const found = countsOf(depots(day('employed_until', 0.8, 'Last working day')));
  expect(naming(found, 'employed_until')).toEqual([]);
});

it('a sentence says every condition of its statement: more than so many completed ones', () => {
  const found = deliveries(sort('status', ['completed', 'zq', 'open'])).filter(
    ({ intent, tree }) => intent === 'having' && 'where' in tree && tree.where.length > 0,
  );
  expect(textsOf(found)).not.toEqual([]);
  for (const text of textsOf(found)) expect(text).toContain('completed deliveries');
});

it('Chinese says it in brackets, by the state or by what else is there', () => {
  const found = (of: Column) =>
    textsOf(
      countsOf(
        asked(
          [
            table('depot', '料仓', 300, [
              id(),
              name(300, '料仓名称'),
              key('mill_id', 40),
              sort('kind', ['干', '湿', '冷', '杂'], '料仓类型'),
              of,
            ]),
            table('mill', '磨坊', 40, [id(), name(40, '磨坊名称')]),
          ],
          [relation('depot', 'mill_id', 'mill')],
        ),
      ).filter((one) => !isBare(one)),
      'zh',
    );
  for (const text of found(sort('st', ['筹建', '在用', '拆毁'], '料仓状态')))
    expect(text).toMatch(/（不论料仓状态）[。？]?$/);
  for (const text of found(day('gone_on', 0.6, '停用日期')))
    expect(text).toMatch(/（含已停用的(料仓)?）[。？]?$/);
  expect(found(sort('st', ['筹建', '在用', '拆毁'], '料仓状态'))).not.toEqual([]);
  expect(found(day('gone_on', 0.6, '停用日期'))).not.toEqual([]);
});

it('what began in a month is said to have begun, where it lasts', () => {
  const lasting = asked(
    [
      table('lane', 'lane', 4_000, [id(), key('mill_id', 40), day('open_date'), sort('lane_type', KINDS)]),
      mills(),
    ],
    [relation('lane', 'mill_id', 'mill')],
  );
  const dated = textsOf(lasting).filter((one) => / 20\d\d/.test(one));
  expect(dated).not.toEqual([]);
  for (const text of dated) expect(text).toMatch(/opened|opening|open date/);
});
