import { Client } from 'pg';
import type { Relation } from '@pairsmith/catalog';
import { createDatabase, createReader, type TestDatabase } from '../../../../tests/support/database';
import { createSourceDbs, type SourceDb } from '../connect';
import { readCatalog } from '../read-catalog';

const dbs = createSourceDbs({ connections: 2, allowedHosts: [], hasApiKeys: false });
let database: TestDatabase;
let db: SourceDb;
let found: Relation[];

const names = ['shop_info', 'shop_copy', 'staff', 'sales', 'x1', 'x2', 'x3', 'teams', 'declared'];

beforeAll(async () => {
  database = await createDatabase();
  const client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query(`
    create table shop_info (id int primary key, shop_no varchar(20) unique, opened date, shop_name text unique);
    insert into shop_info select i, 'S' || i, date '2020-01-01', 'shop ' || i from generate_series(1, 200) i;
    create table shop_copy (other int primary key, v int); insert into shop_copy select i, i from generate_series(1, 500) i;
    create table staff (id int primary key, boss int, parent_id int, age int);
    insert into staff select i, i, nullif(i / 10, 0), 20 + i % 40 from generate_series(1, 300) i;
    create table teams (id int, title text);
    insert into teams select i, 't' from generate_series(1, 50) i;
    create table sales (id int primary key, shop_id int, shop_no varchar(20), from_shop_id int, team_id int, staff_id int, amount int, pieces int, shop_name text);
    insert into sales select i, 1 + i % 150, 'S' || 1 + i % 150, case when i % 100 = 0 then 9999 else 1 + i % 100 end, 1 + i % 50, 1000 + i, i % 200, 1 + i % 9, 'shop ' || 1 + i % 150
      from generate_series(1, 3000) i;
    create table x1 (c1 text, c2 int); insert into x1 select md5(i::text), i from generate_series(1, 400) i;
    create table x2 (c3 text, c4 text, c5 int); insert into x2 select md5((i % 300)::text), md5('other' || i % 300), i % 300 from generate_series(1, 3000) i where i % 300 > 0;
    create table x3 (c6 text, c7 int); insert into x3 select md5((i % 100 + 1000)::text), 1 from generate_series(1, 2000) i;
    create table declared (id int primary key, shop_id int references shop_info (id)); insert into declared select i, i from generate_series(1, 20) i;
    analyze;`);
  await client.end();
  db = await dbs.use(await createReader(database));
  const { catalog } = await readCatalog(db, {
    tables: names.map((name) => ({ schema: 'public', name })),
    language: 'zh',
    businessContext: '',
    masking: {},
  });
  found = catalog.relations;
});
afterAll(async () => {
  await db?.release();
  await database?.drop();
});

it('finds what holds and nothing else', () => {
  const shown = found
    .filter(({ source }) => source === 'inferred')
    .map(({ from, to }) => `${from.table}.${from.columns} -> ${to.table}.${to.columns}`);
  expect(shown.sort()).toEqual([
    // A few orphans do not hide a role name; what a shop was called beside its key is no reference.
    'sales.from_shop_id -> shop_info.id',
    'sales.shop_id -> shop_info.id',
    'sales.shop_no -> shop_info.shop_no',
    // Unique by its values alone.
    'sales.team_id -> teams.id',
    'staff.parent_id -> staff.id',
    // Opaque names: complete containment in the only key it fits.
    'x2.c3 -> x1.c1',
  ]);
});

it('says what it rests on', () => {
  const shop = found.find(({ from, source }) => source === 'inferred' && from.columns[0] === 'shop_id');
  expect(shop?.evidence).toBe(
    '列名含目标表名，类型相同，目标列唯一，抽样 150 个不同值中 150 个存在于目标列，无其他候选',
  );
});

it('leaves declared keys as they are', () => {
  expect(found.filter(({ from }) => from.table === 'declared')).toMatchObject([{ source: 'declared' }]);
});
