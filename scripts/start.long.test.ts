import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Client } from 'pg';
import { createDatabase, type TestDatabase } from '../tests/support/database';
import { testStack } from '../tests/support/stack';
import { isAlive, waitUntil } from '../packages/embedded/src/stack/processes';
import { freePort } from '../packages/embedded/src/stack/ports';
import { stopStack } from '../packages/embedded/src/stack/start-stack';

const dataDir = join(process.env['PAIRSMITH_TEST_FOLDER'] ?? '', 'npm-start');

/** `npm start` without npm. */
const start = (env: Record<string, string>) => {
  const child: ChildProcess = spawn(
    process.execPath,
    ['--conditions=source', '--import', 'tsx', join(__dirname, 'start.ts')],
    {
      cwd: join(__dirname, '..'),
      env: { PATH: process.env['PATH'], DATA_DIR: dataDir, STACK_INSTALL: 'never', ...env },
    },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (output += String(text)));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return {
    child,
    output: () => output,
    ended,
    ready: async (): Promise<string> => {
      const found = (): string | undefined => /^ready (\S+)$/m.exec(output)?.[1];
      await waitUntil(() => found() !== undefined || child.exitCode !== null, 120_000);
      return found() ?? Promise.reject(new Error(output));
    },
    /** The processes of the service that it started, by what runs in them; what makes bundles is none. */
    pids: (what: string): number[] =>
      execFileSync('pgrep', ['-P', String(child.pid), '-a', '-f', what], { encoding: 'utf8' })
        .split('\n')
        .filter((line) => line !== '' && !line.includes('make-bundle.js'))
        .map((line) => Number.parseInt(line, 10)),
  };
};

describe('npm start', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createDatabase();
  });
  afterAll(async () => {
    await stopStack(join(dataDir, 'stack'));
    await database.drop();
  });

  const onOtherServers = async (): Promise<Record<string, string>> => ({
    PORT: String(await freePort()),
    DATABASE_URL: database.url,
    REDIS_URL: testStack().redisUrl,
    QUEUE_PREFIX: `start-${process.pid}`,
    BUSINESS_DATABASE_URL: database.url,
  });

  it('brings servers and a demo database of its own, and stops exactly these', async () => {
    const service = start({ PORT: String(await freePort()) });
    const url = await service.ready();
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    const tables = await fetch(`${url}/api/v0/database/tables`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"schema":"public,ods"}',
    });
    const { data } = (await tables.json()) as { data: { tables: string[] } };
    expect(data.tables.length).toBeGreaterThan(8);

    const pids = service.pids('apps/');
    expect(pids).toHaveLength(2);
    service.child.kill('SIGTERM');
    expect(await service.ended).toBe(0);
    expect(pids.filter(isAlive)).toEqual([]);
    expect(await stopStack(join(dataDir, 'stack'))).toEqual({ postgres: false, redis: false });
  });

  it('goes on with another worker when its worker dies, and says so', async () => {
    const service = start(await onOtherServers());
    const url = await service.ready();
    const [worker = 0] = service.pids('apps/worker');
    process.kill(worker, 'SIGKILL');
    const isReady = () => service.output().split('worker ready').length > 2;
    await waitUntil(() => isReady() || service.child.exitCode !== null, 120_000);
    expect(service.output()).toContain('worker ended with SIGKILL. Another one starts in 0.5 s.');
    expect(service.pids('apps/worker')).not.toContain(worker);
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);

    const pids = service.pids('apps/');
    service.child.kill('SIGTERM');
    expect(await service.ended).toBe(0);
    expect(pids.filter(isAlive)).toEqual([]);
  });

  it('stops everything when the API dies, says so, and leaves servers alone that it did not start', async () => {
    const service = start(await onOtherServers());
    await service.ready();
    const [api = 0] = service.pids('apps/api');
    const [worker = 0] = service.pids('apps/worker');
    process.kill(api, 'SIGKILL');
    expect(await service.ended).toBe(1);
    expect(service.output()).toContain('api ended with SIGKILL');
    expect(isAlive(worker)).toBe(false);

    const client = new Client({ connectionString: database.url });
    await client.connect();
    expect((await client.query('select 1 as answer')).rows).toEqual([{ answer: 1 }]);
    await client.end();
  });

  it('names PORT when the port is taken, and a setting that is wrong, before it starts anything', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    const taken = start({ ...(await onOtherServers()), PORT: String(port) });
    const wrong = start({ ...(await onOtherServers()), LEASE_MS: 'long' });
    expect([await taken.ended, await wrong.ended]).toEqual([1, 1]);
    server.close();
    expect(taken.output()).toBe(
      `Port ${port} is taken. Free it, or choose another: PORT=${port + 1} npm start\n`,
    );
    expect(wrong.output()).toMatch(/LEASE_MS: must be a whole number/);
  });
});
