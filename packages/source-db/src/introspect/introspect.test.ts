import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import type { TableName } from '@pairsmith/core';
import { createDatabase, createReader, type TestDatabase } from '../../../../tests/support/database';
import { createSourceDbs, type SourceDb } from '../connect';
import { introspect, withoutBrackets, type Introspection } from './introspect';

const dbs = createSourceDbs({ connections: 2, allowedHosts: [], hasApiKeys: false });
let database: TestDatabase;
let db: SourceDb;
let result: Introspection;

const t = (name: string, schema = 'public'): TableName => ({ schema, name });
const table = (name: string) => result.tables.find((it) => it.name === name)!;
const column = (name: string) => table('every_kind').columns.find((it) => it.name === name)!;

async function execute(sql: string): Promise<void> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

beforeAll(async () => {
  database = await createDatabase();
  await execute(readFileSync(join(__dirname, '../fixture.sql'), 'utf8'));
  const reader = await createReader(database, ['public', 'ods', 'Sales']);
  const role = new URL(reader).username;
  await execute(`grant usage on schema partial to ${role}; grant select (id) on partial.people to ${role}`);
  db = await dbs.use(reader);
  result = await introspect(db, [
    t('company'),
    t('every_kind'),
    t('Order', 'Sales'),
    t('Order Detail', 'Sales'),
    t('订单', 'ods'),
    t('company', 'ods'),
    t('no_key'),
    t('visits'),
    t('company_names'),
    t('company_sizes'),
    t('mixed', 'ods'),
    t('totals', 'ods'),
    t('evens', 'ods'),
    t('no_columns'),
    t('secrets', 'locked'),
    t('people', 'partial'),
    t('order', 'Sales'),
    t('x', 'nowhere'),
    t('pg_stat_activity', 'pg_catalog'),
    t('pg_stat_activity'),
    t('company_namesx'),
  ]);
});

afterAll(async () => {
  await db?.release();
  await database?.drop();
});

it('reads tables in the order of the list, with kinds and comments', () => {
  expect(result.tables.map(({ schema, name, kind }) => `${schema}.${name} ${kind}`)).toEqual([
    'public.company table',
    'public.every_kind table',
    'Sales.Order table',
    'Sales.Order Detail table',
    'ods.订单 table',
    'ods.company table',
    'public.no_key table',
    'public.visits partitioned table',
    'public.company_names view',
    'public.company_sizes view',
    'ods.mixed view',
    'ods.totals materialized view',
    'ods.evens view',
  ]);
  expect(table('company')).toMatchObject({
    comment: '公司信息表，记录公司的基本情况',
    row_estimate: 500,
    primary_key: ['id'],
    word_source: 'none',
  });
  expect(table('company').columns[1]).toMatchObject({
    name: 'company_name',
    comment: '公司名称',
    nullable: false,
  });
});

it('gives types their short exact form', () => {
  const types = Object.fromEntries(
    [...table('company').columns, ...table('every_kind').columns].map(({ name, type, type_class }) => [
      name,
      `${type} ${type_class}`,
    ]),
  );
  expect(types).toMatchObject({
    company_name: 'varchar(100) text',
    created_at: 'timestamp(3) timestamp',
    updated_at: 'timestamptz timestamp',
    opens_at: 'time time',
    tags: 'text[] array',
    moods: 'ods.mood[] array',
    mood: 'ods.mood enum',
    mood2: 'ods.mood_domain enum',
    plate: 'plate text',
    home: 'address other',
    amount: 'numeric(10,2) decimal',
    ratio: 'double precision decimal',
    letter: 'char(1) text',
    bits: 'varbit(8) other',
    payload: 'jsonb json',
    picture: 'bytea binary',
    ident: 'uuid uuid',
    age: 'interval interval',
  });
});

