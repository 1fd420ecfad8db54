import { Client } from 'pg';
import type { Column, Table } from '@pairsmith/catalog';
import { createDatabase, createReader, type TestDatabase } from '../../../../tests/support/database';
import { createSourceDbs, type SourceDb } from '../connect';
import { readCatalog } from '../read-catalog';
import { readContents } from '../read-contents';

/** A tenth of the days stands before, a tenth behind all others: common values, which no histogram holds. */
const day = (i: string) =>
  `case ${i} % 10 when 0 then date '2019-12-31' when 1 then date '2026-01-01' else date '2020-06-01' + ${i} % 1500 end`;
const NAMES = ['visit', 'reading', 'raw_reading', 'trip', 'visit_list', 'few', 'nothing', 'plan', 'mixed'];

const dbs = createSourceDbs({ connections: 3, allowedHosts: [], hasApiKeys: false });
let database: TestDatabase;
let db: SourceDb;
let tables: Table[];
const statements: string[] = [];

const table = (name: string): Table => tables.find((it) => it.name === name)!;
const column = (of: string, name: string): Column => table(of).columns.find((it) => it.name === name)!;
const range = (of: string, name: string) => column(of, name).statistics?.range;

beforeAll(async () => {
  database = await createDatabase();
  const client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query(`
    create table visit (id int primary key, day date, stars int, took interval, valid_to date, ratio float8, gone date,
                        born date, secret_no int, is_deleted boolean);
    insert into visit select i, ${day('i')}, i % 5, i % 40 * interval '1 hour', nullif(date '2024-01-01' + i % 90, date '2024-01-01'),
      i / 7.0, null, date '1970-01-01' + i, 70000 + i, i = 1 from generate_series(1, 2000) i;
    update visit set valid_to = 'infinity', ratio = 'NaN' where id = 7;
    create table reading (id bigint primary key, at timestamptz, day date, partly int, hashed int, halved int, pad text);
    insert into reading select i, timestamptz '2024-01-01 00:00+00' + i * interval '1 minute', ${day('i')}, i, i, i, repeat('x', 60)
      from generate_series(1, 60000) i;
    create index on reading (at desc nulls last);
    create index on reading (partly) where partly > 100;
    create index on reading using hash (hashed);
    create index on reading ((halved / 2));
    create table raw_reading with (autovacuum_enabled = false) as select * from reading;
    create index on raw_reading (day, id);
    create table trip (day date, km int, pad text) partition by range (day);
    create table trip_1 partition of trip for values from (minvalue) to ('2024-01-01');
    create table trip_2 partition of trip for values from ('2024-01-01') to (maxvalue);
    create index on trip (day);
    insert into trip select date '2020-01-01' + i % 2500, i, repeat('x', 60) from generate_series(1, 60000) i;
    create view visit_list as select * from visit;
    create view few as select i as id, date '2024-01-01' + i as day from generate_series(1, 3) i;
    create table nothing (id int primary key, day date);
    create table plan (day date, cost int);
    insert into plan select date '2024-01-01' + i % 3, i from generate_series(1, 30) i;
    create foreign data wrapper nowhere;
    create server far foreign data wrapper nowhere;
    create table mixed (id int, day date) partition by list (id);
    create table mixed_near partition of mixed for values in (1);
    create foreign table mixed_far partition of mixed for values in (2) server far;
    insert into mixed values (1, '2024-01-01');
    analyze visit, reading, plan;
    insert into plan values ('2025-05-05', 99), ('1999-09-09', -7);`);
  await client.end();
  const real = await dbs.use(await createReader(database));
  db = {
    ...real,
    read: (options, work) =>
      real.read(options, (reader) =>
        work({ ...reader, cells: (text) => (statements.push(text), reader.cells(text)) }),
      ),
  };
  const masking = { 'public.visit.born': 'mask', 'public.visit.secret_no': 'drop' } as const;
  const names = NAMES.map((name) => ({ schema: 'public', name }));
  const result = await readCatalog(db, { tables: names, language: 'zh', businessContext: '', masking });
  tables = result.catalog.tables;
});
afterAll(async () => {
  await db?.release();
  await database?.drop();
});

it('gives the true ends of a small table, common values and late rows included', () => {
  expect(range('visit', 'day')).toMatchObject({ min: '2019-12-31', max: '2026-01-01', exact: true });
  expect(range('visit', 'stars')).toMatchObject({ min: '0', max: '4', exact: true });
  expect(range('visit', 'took')).toMatchObject({ min: '00:00:00', max: '39:00:00', exact: true });
  expect(range('plan', 'day')).toMatchObject({ min: '1999-09-09', max: '2025-05-05', exact: true });
  expect(range('plan', 'cost')).toMatchObject({ min: '-7', max: '99', exact: true });
});

