import type { Catalog } from '@pairsmith/catalog';
import { AppError, said } from '@pairsmith/core';
import { loadParser } from '@pairsmith/sql';
import { createProbe, createSourceDbs, type SourceDb, type SourceDbs } from '@pairsmith/source-db';
import { Client } from 'pg';
import { createDatabase, createReader, type TestDatabase } from '../../../tests/support/database';
import { provePair, type Proof, type ProofOptions } from './verify-pair';

const table = (name: string, ...columns: string[]) => ({
  schema: 'public',
  name,
  columns: columns.map((column) => ({ name: column })),
});
const catalog = {
  tables: [
    table('orders', 'id', 'amount', 'state'),
    table('hidden', 'id'),
    table('gone', 'id'),
    table('abroad', 'id'),
  ],
} as unknown as Catalog;

let database: TestDatabase;
let databases: SourceDbs;
let source: SourceDb;
let admin: Client;

beforeAll(async () => {
  await loadParser();
  database = await createDatabase();
  const reader = await createReader(database);
  admin = new Client({ connectionString: database.url });
  await admin.connect();
  await admin.query(`
    create table orders (id int primary key, amount numeric, state text);
    insert into orders select n, n * 10, case when n % 2 = 0 then '完成' else '取消' end from generate_series(1, 100) n;
    create table hidden (id int); revoke all on hidden from public;
    create table unlisted (id int);
    create extension postgres_fdw; create server away foreign data wrapper postgres_fdw options (host '127.0.0.1', port '1');
    create user mapping for public server away options (user 'u', password 'p'); create foreign table abroad (id int) server away;
    create function secret(orders) returns text language sql as $$ select 'leaked' $$;
    create function initcap(int) returns text language sql as $$ select 'leaked' $$;
    create function slow_upper(text) returns text language plpgsql immutable as $$ begin perform pg_sleep(5); return upper($1); end $$;
    analyze`);
  await admin.query(`revoke all on hidden from ${new URL(reader).username}`);
  databases = createSourceDbs({
    connections: 2,
    stateUrls: [],
    allowedHosts: [],
    apiKeysSet: false,
  } as never);
  source = await databases.use(reader);
});

afterAll(async () => {
  await databases.close();
  await admin.end();
  await database.drop();
});

const caps = { timeoutMs: 500, maxRows: 50, maxCost: 1_000_000, allowedFunctions: ['slow_upper'] };

const options = (): ProofOptions => ({
  db: createProbe(source, caps),
  allowedFunctions: caps.allowedFunctions,
  catalog,
  retryDelaysMs: [1, 1],
});

const prove = (sql: string, other: Partial<ProofOptions> = {}): Promise<Proof> =>
  provePair({ sql }, { ...options(), ...other });

it('a query that runs within its caps is proved to L2, with counts and hashes for evidence', async () => {
  const proof = await prove('SELECT state, count(*) FROM orders GROUP BY state ORDER BY state;');
  expect(proof).toMatchObject({ level: 'L2', error: null, failedAt: null });
  expect(proof.evidence).toMatchObject({
    rows: 2,
    truncated: false,
    ms: expect.any(Number),
    cost: expect.any(Number),
  });
  expect(proof.evidence?.result_hash).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.stringify(proof.evidence)).not.toMatch(/完成|取消/);
});

it.each([
  ['not SQL at all', null, 'syntax_error'],
  ['delete from orders', null, 'not_a_query'],
  ['select id from unlisted', 'L0', 'table_not_listed'],
  ['select o.secret from orders o', 'L0', 'unknown_column'],
  ['select (o).secret from orders o', null, 'attribute_not_allowed'],
  ['select initcap(5)', null, 'function_not_allowed'],
  ['select colour from orders', 'L0', 'rejected_by_database'],
  ['select sum(state) from orders', 'L0', 'rejected_by_database'],
  ['select id from gone', 'L0', 'rejected_by_database'],
  ['select id from hidden', 'L0', 'permission_denied'],
  ["select slow_upper('x')", 'L0', 'timeout'],
  ['select slow_upper(state) from orders', 'L1', 'timeout'],
  ['select 1 / (amount - amount) from orders', 'L1', 'failed_at_run'],
  ['select state::int from orders', 'L1', 'failed_at_run'],
] as const)('%s reaches %s and fails with %s', async (sql, level, code) => {
  expect(await prove(sql)).toMatchObject({ level, error: { code }, evidence: null });
});

