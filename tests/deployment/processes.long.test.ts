import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from '@pairsmith/client';
import { STEP_NAMES } from '@pairsmith/core';
import { Client } from 'pg';
import { silentScreen } from '../../apps/cli/src/screen';
import { createTask } from '../../scripts/demo/task';
import { freePort } from '../../packages/embedded/src/stack/ports';
import { createDatabase, createReader, type TestDatabase } from '../support/database';
import { asNobody } from '../support/nobody';
import { testStack } from '../support/stack';
import { containerEnvironment, mountedSecrets, readCompose, service } from './compose';
import { healthCommand, imageCommand, imageEnvironment, imageUser, stages } from './dockerfile';
import { buildImage, isCachedByManifests } from './image';

const folder = mkdtempSync(join(process.env['PAIRSMITH_TEST_DISK'] ?? '', 'pairsmith-image-'));
const volume = join(folder, 'data');
const makeSecrets = join(__dirname, '..', '..', 'scripts', 'make-secrets.sh');

const compose = readCompose();

/** The folders and files below a folder, without links. */
const list = (below: string, ...more: string[]): string[] =>
  execFileSync('find', ['.', ...more], { cwd: below, encoding: 'utf8', maxBuffer: 2 ** 26 })
    .split('\n')
    .filter(Boolean);
const megabytes = (path: string): number =>
  Number(execFileSync('du', ['-sm', path], { encoding: 'utf8' }).split('\t')[0]);
const readSecret = (name: string): string => readFileSync(join(folder, 'secrets', name), 'utf8').trim();

interface Running {
  process: ChildProcess;
  output: () => string;
}

