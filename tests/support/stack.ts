import { chmodSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { postgresUser } from '../../packages/embedded/src/stack/data-folder';
import { systemFinder } from '../../packages/embedded/src/stack/find';
import { freePort } from '../../packages/embedded/src/stack/ports';
import * as postgres from '../../packages/embedded/src/stack/postgres';
import * as redis from '../../packages/embedded/src/stack/redis';
import { postgresUrl } from '../../packages/embedded/src/stack/state-database';
import { killTree } from './processes';

export interface TestStack {
  /** The database `postgres` of the run's own PostgreSQL, as its superuser. */
  pgUrl: string;
  redisUrl: string;
}

/** A server that belongs to one test, which may freeze, kill and restart it. */
export interface TestServer {
  url: string;
  port: number;
  /** Hand it to the next start, with the port, to go on with the same data under the same URL. */
  dir: string;
  pid: number;
  /** SIGSTOP freezes, SIGCONT thaws, SIGKILL is a power cut; PostgreSQL's children get the signal too. */
  kill(signal: NodeJS.Signals): Promise<void>;
  /** Stops it in good order, or by force when it is frozen. */
  stop(): Promise<void>;
}

/** Without a folder and a port the server is new and empty, on a free one. */
export interface ServerOptions {
  dir?: string;
  port?: number;
  password?: string;
}

const required = (name: string): string => {
  const value = process.env[name];
  if (!value)
    throw new Error(`${name} is not set: run tests with jest, whose global setup starts the servers.`);
  return value;
};

const makeFolder = (name: string): string => {
  const folder = mkdtempSync(join(required('PAIRSMITH_TEST_FOLDER'), `${name}-`));
  chmodSync(folder, 0o755);
  return join(folder, 'data');
};

const present = <T>(found: T | undefined, name: string): T => {
  if (found === undefined)
    throw new Error(`Tests that break a server need ${name} installed; a container does not do.`);
  return found;
};

/** The servers that serve the whole test run. A test that breaks its server starts one of its own. */
export const testStack = (): TestStack => ({
  pgUrl: required('PAIRSMITH_TEST_PG_URL'),
  redisUrl: required('PAIRSMITH_TEST_REDIS_URL'),
});

/** Starts a Redis that belongs to the calling test. */
export const startRedis = async (options: ServerOptions = {}): Promise<TestServer> => {
  const { password = 'test' } = options;
  const binary = present(systemFinder.redis(), 'redis-server');
  const [dir, port] = [options.dir ?? makeFolder('redis'), options.port ?? (await freePort())];
  const pid = await redis.startRedis({ binary, dir, port, password });
  return {
    ...{ url: `redis://:${password}@127.0.0.1:${port}`, dir, port, pid },
    kill: (signal) => killTree(pid, signal),
    stop: async () => {
      await killTree(redis.redisPid(dir), 'SIGCONT');
      await redis.stopRedis(dir);
    },
  };
};

/** Starts a PostgreSQL that belongs to the calling test; about a second for a new one. */
export const startPostgres = async (
  options: ServerOptions & { settings?: Record<string, string> } = {},
): Promise<TestServer> => {
  const { password = 'test' } = options;
  const binaries = present(systemFinder.postgres()[0], 'PostgreSQL with pgvector');
  const [dir, port] = [options.dir ?? makeFolder('postgres'), options.port ?? (await freePort())];
  const cluster = { binaries, dir, user: await postgresUser() };
  await postgres.initPostgres(cluster, password);
  await postgres.startPostgres(cluster, { port, settings: { fsync: 'off', ...options.settings } });
  const pid = postgres.postgresPid(dir);
  return {
    ...{ url: postgresUrl('postgres', password, port, 'postgres'), dir, port, pid },
    kill: (signal) => killTree(pid, signal),
    stop: async () => {
      await killTree(postgres.postgresPid(dir), 'SIGCONT');
      await postgres.stopPostgres(dir);
    },
  };
};
