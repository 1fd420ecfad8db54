import { openPostgresFolder, postgresUser, type ServerState, type StackState } from './data-folder';
import { startPostgresContainer, startRedisContainer } from './containers';
import { containerName, type Docker } from './docker';
import type { PostgresBinaries } from './find';
import { freePort } from './ports';
import { initPostgres, startPostgres } from './postgres';
import { startRedis } from './redis';
import { redisFolder } from './running';

/**
 * Starts a server on its last port when that is free, else on another. Two may be given the same free port
 * at the same moment: the one that finds it taken tries again.
 */
const onFreePort = async (
  last: number | undefined,
  start: (port: number) => Promise<unknown>,
): Promise<number> => {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort(attempt === 1 ? last : undefined);
    try {
      await start(port);
      return port;
    } catch (error) {
      const taken = (await freePort(port)) !== port;
      if (!taken || attempt === 3) throw error;
    }
  }
};

/** Starts the data folder's PostgreSQL, made when missing. Returns what to remember of it. */
export const startOwnPostgres = async (
  dataDir: string,
  state: StackState,
  provided: PostgresBinaries | 'docker',
  docker: Docker,
  settings: Record<string, string>,
): Promise<ServerState> => {
  const { adminPassword, postgres } = state;
  if (provided === 'docker') {
    const name = containerName(dataDir, 'postgres');
    const start = (port: number): Promise<void> =>
      startPostgresContainer(docker, name, port, adminPassword, settings);
    return { in: 'container', port: await onFreePort(postgres.port, start) };
  }
  const user = await postgresUser();
  const cluster = { binaries: provided, user, dir: await openPostgresFolder(dataDir, user) };
  await initPostgres(cluster, adminPassword);
  const start = (port: number): Promise<void> => startPostgres(cluster, { port, settings });
  return { in: 'folder', port: await onFreePort(postgres.port, start) };
};

/** Starts the data folder's Redis. Returns what to remember of it. */
export const startOwnRedis = async (
  dataDir: string,
  state: StackState,
  provided: string,
  docker: Docker,
): Promise<ServerState> => {
  const { redisPassword: password, redis } = state;
  if (provided === 'docker') {
    const name = containerName(dataDir, 'redis');
    const start = (port: number): Promise<void> => startRedisContainer(docker, name, port, password);
    return { in: 'container', port: await onFreePort(redis.port, start) };
  }
  const start = (port: number): Promise<number> =>
    startRedis({ binary: provided, dir: redisFolder(dataDir), port, password });
  return { in: 'folder', port: await onFreePort(redis.port, start) };
};
