import type { Catalog, Column, Table } from '@pairsmith/catalog';
import { loadParser } from '@pairsmith/sql';
import { column, relation, table, catalogOf } from '../../../../tests/quality/rules/questions';
import { drawn } from './__tests__/drawn';
import { say, toSql, type Question } from './question';

beforeAll(loadParser);

const asked = (tables: Table[], relations: Catalog['relations'] = []): Question[] =>
  drawn(catalogOf(tables, relations), 8);
const id = () => column('id', 'integer', '');
const name = (rows: number) =>
  column('name', 'text', 'name', { distinct: rows, samples: ['North', 'South'] });

type Ends = [min: string, p5: string, median: string, p95: string, max: string];
const numbers = (called: string, range: Ends): Column =>
  column(called, 'integer', '', { distinct: 900, range });
const SECONDS: Ends = ['1641000000', '1643700000', '1685600000', '1732900000', '1735600000'];
const DAYS: Ends = ['20220101', '20220201', '20230601', '20241130', '20241231'];

const dives = (...more: Column[]): string[] =>
  asked(
    [
      table('dive', 'dive', 6_000, [id(), column('pier_id', 'integer', '', { distinct: 40 }), ...more]),
      table('pier', 'pier', 40, [id(), name(40)]),
    ],
    [relation('dive', 'pier_id', 'pier')],
  )
    .filter((one) => say(one, 'en').length > 0)
    .map((one) => toSql(one, 'en'))
    .filter((sql) => sql.includes('dive'));

const monthly = (sqls: readonly string[]): string[] => sqls.filter((sql) => sql.includes('YYYY-MM'));

it('seconds since 1970 are asked by month', () => {
  const found = monthly(dives(numbers('dived_time', SECONDS)));
  expect(found).not.toEqual([]);
  for (const sql of found) expect(sql).toMatch(/TO_TIMESTAMP\((\w+\.)?dived_time\)/);
});

it('eight digits are asked by month, and a period of them is one of digits', () => {
  const sqls = dives(numbers('dive_date', DAYS));
  expect(monthly(sqls).join('\n')).toMatch(
    /TO_DATE\(CAST\((\w+\.)?dive_date AS text\)|TO_DATE\((\w+\.)?dive_date::text/i,
  );
  expect(sqls.join('\n')).toMatch(/dive_date >= 20\d{6} AND (\w+\.)?dive_date < 20\d{6}/);
});

it('days as text are compared as they are written', () => {
  const samples = ['2022020110:00:00', '2023060112:30:00', '2024113009:15:00'];
  const sqls = dives(column('dived_on', 'text', '', { distinct: 900, samples }));
  expect(sqls.join('\n')).toMatch(/dived_on >= '20\d{6}' AND (\w+\.)?dived_on < '20\d{6}'/);
});

it('numbers under another name, or of which some are no days, are none', () => {
  expect(monthly(dives(numbers('dive_depth', SECONDS)))).toEqual([]);
  expect(monthly(dives(numbers('dive_date', ['0', '12', '20230601', '20241130', '20241231'])))).toEqual([]);
  expect(
    monthly(dives(numbers('dive_date', ['20220101', '20220201', '20230699', '20241130', '20241231']))),
  ).toEqual([]);
});

it('a column of days by its type is asked instead', () => {
  const typed = column('dived_on', 'date', '', {
    range: ['2022-01-01', '2022-02-01', '2023-06-01', '2024-11-30', '2024-12-31'],
  });
  expect(dives(typed, numbers('synced_time', SECONDS)).join('\n')).not.toContain('synced_time');
});
