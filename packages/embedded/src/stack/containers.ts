import { Client } from 'pg';
import type { Docker } from './docker';
import { waitUntil } from './processes';
import { answersPing } from './redis';
import { postgresUrl } from './state-database';

const acceptsConnections = async (url: string): Promise<boolean> => {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 1000 });
  // A server that is still starting cuts the connection after the handshake; the answer is the same: not yet.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
};

const waitForServer = async (name: string, check: () => Promise<boolean>): Promise<void> => {
  if (!(await waitUntil(check, 60_000)))
    throw new Error(`The container ${name} does not answer: docker logs ${name}`);
};

/** Starts PostgreSQL with pgvector in a container and waits until it accepts connections. */
export const startPostgresContainer = async (
  docker: Docker,
  name: string,
  port: number,
  password: string,
  settings: Record<string, string>,
): Promise<void> => {
  await docker.start({
    name,
    image: 'pgvector/pgvector:0.8.6-pg17',
    port,
    innerPort: 5432,
    volumePath: '/var/lib/postgresql/data',
    env: { POSTGRES_PASSWORD: password },
    command: ['postgres', ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`])],
  });
  await waitForServer(name, () => acceptsConnections(postgresUrl('postgres', password, port, 'postgres')));
};

/** Starts Redis in a container, with the settings of the private one, and waits until it answers. */
export const startRedisContainer = async (
  docker: Docker,
  name: string,
  port: number,
  password: string,
): Promise<void> => {
  const start =
    'exec redis-server --appendonly yes --maxmemory-policy noeviction --requirepass "$REDIS_PASSWORD"';
  await docker.start({
    name,
    image: 'redis:8.10.2',
    port,
    innerPort: 6379,
    volumePath: '/data',
    env: { REDIS_PASSWORD: password },
    command: ['sh', '-c', start],
  });
  await waitForServer(name, () => answersPing(port, password));
};
