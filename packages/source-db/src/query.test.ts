import { Client } from 'pg';
import { isSqlRefusal } from '@pairsmith/sql';
import { createDatabase, createReader, type TestDatabase } from '../../../tests/support/database';
import { createSourceDbs, type SourceDb } from './connect';
import { createProbe, explainIn, fetchIn, QueryFailure, readCapped, type QueryProbe } from './query';

const dbs = createSourceDbs({ connections: 3, allowedHosts: [], hasApiKeys: false });
const caps = { timeoutMs: 1_000, maxRows: 10, maxCost: 1e6, allowedFunctions: [] };
let database: TestDatabase;
let db: SourceDb;
let probe: QueryProbe;

async function execute(sql: string) {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  return client.query<Record<string, string>>(sql).finally(() => client.end());
}

beforeAll(async () => {
  database = await createDatabase();
  await execute(`create table people (id int, phone text); insert into people select i, '138' || i from generate_series(1, 1000) i;
    create table notes (word text not null); analyze people;
    create extension postgres_fdw; create server away foreign data wrapper postgres_fdw options (host '127.0.0.1', port '1');
    create user mapping for public server away; create foreign table abroad (id int) server away`);
  // A superuser on purpose: what holds here holds for every role.
  db = await dbs.use(database.url);
  probe = createProbe(db, caps);
});
afterAll(async () => {
  await db?.release();
  await database?.drop();
});

const left = async () => Number((await execute('select count(*) from people')).rows[0]!['count']);
const failure = (running: Promise<unknown>) =>
  running.then(
    () => {
      throw new Error('it ran');
    },
    (error: unknown) => error as QueryFailure,
  );

it('explains and runs a query; cells are PostgreSQL text', async () => {
  const plan = await probe.explain('select * from people');
  expect(plan.totalCost).toBeGreaterThan(0);
  expect(plan.rows).toBe(1000);
  const result = await probe.run(
    `select id, phone as "电话", null as id, 1.10::numeric, true, date '2024-01-02' from people p order by p.id limit 2;`,
  );
  expect(result).toMatchObject({
    columns: ['id', '电话', 'id', 'numeric', '?column?', 'date'],
    rows: [
      ['1', '1381', null, '1.10', 't', '2024-01-02'],
      ['2', '1382', null, '1.10', 't', '2024-01-02'],
    ],
    truncated: false,
  });
  expect(result.ms).toBeGreaterThan(0);
});

it('fetches no more than its cap of a large result', async () => {
  const result = await probe.run('select a.id from people a, people b limit 500000');
  expect(result.rows).toHaveLength(10);
  expect(result.truncated).toBe(true);
});

it('refuses what is not one read-only query before it meets the database', async () => {
  for (const sql of [
    'delete from people',
    'select 1; delete from people',
    'with d as (delete from people returning *) select * from d',
  ]) {
    expect(isSqlRefusal(await failure(probe.run(sql)))).toBe(true);
    expect(isSqlRefusal(await failure(probe.explain(sql)))).toBe(true);
  }
});

it('holds without the gate: several statements, a leading ANALYZE and a commit change nothing', async () => {
  const attacks = [
    'select 1; commit; delete from people',
    'select 1; rollback; set session characteristics as transaction read write; delete from people',
    'analyze delete from people',
    'analyze select 1',
    'delete from people',
    'with d as (delete from people returning *) select * from d',
  ];
  for (const sql of attacks) {
    const unchecked = (work: 'explain' | 'run') =>
      failure(
        readCapped<unknown>(db, caps, (reader) =>
          work === 'explain' ? explainIn(reader, sql) : fetchIn(reader, sql, 10),
        ),
      );
    await unchecked('run');
    if (!sql.startsWith('delete') && !sql.startsWith('with')) {
      expect(await unchecked('explain')).toBeInstanceOf(QueryFailure);
    }
    expect(await left()).toBe(1000);
  }
});

it('ends the transaction with the rows, and asks nothing outside of one', async () => {
  const error = await failure(
    readCapped(db, caps, async ({ firstRows, cells }) => {
      await firstRows('select 1', 1);
      return cells('select 2');
    }),
  );
  expect(error.message).toContain('transaction has ended');
  const held = await readCapped(db, caps, ({ cells }) =>
    cells(
      "select count(*) from pg_stat_activity where state like 'idle in transaction%' and datname = current_database()",
    ),
  );
  expect(held.rows).toEqual([['0']]);
});

it('stops a query at its time, and says so', async () => {
  const error = await failure(
    probe.run('select count(*) from people a, people b, people c where a.id + b.id + c.id < 0'),
  );
  expect(error).toMatchObject({ name: 'QueryFailure' });
  expect(['timeout', 'too_costly']).toContain(error.reason);
  const patient = createProbe(db, { ...caps, timeoutMs: 300, maxCost: 1e12 });
  expect(await failure(patient.run('select count(*) from people a, people b, people c'))).toMatchObject({
    reason: 'timeout',
    sqlState: '57014',
  });
});

it('does not run what the planner finds too costly', async () => {
  const strict = createProbe(db, { ...caps, maxCost: 1 });
  const error = await failure(strict.run('select * from people'));
  expect(error).toMatchObject({ reason: 'too_costly', sqlState: null });
});

