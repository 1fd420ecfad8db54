import { Client } from 'pg';
import { createDatabase, createReader, type TestDatabase } from '../../../tests/support/database';
import { createSourceDbs, type SourceDb } from './connect';
import { tableShapes } from './table-shapes';

const dbs = createSourceDbs({ connections: 2, allowedHosts: [], hasApiKeys: false });
let database: TestDatabase;
let db: SourceDb;

beforeAll(async () => {
  database = await createDatabase();
  const client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query(`
    create table "Mixed Case" (id int, name text, gone int, note text);
    alter table "Mixed Case" drop column gone;
    comment on table "Mixed Case" is '表'; comment on column "Mixed Case".id is '编号';
    comment on column "Mixed Case".note is '  ';
    insert into "Mixed Case" values (1);
    create table empty (id int); comment on table empty is ' ';
    create table unread (id int);
    create table no_columns ();
    create view shown as select id from empty; comment on view shown is '视图'; comment on column shown.id is '号';
    analyze "Mixed Case"; analyze empty`);
  await client.end();
  db = await dbs.use(await createReader(database, ['public']));
});
afterAll(async () => {
  await db?.release();
  await database?.drop();
});

it.each([
  ['Mixed Case', { columns: 3, uncommented: 2, isCommented: true, isEmpty: false }],
  ['empty', { columns: 1, uncommented: 1, isCommented: false, isEmpty: true }],
  ['unread', { columns: 1, uncommented: 1, isCommented: false, isEmpty: false }],
  ['no_columns', { columns: 0, uncommented: 0, isCommented: false, isEmpty: false }],
  ['shown', { columns: 1, uncommented: 0, isCommented: true, isEmpty: false }],
])('%s: columns, those without a comment, and whether it is known to be empty', async (name, shape) => {
  expect(await tableShapes(db, [{ schema: 'public', name }])).toEqual([shape]);
});

it('what is not there is not counted', async () => {
  const names = ['empty', 'nowhere'].map((name) => ({ schema: 'public', name }));
  expect(await tableShapes(db, [...names, { schema: 'nowhere', name: 'empty' }])).toHaveLength(1);
});