it('tells defaults, serial and identity columns, and generated columns apart', () => {
  expect(column('serial_id')).toMatchObject({ identity: 'by default', default: null, default_needs: null });
  expect(column('always_id')).toMatchObject({ identity: 'always', default: null });
  expect(column('default_id')).toMatchObject({ identity: 'by default', default: null });
  expect(column('loose')).toMatchObject({ identity: null, default_needs: 'sequence public.loose_numbers' });
  expect(column('code')).toMatchObject({
    default: 'next_code()',
    default_needs: 'function public.next_code()',
  });
  expect(column('state')).toMatchObject({ default: "'0'::varchar", default_needs: null });
  expect(column('mood')).toMatchObject({ default: "'good'::ods.mood", default_needs: null });
  expect(column('doubled')).toMatchObject({ generated: '(amount * (2)::numeric)', default: null });
  expect(column('plate').nullable).toBe(false);
});

it('describes user types so that they can be created, each after those it is built from', () => {
  const types = Object.fromEntries(result.types.map((type) => [`${type.schema}.${type.name}`, type]));
  expect(types['ods.mood']).toMatchObject({
    kind: 'enum',
    definition: "enum ('good', 'so so', 'it''s bad')",
    uses: [],
  });
  expect(types['ods.mood_domain']).toMatchObject({
    kind: 'domain',
    definition: 'ods.mood',
    uses: ['ods.mood'],
  });
  expect(types['public.plate']?.definition).toBe(
    "varchar(10) not null check (((VALUE)::text ~ '^[A-Z]'::text))",
  );
  expect(types['public.address']).toMatchObject({
    kind: 'composite',
    definition: '(street text, zip char(6))',
  });
  expect(types['public.price_range']).toMatchObject({
    kind: 'range',
    definition: 'range (subtype = numeric)',
  });
  const order = Object.keys(types);
  expect(order.indexOf('ods.mood')).toBeLessThan(order.indexOf('ods.mood_domain'));
  expect(column('moods')).toMatchObject({ user_type: 'ods.mood', base_type: 'ods.mood' });
  expect(column('mood2')).toMatchObject({
    user_type: 'ods.mood_domain',
    enum_values: ['good', 'so so', "it's bad"],
  });
  expect(column('tags').base_type).toBe('text');
  expect(column('plate').base_type).toBe('varchar(10)');
});

it('reads keys in their own order, uniques without partial ones, and checks with what they need', () => {
  expect(table('Order').primary_key).toEqual(['Line', 'ID']);
  expect(table('every_kind').uniques).toEqual([['state', 'code'], ['ident']]);
  const checks = Object.fromEntries(
    table('every_kind').checks.map(({ expression, needs }) => [expression, needs]),
  );
  expect(checks).toEqual({
    'amount > (0)::numeric': null,
    'is_even(always_id)': 'function public.is_even(integer)',
    "((state)::text = 'a'::text) OR ((state)::text = 'b'::text)": null,
  });
});

it('reads declared foreign keys with their target, composite ones in pairs', () => {
  expect(result.relations).toEqual([
    {
      from: { schema: 'public', table: 'company', columns: ['parent_id'] },
      to: { schema: 'public', table: 'company', columns: ['id'] },
      source: 'declared',
      evidence: 'company_parent_id_fkey',
    },
    {
      from: { schema: 'Sales', table: 'Order Detail', columns: ['Order Line', 'Order ID'] },
      to: { schema: 'Sales', table: 'Order', columns: ['Line', 'ID'] },
      source: 'declared',
      evidence: 'Order Detail_Order Line_Order ID_fkey',
    },
  ]);
});

it('folds partitions into their parent: key, rows, statistics and size', () => {
  const visits = table('visits');
  expect(visits.partition_key).toBe('range (day)');
  expect(visits.row_estimate).toBeGreaterThan(0);
  expect(visits.columns.find(({ name }) => name === 'station')?.statistics?.common_values).toHaveLength(2);
  expect(result.sizes.get('public.visits')).toBeGreaterThan(0);
});

it('knows what a table is a partition of or inherits from, at any distance', async () => {
  const found = await introspect(db, [t('visits_2024_a'), t('visits'), t('visits_guided')]);
  expect(found.tables.map(({ name, inherits }) => [name, inherits])).toEqual([
    ['visits_2024_a', ['public.visits', 'public.visits_2024']],
    ['visits', undefined],
    ['visits_guided', ['public.no_key']],
  ]);
});