it('does not run what would have to keep more than a gigabyte at once', async () => {
  await execute(
    `create table wide as select i, repeat('x', 500) as text from generate_series(1, 5000) i; analyze wide`,
  );
  const all = 'from wide a, wide b order by a.i + b.i';
  expect(await failure(createProbe(db, { ...caps, maxCost: 1e9 }).run(`select a.text ${all}`))).toMatchObject(
    {
      reason: 'too_costly',
      sqlState: null,
    },
  );
  const gathered = createProbe(db, { ...caps, maxCost: 1e9 }).run(
    "select length(string_agg(a.text, ',')) from wide a, wide b",
  );
  expect(await failure(gathered)).toMatchObject({ reason: 'too_costly', sqlState: null });
  const first = createProbe(db, { ...caps, maxCost: 1e9, timeoutMs: 20_000 }).run(
    `select a.i ${all} limit 5`,
  );
  expect((await first).rows).toHaveLength(5);
});

it('limits temporary files where the role may, and else leaves it to the role', async () => {
  const shown = (on: SourceDb) =>
    on.read({ timeoutMs: 1_000 }, ({ cells }) => cells('show temp_file_limit')).then(({ rows }) => rows);
  expect(await shown(db)).toEqual([['1GB']]);
  const limited = await createReader(database);
  await execute(`alter role "${new URL(limited).username}" set temp_file_limit = '64MB'`);
  const reader = await dbs.use(limited);
  expect(await shown(reader)).toEqual([['64MB']]);
  await reader.release();
});

it('cuts a result that is too large', async () => {
  await execute(
    `create table fat as select repeat(md5(i::text), 100000) as text from generate_series(1, 30) i`,
  );
  const error = await failure(
    createProbe(db, { ...caps, maxRows: 1000, timeoutMs: 20_000 }).run('select text from fat'),
  );
  expect(error).toMatchObject({ reason: 'too_large' });
});

it('gives errors as SQLSTATE and one line without literals or cells', async () => {
  expect(await failure(probe.explain('select nope from people'))).toMatchObject({
    sqlState: '42703',
    message: '42703 column "nope" does not exist',
  });
  const cell = await failure(probe.run('select phone::date from people'));
  expect(cell.sqlState).toMatch(/^22/);
  expect(cell.message).not.toMatch(/138/);
  expect(cell.message.length).toBeLessThan(310);
  const literal = await failure(probe.run(`select 'secret-word'::int from people`));
  expect(literal.message).not.toContain('secret');
});

it('a foreign server that is away is the fault of the statement, not of the connection, which lives', async () => {
  expect(await failure(probe.run('select id from abroad'))).toMatchObject({
    name: 'QueryFailure',
    reason: 'error',
    sqlState: '08001',
  });
  expect((await probe.run('select count(*) from people')).rows).toEqual([['1000']]);
});

it.each(['elsewhere', 'elsewhere, public', "''", '"$user", public'])(
  'a name without a schema is that of public, where the role looks in %s',
  async (path) => {
    await execute(
      'create schema if not exists elsewhere; create table if not exists elsewhere.people (id int)',
    );
    const reader = await createReader(database, ['public', 'elsewhere']);
    await execute(`alter role "${new URL(reader).username}" set search_path = ${path}`);
    const looksElsewhere = await dbs.use(reader);
    const { rows } = await createProbe(looksElsewhere, caps).run('select count(*) from people');
    await looksElsewhere.release();
    expect(rows).toEqual([['1000']]);
  },
);

it('reads a text as the gate has read it, whatever a role was told of backslashes', async () => {
  const reader = await createReader(database);
  const role = new URL(reader).username;
  await execute(
    `alter role "${role}" set standard_conforming_strings = off; alter role "${role}" set backslash_quote = on;
     alter role "${role}" set transform_null_equals = on; alter role "${role}" set client_encoding = 'GBK'`,
  );
  const misled = await dbs.use(reader);
  // One text, and not a text followed by a sub-query.
  const sql = String.raw`select '\'||', (select phone from people limit 1) --', null = null, '区'`;
  const { rows } = await createProbe(misled, caps).run(sql);
  await misled.release();
  expect(rows).toEqual([[String.raw`\, (select phone from people limit 1) --`, null, '区']]);
});

it('a connection that the server ends is trouble of the connection', async () => {
  const ended = failure(db.read({ timeoutMs: 10_000 }, ({ cells }) => cells('select pg_sleep(9)')));
  const end = `select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and query = 'select pg_sleep(9)'`;
  while ((await execute(end)).rows.length === 0);
  expect(await ended).toMatchObject({ code: 'database_connection_error' });
});

it('a backend that outlives its timeout while the database answers is a query that is too expensive', async () => {
  const deaf = failure(
    readCapped(db, { timeoutMs: 1_000 }, ({ cells }) => cells('select pg_sleep(8), 1 as deaf')),
  );
  const find = `select pid::text from pg_stat_activity where datname = current_database() and query like '%8), 1 as deaf'`;
  let pid: string | undefined;
  while (pid === undefined) pid = (await execute(find)).rows[0]?.['pid'];
  process.kill(Number(pid), 'SIGSTOP');
  try {
    expect(await deaf).toMatchObject({ name: 'QueryFailure', reason: 'timeout', sqlState: null });
  } finally {
    process.kill(Number(pid), 'SIGCONT');
  }
});

it('stops when it is aborted', async () => {
  const stop = new AbortController();
  const patient = createProbe(db, { ...caps, timeoutMs: 30_000, maxCost: 1e12 });
  setTimeout(() => stop.abort(new Error('stopped')), 100);
  const started = Date.now();
  await expect(
    patient.run('select count(*) from people a, people b, people c, people d', stop.signal),
  ).rejects.toThrow('stopped');
  expect(Date.now() - started).toBeLessThan(15_000);
});