describe('the image, as processes', () => {
  let state: TestDatabase;
  let business: TestDatabase;
  let port: number;
  let image: string;
  let stageFolder: (stage: string) => string;
  const running: Running[] = [];

  /** What a container of this service sees, but for the addresses of this machine. */
  const environmentOf = (name: string): Record<string, string> => {
    const dotenv = {
      BUSINESS_DATABASE_URL_FILE: 'secrets/business_database_url',
      QUEUE_PREFIX: `deployment-${process.pid}`,
      DISK_MIN_FREE_MB: '1',
    };
    const mounted = mountedSecrets(compose, name, dotenv);
    const environment = containerEnvironment(service(compose, name).environment, dotenv);
    return {
      PATH: process.env['PATH'] ?? '',
      ...imageEnvironment,
      ...Object.fromEntries(
        Object.entries(environment).map(([variable, value]) => {
          const file = mounted[value];
          return [variable, file === undefined ? value : resolve(folder, file)];
        }),
      ),
      HOST: '127.0.0.1',
      PORT: String(port),
      DATA_DIR: volume,
      // Each container has ports of its own; here there are two workers on one machine.
      WORKER_HEALTH_PORT: '',
    };
  };

  /** As somebody who may write the volume and nothing else: the container's root is read-only. */
  const start = (name: string): Running => {
    const [file = '', ...args] = asNobody(service(compose, name).command ?? imageCommand);
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
    for (const deadline = Date.now() + 120_000; checkHealth() !== 0; await sleep(200))
      if (Date.now() > deadline || api.process.exitCode !== null) throw new Error(api.output());
  };

  beforeAll(async () => {
    chmodSync(folder, 0o755); // whoever runs there may enter
    stageFolder = buildImage(join(folder, 'stages'));
    image = stageFolder('');
    mkdirSync(volume);
    if (process.getuid?.() === 0) chownSync(volume, 65_534, 65_534);
    execFileSync('sh', [makeSecrets], { cwd: folder });
    port = await freePort();
    [state, business] = [await createDatabase(), await createDatabase()];
    const client = new Client({ connectionString: business.url });
    await client.connect();
    await client.query(`
      create table shop (id int primary key, name text not null, opened_on date);
      insert into shop select n, 'shop ' || n, date '2024-01-01' + n from generate_series(1, 50) n;
      analyze shop`);
    await client.end();
    // The addresses of this machine instead of the containers'.
    const addresses = {
      database_url: state.url,
      redis_url: testStack().redisUrl,
      business_database_url: await createReader(business),
    };
    for (const [name, url] of Object.entries(addresses))
      writeFileSync(join(folder, 'secrets', name), `${url}\n`);
    writeFileSync(join(folder, 'built'), '');
  }, 300_000);

  afterAll(async () => {
    for (const { process: child } of running) child.kill('SIGKILL');
    await Promise.all(running.map(end));
    await state?.drop();
    await business?.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('holds what runs, and nothing that only builds or tests', () => {
    expect(imageUser).toBe('node');
    const programs = ['api', 'worker', 'migrate'].map((app) => `apps/${app}/dist/main.js`);
    for (const file of [...programs, 'packages/db/migrations', 'node_modules/express'])
      expect([file, existsSync(join(image, file))]).toEqual([file, true]);
    const compilers = ['typescript', 'tsx', 'esbuild', '@swc/core', 'jest', 'eslint', '@types/node'];
    for (const file of [...compilers.map((name) => `node_modules/${name}`), 'scripts', '.git', 'tests'])
      expect([file, existsSync(join(image, file))]).toEqual([file, false]);
    const ours = ['apps', 'packages'].flatMap((name) => list(join(image, name), '-name', '*.ts'));
    expect(ours).toEqual([]);
  });

  it('serves the console, which adds 4 MB', () => {
    expect(existsSync(join(image, 'apps/console/dist/index.html'))).toBe(true);
    expect(existsSync(join(image, 'node_modules/react'))).toBe(false);
    expect(megabytes(join(image, 'apps/console'))).toBeLessThanOrEqual(5);
  });

  it('is 136 MB at most without Node', () => {
    expect(megabytes(image)).toBeLessThanOrEqual(136);
  });

  it('installs dependencies anew only where a manifest has changed', () => {
    const manifests = list(stageFolder('manifests'), '-type', 'f');
    expect([...new Set(manifests.map((file) => file.replace(/^.*\//, '')))].sort()).toEqual([
      ...['.npmrc', 'package-lock.json', 'package.json'],
    ]);
    for (const name of ['production', 'build']) {
      const stage = stages.find((each) => each.name === name);
      expect([name, stage && isCachedByManifests(stage, 'npm ci')]).toEqual([name, true]);
    }
  });

  it('begins with one exact version of a Node with long-term support, from 20 on as engines say', () => {
    const images = stages.map(({ from }) => from).filter((from) => from.includes(':'));
    expect(images).toEqual([expect.stringMatching(/^node:24\.\d+\.\d+-\w+-slim$/)]);
  });

  it('makes the tables, twice without harm', async () => {
    const [first, second] = [start('migrate'), start('migrate')];
    expect([await end(first), first.output(), await end(second)]).toEqual([0, expect.any(String), 0]);
    expect(await end(start('migrate'))).toBe(0);
  });

  it('carries a task through its four steps with two workers on one volume', async () => {
    expect(checkHealth()).not.toBe(0);
    const api = start('api');
    const workers = [start('worker'), start('worker')];
    await waitHealthy(api);

    const url = `http://127.0.0.1:${port}`;
    const watchWith = (apiKey?: string) => ({
      api: createClient({ baseUrl: url, ...(apiKey && { apiKey }) }),
      ...{ screen: silentScreen, stop: new AbortController().signal, warn: () => undefined },
    });
    await expect(createTask(watchWith(), {})).rejects.toThrow('401');
    const apiKey = readSecret('api_keys').split(':')[2] ?? '';
    const task = await createTask(watchWith(apiKey), { business_context: 'shops' });
    await task.submitTables(['shop']);
    for (const step of STEP_NAMES) await task.run(step);
    expect((await task.files()).map(({ file_name }) => file_name)).toEqual(
      expect.arrayContaining(['shop.ddl', 'shop_detail.md', 'metadata.txt', 'catalog.json']),
    );
    expect(await task.read('shop.ddl')).toContain('create table public.shop');
    expect(workers.map(({ process: worker }) => worker.exitCode)).toEqual([null, null]);
    // Which each worker's thread says, and nobody else.
    const client = new Client({ connectionString: state.url });
    await client.connect();
    const { rows } = await client.query(
      'select event_loop_seconds is not null as told from pairsmith.workers',
    );
    await client.end();
    expect(rows).toEqual([{ told: true }, { told: true }]);
  });

  it('writes nowhere but on its volume', () => {
    expect(list(image, '-newer', join(folder, 'built'))).toEqual([]);
  });

  it('shows no secret to those who see its environment', () => {
    const secrets = ['secret_key', 'api_keys', 'database_url', 'redis_url'].map(readSecret);
    for (const name of ['migrate', 'api', 'worker'])
      expect(Object.values(environmentOf(name)).filter((value) => secrets.includes(value))).toEqual([]);
  });

  it('ends in good order on SIGTERM, within the time that Compose gives', async () => {
    const alive = running.filter(({ process: child }) => child.exitCode === null);
    expect(alive).toHaveLength(3);
    for (const { process: child } of alive) child.kill('SIGTERM');
    expect(await Promise.all(alive.map(end))).toEqual([0, 0, 0]);
  });
});