it('knows an empty table from one that was never counted', () => {
  expect(table('订单').row_estimate).toBe(0);
  expect(table('no_key').row_estimate).toBeNull();
  expect(table('company_names').row_estimate).toBeNull();
});

it('gives views their definition, what they read, and what they need', () => {
  const view = table('company_names');
  expect(view.definition).toMatch(/FROM public\.company\s+WHERE \(?parent_id IS NULL\)?$/);
  expect(view.depends_on).toEqual(['public.company']);
  expect(view.needs).toBeNull();
  expect(view.reads).toMatchObject([{ schema: 'public', name: 'company', primary_key: ['id'] }]);
  expect(table('mixed').depends_on).toEqual(['ods.订单', 'public.company', 'public.every_kind']);
  expect(table('evens').needs).toBe('function public.is_even(integer)');
});

it('takes shares and quantiles from pg_stats', () => {
  const id = table('company').columns.find(({ name }) => name === 'id')!;
  expect(id.statistics).toMatchObject({ null_share: 0, distinct: 500 });
  expect(id.statistics?.range).toMatchObject({ min: '1', max: '500' });
  const name = table('company').columns.find(({ name }) => name === 'company_name')!;
  expect(name.statistics?.range).toBeNull();
});

it('fails by name, with the line that grants what is missing', () => {
  const role = `"${db.user}"`;
  const failures = Object.fromEntries(
    result.failures.map((it) => [`${it.table.schema}.${it.table.name}`, it.error]),
  );
  expect(failures['public.no_columns']?.message).toContain('表没有任何列');
  expect(failures['locked.secrets']).toMatchObject({ code: 'database_permission_error' });
  expect(failures['locked.secrets']?.message).toContain(`GRANT USAGE ON SCHEMA "locked" TO ${role};`);
  expect(failures['locked.secrets']?.message).toContain(`GRANT SELECT ON "locked"."secrets" TO ${role};`);
  expect(failures['partial.people']?.message).toContain('只有部分列的读取权限');
  expect(failures['Sales.order']?.message).toContain('是否指 Sales.Order');
  expect(failures['nowhere.x']?.message).toContain('模式不存在: nowhere');
  expect(failures['pg_catalog.pg_stat_activity']?.message).toContain('系统表不是业务表');
  expect(failures['public.pg_stat_activity']?.message).not.toContain('是否指');
  expect(failures['public.company_namesx']?.message).toContain('表不存在: public.company_namesx');
});

it('asks as many questions for 500 tables as for one', async () => {
  await execute(`create schema many; do $$ begin for i in 1..500 loop
    execute format('create table many.t%s (id int primary key, a text, b numeric, c date)', i); end loop; end $$`);
  const wide = await dbs.use(database.url);
  const count = async (names: TableName[]) => {
    let statements = 0;
    const counting: SourceDb = {
      ...wide,
      read: (options, work) =>
        wide.read(options, (reader) =>
          work({
            rows: (...args) => ((statements += 1), reader.rows(...args)),
            cells: (...args) => ((statements += 1), reader.cells(...args)),
            firstRows: (...args) => ((statements += 1), reader.firstRows(...args)),
          }),
        ),
    };
    const found = await introspect(counting, names);
    expect(found.tables).toHaveLength(names.length);
    return statements;
  };
  expect(await count(Array.from({ length: 500 }, (_, index) => t(`t${index + 1}`, 'many')))).toBe(
    await count([t('t1', 'many')]),
  );
  await wide.release();
});

it.each([
  ['((a > 0) AND (b > 0))', '(a > 0) AND (b > 0)'],
  ['(a) OR (b)', '(a) OR (b)'],
  ["(a = ')')", "a = ')'"],
  ['a > 0', 'a > 0'],
])('takes the outer brackets off %s', (expression, expected) => {
  expect(withoutBrackets(expression)).toBe(expected);
});

it('takes a view that groups by a primary key for what it is: its sources bring the key', () => {
  expect(table('company_sizes').needs ?? null).toBeNull();
  expect(table('company_sizes').definition).toContain('GROUP BY c.id');
});
