import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startPostgres, startRedis, type TestServer } from '../../../../tests/support/stack';
import type { Container, Docker } from './docker';
import { startStack, stopStack, systemMachine, type Stack } from './start-stack';
import type { Machine } from './provide';

/** An engine whose containers are processes of this machine: everything is real but the isolation. */
const makeEngine = () => {
  const running = new Map<string, TestServer>();
  const volumes = new Map<string, string>();
  const asked: Container[] = [];
  const engine: Docker = {
    available: async () => true,
    async start(container) {
      asked.push(container);
      const { name, port, env } = container;
      const password = env['POSTGRES_PASSWORD'] ?? env['REDIS_PASSWORD'];
      const start = container.innerPort === 5432 ? startPostgres : startRedis;
      const server = await start({ dir: volumes.get(name), port, password });
      running.set(name, server);
      volumes.set(name, server.dir);
    },
    async stop(name) {
      await running.get(name)?.stop();
      return running.delete(name);
    },
    remove: async () => undefined,
    port: async (name) => running.get(name)?.port,
  };
  return { engine, asked };
};

describe('the stack in containers', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'pairsmith-stack-'));
  const { engine, asked } = makeEngine();
  const bare: Machine = {
    finder: { postgres: () => [], redis: () => undefined, browser: () => undefined },
    installer: { available: () => false, install: async () => undefined, installed: () => [] },
    docker: engine,
  };
  const start = (machine: Machine): Promise<Stack> =>
    startStack({ dataDir, machine, env: {}, log: () => undefined });

  afterAll(async () => {
    await stopStack(dataDir, engine);
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('keeps its data there, even when servers are installed later', async () => {
    const first = await start(bare);
    expect(first.started).toEqual({ postgres: true, redis: true });
    expect(asked.map(({ image, env }) => [image, Object.keys(env)])).toEqual([
      ['pgvector/pgvector:0.8.6-pg17', ['POSTGRES_PASSWORD']],
      ['redis:8.10.2', ['REDIS_PASSWORD']],
    ]);
    expect((await start(bare)).started).toEqual({ postgres: false, redis: false });

    const client = new Client({ connectionString: first.databaseUrl });
    await client.connect();
    await client.query('create table kept as select 42 as answer');
    await client.end();
    expect(await stopStack(dataDir, engine)).toEqual({ postgres: true, redis: true });

    const again = await start({ ...systemMachine, docker: engine });
    expect(again.databaseUrl).toBe(first.databaseUrl);
    expect(asked).toHaveLength(4);
    const later = new Client({ connectionString: again.databaseUrl });
    await later.connect();
    expect((await later.query('select answer from kept')).rows).toEqual([{ answer: 42 }]);
    await later.end();
    await again.stop();
    expect(await stopStack(dataDir, engine)).toEqual({ postgres: false, redis: false });
  });
});
