import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { migrate } from '@pairsmith/db';
import { Pool } from 'pg';
import { freePort } from '../../packages/embedded/src/stack/ports';
import { readCompose, service } from '../deployment/compose';
import { createBench, SECRET_KEY, type Bench } from '../support/fault-bench';
import { fromSource } from '../support/from-source';
import { startPostgres, testStack, type TestServer } from '../support/stack';

/** A worker has no work of its own to show between two runs: what looks after processes asks its port. */

let state: TestServer;
let bench: Bench;
beforeAll(async () => {
  state = await startPostgres();
  const pool = new Pool({ connectionString: state.url });
  await migrate(pool);
  await pool.end();
  bench = await createBench({ databaseUrl: state.url });
});
afterAll(async () => {
  await bench?.close();
  await state?.stop();
});

const { test = [] } = service(readCompose(), 'worker').healthcheck ?? {};

/** What Compose runs in a worker's container, but for the port. */
const check = (port: number): number | null => {
  const [kind, file = '', ...args] = test.map((part) => part.replace(':8085/', `:${port}/`));
  expect(kind).toBe('CMD');
  return spawnSync(file, args).status;
};
const ask = async (port: number, path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).status;
const eventually = async (what: () => Promise<boolean>) => {
  for (const end = Date.now() + 120_000; !(await what()); await sleep(30))
    if (Date.now() > end) throw new Error('not within 15 s');
};

it('says what PostgreSQL thinks of it: ready while it counts as alive, else not; the process itself is live all the time', async () => {
  const port = await freePort();
  expect(check(port)).toBe(1);
  const worker = await bench.startWorker({ WORKER_HEALTH_PORT: String(port), LEASE_MS: '1500' });
  expect(check(port)).toBe(0);
  expect([await ask(port, '/health/live'), await ask(port, '/else')]).toEqual([200, 404]);

  await state.kill('SIGSTOP');
  await eventually(async () => (await ask(port, '/health/ready')) === 503);
  expect([await ask(port, '/health/live'), check(port)]).toEqual([200, 1]);
  await state.kill('SIGCONT');
  await eventually(async () => (await ask(port, '/health/ready')) === 200);

  worker.kill('SIGTERM');
  expect(await worker.exited).toBe(0);
  expect(check(port)).toBe(1);
});

it('a port that is taken ends the start, with the name of its setting', async () => {
  const port = await freePort();
  const holder = createServer().listen(port, '127.0.0.1');
  await once(holder, 'listening');
  const [file = '', ...args] = fromSource('apps/worker/src/main.ts');
  const child = spawn(file, args, {
    env: {
      ...{ PATH: process.env['PATH'], DATA_DIR: bench.dataDir, SECRET_KEY },
      ...{ DATABASE_URL: state.url, REDIS_URL: testStack().redisUrl, WORKER_HEALTH_PORT: String(port) },
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (text) => (said += String(text)));
  const [code] = (await once(child, 'close')) as [number];
  expect([code, said]).toEqual([
    1,
    `the worker could not start: WORKER_HEALTH_PORT: 127.0.0.1:${port} cannot be listened on; set another one\n`,
  ]);
  holder.close();
});
