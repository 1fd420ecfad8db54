import { Client } from 'pg';
import type { TypeClass } from '@pairsmith/catalog';
import { createDatabase, type TestDatabase } from '../../../../tests/support/database';
import { cellKey } from './cell-order';

let database: TestDatabase;
let client: Client;

beforeAll(async () => {
  database = await createDatabase();
  client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query("set timezone = 'Europe/Berlin'");
});
afterAll(async () => {
  await client?.end();
  await database?.drop();
});

it.each<[TypeClass, string, string[]]>([
  ['integer', 'bigint', ['9', '10', '-1', '9223372036854775807', '9223372036854775806', '0']],
  ['decimal', 'numeric', ['0.5', '-0.25', '12', '100', 'NaN', 'Infinity', '-Infinity']],
  ['decimal', 'float8', ['1e-7', '1e+20', '-3', 'NaN', 'Infinity', '-Infinity', '1.5']],
  ['date', 'date', ['2024-01-02', '0044-03-15 BC', '0099-01-01', '12024-01-01', 'infinity', '-infinity']],
  ['timestamp', 'timestamp', ['2024-01-02', '2024-01-01 23:59:59.5', '0002-01-01 BC', '0001-01-01']],
  // In the night when clocks go back, the text of the later moment is the smaller one.
  ['timestamp', 'timestamptz', ['2024-10-27 02:30:00+02', '2024-10-27 02:10:00+01', '2024-10-27 00:00:00Z']],
  ['time', 'time', ['08:00:00', '24:00:00', '07:59:59.9']],
  ['time', 'timetz', ['08:00:00+08', '02:00:00+00', '23:00:00-03:30']],
  [
    'interval',
    'interval',
    ['1 day', '23:59:59', '-1 days', '1 year 2 mons 3 days 04:05:06.7', '31 days', '1 mon', '-00:00:01', '0'],
  ],
])('orders the text of %s cells (%s) as PostgreSQL orders the values', async (type, sqlType, values) => {
  const { rows } = await client.query<{ cell: string }>(
    `select v::text as cell from unnest($1::text[]::${sqlType}[]) v order by v`,
    [values],
  );
  const sorted = rows.map(({ cell }) => cell);
  const keys = sorted.map((cell) => cellKey(cell, type)!);
  expect(keys).not.toContain(null);
  keys.slice(1).forEach((key, at) => expect([sorted[at], keys[at]! < key]).toEqual([sorted[at], true]));
});

it('claims no order where the text has none', () => {
  expect(cellKey('$1,234.50', 'decimal')).toBeNull();
  expect(cellKey('9'.repeat(200), 'integer')).toBeNull();
  expect(cellKey('b', 'text')).toBeNull();
  expect(cellKey('', 'interval')).toBeNull();
});

it('gives a moment one key, however much of it is written', () => {
  for (const day of ['0001-01-01', '0099-12-31', '1582-10-10', '1970-01-01', '2024-02-29', '9999-12-31']) {
    const key = cellKey(`${day} 00:00:00.0`, 'timestamp');
    expect([cellKey(day, 'date'), cellKey(`${day} 00:00:00`, 'timestamp')]).toEqual([key, key]);
    expect(cellKey(`${day} 23:59:59`, 'timestamp')).toBe(Number(key) + 86_399);
  }
});
