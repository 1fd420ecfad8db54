import { allInWords } from '@pairsmith/core';
import { Client } from 'pg';
import type { Table } from '@pairsmith/catalog';
import { createDatabase, createReader, type TestDatabase } from '../../../tests/support/database';
import { createSourceDbs, type SourceDb } from './connect';
import { readCatalog, type OnTable, type ReadCatalogResult } from './read-catalog';

const dbs = createSourceDbs({ connections: 3, allowedHosts: [], hasApiKeys: false });
let database: TestDatabase;
let db: SourceDb;
let result: ReadCatalogResult;
const events: Parameters<OnTable>[0][] = [];
const statements: string[] = [];

const table = (name: string): Table => result.catalog.tables.find((it) => it.name === name)!;
const column = (of: string, name: string) => table(of).columns.find((it) => it.name === name)!;

beforeAll(async () => {
  database = await createDatabase();
  const client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query(`
    create table customers (id int primary key, real_name text, phone varchar(20), level char(1), joined date, photo bytea);
    comment on table customers is '客户表（含等级）';
    comment on column customers.level is '等级：A金 B银';
    insert into customers select i, '王小明', '138' || lpad(i::text, 8, '0'), chr(65 + i % 2), date '2024-01-01' + i % 365, 'x'
      from generate_series(1, 300) i;
    create table events (id bigint primary key, station int, note text, paid numeric(8, 2)) partition by range (id);
    create table events_1 partition of events for values from (0) to (50000);
    create table events_2 partition of events for values from (50000) to (200000);
    insert into events select i, i % 7, repeat('n', 300), (i % 500) / 10.0 from generate_series(1, 100000) i;
    create table counted (id int, kind int); insert into counted select i, i % 3 from generate_series(1, 60000) i; analyze counted;
    create table nothing_in_it (id int);
    create table staff (id int primary key, first_name text, last_name text);
    insert into staff values (1, 'Janet', 'Leverling'), (2, 'Mario', 'Brown');
    create table letters (id int primary key, body text, color text);
    insert into letters values (1, 'Janet has a BS degree in chemistry.', 'Brown'), (2, 'Nobody called.', 'Green');
    create view levels as select level, count(*) as customers from customers group by level;
    create view slow as select pg_sleep(60)::text as nap from customers;`);
  await client.end();
  const real = await dbs.use(await createReader(database));
  db = {
    ...real,
    read: (options, work) =>
      real.read(options, (reader) =>
        work({ ...reader, cells: (text) => (statements.push(text), reader.cells(text)) }),
      ),
  };
  result = await readCatalog(
    db,
    {
      tables: ['customers', 'events', 'counted', 'nothing_in_it', 'levels', 'slow', 'missing'].map(
        (name) => ({ schema: 'public', name }),
      ),
      language: 'zh',
      businessContext: '测试',
      masking: { 'public.events.note': 'drop' },
      previousBaseNames: new Map([['public.events', 'events_2']]),
    },
    undefined,
    (event) => events.push(event),
  );
});
afterAll(async () => {
  await db?.release();
  await database?.drop();
});

it('reads tables in their order, and reports each one', () => {
  expect(result.catalog).toMatchObject({
    version: 1,
    database: database.name,
    language: 'zh',
    business_context: '测试',
  });
  expect(result.catalog.tables.map(({ base_name }) => base_name)).toEqual([
    'customers',
    'events_2',
    'counted',
    'nothing_in_it',
    'levels',
    'slow',
  ]);
  expect(result.failures.map(({ table }) => table.name)).toEqual(['missing']);
  expect(events).toHaveLength(6);
  expect(events.at(-1)).toMatchObject({ done: 7, total: 7 });
});

it('takes the first words from the comments', () => {
  expect(table('customers')).toMatchObject({
    title: '客户表',
    description: '客户表（含等级）',
    word_source: 'catalog',
  });
  expect(column('customers', 'level')).toMatchObject({ title: '等级', description: '等级：A金 B银' });
  expect(column('customers', 'id')).toMatchObject({ title: '', word_source: 'none' });
});

