import { Client } from 'pg';
import { codeMeanings } from '@pairsmith/words';
import type { Catalog, Column } from '@pairsmith/catalog';
import { createDatabase, createReader, type TestDatabase } from '../../../../tests/support/database';
import { createSourceDbs, type SourceDb } from '../connect';
import { readCatalog } from '../read-catalog';

const dbs = createSourceDbs({ connections: 2, allowedHosts: [], hasApiKeys: false });
let database: TestDatabase;
let db: SourceDb;
let catalog: Catalog;

const tables = [
  ...[
    'base_code',
    'lookup',
    'lookup_entry',
    'parcel_state',
    'trip_state',
    'trip',
    'tour',
    'tour_state',
    'clerk',
    'parcel',
    'van',
    'shelf',
    'depot',
    'note',
  ],
];

const read = async (masking: Record<string, 'drop'> = {}): Promise<Catalog> => {
  const names = tables.map((name) => ({ schema: 'public', name }));
  const result = await readCatalog(db, { tables: names, language: 'zh', businessContext: '', masking });
  return result.catalog;
};

const columnOf = (of: Catalog, path: string): Column => {
  const [table, name] = path.split('.');
  return of.tables.find((one) => one.name === table)!.columns.find((one) => one.name === name)!;
};
const said = (path: string, of = catalog): string =>
  codeMeanings(columnOf(of, path))
    .map(({ code, label }) => `${code}=${label}`)
    .sort()
    .join(' ');

beforeAll(async () => {
  database = await createDatabase();
  const client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query(`
    -- One table of many lists.
    create table base_code (id int primary key, code_type text, code_value text, code_label text, gone int not null default 0);
    comment on column base_code.gone is '是否删除';
    insert into base_code (id, code_type, code_value, code_label) values
      (1, 'base_parcel_kind', '1', '信件'), (2, 'base_parcel_kind', '2', '包裹'), (3, 'base_parcel_kind', '3', '大件'),
      (4, 'base_common_status', '0', '启用'), (5, 'base_common_status', '1', '停用'),
      (6, 'depot_status', '0', '营业'), (7, 'depot_status', '1', '整修'),
      (8, 'fuel', 'D', '柴油'), (9, 'fuel', 'E', '电动'), (10, 'paint_code', '1', '白'), (11, 'paint_code', '2', '黑'),
      (14, 'paint_code', '3', '灰、2=红'), (15, 'paint_code', '4=5', '绿');
    insert into base_code values (12, 'fuel', 'G', '汽油', 1), (13, 'base_parcel_kind', '1', '明信片', 1);
    -- Lists and their entries apart.
    create table lookup (id int primary key, lookup_code text unique, lookup_name text);
    insert into lookup values (1, 'x77', '包裹优先级'), (2, 'x78', '书架材质');
    create table lookup_entry (id int primary key, lookup_id int references lookup (id), item_value text, item_text text);
    insert into lookup_entry values (1, 1, '1', '普通'), (2, 1, '2', '加急'), (3, 2, '1', '木'), (4, 2, '2', '钢'), (5, 2, '3', '石');
    -- A table that is one list.
    create table parcel_state (code char(1) primary key, name text);
    insert into parcel_state values ('N', '新建'), ('S', '在途'), ('D', '送达');
    -- And numbers its rows besides.
    create table trip_state (id serial primary key, state smallint not null, name text);
    insert into trip_state (state, name) values (-1, '拒绝'), (0, '取消'), (1, '待批'), (2, '已排'), (3, '完成');
    create table trip (id int primary key, state smallint);
    insert into trip select i, i % 5 - 1 from generate_series(1, 100) i;
    create table tour_state (id serial primary key, state smallint not null, name text);
    insert into tour_state (state, name) values (2, '待批'), (1, '已排'), (3, '完成');
    create table tour (id int primary key, state smallint);
    insert into tour select i, 1 + i % 3 from generate_series(1, 100) i;
    -- Looks like a list and is people.
    create table clerk (id int primary key, dept_type text, code text, real_name text);
    insert into clerk values (1, 'a', '1', '王小明'), (2, 'a', '2', '李小红'), (3, 'b', '1', '张伟'), (4, 'b', '2', '刘芳');
    create table parcel (id int primary key, kind int, state char(1), status int, priority int, wide int, tags text, paint int);
    comment on table parcel is '包裹';
    comment on column parcel.priority is '优先级';
    comment on column parcel.status is '状态（0正常 1作废）';
    comment on column parcel.paint is '外漆，见 paint_code';
    insert into parcel select i, 1 + i % 3, substr('NSD', 1 + i % 3, 1), i % 2, 1 + i % 2, 1 + i % 9, (array['1','2','1,2'])[1 + i % 3], 1 + i % 2 from generate_series(1, 400) i;
    create table van (id int primary key, fuel char(1), status int, kind int);
    insert into van select i, substr('DE', 1 + i % 2, 1), i % 2, i % 4 from generate_series(1, 100) i;
    create table shelf (id int primary key, material int);
    comment on table shelf is '书架表';
    comment on column shelf.material is '材质';
    insert into shelf select i, i % 4 from generate_series(1, 100) i;
    create table depot (id int primary key, status int);
    insert into depot select i, i % 2 from generate_series(1, 60) i;
    create table note (id int primary key, code_type text);
    insert into note select i, 'fuel' from generate_series(1, 60) i;
    analyze;`);
  await client.end();
  db = await dbs.use(await createReader(database));
  catalog = await read();
});
afterAll(async () => {
  await db?.release();
  await database?.drop();
});

