import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Client } from 'pg';
import { waitUntil } from '../../embedded/src/stack/processes';
import { startFreezableProxy } from '../../../tests/support/frozen-proxy';
import { fromSource } from '../../../tests/support/from-source';
import { startPostgres, type TestServer } from '../../../tests/support/stack';
import { createSourceDbs, type SourceDb, type SourceDbs } from './connect';

let server: TestServer;
let dbs: SourceDbs;
let said: string[];
const open = new Set<SourceDb>();

beforeAll(async () => {
  server = await startPostgres();
  await asOwner(`create role reader login password 'reader'`);
});
afterAll(() => server.stop());
beforeEach(() => {
  said = [];
});
afterEach(async () => {
  for (const db of open) await db.release();
  open.clear();
  await dbs.close();
});

async function asOwner(...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: server.url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

const readerUrl = (): string =>
  Object.assign(new URL(server.url), { username: 'reader', password: 'reader' }).href;

async function connect(options: { patienceMs?: number; hears?: boolean; url?: string } = {}) {
  const { patienceMs = 20_000, hears = true, url = readerUrl() } = options;
  dbs = createSourceDbs({ connections: 3, allowedHosts: [], hasApiKeys: false, patienceMs });
  const waiting = {
    onTrouble: ({ message }: Error) => void said.push(message),
    onRecovered: () => void said.push('recovered'),
  };
  const db = await dbs.use(url, undefined, hears ? waiting : undefined);
  open.add(db);
  return db;
}

const readOne = (db: SourceDb) => db.read({ timeoutMs: 5_000 }, ({ rows }) => rows('select 1 as one'));

/** Starts reads that are under way, and waits for them at the server. */
async function readSlowly(db: SourceDb, count: number): Promise<Promise<unknown>[]> {
  const watcher = new Client({ connectionString: server.url });
  await watcher.connect();
  const slow = Array.from({ length: count }, () =>
    db.read({ timeoutMs: 5_000 }, ({ rows }) => rows('select 1 as one from pg_sleep(1)')),
  );
  for (const each of slow) each.catch(() => undefined);
  const running = `select from pg_stat_activity where usename = 'reader' and wait_event = 'PgSleep'`;
  for (const end = Date.now() + 120_000; (await watcher.query(running)).rowCount !== count;)
    if (Date.now() > end) throw new Error('the reads do not run');
  await watcher.end();
  return slow;
}

const restart = async () => {
  server = await startPostgres({ dir: server.dir, port: server.port });
};

it('reads that a restart cuts off begin again when the server is back, and are waited for together', async () => {
  const db = await connect();
  const slow = await readSlowly(db, 3);
  await server.stop();
  await waitUntil(() => said.length >= 2, 120_000);
  await restart();
  expect(await Promise.all(slow)).toEqual([[{ one: 1 }], [{ one: 1 }], [{ one: 1 }]]);
  expect(said.filter((line) => line === 'recovered')).toHaveLength(1);
  expect(said.at(-1)).toBe('recovered');
  expect(said.some((line) => line.includes('连接被拒绝'))).toBe(true);
});

it('a read fails when the trouble outlasts the patience, and says how long it was tried', async () => {
  const db = await connect({ patienceMs: 1_000 });
  await server.stop();
  await expect(readOne(db)).rejects.toMatchObject({
    code: 'database_connection_error',
    message: expect.stringMatching(/连接被拒绝。请检查.*（已重试 1 秒，仍未恢复）/),
  });
  expect(said.length).toBeGreaterThan(1);
  await restart();
  expect(await readOne(db)).toEqual([{ one: 1 }]);
});

it('who does not wait, and who was never connected, fail at once', async () => {
  const db = await connect({ hears: false });
  await server.stop();
  await expect(readOne(db)).rejects.toMatchObject({ code: 'database_connection_error' });
  // Who comes while others are connected would join them.
  await db.release();
  await expect(dbs.use(readerUrl(), undefined, { onTrouble: fail, onRecovered: fail })).rejects.toThrow(
    '连接被拒绝',
  );
  await restart();
});

const fail = (): never => {
  throw new Error('nobody was to wait');
};

it('a password that is wrong by now fails the read at once', async () => {
  const db = await connect();
  await readOne(db);
  await asOwner(
    `alter role reader password 'another'`,
    `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'reader'`,
  );
  await expect(readOne(db)).rejects.toThrow('用户 reader 的密码错误');
  expect(said.filter((line) => line.includes('密码'))).toEqual([]);
  await asOwner(`alter role reader password 'reader'`);
});

it('a read that breaks its connection each time is not repeated for ever', async () => {
  const db = await connect();
  let times = 0;
  const breaking = db.read({ timeoutMs: 5_000 }, async ({ cells }) => {
    times += 1;
    const { rows } = await cells('select pg_backend_pid()');
    await asOwner(`select pg_terminate_backend(${rows[0]?.[0]})`);
    return cells('select 1');
  });
  await expect(breaking).rejects.toMatchObject({ code: 'database_connection_error' });
  expect(times).toBe(4);
});

it('who is told to stop does not wait any longer', async () => {
  const db = await connect();
  const stop = new AbortController();
  await server.stop();
  const read = db.read({ timeoutMs: 5_000, signal: stop.signal }, ({ cells }) => cells('select 1'));
  read.catch(() => undefined);
  await waitUntil(() => said.length > 0, 120_000);
  stop.abort(new Error('stopped'));
  await expect(read).rejects.toThrow('stopped');
  await restart();
});

it('a process that was suspended while it connected does not take an answer for a silence', async () => {
  const proxy = await startFreezableProxy(readerUrl());
  proxy.freeze();
  const [file = '', ...args] = fromSource('tests/support/connect-once.ts');
  const child = spawn(file, args, {
    cwd: join(__dirname, '../../..'),
    env: { PATH: process.env['PATH'], URL: proxy.url, CONNECT_TIMEOUT_MS: '1500' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (text) => (output += String(text)));
  const ended = once(child, 'close');
  await proxy.reached();
  child.kill('SIGSTOP');
  await new Promise((passed) => setTimeout(passed, 2_500));
  proxy.thaw();
  child.kill('SIGCONT');
  await ended;
  expect(output).toBe('connected\n');
  await proxy.close();
  dbs = createSourceDbs({ connections: 1, allowedHosts: [], hasApiKeys: false });
});
