import { execFileSync, spawnSync } from 'node:child_process';
import { SETTINGS } from '@pairsmith/core';
import { composeFile, containerEnvironment, readCompose, service } from './compose';

const { compose, text } = readCompose();
const ours = ['migrate', 'api', 'worker'].map((name) => service(compose, name));
const secrets = {
  POSTGRES_PASSWORD: 'one',
  REDIS_PASSWORD: 'two',
  SECRET_KEY: 'three-three-three',
  API_KEYS: 'ann:admin:0123456789abcdef',
};

/** How this machine calls Compose; undefined where it has none. It needs no engine to check a file. */
const findCompose = (): string[] | undefined =>
  [['docker', 'compose'], ['docker-compose']].find(
    ([command = '', ...rest]) => spawnSync(command, [...rest, 'version']).status === 0,
  );

describe('docker-compose.yml', () => {
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

  it.each(Object.keys(secrets))('has no default for %s', (name) => {
    expect(text).toContain(`\${${name}:?`);
    expect(text).not.toMatch(new RegExp(`\\$\\{${name}(:-|\\})`));
  });

  it('lets Redis forget nothing', () => {
    const command = service(compose, 'redis').command?.join(' ');
    expect(command).toContain('--appendonly yes');
    expect(command).toContain('--maxmemory-policy noeviction');
  });

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

  it('passes every setting on that a container may need', () => {
    // HOST, PORT and DATA_DIR are the image's; npm start alone installs anything; a worker's port is in the file itself.
    const own = ['HOST', 'PORT', 'DATA_DIR', 'STACK_INSTALL', 'WORKER_HEALTH_PORT'];
    const wanted = Object.keys(SETTINGS).filter((name) => !own.includes(name));
    expect(Object.keys(service(compose, 'api').environment)).toEqual(expect.arrayContaining(wanted));
    expect(Object.keys(service(compose, 'worker').environment)).toEqual(
      expect.arrayContaining(wanted.filter((name) => name !== 'API_KEYS')),
    );
  });

  it('tells no container what it need not know', () => {
    for (const name of ['migrate', 'worker'])
      expect(Object.keys(service(compose, name).environment)).not.toContain('API_KEYS');
  });

  it('refuses to start without its secrets', () => {
    const { environment } = service(compose, 'api');
    expect(() => containerEnvironment(environment, {})).toThrow('POSTGRES_PASSWORD is missing');
    expect(containerEnvironment(environment, { ...secrets, LLM_MODEL: 'some' })).toEqual({
      DATABASE_URL: 'postgresql://pairsmith:one@postgres:5432/pairsmith',
      REDIS_URL: 'redis://:two@redis:6379',
      SECRET_KEY: secrets.SECRET_KEY,
      API_KEYS: secrets.API_KEYS,
      LLM_MODEL: 'some',
    });
  });

  const command = findCompose();
  (command ? it : it.skip)('is accepted by Compose itself', () => {
    const [file = '', ...rest] = command ?? [];
    const check = (env: Record<string, string>): string =>
      execFileSync(file, [...rest, '-f', composeFile, '--env-file', '/dev/null', 'config', '-q'], {
        env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
        encoding: 'utf8',
      });
    expect(check(secrets)).toBe('');
    expect(() => check({})).toThrow('required variable');
  });
});
