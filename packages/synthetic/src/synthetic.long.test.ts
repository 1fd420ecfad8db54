import { Client } from 'pg';
import { createSourceDbs, introspect, listTables, type Introspection } from '@pairsmith/source-db';
import { createDatabase, type TestDatabase } from '../../../tests/support/database';
import { testStack } from '../../../tests/support/stack';
import { openSynthetic } from '.';
import { drawRows } from './draw-rows';

/** What is made of hundreds of tables, each like one of these. */

const SCHEMA = `
create type mood as enum ('calm', 'cross');
create table region (id int primary key, name text not null, head_id int);
create table keeper (id int primary key, name text, region_id int not null references region (id),
  boss_id int references keeper (id), mood mood not null);
alter table region add foreign key (head_id) references keeper (id);
create table puzzle (id int primary key, word text not null, low int not null, high int not null,
  constraint solved check (md5(word) like '12345%'), constraint ordered check (low < high));
insert into region values (1, 'north', null), (2, 'south', null);
insert into keeper values (1, 'a', 1, null, 'calm'), (2, 'b', 1, 1, 'cross');
analyze;
`;
const CAPS = { timeoutMs: 20_000, maxRows: 1_000, maxCost: 1e9, allowedFunctions: [] };
const dbs = createSourceDbs({ connections: 2, allowedHosts: [], hasApiKeys: false });

let database: TestDatabase;
let catalog: Introspection;

async function execute(url: string, sql: string): Promise<{ rows: Record<string, unknown>[] }> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}

const open = (of: Introspection, statements: readonly string[] = []) =>
  openSynthetic({ serverUrl: testStack().pgUrl, catalog: of, statements, caps: CAPS });

beforeAll(async () => {
  database = await createDatabase();
  await execute(database.url, SCHEMA);
  const db = await dbs.use(database.url);
  catalog = await introspect(db, await listTables(db, { schemas: ['public'] }));
  await db.release();
});
afterAll(async () => {
  await dbs.close();
  await database?.drop();
});

it('makes of many tables what the statements need, and others have their turn meanwhile', async () => {
  const keeper = catalog.tables.find(({ name }) => name === 'keeper')!;
  const links = catalog.relations.filter(({ from, to }) => from.table === 'keeper' && to.table === 'keeper');
  const many = Array.from({ length: 300 }, (_, nth) => ({ ...keeper, name: `many${nth}` }));
  const relations = many.flatMap(({ name }, nth) =>
    links.map((link) => ({
      ...link,
      from: { ...link.from, table: name },
      // Nothing has to refer to the table after it, so that it is none that the others need.
      to: { ...link.to, table: `many${(nth + 1) % many.length}` },
    })),
  );
  const large = {
    ...catalog,
    tables: [...catalog.tables, ...many],
    relations: [...catalog.relations, ...relations],
  };
  const data = await open(large, ['select count(*) from keeper join many7 m on m.boss_id = keeper.id']);
  try {
    expect(Object.keys(data.rows).sort()).toEqual(['public.keeper', 'public.many7', 'public.region']);
  } finally {
    await data.close();
  }

  let turns = 0;
  const timer = setInterval(() => (turns += 1), 5);
  const drawn = await drawRows(large, { statements: [], seed: 1 });
  clearInterval(timer);
  expect(drawn).toHaveLength(large.tables.filter(({ kind }) => !kind.endsWith('view')).length);
  expect(turns).toBeGreaterThan(5);

  const stopped = new AbortController();
  setTimeout(() => stopped.abort(new Error('stopped')), 20);
  const options = { serverUrl: testStack().pgUrl, catalog: large, statements: [], caps: CAPS };
  await expect(openSynthetic({ ...options, signal: stopped.signal })).rejects.toThrow('stopped');
}, 60_000);

it('says that it could not be done where the database ends the work, and leaves none behind', async () => {
  const scratch = `datname like 'pairsmith\\_scratch\\_%'`;
  const left = async () =>
    (await execute(testStack().pgUrl, `select from pg_database where ${scratch}`)).rows.length;
  const before = await left();
  const tables = Array.from({ length: 400 }, (_, nth) => ({
    ...catalog.tables.find(({ name }) => name === 'puzzle')!,
    name: `many${nth}`,
  }));
  let isOver = false;
  const opened = open({ ...catalog, tables, relations: [] }).finally(() => (isOver = true));
  const ended = async () => {
    while (!isOver)
      await execute(
        testStack().pgUrl,
        `select pg_terminate_backend(pid) from pg_stat_activity where ${scratch} and query ilike 'create table%'`,
      );
  };
  const [outcome] = await Promise.allSettled([opened, ended()]);
  expect(outcome).toMatchObject({
    status: 'rejected',
    reason: { name: 'NoScratchDatabase', reason: 'failed' },
  });
  expect(await left()).toBe(before);
}, 60_000);
