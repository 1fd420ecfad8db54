import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { aptInstaller, type Log } from './apt';
import {
  findPostgresFolder,
  openSecretKey,
  openState,
  readState,
  writeState,
  type StackState,
} from './data-folder';
import { dockerEngine } from './docker';
import { systemFinder } from './find';
import { withLock } from './lock';
import { clusterMajor } from './postgres';
import { provideServers, type Machine, type Provided } from './provide';
import { findRunning, stopServers, type Servers } from './running';
import { startOwnPostgres, startOwnRedis } from './start-servers';
import { createStateDatabase, postgresUrl, withDatabase } from './state-database';
import { setAsideWithoutPasswords } from './without-passwords';

export interface StackOptions {
  /** Everything the stack keeps lies here; made when missing. */
  dataDir: string;
  log: Log;
  /** DATABASE_URL, REDIS_URL, SECRET_KEY and STACK_INSTALL are read from it. */
  env?: NodeJS.ProcessEnv;
  machine?: Machine;
  /** PostgreSQL settings for this start, such as `{ fsync: 'off' }`. */
  postgresSettings?: Record<string, string>;
  /** Install a browser as well, in the same step: tests want one. */
  browser?: boolean;
}

export interface Stack {
  /** Our own state, as the role `pairsmith`; or DATABASE_URL. */
  databaseUrl: string;
  redisUrl: string;
  /** 32 bytes in hex; or SECRET_KEY. */
  secretKey: string;
  /** A database of the same server as its superuser, to create other databases; with DATABASE_URL, as its user. */
  adminUrl(database: string): string;
  /** What this call started; false for what ran before or is somebody else's. */
  started: Servers<boolean>;
  /** Stops what this call started and nothing else. */
  stop(): Promise<void>;
}

export const systemMachine: Machine = { finder: systemFinder, installer: aptInstaller, docker: dockerEngine };

/** Starts and stops of one data folder take turns. */
const withStackLock = <T>(dataDir: string, work: () => Promise<T>): Promise<T> => {
  // Others may pass, as PostgreSQL's user must, but not look around.
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  return withLock(join(dataDir, 'stack.lock'), work);
};

/** A server that lives in a container stays there, whatever is installed meanwhile: its data is in the volume. */
const provideMissing = async (
  { dataDir, log, env = process.env, machine = systemMachine, browser = false }: StackOptions,
  state: StackState,
  missing: Servers<boolean>,
): Promise<Provided> => {
  const contained = (server: 'postgres' | 'redis'): boolean =>
    missing[server] && state[server].in === 'container';
  const cluster = findPostgresFolder(dataDir);
  const wanted = {
    postgres: missing.postgres && !contained('postgres'),
    redis: missing.redis && !contained('redis'),
    ...(browser && { browser }),
    major: cluster === undefined ? undefined : clusterMajor(cluster),
  };
  const provided = await provideServers(machine, wanted, env['STACK_INSTALL'] !== 'never', log);
  return {
    postgres: contained('postgres') ? 'docker' : provided.postgres,
    redis: contained('redis') ? 'docker' : provided.redis,
  };
};

/** What `npm run stack -- start` printed are our own servers: they are started like those that nobody named. */
const withoutOwn = (env: NodeJS.ProcessEnv, state: StackState): NodeJS.ProcessEnv => {
  const isOwn = (url: string | undefined, password: string): boolean =>
    url !== undefined && URL.canParse(url) && new URL(url).password === password;
  return {
    ...env,
    ...(isOwn(env['DATABASE_URL'], state.databasePassword) && { DATABASE_URL: undefined }),
    ...(isOwn(env['REDIS_URL'], state.redisPassword) && { REDIS_URL: undefined }),
  };
};

/** Starts what neither runs nor is named, and notes in `started` each server as soon as it is up. */
const startMissing = async (
  options: StackOptions,
  state: StackState,
  started: Servers<boolean>,
): Promise<void> => {
  const { dataDir, log, env = process.env, machine = systemMachine, postgresSettings = {} } = options;
  const running = await findRunning(dataDir, state, machine.docker);
  const provided = await provideMissing(options, state, {
    postgres: !env['DATABASE_URL'] && !running.postgres,
    redis: !env['REDIS_URL'] && !running.redis,
  });
  if (running.postgres) state.postgres.port = running.postgres;
  if (provided.postgres) {
    state.postgres = await startOwnPostgres(
      dataDir,
      state,
      provided.postgres,
      machine.docker,
      postgresSettings,
    );
    started.postgres = true;
    writeState(dataDir, state);
    log(`Started PostgreSQL on 127.0.0.1:${state.postgres.port}.`);
  }
  if (provided.redis) {
    state.redis = await startOwnRedis(dataDir, state, provided.redis, machine.docker);
    started.redis = true;
    writeState(dataDir, state);
    log(`Started Redis on 127.0.0.1:${state.redis.port}.`);
  }
};

/**
 * Starts a private PostgreSQL and Redis for a data folder, or finds them running, or takes those that
 * DATABASE_URL and REDIS_URL name. Any number of processes may call it at once.
 * @throws one error that lists the choices when a server cannot be had on this machine; what was started is stopped.
 */
export const startStack = (wanted: StackOptions): Promise<Stack> => {
  const options = { ...wanted, dataDir: resolve(wanted.dataDir) };
  const { dataDir, log, machine = systemMachine } = options;
  return withStackLock(dataDir, async () => {
    const given = options.env ?? process.env;
    if (!given['DATABASE_URL']) await setAsideWithoutPasswords(dataDir, log);
    const state = openState(dataDir);
    const env = withoutOwn(given, state);
    const started = { postgres: false, redis: false };
    const stopStarted = (): Promise<unknown> => stopServers(dataDir, state, started, machine.docker);
    const ownUrl = (user: string, password: string): string =>
      postgresUrl(user, password, state.postgres.port ?? 0, user);
    try {
      await startMissing({ ...options, env }, state, started);
      const ownAdminUrl = ownUrl('postgres', state.adminPassword);
      if (!env['DATABASE_URL']) await createStateDatabase(ownAdminUrl, state.databasePassword);
      return {
        databaseUrl: env['DATABASE_URL'] || ownUrl('pairsmith', state.databasePassword),
        redisUrl: env['REDIS_URL'] || `redis://:${state.redisPassword}@127.0.0.1:${state.redis.port}`,
        secretKey: env['SECRET_KEY'] || openSecretKey(dataDir),
        adminUrl: (database) => withDatabase(env['DATABASE_URL'] || ownAdminUrl, database),
        started,
        stop: async () => {
          await withStackLock(dataDir, stopStarted);
        },
      };
    } catch (error) {
      // Why it did not start is what is to be known, even where something does not stop either.
      await stopStarted().catch((reason: unknown) => log(String(reason)));
      throw error;
    }
  });
};

/** Stops whatever runs for a data folder, whoever started it; its data stays. Returns what ran. */
export const stopStack = async (dataDir: string, docker = dockerEngine): Promise<Servers<boolean>> => {
  const folder = resolve(dataDir);
  const state = readState(folder);
  if (!state) return { postgres: false, redis: false };
  return withStackLock(folder, () => stopServers(folder, state, { postgres: true, redis: true }, docker));
};
