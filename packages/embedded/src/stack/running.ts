import { join } from 'node:path';
import { findPostgresFolder, type StackState } from './data-folder';
import { containerName, type Docker } from './docker';
import { postgresPid, postgresPort, stopPostgres } from './postgres';
import { redisPid, stopRedis } from './redis';

/** One fact about each of the two servers. */
export interface Servers<T> {
  postgres: T;
  redis: T;
}

export const redisFolder = (dataDir: string): string => join(dataDir, 'redis');

/** The ports of a data folder's servers that run; undefined for one that does not. */
export const findRunning = async (
  dataDir: string,
  state: StackState,
  docker: Docker,
): Promise<Servers<number | undefined>> => {
  const cluster = findPostgresFolder(dataDir);
  const container = (server: 'postgres' | 'redis'): Promise<number | undefined> =>
    docker.port(containerName(dataDir, server));
  return {
    postgres:
      state.postgres.in === 'container'
        ? await container('postgres')
        : cluster && postgresPid(cluster)
          ? postgresPort(cluster)
          : undefined,
    redis:
      state.redis.in === 'container'
        ? await container('redis')
        : redisPid(redisFolder(dataDir))
          ? state.redis.port
          : undefined,
  };
};

/** Stops those of a data folder's servers that are named; its data stays. Returns which of them ran. */
export const stopServers = async (
  dataDir: string,
  state: StackState,
  named: Servers<boolean>,
  docker: Docker,
): Promise<Servers<boolean>> => {
  const cluster = findPostgresFolder(dataDir);
  const stopNamedPostgres = async (): Promise<boolean> =>
    state.postgres.in === 'container'
      ? docker.stop(containerName(dataDir, 'postgres'))
      : cluster !== undefined && stopPostgres(cluster);
  const stopNamedRedis = (): Promise<boolean> =>
    state.redis.in === 'container'
      ? docker.stop(containerName(dataDir, 'redis'))
      : stopRedis(redisFolder(dataDir));
  return {
    redis: named.redis && (await stopNamedRedis()),
    postgres: named.postgres && (await stopNamedPostgres()),
  };
};
