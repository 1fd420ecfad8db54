import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { Client } from 'pg';
import { loadConfig } from '../apps/worker/src/config';
import { fromSource } from '../tests/support/from-source';
import { findPostgresFolder, readState } from '../packages/embedded/src/stack/data-folder';
import { isAlive } from '../packages/embedded/src/stack/processes';
import { startStack, stopStack, type Stack } from '../packages/embedded/src/stack/start-stack';
import { renderStatus } from '../packages/embedded/src/stack/status';

const folders: string[] = [];

const makeFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'pairsmith-stack-'));
  chmodSync(folder, 0o755);
  folders.push(folder);
  return folder;
};

const start = (dataDir: string, env: NodeJS.ProcessEnv = {}): Promise<Stack> =>
  startStack({ dataDir, log: () => undefined, env, postgresSettings: { fsync: 'off' } });

const query = async (url: string, sql: string): Promise<Record<string, unknown>[]> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
};

const askRedis = async <T>(url: string, work: (redis: Redis) => Promise<T>): Promise<T> => {
  const redis = new Redis(url);
  try {
    return await work(redis);
  } finally {
    redis.disconnect();
  }
};

afterAll(async () => {
  for (const folder of folders) {
    await stopStack(folder);
    rmSync(folder, { recursive: true, force: true });
  }
});

