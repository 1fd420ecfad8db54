import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileVariable, readSettings, SECRET_SETTINGS, SETTINGS } from '@pairsmith/core';
import { Redis } from 'ioredis';
import { loadConfig as loadApiConfig } from '../../apps/api/src/config';
import { loadConfig as loadWorkerConfig } from '../../apps/worker/src/config';
import { systemFinder } from '../../packages/embedded/src/stack/find';
import { freePort } from '../../packages/embedded/src/stack/ports';
import { composeFile, containerEnvironment, fillIn, mountedSecrets, readCompose, service } from './compose';
import { stages } from './dockerfile';

const compose = readCompose();
const names = Object.keys(compose.services);
const ours = ['migrate', 'api', 'worker'].map((name) => service(compose, name));

/** How this machine calls Compose; undefined where it has none. It needs no engine to check a file. */
const findCompose = (): string[] | undefined =>
  [['docker', 'compose'], ['docker-compose']].find(
    ([command = '', ...rest]) => spawnSync(command, [...rest, 'version']).status === 0,
  );

describe('docker-compose.yml', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'pairsmith-compose-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('publishes the API and nothing else, on this machine unless told otherwise', () => {
    const published = Object.entries(compose.services).filter(([, { ports }]) => ports);
    expect(published.map(([name]) => name)).toEqual(['api']);
    expect(service(compose, 'api').ports).toEqual([
      { target: 8084, host_ip: '${HOST:-127.0.0.1}', published: '${PORT:-8084}' },
    ]);
  });

  it('keeps PostgreSQL and Redis on a network that leads nowhere', () => {
    for (const name of ['postgres', 'redis']) expect(service(compose, name).networks).toEqual(['state']);
    expect(compose.networks).toEqual({ state: { internal: true } });
  });

  it('names every image by an exact version', () => {
    const images = names.flatMap((name) => service(compose, name).image ?? []);
    expect([...new Set(images)].filter((image) => image !== 'pairsmith').sort()).toEqual([
      expect.stringMatching(/^pgvector\/pgvector:\d+\.\d+\.\d+-pg\d+$/),
      expect.stringMatching(/^redis:\d+\.\d+\.\d+$/),
    ]);
    const containers = readFileSync(
      join(composeFile, '..', 'packages', 'embedded', 'src', 'stack', 'containers.ts'),
      'utf8',
    );
    for (const image of images.filter((image) => image !== 'pairsmith')) expect(containers).toContain(image);
    expect(stages.length).toBeGreaterThan(1);
  });

  it.each(names)(
    'bounds the memory, the processor and the log of %s, and keeps its root as it is',
    (name) => {
      const { mem_limit, cpus, logging, read_only, tmpfs } = service(compose, name);
      expect(mem_limit).toMatch(/^\d+[mg]$/);
      expect(cpus).toBeGreaterThan(0);
      expect(logging).toEqual({ driver: 'json-file', options: { 'max-size': '10m', 'max-file': '5' } });
      expect([read_only, tmpfs]).toEqual([true, expect.arrayContaining(['/tmp'])]);
    },
  );

  it('lets Redis forget nothing', () => {
    const command = service(compose, 'redis').command?.join(' ');
    expect(command).toContain('--appendonly yes');
    expect(command).toContain('--maxmemory-policy noeviction');
  });

  const redisServer = systemFinder.redis();
  (redisServer ? it : it.skip)(
    'starts a Redis that wants the password of its file and shows it nowhere',
    async () => {
      const password = 'a-password-of-this-test';
      writeFileSync(join(folder, 'redis_password'), `${password}\n`);
      const port = await freePort();
      const here = (part: string): string =>
        fillIn(part, {})
          .replaceAll('/run/secrets', folder)
          .replace('redis-server -', `${redisServer} - --port ${port} --dir ${folder}`);
      const [shell = '', ...args] = (service(compose, 'redis').command ?? []).map(here);
      const child = spawn(shell, args, { stdio: 'ignore' });
      const client = new Redis(`redis://:${password}@127.0.0.1:${port}`);
      client.on('error', () => undefined); // it may not listen yet
      try {
        expect(await client.ping()).toBe('PONG');
        expect(await client.config('GET', 'maxmemory-policy')).toEqual(['maxmemory-policy', 'noeviction']);
        const stranger = new Redis({ port, lazyConnect: true });
        stranger.on('error', () => undefined);
        await expect(stranger.ping()).rejects.toThrow('NOAUTH');
        stranger.disconnect();
        expect(readFileSync(`/proc/${child.pid}/cmdline`, 'utf8')).not.toContain(password);
        const [, check = ''] = service(compose, 'redis').healthcheck?.test ?? [];
        const healthy = here(check).replace('redis-cli', `redis-cli -p ${port}`);
        expect(spawnSync('sh', ['-c', healthy]).status).toBe(0);
      } finally {
        client.disconnect();
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
    },
  );

  it('gives our containers an init, time to hand their work over, and one volume', () => {
    for (const { init, stop_grace_period, build } of ours)
      expect({ init, stop_grace_period, build }).toEqual({
        init: true,
        stop_grace_period: '45s',
        build: '.',
      });
    const volumes = ['api', 'worker'].map((name) => service(compose, name).volumes);
    expect(volumes).toEqual([['tasks:/data'], ['tasks:/data']]);
  });

  it('lets workers be many', () => {
    const worker = service(compose, 'worker');
    expect([worker.container_name, worker.ports]).toEqual([undefined, undefined]);
  });

  it('starts API and workers when the servers answer and the tables are there', () => {
    for (const name of ['api', 'worker'])
      expect(service(compose, name).depends_on).toEqual({
        migrate: { condition: 'service_completed_successfully' },
        redis: { condition: 'service_healthy' },
      });
    for (const name of ['postgres', 'redis'])
      expect(service(compose, name).healthcheck?.test?.length).toBeGreaterThan(1);
  });

  it('passes every setting on that a container may need, to both processes what both read', () => {
    // HOST, PORT and DATA_DIR are the image's; npm start alone installs anything; a worker's port stands in the file.
    const own = ['HOST', 'PORT', 'DATA_DIR', 'STACK_INSTALL', 'WORKER_HEALTH_PORT'];
    const wanted = Object.keys(SETTINGS).filter((name) => !own.includes(name));
    const given = (name: string): string[] =>
      Object.keys(service(compose, name).environment).map((variable) => variable.replace(/_FILE$/, ''));
    expect(given('api')).toEqual(expect.arrayContaining(wanted));
    expect(given('worker')).toEqual(expect.arrayContaining(wanted.filter((name) => name !== 'API_KEYS')));
    const node = ['NODE_EXTRA_CA_CERTS', 'HTTPS_PROXY', 'NO_PROXY'];
    for (const name of ['api', 'worker']) expect(given(name)).toEqual(expect.arrayContaining(node));
  });

  it('tells no container what it need not know', () => {
    const told = (name: string): string[] => service(compose, name).secrets ?? [];
    expect(told('migrate')).toEqual(['database_url']);
    expect(told('worker')).not.toContain('api_keys');
    expect([told('postgres'), told('redis')]).toEqual([['postgres_password'], ['redis_password']]);
    for (const name of names)
      for (const variable of Object.keys(service(compose, name).environment ?? {}))
        expect([name, variable]).not.toEqual([
          name,
          expect.stringMatching(/^(API_KEYS|SECRET_KEY)$|PASSWORD$/),
        ]);
  });

  it('mounts each secret where its _FILE says, and takes another file of .env', () => {
    const env = Object.fromEntries(SECRET_SETTINGS.map((name) => [fileVariable(name), `/etc/ours/${name}`]));
    const mounted = mountedSecrets(compose, 'api', env);
    const seen = containerEnvironment(service(compose, 'api').environment, env);
    for (const name of SECRET_SETTINGS)
      expect(mounted[seen[fileVariable(name)] ?? '']).toBe(`/etc/ours/${name}`);
    const plain = containerEnvironment(service(compose, 'worker').environment, { LLM_API_KEY: 'a key' });
    expect([plain['LLM_API_KEY'], plain['LLM_API_KEY_FILE']]).toEqual(['a key', '']);
  });

  describe('its secrets', () => {
    const make = (env: Record<string, string> = {}) =>
      spawnSync('sh', [join(composeFile, '..', 'scripts', 'make-secrets.sh')], {
        cwd: folder,
        env: { PATH: process.env['PATH'], ...env },
        encoding: 'utf8',
      });
    const read = (name: string): string => readFileSync(join(folder, 'secrets', name), 'utf8');

    /** What a container's process reads, with the mounted files. */
    const environmentOf = (name: string): Record<string, string> => {
      const mounted = mountedSecrets(compose, name, {});
      const entries = Object.entries(containerEnvironment(service(compose, name).environment, {}));
      return Object.fromEntries(
        entries
          .map(([variable, value]) => [variable, join(folder, mounted[value] ?? '')])
          .filter(([, file]) => file !== folder),
      ) as Record<string, string>;
    };

    beforeEach(() => rmSync(join(folder, 'secrets'), { recursive: true, force: true }));

    it('are made by one script, once, in a folder that others cannot enter', () => {
      expect(make().stdout.match(/^Made /gm)).toHaveLength(6);
      expect(statSync(join(folder, 'secrets')).mode & 0o777).toBe(0o700);
      const first = read('secret_key');
      expect(make()).toMatchObject({ status: 0, stdout: '' });
      expect(read('secret_key')).toBe(first);
    });

    it('are all that API, worker and migration need', () => {
      make();
      const api = loadApiConfig({ ...environmentOf('api'), HOST: '0.0.0.0' });
      expect(api.API_KEYS).toMatchObject([{ name: 'admin', role: 'admin' }]);
      expect(api.DATABASE_URL).toBe(
        `postgresql://pairsmith:${read('postgres_password').trim()}@postgres:5432/pairsmith`,
      );
      const worker = loadWorkerConfig(environmentOf('worker'));
      expect(worker.REDIS_URL).toBe(`redis://:${read('redis_password').trim()}@redis:6379`);
      expect(worker.SECRET_KEY).toBe(api.SECRET_KEY);
      expect(readSettings(environmentOf('migrate'), ['DATABASE_URL']).DATABASE_URL).toBe(api.DATABASE_URL);
    });

    it('without which the processes refuse to start, by name', () => {
      expect(() => loadApiConfig(environmentOf('api'))).toThrow(
        /DATABASE_URL_FILE: the file that it names does/,
      );
    });

    it('take over what an earlier installation had in .env, and never lock its data away', () => {
      const old = { POSTGRES_PASSWORD: 'one', REDIS_PASSWORD: 'two', SECRET_KEY: 'three-three-three' };
      const dotenv = join(folder, '.env');
      writeFileSync(
        dotenv,
        Object.entries(old)
          .map(([name, value]) => `${name}=${value}\n`)
          .join(''),
      );
      const refused = make();
      expect([refused.status, refused.stderr]).toEqual([
        1,
        expect.stringContaining('POSTGRES_PASSWORD stands'),
      ]);
      expect(make(old).status).toBe(0);
      rmSync(dotenv);
      expect(['postgres_password', 'redis_password', 'secret_key'].map((name) => read(name).trim())).toEqual(
        Object.values(old),
      );
    });
  });

  const command = findCompose();
  (command ? it : it.skip)('is accepted by Compose itself', () => {
    const [file = '', ...rest] = command ?? [];
    const said = execFileSync(file, [...rest, '-f', composeFile, '--env-file', '/dev/null', 'config', '-q'], {
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'] },
      encoding: 'utf8',
    });
    expect(said).toBe('');
  });
});
