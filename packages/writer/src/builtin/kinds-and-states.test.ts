import type { Catalog, Column, Table } from '@pairsmith/catalog';
import { loadParser } from '@pairsmith/sql';
import { catalogOf, column, relation, table } from '../../../../tests/quality/rules/questions';
import { drawn } from './__tests__/drawn';
import { say, toSql, type Question } from './question';

beforeAll(loadParser);

const asked = (tables: Table[], relations: Catalog['relations'] = [], draws = 10): Question[] =>
  drawn(catalogOf(tables, relations), draws);
const sqlsOf = (questions: readonly Question[]): string[] => questions.map((one) => toSql(one, 'en'));

const id = () => column('id', 'integer', '');
const name = (rows: number) =>
  column('name', 'text', 'name', { distinct: rows, samples: ['North', 'South'] });
const day = (called: string, nullShare = 0) =>
  column(called, 'date', '关闭日期', {
    range: ['2022-01-01', '2022-02-01', '2023-06-01', '2024-11-30', '2024-12-31'],
    nullShare,
  });
const sort = (called: string, values: readonly string[]) =>
  column(called, 'text', called.replaceAll('_', ' '), {
    distinct: values.length,
    values: values.map((value) => [value, 1 / values.length]),
    samples: [...values],
  });
const number = (called: string, nullShare = 0) =>
  column(called, 'numeric(10,2)', called.replaceAll('_', ' '), {
    range: ['1', '2', '40', '180', '200'],
    nullShare,
  });
const key = (called: string, distinct: number) => column(called, 'integer', '', { distinct });

const mills = (): Table => table('mill', 'mill', 40, [id(), name(40)]);
const ofMill = (called: string, ...more: Column[]): Table =>
  table(called, called.replaceAll('_', ' '), 6_000, [id(), key('mill_id', 40), ...more]);
const toMill = (called: string) => relation(called, 'mill_id', 'mill');
const ofOne = (one: Table): string[] => sqlsOf(asked([one, mills()], [toMill(one.name)]));
const counts = (sqls: readonly string[]): string[] => sqls.filter((sql) => /COUNT\(\*\)/.test(sql));

describe('when something was typed in', () => {
  const months = (parentDay: Column[]): string[] =>
    sqlsOf(
      asked(
        [
          ofMill('delivery', sort('lane', ['left', 'right', 'both']), number('weight'), ...parentDay),
          table('spillage', 'spillage', 6_000, [
            id(),
            key('delivery_id', 2_000),
            sort('cause', ['wet', 'torn', 'odd']),
            day('entered_at'),
          ]),
          mills(),
        ],
        [toMill('delivery'), relation('spillage', 'delivery_id', 'delivery')],
      ),
    ).filter((sql) => /entered_at/.test(sql));

  it('is not when it happened, where what it belongs to has a day', () => {
    expect(months([])).not.toEqual([]);
    expect(months([day('delivered_on')])).toEqual([]);
  });
});

it('what expired or was cancelled has not happened either, so that the state says what is still to happen', () => {
  const pending = (states: string[], nullShare = 0.3) =>
    ofOne(
      table('scheme', 'scheme', 400, [
        id(),
        name(400),
        key('mill_id', 40),
        sort('status', states),
        day('closed_on', nullShare),
      ]),
    ).filter((sql) => / IS NULL/.test(sql));
  // Of states that nobody has explained none is known to wait.
  expect(pending(['fresh', 'ripe', 'done'])).toEqual([]);
  expect(pending(['fresh', 'ripe', 'expired'])).toEqual([]);
  // A mark says so as well, whatever day is noted.
  const marked = ofOne(
    table('scheme', 'scheme', 400, [
      ...[id(), name(400), key('mill_id', 40)],
      { ...sort('is_closed', ['t', 'f']), type: 'boolean', type_class: 'boolean' },
      day('closed_on', 0.3),
    ]),
  );
  expect(marked.filter((sql) => / closed_on IS NULL/.test(sql))).toEqual([]);
  // As many as wait are those that wait.
  expect(pending(['pending', 'ripe', 'expired'], 0.5)).toEqual([]);
  expect(pending(['pending', 'ripe', 'expired'], 1 / 3)).not.toEqual([]);
});

