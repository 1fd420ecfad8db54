import { parseConnection } from './connection-target';
import { createHostPolicy, type HostPolicyOptions } from './host-policy';

const names: Record<string, string[]> = {
  'db.example.com': ['203.0.113.7'],
  'mixed.example.com': ['203.0.113.7', '169.254.169.254'],
  'state.example.com': ['203.0.113.9'],
  localhost: ['::1', '127.0.0.1'],
  '2130706433': ['127.0.0.1'],
};
const policy = (options: Partial<HostPolicyOptions>) => {
  const allow = createHostPolicy({
    allowedHosts: [],
    hasApiKeys: false,
    stateDatabaseUrl: 'postgresql://s:canary@127.0.0.1:5499/pairsmith',
    redisUrl: 'redis://127.0.0.1:6399',
    resolve: async (host) => names[host] ?? [],
    ...options,
  });
  return (hostPort: string, database = 'db') =>
    allow(parseConnection(`postgresql://u:p@${hostPort}/${database}`));
};
const refused = { code: 'db_host_not_allowed' };

it('allows any host on a laptop without API keys, except what is dangerous', async () => {
  const allow = policy({});
  await expect(allow('db.example.com')).resolves.toEqual(['203.0.113.7']);
  await expect(allow('127.0.0.1:5432')).resolves.toEqual(['127.0.0.1']);
  await expect(allow('169.254.169.254:80')).rejects.toMatchObject(refused);
  await expect(allow('[fe80::1]:5432')).rejects.toMatchObject(refused);
  await expect(allow('[::ffff:169.254.169.254]:80')).rejects.toMatchObject(refused);
  await expect(allow('100.100.100.200:80')).rejects.toMatchObject(refused);
});

it('checks every address of a name', async () => {
  await expect(policy({})('mixed.example.com')).rejects.toMatchObject(refused);
});

it('refuses its own state database and queue, however they are spelled', async () => {
  const allow = policy({});
  for (const host of [
    '127.0.0.1',
    'localhost',
    '[::1]',
    '127.0.0.2',
    '2130706433',
    '0.0.0.0',
    '[::ffff:127.0.0.1]',
  ]) {
    await expect(allow(`${host}:5499`, 'pairsmith')).rejects.toMatchObject(refused);
    await expect(allow(`${host}:6399`)).rejects.toMatchObject(refused);
  }
  // Another database of the same server is another matter: the embedded stack keeps the demo there.
  await expect(allow('127.0.0.1:5499', 'demo')).resolves.toEqual(['127.0.0.1']);
});

it('finds its own state database behind another name', async () => {
  const allow = policy({ stateDatabaseUrl: 'postgresql://s@state.example.com/pairsmith' });
  await expect(allow('203.0.113.9', 'pairsmith')).rejects.toMatchObject(refused);
});

it('allows only the business database where API keys are set and nothing is listed', async () => {
  const allow = policy({ hasApiKeys: true, businessDatabaseUrl: 'postgresql://u@db.example.com/main' });
  await expect(allow('db.example.com', 'other')).resolves.toEqual(['203.0.113.7']);
  await expect(allow('db.example.com:5433')).rejects.toMatchObject(refused);
  await expect(allow('127.0.0.1')).rejects.toMatchObject(refused);
});

it('matches patterns by host, address and port', async () => {
  const allow = policy({
    hasApiKeys: true,
    allowedHosts: ['*.example.com:5432', '10.0.0.*:6432', '[::1]:5432'],
  });
  await expect(allow('db.example.com')).resolves.toHaveLength(1);
  await expect(allow('db.example.com:5433')).rejects.toMatchObject(refused);
  await expect(allow('10.0.0.9:6432')).resolves.toHaveLength(1);
  await expect(allow('10.0.1.9:6432')).rejects.toMatchObject(refused);
  await expect(allow('[::1]:5432')).resolves.toHaveLength(1);
});

it('opens dangerous addresses only where they are listed by name, not by a star', async () => {
  await expect(policy({ allowedHosts: ['*'] })('169.254.169.254')).rejects.toMatchObject(refused);
  await expect(policy({ allowedHosts: ['169.254.169.254:5432'] })('169.254.169.254')).resolves.toHaveLength(
    1,
  );
  await expect(policy({ allowedHosts: ['*:*'] })('127.0.0.1:5499', 'pairsmith')).rejects.toMatchObject(
    refused,
  );
});

it('says that a host is not known', async () => {
  await expect(policy({})('nowhere.example.com')).rejects.toMatchObject({
    code: 'database_connection_error',
    message: expect.stringContaining('nowhere.example.com:5432: 找不到主机'),
  });
});

it('names a setting that is no pattern', () => {
  expect(() => policy({ allowedHosts: ['a:b:c'] })).toThrow('a:b:c');
});
