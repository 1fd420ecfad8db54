import { spawn } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { folders, makeFolder, query, start, stopAll } from '../tests/support/own-stack';
import { findPostgresFolder, readState } from '../packages/embedded/src/stack/data-folder';
import { isAlive } from '../packages/embedded/src/stack/processes';
import { startStack, stopStack, type Stack } from '../packages/embedded/src/stack/start-stack';

afterAll(stopAll);

describe('a stack that somebody disturbed', () => {
  const dataDir = join(makeFolder(), 'data', 'stack');
  folders.push(dataDir);
  let first: Stack;

  beforeAll(async () => {
    first = await start(dataDir);
    await query(first.databaseUrl, 'create table kept as select 42 as answer');
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

  it('stops what it started when the start fails', async () => {
    await stopStack(dataDir);
    const file = join(dataDir, 'stack.json');
    const state = JSON.parse(readFileSync(file, 'utf8')) as object;
    writeFileSync(file, JSON.stringify({ ...state, adminPassword: 'wrong' }));
    await expect(start(dataDir)).rejects.toThrow(/password authentication failed/);
    expect(await stopStack(dataDir)).toEqual({ postgres: false, redis: false });
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