it('lets no name and no phone number into the catalogue', () => {
  const text = JSON.stringify(result);
  expect(text).not.toMatch(/138\d{8}/);
  expect(text).not.toContain('王小明');
  expect(column('customers', 'phone')).toMatchObject({
    masking: { policy: 'mask' },
    statistics: { common_values: [], range: null },
  });
  expect(column('customers', 'phone').samples[0]).toMatch(/^138\*+\d{4}$/);
  expect(column('events', 'note')).toMatchObject({ masking: { policy: 'drop' }, samples: [] });
});

it('masks names that one table keeps in what another writes of them', async () => {
  const tables = ['letters', 'staff'].map((name) => ({ schema: 'public', name }));
  const options = { tables, language: 'en', businessContext: '', masking: {} } as const;
  const [letters] = (await readCatalog(db, options)).catalog.tables;
  expect(letters?.columns.map(({ samples }) => samples)).toEqual([
    ['1', '2'],
    ['J*** has a BS degree in chemistry.', 'Nobody called.'],
    ['Brown', 'Green'],
  ]);
});

it('samples a small table that was never analysed as a whole, and counts it', () => {
  expect(table('customers').row_estimate).toBe(300);
  expect(column('customers', 'level').statistics).toMatchObject({ distinct: 2, null_share: 0 });
  expect(column('customers', 'level').statistics?.common_values).toHaveLength(2);
  expect(column('customers', 'joined').statistics?.range).toMatchObject({ min: '2024-01-02' });
  expect(column('customers', 'photo')).toMatchObject({ samples: [], statistics: null });
});

it('samples a large one by blocks that lie far apart', () => {
  const estimate = table('events').row_estimate!;
  expect(estimate).toBeGreaterThan(50_000);
  expect(estimate).toBeLessThan(200_000);
  const { distinct, range } = column('events', 'id').statistics!;
  expect(distinct).toBeGreaterThan(10_000);
  expect(Number(range!.max) - Number(range!.min)).toBeGreaterThan(60_000);
  expect(column('events', 'station').statistics?.distinct).toBe(7);
  const sampling = statements.filter((text) => /^select pg_catalog\.left\(.*"events"/.test(text));
  expect(sampling).toHaveLength(1);
  expect(sampling[0]).toMatch(/tablesample system \(.*limit \d+$/);
});

it('never scans a large table', async () => {
  const scanned = await db.read({ timeoutMs: 2_000 }, ({ rows }) =>
    rows<{ relname: string; seq_tup_read: number }>(
      `select relname, seq_tup_read from pg_stat_user_tables where relname in ('events_1', 'events_2')`,
    ),
  );
  expect(scanned).toHaveLength(2);
  for (const { seq_tup_read } of scanned) expect(seq_tup_read).toBeLessThan(50_000 * 0.3);
});

it('keeps what ANALYZE knows', () => {
  expect(table('counted').row_estimate).toBe(60_000);
  expect(column('counted', 'kind').statistics?.distinct).toBe(3);
  expect(column('counted', 'kind').samples.length).toBeLessThanOrEqual(5);
});

it('knows that a table is empty, and what a view shows', () => {
  expect(table('nothing_in_it').row_estimate).toBe(0);
  expect(table('levels').row_estimate).toBeNull();
  expect(column('levels', 'level').samples.sort()).toEqual(['A', 'B']);
});

it('notes a view whose rows take too long', () => {
  expect(allInWords(result.notes, 'zh')).toEqual(['public.slow: 读取样本超时，未取样']);
  expect(column('slow', 'nap').samples).toEqual([]);
});

it('a table that no other can change is told as the catalogue will have it, while others are being read', async () => {
  const tables = ['letters', 'staff', 'customers', 'counted', 'nothing_in_it'].map((name) => ({
    ...{ schema: 'public', name },
  }));
  const told: Table[] = [];
  const { catalog } = await readCatalog(
    db,
    { tables, language: 'en', businessContext: '', masking: {} },
    undefined,
    undefined,
    (one) => told.push(one),
  );
  const names = told.map(({ name }) => name);
  // Letters may speak of people of another table, and what kinds of counted are a list of another may say.
  expect(names).not.toContain('letters');
  expect(names).not.toContain('counted');
  expect(names).toContain('nothing_in_it');
  for (const one of told) expect(one).toEqual(catalog.tables.find(({ name }) => name === one.name));
});