describe('the embedded stack', () => {
  const dataDir = join(makeFolder(), 'data', 'stack');
  folders.push(dataDir);
  let first: Stack;

  beforeAll(async () => {
    first = await start(dataDir);
    await query(first.databaseUrl, 'create table kept as select 42 as answer');
    await askRedis(first.redisUrl, (redis) => redis.set('kept', 'yes'));
  });

  it('makes folders that others cannot look into, and PostgreSQL’s user reaches its own', () => {
    for (const folder of [dataDir, join(dataDir, '..')]) expect(statSync(folder).mode & 0o066).toBe(0);
    expect(findPostgresFolder(dataDir)).toBe(join(dataDir, 'postgres'));
  });

  it('gives the state database pgvector and a role that is no superuser', async () => {
    const [row] = await query(
      first.databaseUrl,
      `select current_user as role, usesuper, '[1,2]'::vector::text as vector from pg_user where usename = current_user`,
    );
    expect(row).toEqual({ role: 'pairsmith', usesuper: false, vector: '[1,2]' });
  });

  it('knows Chinese letters in regular expressions', async () => {
    const [row] = await query(first.databaseUrl, `select '中' ~ '^\\w$' as letter`);
    expect(row).toEqual({ letter: true });
  });

  it('hands out a superuser URL with which other databases can be made', async () => {
    await query(first.adminUrl('postgres'), 'create database business');
    expect(await query(first.adminUrl('business'), 'select current_database() as name')).toEqual([
      { name: 'business' },
    ]);
  });

  it('lets nobody in without the password', async () => {
    const [pg, redis] = [new URL(first.databaseUrl), new URL(first.redisUrl)];
    pg.password = redis.password = 'guessed';
    await expect(query(pg.href, 'select 1')).rejects.toThrow(/password authentication failed/);
    const client = new Redis(redis.href, { lazyConnect: true, retryStrategy: null });
    client.on('error', () => undefined);
    await expect(client.connect().then(() => client.ping())).rejects.toThrow();
    client.disconnect();
  });

  it('keeps its passwords and the secret key from other users', () => {
    for (const name of ['stack.json', 'secret-key', join('redis', 'redis.conf')]) {
      expect(statSync(join(dataDir, name)).mode & 0o077).toBe(0);
    }
    expect(first.secretKey).toMatch(/^[0-9a-f]{64}$/);
  });

  it('runs Redis as BullMQ needs it', async () => {
    const settings = await askRedis(first.redisUrl, (redis) =>
      redis.config('GET', 'maxmemory-policy', 'appendonly', 'bind'),
    );
    expect(settings).toEqual(expect.arrayContaining(['noeviction', 'yes', '127.0.0.1']));
  });

  it('finds itself running on a second start', async () => {
    const second = await start(dataDir);
    expect(second).toMatchObject({
      started: { postgres: false, redis: false },
      databaseUrl: first.databaseUrl,
      redisUrl: first.redisUrl,
      secretKey: first.secretKey,
    });
    await second.stop();
    expect(await query(first.databaseUrl, 'select answer from kept')).toEqual([{ answer: 42 }]);
  });

  it('comes back after a stop with its data, passwords and ports', async () => {
    expect(await stopStack(dataDir)).toEqual({ postgres: true, redis: true });
    await expect(query(first.databaseUrl, 'select 1')).rejects.toThrow();
    const again = await start(dataDir);
    expect(again.started).toEqual({ postgres: true, redis: true });
    expect([again.databaseUrl, again.redisUrl, again.secretKey]).toEqual([
      first.databaseUrl,
      first.redisUrl,
      first.secretKey,
    ]);
    expect(await query(again.databaseUrl, 'select answer from kept')).toEqual([{ answer: 42 }]);
    expect(await askRedis(again.redisUrl, (redis) => redis.get('kept'))).toBe('yes');
  });

  it('tells what runs, where the data lies and how to undo it', async () => {
    const text = (await renderStatus(dataDir)).join('\n');
    const state = readState(dataDir);
    expect(text).toContain(`runs on 127.0.0.1:${state?.postgres.port}`);
    expect(text).toContain(`runs on 127.0.0.1:${state?.redis.port}`);
    expect(text).toContain(`rm -rf ${dataDir}`);
    expect(text).not.toContain(state?.adminPassword);
  });

  it('prints what the processes need that are started one by one', () => {
    const quoted = fromSource('scripts/stack.ts', 'start').map((part) => `'${part}'`);
    const script = `eval "$(${quoted.join(' ')} | grep '^export ')" && env`;
    const printed = execFileSync('sh', ['-c', script], {
      env: { PATH: process.env['PATH'], DATA_DIR: join(dataDir, '..'), STACK_INSTALL: 'never' },
      encoding: 'utf8',
    });
    const env = Object.fromEntries(printed.split('\n').map((line) => line.split(/=(.*)/s, 2)));
    expect(loadConfig(env as NodeJS.ProcessEnv)).toMatchObject({
      ...{ DATABASE_URL: first.databaseUrl, REDIS_URL: first.redisUrl, SECRET_KEY: first.secretKey },
      DATA_DIR: join(dataDir, '..'),
    });
  });

  it('starts them again for a shell that still has what was printed before', async () => {
    await stopStack(dataDir);
    const again = await start(dataDir, { DATABASE_URL: first.databaseUrl, REDIS_URL: first.redisUrl });
    expect(again.started).toEqual({ postgres: true, redis: true });
    expect(
      await query(again.adminUrl('postgres'), 'select usesuper from pg_user where usename = current_user'),
    ).toEqual([{ usesuper: true }]);
  });

  it('takes other ports when somebody else took its own, and remembers them', async () => {
    await stopStack(dataDir);
    const port = readState(dataDir)?.postgres.port;
    const intruder = createServer().listen(port, '127.0.0.1');
    await new Promise((resolve) => intruder.once('listening', resolve));
    try {
      const moved = await start(dataDir);
      expect(moved.databaseUrl).not.toBe(first.databaseUrl);
      expect(new URL(moved.databaseUrl).port).toBe(String(readState(dataDir)?.postgres.port));
      expect(await query(moved.databaseUrl, 'select answer from kept')).toEqual([{ answer: 42 }]);
    } finally {
      intruder.close();
    }
  });

  it('leaves a stranger alone whose pid stands in its pid files, and starts all the same', async () => {
    await stopStack(dataDir);
    const stranger = spawn('sleep', ['60'], { stdio: 'ignore' });
    try {
      const cluster = findPostgresFolder(dataDir) ?? '';
      writeFileSync(join(dataDir, 'redis', 'redis.pid'), `${stranger.pid}\n`);
      writeFileSync(join(cluster, 'postmaster.pid'), `${stranger.pid}\n${cluster}\n1\n5432\n`);
      expect(await stopStack(dataDir)).toEqual({ postgres: false, redis: false });
      expect((await start(dataDir)).started).toEqual({ postgres: true, redis: true });
      await stopStack(dataDir);
      expect(stranger.exitCode).toBeNull();
      expect(isAlive(stranger.pid ?? 0)).toBe(true);
    } finally {
      stranger.kill('SIGKILL');
    }
  });

  it('refuses to begin anew beside a database whose passwords are missing, and leaves no server behind', async () => {
    await stopStack(dataDir);
    const kept = readFileSync(join(dataDir, 'stack.json'));
    rmSync(join(dataDir, 'stack.json'));
    await expect(start(dataDir)).rejects.toThrow(/stack\.json with its passwords is missing/);
    writeFileSync(join(dataDir, 'stack.json'), kept);
    expect(await query((await start(dataDir)).databaseUrl, 'select 1 as alive')).toEqual([{ alive: 1 }]);
  });

  it('stops what it started when the start fails', async () => {
    await stopStack(dataDir);
    const file = join(dataDir, 'stack.json');
    const state = JSON.parse(readFileSync(file, 'utf8')) as object;
    writeFileSync(file, JSON.stringify({ ...state, adminPassword: 'wrong' }));
    await expect(start(dataDir)).rejects.toThrow(/password authentication failed/);
    expect(await stopStack(dataDir)).toEqual({ postgres: false, redis: false });
  });

  it('starts after a crash that left a lock and half a cluster behind', async () => {
    const crashed = makeFolder();
    const dead = spawn('true', { stdio: 'ignore' });
    await new Promise((resolve) => dead.once('exit', resolve));
    writeFileSync(join(crashed, 'stack.lock'), `${dead.pid} 12345`);
    mkdirSync(join(crashed, 'postgres.new'));
    writeFileSync(join(crashed, 'postgres.new', 'PG_VERSION'), '17\n');
    expect((await start(crashed)).started).toEqual({ postgres: true, redis: true });
  });
});

