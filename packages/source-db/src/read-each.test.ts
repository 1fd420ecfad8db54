import { Client } from 'pg';
import { createDatabase, createReader, type TestDatabase } from '../../../tests/support/database';
import { createSourceDbs, type SourceDb } from './connect';
import { readEach } from './read-each';
import type { Reader } from './read-only';

const OPTIONS = { timeoutMs: 3_000 };
const dbs = createSourceDbs({ connections: 2, allowedHosts: [], hasApiKeys: false });
let database: TestDatabase;
let owner: Client;
let db: SourceDb;

beforeAll(async () => {
  database = await createDatabase();
  owner = new Client({ connectionString: database.url });
  await owner.connect();
  await owner.query(
    'create table a as select 1 as x; create table b as select 2 as x; create table c as select 3 as x',
  );
  db = await dbs.use(await createReader(database));
});
afterAll(async () => {
  await db?.release();
  await dbs.close();
  await owner?.end();
  await database?.drop();
});

const first = async ({ cells }: Reader, from: string) => (await cells(`select x from ${from}`)).rows[0]![0];

const setting = async ({ cells }: Reader, name: string) =>
  (await cells(`select pg_catalog.current_setting('${name}')`)).rows[0]![0];

it('leaves each table alone once it is read, so that nobody who changes tables waits for the others', async () => {
  const read = await readEach(db, OPTIONS, ['a', 'b', 'c'], async (reader, table) => {
    const value = await first(reader, table);
    // Outside of a transaction block it is free again at once.
    if (table === 'c') await owner.query('lock table a, b in access exclusive mode nowait; select');
    return value;
  });
  expect(read).toEqual([{ value: '1' }, { value: '2' }, { value: '3' }]);
});

it('keeps its guards from the first item to the last, also behind one that fails', async () => {
  const read = await readEach(db, OPTIONS, ['a', 'missing', 'b', 'c'], async (reader, table) => [
    await first(reader, table),
    await setting(reader, 'transaction_read_only'),
    await setting(reader, 'statement_timeout'),
    await setting(reader, 'lock_timeout'),
  ]);
  const guarded = (value: string) => ({ value: [value, 'on', '3s', '2s'] });
  expect(read.map((one) => ('error' in one ? 'failed' : one))).toEqual([
    guarded('1'),
    'failed',
    guarded('2'),
    guarded('3'),
  ]);
});

it('begins with built-in operators, whatever the role finds first', async () => {
  const url = await createReader(database);
  const role = new URL(url).username;
  await owner.query(`
    create schema theirs;
    create function theirs.equals(name, name) returns boolean language plpgsql
      as $$ begin raise exception 'theirs was called'; end $$;
    create operator theirs.= (leftarg = name, rightarg = name, function = theirs.equals);
    create function theirs.equals(text, text) returns boolean language plpgsql
      as $$ begin raise exception 'theirs was called'; end $$;
    create operator theirs.= (leftarg = text, rightarg = text, function = theirs.equals);
    grant usage on schema theirs to "${role}";
    alter role "${role}" set search_path = theirs, pg_catalog, public`);
  const theirs = await dbs.use(url);
  expect(await theirs.read(OPTIONS, (reader) => first(reader, 'a'))).toBe('1');
  await theirs.release();
});
