import { join } from 'node:path';
import { findPostgresFolder } from './data-folder';
import { containerName, type Docker } from './docker';
import { stopPostgres } from './postgres';
import { stopRedis } from './redis';

export interface Servers {
  postgres: boolean;
  redis: boolean;
}

/** Stops those of a data folder's servers that are named; its data stays. Returns which of them ran. */
export const stopServers = async (dataDir: string, named: Servers, docker: Docker): Promise<Servers> => {
  const stopped: Servers = { postgres: false, redis: false };
  const postgresDir = findPostgresFolder(dataDir);
  if (named.redis) {
    stopped.redis =
      (await stopRedis(join(dataDir, 'redis'))) || (await docker.stop(containerName(dataDir, 'redis')));
  }
  if (named.postgres) {
    stopped.postgres =
      (postgresDir !== undefined && (await stopPostgres(postgresDir))) ||
      (await docker.stop(containerName(dataDir, 'postgres')));
  }
  return stopped;
};