it('a plan above the cap on cost is refused before it runs', async () => {
  const proof = await prove('select 1 from orders a, orders b, orders c', {
    db: createProbe(source, { ...caps, maxCost: 10 }),
  });
  expect(proof).toMatchObject({ level: 'L1', failedAt: 'L2', error: { code: 'too_costly' } });
});

it('more rows than the cap still prove that it runs, without a hash', async () => {
  expect((await prove('select id from orders')).evidence).toMatchObject({
    rows: 50,
    truncated: true,
    result_hash: null,
  });
});

it('the order of rows counts only where the query gives one', async () => {
  const hash = async (sql: string) => (await prove(sql)).evidence?.result_hash;
  expect(await hash('select x from (values (1), (2)) v(x)')).toBe(
    await hash('select x from (values (2), (1)) v(x)'),
  );
  expect(await hash('select id from orders where id < 5 order by id')).not.toBe(
    await hash('select id from orders where id < 5 order by id desc'),
  );
});

describe('trouble of the database is no fault of the pair', () => {
  const lost = () => new AppError('database_connection_error', said('connection.timed_out'));

  it('a connection that comes back is tried again', async () => {
    const db = options().db;
    const planAndRun = jest.fn().mockRejectedValueOnce(lost()).mockImplementation(db.planAndRun);
    expect(await prove('select id from orders', { db: { ...options().db, planAndRun } })).toMatchObject({
      level: 'L2',
    });
    expect(planAndRun).toHaveBeenCalledTimes(2);
  });

  it('a connection that stays away is thrown after a bounded number of tries', async () => {
    const planAndRun = jest.fn().mockRejectedValue(lost());
    await expect(
      prove('select id from orders', { db: { ...options().db, planAndRun } }),
    ).rejects.toMatchObject({
      code: 'database_connection_error',
    });
    expect(planAndRun).toHaveBeenCalledTimes(3);
  });

  it('a server behind a foreign table that stays away is, after the same tries, the fault of what reads that table', async () => {
    const db = options().db;
    const planAndRun = jest.fn(db.planAndRun);
    expect(await prove('select id from abroad', { db: { ...db, planAndRun } })).toMatchObject({
      level: 'L1',
      error: { code: 'failed_at_run', sqlstate: '08001' },
    });
    expect(planAndRun).toHaveBeenCalledTimes(3);
  });

  it('a lock that is not granted is thrown as trouble', async () => {
    await admin.query('begin; lock table orders');
    try {
      const settings = { db: createProbe(source, { ...caps, timeoutMs: 5_000 }), retryDelaysMs: [] };
      await expect(prove('select id from orders', settings)).rejects.toMatchObject({
        code: 'database_connection_error',
        details: { sqlState: '55P03' },
      });
    } finally {
      await admin.query('rollback');
    }
  });

  it('a bug is not retried and not turned into a verdict', async () => {
    const planAndRun = jest.fn().mockRejectedValue(new TypeError('bug'));
    await expect(prove('select id from orders', { db: { ...options().db, planAndRun } })).rejects.toThrow(
      TypeError,
    );
    expect(planAndRun).toHaveBeenCalledTimes(1);
  });

  it('an abort ends the proof with its reason', async () => {
    const controller = new AbortController();
    const proving = prove('select slow_upper(state) from orders', {
      signal: controller.signal,
      db: createProbe(source, { ...caps, timeoutMs: 10_000 }),
    });
    controller.abort(new Error('cancelled'));
    await expect(proving).rejects.toThrow('cancelled');
  });
});
