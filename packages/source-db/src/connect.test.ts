import events from 'node:events';
import { createServer, Socket, type AddressInfo, type Server } from 'node:net';
import { Client } from 'pg';
import { isAppError, type AppError, allInWords } from '@pairsmith/core';
import { createDatabase, createReader, type TestDatabase } from '../../../tests/support/database';
import { createSourceDbs } from './connect';
import { roleWarnings } from './role-warnings';

const CANARY = 'canary-Pa55';
const dbs = createSourceDbs({ connections: 2, allowedHosts: [], hasApiKeys: false, connectTimeoutMs: 1_000 });
let database: TestDatabase;
let reader: string;

beforeAll(async () => {
  database = await createDatabase();
  await execute('create table t (id int)');
  reader = await createReader(database);
});
afterAll(async () => {
  await dbs.close();
  await database?.drop();
});

async function execute<R extends object>(sql: string): Promise<R[]> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  return client
    .query<R>(sql)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

const changed = (change: (url: URL) => void, from = reader): string => {
  const url = new URL(from);
  url.password = CANARY;
  change(url);
  return url.href;
};

async function failure(connection: string): Promise<AppError> {
  const error = await dbs.use(connection).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!isAppError(error)) throw new Error(`not an AppError: ${String(error)}`);
  const everything = [
    error.message,
    error.stack,
    JSON.stringify(error),
    String(error.cause),
    (error.cause as Error)?.stack,
  ];
  expect(everything.join('\n')).not.toContain(CANARY);
  return error;
}

const connectionsOf = async () => {
  const user = new URL(reader).username;
  const [row] = await execute<{ count: number }>(
    `select count(*)::int from pg_stat_activity where usename = '${user}'`,
  );
  return row!.count;
};

it('shares one pool among all who use the same database, and closes it after the last', async () => {
  const first = await dbs.use(reader);
  const second = await dbs.use(reader);
  const sleep = () => first.read({ timeoutMs: 5_000 }, ({ cells }) => cells('select pg_sleep(0.2)'));
  await Promise.all([sleep(), sleep(), sleep(), sleep()]);
  expect(await connectionsOf()).toBe(2);
  await first.release();
  await first.release();
  await second.read({ timeoutMs: 1_000 }, ({ cells }) => cells('select 1'));
  await second.release();
  for (let tries = 0; tries < 50 && (await connectionsOf()) > 0; tries += 1)
    await new Promise((next) => setTimeout(next, 20));
  expect(await connectionsOf()).toBe(0);
});

it('knows the server', async () => {
  const db = await dbs.use(reader);
  expect(db.serverVersion).toMatch(/^\d+\.\d+/);
  expect(db.database).toBe(database.name);
  await db.release();
});

it('leaves nothing behind in the session, as PgBouncer in transaction mode needs it', async () => {
  const single = createSourceDbs({ connections: 1, allowedHosts: [], hasApiKeys: false });
  const db = await single.use(reader);
  const settings = async (timeoutMs: number) =>
    db.read({ timeoutMs, settings: { search_path: 'pg_catalog' } }, async ({ rows }) =>
      rows<{ reset: string; now: string }>(
        `select reset_val as reset, setting as now from pg_settings where name = 'statement_timeout'`,
      ),
    );
  expect(await settings(1_234)).toEqual([{ reset: '0', now: '1234' }]);
  expect(await settings(4_321)).toEqual([{ reset: '0', now: '4321' }]);
  const prepared = await db.read({ timeoutMs: 1_000 }, ({ rows }) =>
    rows('select name from pg_prepared_statements'),
  );
  expect(prepared).toEqual([]);
  await single.close();
});

it('cannot write, whatever the role may do', async () => {
  const db = await dbs.use(database.url);
  const write = db.read({ timeoutMs: 1_000 }, ({ cells }) => cells('insert into t values (1) returning id'));
  await expect(write).rejects.toMatchObject({ sqlState: '25006' });
  await db.release();
});

it('warns of a superuser and of a role that can write', async () => {
  const readingUser = new URL(reader).username;
  const asReader = await dbs.use(reader);
  expect(await roleWarnings(asReader)).toEqual([]);
  await execute(`grant insert on t to "${readingUser}"`);
  expect(allInWords(await roleWarnings(asReader), 'zh')[0]).toMatch(/可以修改 1 张表（如 public\.t）/);
  await asReader.release();
  const asSuperuser = await dbs.use(database.url);
  expect(allInWords(await roleWarnings(asSuperuser), 'zh')[0]).toContain('是超级用户');
  await asSuperuser.release();
});

