import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { createDatabase, createReader, type TestDatabase } from '../../../tests/support/database';
import { createSourceDbs, type SourceDb } from './connect';
import { findMissingTables, listTables } from './list-tables';

const dbs = createSourceDbs({ connections: 2, allowedHosts: [], hasApiKeys: false });
let database: TestDatabase;
let db: SourceDb;

beforeAll(async () => {
  database = await createDatabase();
  const client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query(readFileSync(join(__dirname, 'fixture.sql'), 'utf8'));
  await client.query(`create extension file_fdw; create server files foreign data wrapper file_fdw;
    create foreign table ods.outside (a text) server files options (filename '/dev/null');
    create table ods."a_b" (i int); create table ods."axb" (i int)`);
  await client.end();
  db = await dbs.use(await createReader(database, ['public', 'ods']));
});
afterAll(async () => {
  await db?.release();
  await database?.drop();
});

const list = async (schemas: string[], pattern?: string) =>
  (await listTables(db, { schemas, pattern })).map(({ schema, name, kind }) => `${schema}.${name} (${kind})`);

it('lists tables, parents without their partitions, views and foreign tables, sorted', async () => {
  expect(await list(['public', 'ods'])).toEqual([
    'ods.a_b (table)',
    'ods.axb (table)',
    'ods.company (table)',
    'ods.evens (view)',
    'ods.mixed (view)',
    'ods.outside (foreign table)',
    'ods.totals (materialized view)',
    'ods.订单 (table)',
    'public.company (table)',
    'public.company_names (view)',
    'public.company_sizes (view)',
    'public.every_kind (table)',
    'public.no_columns (table)',
    'public.no_key (table)',
    'public.visits (partitioned table)',
    'public.visits_guided (table)',
  ]);
});

it('says of each what it is about and how many rows it has, where that is known', async () => {
  const listed = await listTables(db, { schemas: null });
  expect(listed.map(({ schema }) => schema)).not.toContain('pg_catalog');
  const of = (wanted: string) => listed.find(({ schema, name }) => `${schema}.${name}` === wanted);
  expect(of('ods.a_b')).toEqual({ schema: 'ods', name: 'a_b', kind: 'table', comment: null, rows: null });
  expect(of('public.visits')).toMatchObject({ kind: 'partitioned table', rows: 600 });
  expect(of('ods.evens')).toMatchObject({ kind: 'view', rows: null });
  expect(listed.map(({ comment }) => comment).filter(Boolean)).not.toEqual([]);
});

it('waits for nobody who has locked a table, and knows one that was found empty', async () => {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  try {
    await client.query('analyze ods.axb; begin; lock table ods.a_b in access exclusive mode');
    const listed = await listTables(db, { schemas: ['ods'], pattern: 'a*b' });
    expect(listed.map(({ name, rows }) => [name, rows])).toEqual([
      ['a_b', null],
      ['axb', 0],
    ]);
  } finally {
    await client.end();
  }
});

it('takes * for any characters and everything else for itself', async () => {
  expect(await list(['ods'], 'a_*')).toEqual(['ods.a_b (table)']);
  expect(await list(['public'], '*company*')).toHaveLength(3);
  expect(await list(['public'], 'company')).toEqual(['public.company (table)']);
  expect(await list(['ods'], '%')).toEqual([]);
  expect(await list(['nowhere'])).toEqual([]);
});

it('names what a table list has too much', async () => {
  const names = [
    { schema: 'public', name: 'company' },
    { schema: 'public', name: 'Company' },
    { schema: 'ods', name: '订单' },
    { schema: 'x', name: 'y' },
  ];
  expect(await findMissingTables(db, names)).toEqual([names[1], names[3]]);
});