it('a list is a column’s where its codes cover the values and its name is the column’s', () => {
  expect(said('parcel.kind')).toBe('1=信件 2=包裹 3=大件');
  expect(columnOf(catalog, 'parcel.kind').meanings_from).toEqual({
    source: 'dictionary',
    table: 'public.base_code',
    type: 'base_parcel_kind',
  });
});

it('a list of its own goes before one for everybody', () => {
  expect(said('depot.status')).toBe('0=营业 1=整修');
  expect(said('van.status')).toBe('0=启用 1=停用');
});

it('deleted rows of a list say nothing', () => {
  expect(said('van.fuel')).toBe('D=柴油 E=电动');
});

it('lists may have their names in another table; zero stands for none', () => {
  expect(said('parcel.priority')).toBe('1=普通 2=加急');
  expect(said('shelf.material')).toBe('1=木 2=钢 3=石');
});

it('a table may be one list, and a comment may name a list', () => {
  expect(said('parcel.state')).toBe('D=送达 N=新建 S=在途');
  expect(said('parcel.paint')).toBe('1=白 2=黑');
});

it('of a code and the number of its row the one counts that knows all values; where both do, neither', () => {
  expect(said('trip.state')).toBe('-1=拒绝 0=取消 1=待批 2=已排 3=完成');
  expect(said('tour.state')).toBe('');
});

it('a row that is written like a list of meanings is none', () => {
  expect(columnOf(catalog, 'parcel.paint').meanings).toEqual([
    { code: '1', label: '白' },
    { code: '2', label: '黑' },
  ]);
});

it('what a comment explains is the comment’s', () => {
  expect(said('parcel.status')).toBe('0=正常 1=作废');
});

it('codes outside the list, several codes in one text and names of people are not explained', () => {
  for (const path of ['van.kind', 'parcel.wide', 'parcel.tags', 'note.code_type'])
    expect(said(path)).toBe('');
  expect(
    catalog.tables.flatMap(({ columns }) => columns.flatMap((one) => one.meanings ?? [])),
  ).not.toContainEqual(expect.objectContaining({ label: '王小明' }));
});

it('a column that a person wants dropped is not read', async () => {
  const without = await read({ 'public.base_code.code_label': 'drop' });
  expect(said('parcel.kind', without)).toBe('');
});