it('counts common values into the quantiles', () => {
  expect(range('visit', 'day')).toMatchObject({ p5: '2019-12-31', p95: '2026-01-01' });
  expect(range('reading', 'day')).toMatchObject({ p5: '2019-12-31', p95: '2026-01-01' });
  expect(range('visit', 'stars')).toMatchObject({ p5: '0', median: '2', p95: '4' });
});

it('says infinity and NaN where they stand', () => {
  expect(range('visit', 'valid_to')).toMatchObject({ min: '2024-01-02', max: 'infinity', exact: true });
  expect(range('visit', 'ratio')).toMatchObject({ max: 'NaN', exact: true });
});

it('asks a large table by the index that leads with the column, whichever way it is sorted', () => {
  expect(range('reading', 'id')).toMatchObject({ min: '1', max: '60000', exact: true });
  const at = range('reading', 'at')!;
  expect([new Date(at.min), new Date(at.max)]).toEqual([
    new Date('2024-01-01T00:01:00Z'),
    new Date('2024-02-11T16:00:00Z'),
  ]);
  expect(at.exact).toBe(true);
  expect(range('raw_reading', 'day')).toMatchObject({ min: '2019-12-31', max: '2026-01-01', exact: true });
  expect(range('trip', 'day')).toMatchObject({ min: '2020-01-01', max: '2026-11-04', exact: true });
});

it('joins histogram, common values and sample where no index helps, and says that it is about', () => {
  expect(range('reading', 'day')).toMatchObject({ min: '2019-12-31', max: '2026-01-01', exact: false });
  for (const name of ['partly', 'hashed', 'halved']) {
    const { min, max, exact } = range('reading', name)!;
    expect(exact).toBe(false);
    expect(Number(min)).toBeLessThan(1_000);
    expect(Number(max)).toBeGreaterThan(59_000);
  }
  expect(range('raw_reading', 'id')!.exact).toBe(false);
  expect(Number(range('trip', 'km')!.max)).toBeGreaterThan(30_000);
  expect(range('trip', 'km')!.exact).toBe(false);
});

it('knows of a view what its first rows show, all only where that is all', () => {
  expect(range('visit_list', 'day')!.exact).toBe(false);
  expect(range('few', 'day')).toMatchObject({ min: '2024-01-02', max: '2024-01-04', exact: true });
});

it('has no range where there is no value', () => {
  expect(range('visit', 'gone')).toBeNull();
  expect(column('nothing', 'day').statistics).toBeNull();
});

it('lets no masked value out, and does not ask for a dropped one', () => {
  expect(range('visit', 'born')).toBeNull();
  expect(range('visit', 'secret_no')).toBeNull();
  expect(JSON.stringify(table('visit'))).not.toMatch(/1970-01-0|1975-06|"7[0-2]\d{3}"/);
  expect(statements.filter((text) => text.includes('min("secret_no")'))).toEqual([]);
  expect(statements.filter((text) => text.includes('min("born")'))).toHaveLength(1);
});

it('asks all columns of a table at once, and scans no large table', async () => {
  const asking = statements.filter((text) => text.includes('min("'));
  const count = (from: string) => asking.filter((text) => text.includes(`from "public"."${from}"`)).length;
  expect([count('visit'), count('plan'), count('nothing'), count('visit_list')]).toEqual([1, 1, 0, 0]);
  // What lies behind a foreign server may be of any size.
  expect(count('mixed')).toBe(0);
  // The plan first, then the question.
  expect([count('reading'), count('raw_reading'), count('trip')]).toEqual([2, 2, 2]);
  const plans = await db.read({ timeoutMs: 2_000 }, async ({ cells }) => {
    const found: string[] = [];
    for (const text of asking.filter((one) => one.startsWith('select') && !one.includes('"visit"')))
      found.push((await cells(`explain ${text}`)).rows.join('\n'));
    return found;
  });
  const ofLarge = plans.filter((plan) => /on (reading|raw_reading|trip_\d)\b/.test(plan));
  expect(ofLarge).toHaveLength(3);
  for (const plan of ofLarge) expect(plan).not.toContain('Seq Scan');
});

it('does without where the database refuses', async () => {
  const vanished = { ...table('visit'), name: 'vanished' };
  const access = { bytes: 8_192, isForeign: false, sorted: new Set<string>() };
  const large = { ...access, bytes: 1e9, sorted: new Set(['id']) };
  const there = { table: table('visit'), bytes: 8_192, access };
  const contents = await readContents(db, [
    { table: vanished, bytes: 8_192, access },
    there,
    { table: vanished, bytes: 1e9, access: large },
    there,
  ]);
  expect(contents.map(({ ends }) => ends.size > 0)).toEqual([false, true, false, true]);
  expect(contents.map(({ sample }) => sample.note === null)).toEqual([false, true, false, true]);
});
