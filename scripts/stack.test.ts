import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { loadConfig } from '../apps/worker/src/config';
import { fromSource } from '../tests/support/from-source';
import { folders, makeFolder, query, start, stopAll } from '../tests/support/own-stack';
import { findPostgresFolder, readState } from '../packages/embedded/src/stack/data-folder';
import { stopStack, type Stack } from '../packages/embedded/src/stack/start-stack';
import { renderStatus } from '../packages/embedded/src/stack/status';

const askRedis = async <T>(url: string, work: (redis: Redis) => Promise<T>): Promise<T> => {
  const redis = new Redis(url);
  try {
    return await work(redis);
  } finally {
    redis.disconnect();
  }
};

afterAll(stopAll);

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

  it('refuses to begin anew beside a database whose passwords are missing, and leaves no server behind', async () => {
    await stopStack(dataDir);
    const kept = readFileSync(join(dataDir, 'stack.json'));
    rmSync(join(dataDir, 'stack.json'));
    await expect(start(dataDir)).rejects.toThrow(/stack\.json with its passwords is missing/);
    writeFileSync(join(dataDir, 'stack.json'), kept);
    expect(await query((await start(dataDir)).databaseUrl, 'select 1 as alive')).toEqual([{ alive: 1 }]);
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
