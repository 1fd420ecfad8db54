import { inWords } from '@pairsmith/core';
import { Client } from 'pg';
import { createReader } from '../../../../tests/support/database';
import { startPostgres, type TestServer } from '../../../../tests/support/stack';
import { createSourceDbs } from '../connect';
import { readStatementsInUse } from './read-statements';
import { readViewsInUse } from './read-views';

/** A server of its own, since the module is loaded at a server's start alone. */
let server: TestServer;
let reader: string;
let isLoaded = false;
const dbs = createSourceDbs({ connections: 2, allowedHosts: [], hasApiKeys: false });

beforeAll(async () => {
  server = await startPostgres({ settings: { shared_preload_libraries: 'pg_stat_statements' } }).catch(() =>
    // Where it is not installed the server does not start with it.
    startPostgres(),
  );
  await execute(`
    create table orders (id int primary key, state text, placed date);
    insert into orders select i, (array['open', 'paid'])[1 + i % 2], date '2024-01-01' + i from generate_series(1, 100) i;
    create table other (id int primary key);
    create view open_orders as select id, placed from orders where state = 'open';
    create view oldest as select min(placed) as day from open_orders;
    create materialized view kept as select count(*) as n from orders;
    create view elsewhere as select id from other`);
  reader = await createReader(server);
  const loaded = await execute(`select 1 from pg_available_extensions where name = 'pg_stat_statements'`);
  isLoaded = loaded.length > 0;
  if (!isLoaded)
    console.warn('pg_stat_statements is not installed (postgresql-contrib): its counts are not tried');
});
afterAll(async () => {
  await dbs.close();
  await server?.stop();
});

async function execute(sql: string): Promise<object[]> {
  const client = new Client({ connectionString: server.url });
  await client.connect();
  return client
    .query<object>(sql)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

async function withDb<T>(work: (db: Awaited<ReturnType<typeof dbs.use>>) => Promise<T>): Promise<T> {
  const db = await dbs.use(reader);
  return work(db).finally(() => db.release());
}

const ORDERS = [{ schema: 'public', name: 'orders' }];

test('views that rest on the tables are read, those over other views and materialized ones too', async () => {
  const { views, more } = await withDb((db) => readViewsInUse(db, ORDERS));
  expect(views.map(({ name }) => name)).toEqual(['kept', 'oldest', 'open_orders']);
  expect(more).toBe(0);
  expect(views.at(-1)?.definition).toContain('FROM public.orders');
});

test('a view that the role may not read has a name and no definition', async () => {
  await execute(`create view closed as select id from orders; revoke all on closed from public`);
  await execute(
    `do $$ begin execute format('revoke all on closed from %I', '${decodeURIComponent(new URL(reader).username)}'); end $$`,
  );
  const { views } = await withDb((db) => readViewsInUse(db, ORDERS));
  expect(views.find(({ name }) => name === 'closed')).toMatchObject({ definition: null });
});

test('a database without the extension says what would help', async () => {
  const { statements, unread } = await withDb((db) => readStatementsInUse(db));
  expect(statements).toEqual([]);
  expect(unread && inWords(unread, 'en')).toContain('CREATE EXTENSION pg_stat_statements');
});

test('queries come most used first, with their calls, and none of what only we or the server ran', async () => {
  if (!isLoaded) return;
  await execute('create extension pg_stat_statements');
  await execute('select pg_stat_statements_reset()');
  for (const day of ['2024-01-05', '2024-02-05', '2024-03-05'])
    await execute(`select count(*) from orders where placed >= '${day}' limit 5`);
  await execute(
    '/* report */ with o as (select state from orders) select state, count(*) from o group by state',
  );
  await execute(`update orders set state = 'paid' where id = 1`);

  const hidden = await withDb((db) => readStatementsInUse(db));
  expect(hidden.statements).toEqual([]);
  expect(hidden.hidden).toBeGreaterThanOrEqual(2);

  await execute(
    `do $$ begin execute format('grant pg_read_all_stats to %I', '${decodeURIComponent(new URL(reader).username)}'); end $$`,
  );
  const { statements, unread } = await withDb((db) => readStatementsInUse(db));
  expect(unread).toBeNull();
  expect(statements).toEqual([
    { calls: 3, sql: 'select count(*) from orders where placed >= $1 limit $2' },
    { calls: 1, sql: expect.stringContaining('with o as') as string },
  ]);
});

test('of thousands the most used are read, and how many more there are is told', async () => {
  if (!isLoaded) return;
  await execute('select pg_stat_statements_reset()');
  const client = new Client({ connectionString: server.url });
  await client.connect();
  // Each another one by which of twelve times it reads one column or the other.
  const textOf = (nth: number) =>
    Array.from({ length: 12 }, (_, bit) => ((nth >> bit) % 2 ? 'id' : 'state')).join();
  for (let nth = 0; nth < 2_200; nth += 1) await client.query(`select ${textOf(nth)} from orders limit 0`);
  await client.end();
  const { statements, more } = await withDb((db) => readStatementsInUse(db));
  expect(statements).toHaveLength(2_000);
  expect(more).toBe(200);
});
