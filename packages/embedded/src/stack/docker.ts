import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { mustRun, run } from './run';

/** The fallback where nothing can be installed. Tests hand in their own. */
export interface Docker {
  available(): Promise<boolean>;
  /** Starts a container unless it runs; its data lies in a volume of the same name. */
  start(container: Container): Promise<void>;
  stop(name: string): Promise<boolean>;
  /** Removes the container and its volume, if they exist. */
  remove(name: string): Promise<void>;
  /** The host port of a running container; undefined when it does not run. */
  port(name: string): Promise<number | undefined>;
}

export interface Container {
  name: string;
  image: string;
  /** On 127.0.0.1 of the host. */
  port: number;
  innerPort: number;
  volumePath: string;
  /** Handed over through the environment, so that no process list shows them. */
  env: Record<string, string>;
  command: string[];
}

/** The name of a data folder's container: two projects on one engine do not collide. */
export const containerName = (dataDir: string, server: 'postgres' | 'redis'): string =>
  `pairsmith-${createHash('sha256').update(resolve(dataDir)).digest('hex').slice(0, 12)}-${server}`;

const hostPort = async (name: string): Promise<number | undefined> => {
  const { code, stdout } = await run('docker', ['port', name], { timeoutMs: 10_000 });
  const port = code === 0 ? /127\.0\.0\.1:(\d+)/.exec(stdout)?.[1] : undefined;
  return port ? Number(port) : undefined;
};

export const dockerEngine: Docker = {
  // The client alone proves nothing: `docker info` asks the engine.
  available: async () => (await run('docker', ['info'], { timeoutMs: 10_000 })).code === 0,

  async start(container) {
    if (await hostPort(container.name)) return;
    // A stopped container keeps its old port; the data is in the volume.
    await run('docker', ['rm', '-f', container.name]);
    const publish = `127.0.0.1:${container.port}:${container.innerPort}`;
    const variables = Object.keys(container.env).flatMap((name) => ['-e', name]);
    await mustRun(
      'docker',
      [
        ...['run', '-d', '--name', container.name, '-p', publish],
        ...[
          '-v',
          `${container.name}:${container.volumePath}`,
          ...variables,
          container.image,
          ...container.command,
        ],
      ],
      { env: { ...process.env, ...container.env } },
    );
  },

  async stop(name) {
    if (!(await hostPort(name))) return false;
    await mustRun('docker', ['stop', name]);
    return true;
  },

  async remove(name) {
    await run('docker', ['rm', '-f', name]);
    await run('docker', ['volume', 'rm', '-f', name]);
  },

  port: hostPort,
};
