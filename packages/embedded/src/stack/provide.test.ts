import type { Missing } from './apt';
import { provideServers, type Machine } from './provide';

const postgres17 = { bin: '/usr/lib/postgresql/17/bin', major: 17 };
const redis = '/usr/bin/redis-server';
const chromium = '/usr/bin/chromium';
const both: Missing = { postgres: true, redis: true };
const silent = (): void => undefined;

interface Traits {
  installed?: { postgres?: typeof postgres17; redis?: string; browser?: string };
  apt?: 'works' | 'has no browser' | 'fails' | 'none';
  docker?: boolean;
}

const machine = ({ installed = {}, apt = 'none', docker = false }: Traits) => {
  const asked: Missing[] = [];
  const present = { ...installed };
  const made: Machine = {
    finder: {
      postgres: () => (present.postgres ? [present.postgres] : []),
      redis: () => present.redis,
      browser: () => present.browser,
    },
    installer: {
      available: () => apt !== 'none',
      installed: () => [],
      install: async (missing) => {
        asked.push(missing);
        if (apt === 'fails') throw new Error('no network');
        if (apt === 'has no browser' && missing.browser) throw new Error('no package chromium');
        if (missing.browser) present.browser = chromium;
        if (missing.postgres) present.postgres = postgres17;
        if (missing.redis) present.redis = redis;
      },
    },
    docker: {
      available: async () => docker,
      start: async () => undefined,
      stop: async () => false,
      remove: async () => undefined,
      port: async () => undefined,
    },
  };
  return { machine: made, asked };
};

describe('where the servers come from', () => {
  it('takes installed ones first and installs nothing', async () => {
    const { machine: full, asked } = machine({
      installed: { postgres: postgres17, redis },
      apt: 'works',
      docker: true,
    });
    expect(await provideServers(full, both, true, silent)).toEqual({ postgres: postgres17, redis });
    expect(asked).toEqual([]);
  });

  it('installs only what is missing', async () => {
    const { machine: half, asked } = machine({ installed: { redis }, apt: 'works' });
    expect(await provideServers(half, both, true, silent)).toEqual({ postgres: postgres17, redis });
    expect(asked).toEqual([{ postgres: true, redis: false, major: undefined }]);
  });

  it('turns to Docker when installing fails or is refused', async () => {
    const containers = { postgres: 'docker', redis: 'docker' };
    expect(await provideServers(machine({ apt: 'fails', docker: true }).machine, both, true, silent)).toEqual(
      containers,
    );
    const refused = machine({ apt: 'works', docker: true });
    expect(await provideServers(refused.machine, both, false, silent)).toEqual(containers);
    expect(refused.asked).toEqual([]);
  });

  it('gives one message with the reasons and the choices when nothing can be had', async () => {
    const { machine: bare, asked } = machine({ apt: 'works' });
    const error = await provideServers(bare, both, false, silent).then(
      () => undefined,
      (thrown: Error) => thrown,
    );
    expect(asked).toEqual([]);
    expect(error?.message).toMatch(/No PostgreSQL with pgvector, no Redis to be had here/);
    for (const choice of [
      'STACK_INSTALL=never',
      'DATABASE_URL',
      'REDIS_URL',
      'apt-get install',
      'brew',
      'docker info',
    ]) {
      expect(error?.message).toContain(choice);
    }
  });

  it('says why apt could not install', async () => {
    const { machine: offline } = machine({ apt: 'fails' });
    await expect(provideServers(offline, both, true, silent)).rejects.toThrow(
      /apt could not install \(no network\)/,
    );
  });

  it('never puts an empty container beside a cluster that another version made', async () => {
    const { machine: newer } = machine({ installed: { postgres: postgres17, redis }, docker: true });
    await expect(provideServers(newer, { ...both, major: 16 }, true, silent)).rejects.toThrow(
      /No PostgreSQL 16 with pgvector to be had.*holds a cluster of version 16/,
    );
  });

  it('installs a browser in the same step, for who wants one', async () => {
    const { machine: bare, asked } = machine({ apt: 'works' });
    const all = { ...both, browser: true };
    expect(await provideServers(bare, all, true, silent)).toEqual({
      ...{ postgres: postgres17, redis, browser: chromium },
    });
    expect(asked).toEqual([{ ...all, major: undefined }]);
    const plain = machine({ apt: 'works' });
    await provideServers(plain.machine, both, true, silent);
    expect(plain.asked[0]?.browser).toBeUndefined();
  });

  it('does without a browser that cannot be had or may not be installed, and says so', async () => {
    const wanted = { ...both, browser: true };
    const lines: string[] = [];
    const ubuntu = machine({ apt: 'has no browser' });
    expect(await provideServers(ubuntu.machine, wanted, true, (line) => void lines.push(line))).toEqual({
      ...{ postgres: postgres17, redis, browser: undefined },
    });
    const refused = machine({ installed: { postgres: postgres17, redis }, apt: 'works' });
    await provideServers(refused.machine, wanted, false, (line) => void lines.push(line));
    expect(refused.asked).toEqual([]);
    expect(lines).toEqual([
      expect.stringContaining('Without a browser'),
      expect.stringContaining('No browser'),
      expect.stringContaining('No browser: STACK_INSTALL=never forbids installing'),
    ]);
  });

  it('asks for nothing when nothing is wanted', async () => {
    const none = { postgres: false, redis: false };
    expect(await provideServers(machine({}).machine, none, false, silent)).toEqual({});
  });
});
