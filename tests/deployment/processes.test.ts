import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from '@pairsmith/client';
import { Client } from 'pg';
import { createTask } from '../../scripts/demo/task';
import { freePort } from '../../scripts/stack/ports';
import { createDatabase, createReader, type TestDatabase } from '../support/database';
import { testStack } from '../support/stack';
import { containerEnvironment, readCompose, service } from './compose';
import { buildCommands, buildImage, healthCommand, imageCommand, imageEnvironment, imageUser } from './image';

const folder = mkdtempSync(join(process.env['PAIRSMITH_TEST_DISK'] ?? '', 'pairsmith-image-'));
const image = join(folder, 'app');
const volume = join(folder, 'data');
const key = '0123456789abcdef0123456789abcdef';

const { compose } = readCompose();

interface Running {
  process: ChildProcess;
  output: () => string;
}

describe('the image, as processes', () => {
  let state: TestDatabase;
  let business: TestDatabase;
  let businessUrl: string;
  let port: number;
  const running: Running[] = [];

  /** What a container of this service sees, but for the addresses of this machine. */
  const environmentOf = (name: string): Record<string, string> => ({
    PATH: process.env['PATH'] ?? '',
    ...imageEnvironment,
    ...containerEnvironment(service(compose, name).environment, {
      POSTGRES_PASSWORD: 'not-used-here',
      REDIS_PASSWORD: 'not-used-here',
      SECRET_KEY: 'a-secret-key-of-this-test',
      API_KEYS: `ann:admin:${key}`,
      BUSINESS_DATABASE_URL: businessUrl,
      QUEUE_PREFIX: `deployment-${process.pid}`,
      DISK_MIN_FREE_MB: '1',
    }),
    DATABASE_URL: state.url,
    REDIS_URL: testStack().redisUrl,
    HOST: '127.0.0.1',
    PORT: String(port),
    DATA_DIR: volume,
  });

  const start = (name: string): Running => {
    const [file = '', ...args] = service(compose, name).command ?? imageCommand;
    const child = spawn(file, args, {
      cwd: image,
      env: environmentOf(name),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += String(text)));
    const started = { process: child, output: () => output };
    running.push(started);
    return started;
  };

  const end = async ({ process: child }: Running): Promise<number | string | null> => {
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    return child.exitCode ?? child.signalCode;
  };

  const checkHealth = (): number | null => {
    const [file = '', ...args] = healthCommand.map((part) => part.replace('8084', String(port)));
    return spawnSync(file, args, { env: environmentOf('api') }).status;
  };

  const waitHealthy = async (api: Running): Promise<void> => {
    for (const deadline = Date.now() + 20_000; checkHealth() !== 0; await sleep(200))
      if (Date.now() > deadline || api.process.exitCode !== null) throw new Error(api.output());
  };

  beforeAll(async () => {
    buildImage(image);
    mkdirSync(volume);
    port = await freePort();
    [state, business] = [await createDatabase(), await createDatabase()];
    const client = new Client({ connectionString: business.url });
    await client.connect();
    await client.query(`
      create table shop (id int primary key, name text not null, opened_on date);
      insert into shop select n, 'shop ' || n, date '2024-01-01' + n from generate_series(1, 50) n;
      analyze shop`);
    await client.end();
    businessUrl = await createReader(business);
  }, 120_000);

  afterAll(async () => {
    for (const { process: child } of running) child.kill('SIGKILL');
    await Promise.all(running.map(end));
    await state?.drop();
    await business?.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('holds what runs, and nothing that only builds or tests', () => {
    expect(buildCommands).toContain('npm ci');
    expect(imageUser).toBe('node');
    for (const file of ['apps/api/dist/main.js', 'apps/worker/dist/main.js', 'packages/db/migrations'])
      expect([file, existsSync(join(image, file))]).toEqual([file, true]);
    for (const file of ['node_modules/jest', 'node_modules/eslint', 'packages/core/src', '.git', 'tests'])
      expect([file, existsSync(join(image, file))]).toEqual([file, false]);
  });

  it('makes the tables, twice without harm', async () => {
    const [first, second] = [start('migrate'), start('migrate')];
    expect([await end(first), first.output(), await end(second)]).toEqual([0, expect.any(String), 0]);
    expect(await end(start('migrate'))).toBe(0);
  });

  it('carries a task through its first step with two workers on one volume', async () => {
    expect(checkHealth()).not.toBe(0);
    const api = start('api');
    const workers = [start('worker'), start('worker')];
    await waitHealthy(api);

    const url = `http://127.0.0.1:${port}`;
    await expect(createTask(createClient({ baseUrl: url }), {})).rejects.toThrow('401');
    const client = createClient({ baseUrl: url, apiKey: key });
    const task = await createTask(client, { business_context: 'shops' });
    await task.submitTables(['shop']);
    await task.run('ddl_generation', () => undefined);
    expect((await task.files()).map(({ file_name }) => file_name)).toEqual(
      expect.arrayContaining(['shop.ddl', 'shop_detail.md', 'metadata.txt', 'catalog.json']),
    );
    expect(await task.read('shop.ddl')).toContain('create table public.shop');
    expect(workers.map(({ process: worker }) => worker.exitCode)).toEqual([null, null]);
  });

  it('ends in good order on SIGTERM, within the time that Compose gives', async () => {
    const alive = running.filter(({ process: child }) => child.exitCode === null);
    expect(alive).toHaveLength(3);
    for (const { process: child } of alive) child.kill('SIGTERM');
    expect(await Promise.all(alive.map(end))).toEqual([0, 0, 0]);
  }, 45_000);
});