describe('several at once', () => {
  it('serves two projects side by side and starts each server once for concurrent callers', async () => {
    const [here, there] = [makeFolder(), makeFolder()];
    const stacks = await Promise.all([start(here), start(there), start(here)]);
    expect(new Set(stacks.map((stack) => stack.databaseUrl)).size).toBe(2);
    expect(new Set(stacks.map((stack) => stack.redisUrl)).size).toBe(2);
    expect(stacks.filter((stack) => stack.started.postgres && stack.started.redis)).toHaveLength(2);
    await stopStack(here);
    expect(await query(stacks[1].databaseUrl, 'select 1 as alive')).toEqual([{ alive: 1 }]);
  });

  it('starts nothing for servers that are given by URL', async () => {
    const dataDir = makeFolder();
    const env = { DATABASE_URL: 'postgres://me:pw@db.example/mine', REDIS_URL: 'redis://cache.example' };
    const stack = await start(dataDir, { ...env, SECRET_KEY: 'given' });
    expect(stack).toMatchObject({
      databaseUrl: env.DATABASE_URL,
      redisUrl: env.REDIS_URL,
      secretKey: 'given',
      started: { postgres: false, redis: false },
    });
    expect(stack.adminUrl('other')).toBe('postgres://me:pw@db.example/other');
    expect(findPostgresFolder(dataDir)).toBeUndefined();
  });

  const asRoot = process.getuid?.() === 0 ? it : it.skip;
  asRoot('moves the cluster to /var/tmp when the system user cannot reach the data folder', async () => {
    const home = makeFolder();
    chmodSync(home, 0o700);
    const dataDir = join(home, 'data');
    folders.unshift(dataDir);
    const stack = await start(dataDir);
    const cluster = findPostgresFolder(dataDir) ?? '';
    folders.push(join(cluster, '..'));
    expect(cluster).toMatch(/^\/var\/tmp\/pairsmith-[0-9a-f]{12}\/postgres$/);
    expect(await query(stack.databaseUrl, 'select 1 as alive')).toEqual([{ alive: 1 }]);
    expect((await start(dataDir)).started.postgres).toBe(false);
  });

  asRoot('begins anew after its folder was deleted, and deletes no cluster that lay elsewhere', async () => {
    const home = makeFolder();
    chmodSync(home, 0o700);
    const dataDir = join(home, 'data');
    const before = await start(dataDir);
    await query(before.databaseUrl, 'create table kept as select 42 as answer');
    const cluster = findPostgresFolder(dataDir) ?? '';
    folders.push(join(cluster, '..'));
    await stopStack(dataDir);
    rmSync(dataDir, { recursive: true });

    const said: string[] = [];
    const anew = await startStack({ dataDir, log: (line) => said.push(line), env: {} });
    folders.unshift(dataDir);
    expect(await query(anew.databaseUrl, `select to_regclass('kept') as kept`)).toEqual([{ kept: null }]);
    expect(said.join('\n')).toContain(`now lies in ${cluster}-of-deleted-folder`);
    expect(existsSync(join(`${cluster}-of-deleted-folder`, 'PG_VERSION'))).toBe(true);
  });
});