describe('a connection that does not come about', () => {
  it('names the wrong password', async () => {
    const error = await failure(changed(() => undefined));
    expect(error.code).toBe('database_connection_error');
    expect(error.message).toMatch(/127\.0\.0\.1:\d+\/.*密码错误。请检查/);
  });

  it('names the unknown database', async () => {
    const error = await failure(
      changed((url) => ((url.pathname = '/nowhere'), (url.password = url.username))),
    );
    expect(error.message).toContain('数据库 nowhere 不存在');
  });

  it('names a port where nobody listens', async () => {
    const error = await failure(changed((url) => (url.port = '1')));
    expect(error.message).toMatch(/127\.0\.0\.1:1\/.*连接被拒绝/);
  });

  it('names an unknown host', async () => {
    const error = await failure(changed((url) => (url.hostname = 'no-such-host.invalid')));
    expect(error.message).toMatch(/no-such-host\.invalid:\d+.*(找不到主机|无法解析)/);
  });

  it('names too many connections', async () => {
    const user = new URL(reader).username;
    await execute(`alter role "${user}" connection limit 0`);
    const error = await failure(changed((url) => (url.password = url.username)));
    await execute(`alter role "${user}" connection limit -1`);
    expect(error.message).toContain('连接数过多');
  });

  it('names a missing right to connect', async () => {
    await execute(`revoke connect on database ${database.name} from public`);
    const error = await failure(changed((url) => (url.password = url.username)));
    await execute(`grant connect on database ${database.name} to public`);
    expect(error.code).toBe('database_permission_error');
  });

  it('says that TLS is not supported where it is required', async () => {
    const error = await failure(
      changed((url) => ((url.password = url.username), (url.search = 'sslmode=require'))),
    );
    expect(error.message).toContain('不支持 TLS');
  });

  it('can be tried again', async () => {
    const db = await dbs.use(reader);
    await db.release();
  });
});

describe('a network that swallows everything', () => {
  let proxy: Server;
  let frozen = false;
  const sockets = new Set<Socket>();

  beforeAll(async () => {
    const target = new URL(database.url);
    proxy = createServer((near) => {
      const far = new Socket();
      far.connect(Number(target.port), target.hostname);
      sockets.add(near).add(far);
      near.on('data', (data) => frozen || far.write(data)).on('error', () => far.destroy());
      far.on('data', (data) => frozen || near.write(data)).on('error', () => near.destroy());
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => {
    for (const socket of sockets) socket.destroy();
    proxy.close();
  });
  const throughProxy = () => {
    const url = new URL(reader);
    url.port = String((proxy.address() as AddressInfo).port);
    return url.href;
  };

  it('ends a connect by its own deadline', async () => {
    frozen = true;
    const started = Date.now();
    const error = await dbs.use(throughProxy()).then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toMatchObject({
      code: 'database_connection_error',
      message: expect.stringContaining('连接超时'),
    });
    expect(Date.now() - started).toBeLessThan(10_000);
  });

  it('ends a query by its own deadline, and the pool survives', async () => {
    frozen = false;
    const db = await dbs.use(throughProxy());
    frozen = true;
    const started = Date.now();
    const hanging = db.read({ timeoutMs: 300 }, ({ cells }) => cells('select 1'));
    await expect(hanging).rejects.toMatchObject({
      code: 'database_connection_error',
      message: expect.stringContaining('没有响应'),
    });
    expect(Date.now() - started).toBeLessThan(20_000);
    frozen = false;
    await expect(db.read({ timeoutMs: 1_000 }, ({ rows }) => rows('select 1 as one'))).resolves.toEqual([
      { one: 1 },
    ]);
    await db.release();
  });

  it('stops at once when it is aborted, at the server too', async () => {
    frozen = false;
    const db = await dbs.use(throughProxy());
    const stop = new AbortController();
    const running = db.read({ timeoutMs: 30_000, signal: stop.signal }, ({ cells }) =>
      cells('select pg_sleep(30), 4711'),
    );
    setTimeout(() => stop.abort(new Error('stopped')), 200);
    await expect(running).rejects.toThrow('stopped');
    // The server says that it stopped a moment before it counts as idle.
    const active = async () =>
      (
        await execute<{ count: number }>(
          `select count(*)::int from pg_stat_activity where query like '%4711%' and state = 'active' and pid <> pg_backend_pid()`,
        )
      )[0]?.count;
    for (const end = Date.now() + 120_000; (await active()) !== 0 && Date.now() < end;);
    expect(await active()).toBe(0);
    await db.release();
  });
});

it('any number of reads may hear the same signal while they wait for a connection: no warning of a leak', async () => {
  const db = await dbs.use(reader);
  const { signal } = new AbortController();
  // Node's warning does not reach a test, so that the call itself is what is looked for.
  const limits = jest.spyOn(events, 'setMaxListeners');
  const ones = Array.from({ length: 20 }, () =>
    db.read({ timeoutMs: 30_000, signal }, ({ rows }) => rows<{ one: number }>('select 1 as one')),
  );
  expect((await Promise.all(ones)).flat()).toHaveLength(20);
  expect(limits).toHaveBeenCalledWith(0, signal);
  limits.mockRestore();
  await db.release();
});
