import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { aptInstaller, type Log } from './apt';
import {
  findPostgresFolder,
  openPostgresFolder,
  openSecretKey,
  openState,
  postgresUser,
  writeState,
} from './data-folder';
import { containerName, dockerEngine } from './docker';
import { systemFinder, type PostgresBinaries } from './find';
import { withLock } from './lock';
import { freePort } from './ports';
import { clusterMajor, initPostgres, postgresPid, postgresPort, startPostgres } from './postgres';
import { startPostgresContainer, startRedisContainer } from './containers';
import { provideServers, type Machine } from './provide';
import { redisPid, startRedis } from './redis';
import { createStateDatabase, postgresUrl, withDatabase } from './state-database';
import { stopServers, type Servers } from './stop-stack';

export interface StackOptions {
  /** Everything the stack keeps lies here; made when missing. */
  dataDir: string;
  log: Log;
  /** DATABASE_URL, REDIS_URL, SECRET_KEY and STACK_INSTALL are read from it. */
  env?: NodeJS.ProcessEnv;
  machine?: Machine;
  /** PostgreSQL settings for this start, such as `{ fsync: 'off' }`. */
  postgresSettings?: Record<string, string>;
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
  started: Servers;
  /** Stops what this call started and nothing else. */
  stop(): Promise<void>;
}

export const systemMachine: Machine = { finder: systemFinder, installer: aptInstaller, docker: dockerEngine };

/** Two may be given the same free port at the same moment: the slower one tries another. */
const onFreePort = async (
  preferred: number | undefined,
  start: (port: number) => Promise<void>,
): Promise<number> => {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort(attempt === 1 ? preferred : undefined);
    try {
      await start(port);
      return port;
    } catch (error) {
      if (attempt === 3 || (await freePort(port)) === port) throw error;
    }
  }
};

const startCluster = async (
  options: StackOptions,
  binaries: PostgresBinaries,
  password: string,
  preferred: number | undefined,
): Promise<number> => {
  const user = await postgresUser();
  const cluster = { binaries, user, dir: await openPostgresFolder(options.dataDir, user) };
  await initPostgres(cluster, password);
  return onFreePort(preferred, (port) =>
    startPostgres(cluster, { port, settings: options.postgresSettings }),
  );
};

const startServers = async (options: StackOptions): Promise<Stack> => {
  const { dataDir, log, env = process.env, machine = systemMachine, postgresSettings = {} } = options;
  const state = openState(dataDir);
  const postgresDir = findPostgresFolder(dataDir);
  const redisDir = join(dataDir, 'redis');
  const postgresRuns = postgresDir !== undefined && postgresPid(postgresDir) > 0;
  const redisRuns = redisPid(redisDir) > 0;
  const wanted = {
    postgres: !env['DATABASE_URL'] && !postgresRuns,
    redis: !env['REDIS_URL'] && !redisRuns,
    major: postgresDir === undefined ? undefined : clusterMajor(postgresDir),
  };
  const provided = await provideServers(machine, wanted, env['STACK_INSTALL'] !== 'never', log);
  const started: Servers = { postgres: false, redis: false };

  if (postgresRuns) state.postgresPort = postgresPort(postgresDir);
  else if (provided.postgres === 'docker') {
    const name = containerName(dataDir, 'postgres');
    const running = await machine.docker.port(name);
    state.postgresPort =
      running ??
      (await onFreePort(state.postgresPort, (port) =>
        startPostgresContainer(machine.docker, name, port, state.adminPassword, postgresSettings),
      ));
    started.postgres = running === undefined;
  } else if (provided.postgres) {
    state.postgresPort = await startCluster(
      options,
      provided.postgres,
      state.adminPassword,
      state.postgresPort,
    );
    started.postgres = true;
  }

  if (provided.redis === 'docker') {
    const name = containerName(dataDir, 'redis');
    const running = await machine.docker.port(name);
    state.redisPort =
      running ??
      (await onFreePort(state.redisPort, (port) =>
        startRedisContainer(machine.docker, name, port, state.redisPassword),
      ));
    started.redis = running === undefined;
  } else if (provided.redis) {
    const binary = provided.redis;
    state.redisPort = await onFreePort(state.redisPort, async (port) => {
      await startRedis({ binary, dir: redisDir, port, password: state.redisPassword });
    });
    started.redis = true;
  }
  writeState(dataDir, state);

  const { postgresPort: port = 0, redisPort = 0, adminPassword, databasePassword } = state;
  const adminUrl = env['DATABASE_URL'] ?? postgresUrl('postgres', adminPassword, port, 'postgres');
  if (!env['DATABASE_URL']) await createStateDatabase(adminUrl, databasePassword);
  return {
    databaseUrl: env['DATABASE_URL'] ?? postgresUrl('pairsmith', databasePassword, port, 'pairsmith'),
    redisUrl: env['REDIS_URL'] ?? `redis://:${state.redisPassword}@127.0.0.1:${redisPort}`,
    secretKey: env['SECRET_KEY'] ?? openSecretKey(dataDir),
    adminUrl: (database) => withDatabase(adminUrl, database),
    started,
    stop: () =>
      withStackLock(dataDir, () => stopServers(dataDir, started, machine.docker)).then(() => undefined),
  };
};

/** Starts and stops of one data folder take turns. */
export const withStackLock = <T>(dataDir: string, work: () => Promise<T>): Promise<T> => {
  mkdirSync(dataDir, { recursive: true });
  return withLock(join(dataDir, 'stack.lock'), work);
};

/**
 * Starts a private PostgreSQL and Redis for a data folder, or finds them running, or takes those that
 * DATABASE_URL and REDIS_URL name. Any number of processes may call it at once.
 * @throws one error that lists the choices when a server cannot be had on this machine.
 */
export const startStack = (options: StackOptions): Promise<Stack> => {
  const dataDir = resolve(options.dataDir);
  return withStackLock(dataDir, () => startServers({ ...options, dataDir }));
};