describe('kinds of rows', () => {
  const notByKind = (sqls: readonly string[], kind: string): string[] =>
    sqls.filter((sql) => !new RegExp(`(GROUP BY (\\w+\\.)?${kind}|${kind} = ')`).test(sql));

  it('invoices and credit notes are not counted, nor added up, together, by their codes alone', () => {
    const found = (...codes: string[]) =>
      notByKind(
        ofOne(ofMill('invoice', sort('inv_type', codes), day('made_on'), number('amount'))).filter((sql) =>
          /COUNT\(\*\)|SUM\(/.test(sql),
        ),
        'inv_type',
      );
    expect(found('AA', 'BB')).not.toEqual([]);
    expect(found('IN', 'CN')).toEqual([]);
  });

  it('nor are the lines of both', () => {
    const found = (...codes: string[]) =>
      notByKind(
        sqlsOf(
          asked(
            [
              ofMill('invoice', sort('inv_type', codes), day('made_on')),
              table('invoice_line', 'invoice line', 9_000, [
                id(),
                key('invoice_id', 6_000),
                sort('item', ['oats', 'rye', 'odd']),
                number('amount'),
              ]),
              mills(),
            ],
            [toMill('invoice'), relation('invoice_line', 'invoice_id', 'invoice')],
          ),
        ).filter((sql) => /SUM\((\w+\.)?amount/.test(sql)),
        'inv_type',
      );
    expect(found('AA', 'BB')).not.toEqual([]);
    expect(found('IN', 'CN')).toEqual([]);
  });

  it('where codes are those of countries nothing is taken back', () => {
    const found = ofOne(ofMill('invoice', sort('country', ['IN', 'CN', 'US']), day('made_on')));
    expect(notByKind(counts(found), 'country')).not.toEqual([]);
  });

  it('events are counted by what they are', () => {
    const found = (called: string) =>
      notByKind(counts(ofOne(ofMill(called, sort('ev_type', ['jam', 'stop', 'fire'])))), 'ev_type');
    expect(found('mill_stop')).not.toEqual([]);
    expect(found('mill_event')).toEqual([]);
  });

  it('nothing is counted that is called as one of its kinds', () => {
    const found = (kind: string) =>
      counts(ofOne(ofMill('inspection', sort('check_kind', [kind, 'visit', 'odd']), day('made_on'))));
    expect(notByKind(found('look'), 'check_kind')).not.toEqual([]);
    expect(notByKind(found('inspection'), 'check_kind')).toEqual([]);
    expect(found('inspection').filter((sql) => /check_kind = '/.test(sql))).toEqual([]);
  });
});

it('who has left is no direct report, and nobody lacks one for it', () => {
  const reports = (...more: Column[]) =>
    sqlsOf(
      asked(
        [
          table('worker', 'worker', 300, [
            id(),
            column('full_name', 'text', 'full name', { distinct: 300, samples: ['Ann Lee', 'Bo Day'] }),
            key('supervisor_id', 12),
            day('hired_on'),
            ...more,
          ]),
        ],
        [relation('worker', 'supervisor_id', 'worker')],
      ).filter(({ whole }) => whole === undefined),
    );
  expect(reports({ ...day('last_seen_on', 0.8), title: '' })).not.toEqual([]);
  expect(reports(day('left_on', 0.8))).toEqual([]);
});

describe('figures', () => {
  it('of a list of prices are not added up, in no ranking either', () => {
    const sums = (called: string) =>
      ofOne(ofMill(called, sort('bay_type', ['small', 'large', 'odd']), number('hour_fee'))).filter((sql) =>
        /SUM\(/.test(sql),
      );
    expect(sums('mill_stop')).not.toEqual([]);
    expect(sums('mill_tariff')).toEqual([]);
  });

  it('that rows in one state have alone are not compared between states', () => {
    const byState = (nullShare: number) =>
      ofOne(ofMill('repair', sort('status', ['open', 'done', 'odd']), number('amount', nullShare))).filter(
        (sql) => /SUM\(.*GROUP BY (\w+\.)?status/.test(sql),
      );
    expect(byState(0)).not.toEqual([]);
    expect(byState(0.5)).toEqual([]);
  });

  it('on what links two things are called after themselves', () => {
    const said = asked(
      [
        {
          ...table('mill_grain', 'mill grain', 900, [
            key('mill_id', 40),
            key('grain_id', 30),
            number('amount'),
          ]),
          primary_key: ['mill_id', 'grain_id'],
        },
        table('grain', 'grain', 30, [id(), name(30), number('amount')]),
        mills(),
      ],
      [toMill('mill_grain'), relation('mill_grain', 'grain_id', 'grain')],
    )
      .flatMap((one) => say(one, 'en'))
      .map(({ text }) => text)
      .filter((text) => /total amount/.test(text));
    expect(said).not.toEqual([]);
    expect(said.filter((text) => /amount of mill grains/.test(text))).toEqual([]);
  });
});

it('nobody is in west', () => {
  const said = asked([
    table('ford', 'ford', 400, [id(), name(400), sort('region', ['west', 'east', 'north', 'south'])]),
  ])
    .flatMap((one) => say(one, 'en'))
    .map(({ text }) => text)
    .join('\n');
  expect(said).toMatch(/in the (west|east|north|south) region/);
  expect(said).not.toMatch(/in (west|east|north|south)\b/);
});
