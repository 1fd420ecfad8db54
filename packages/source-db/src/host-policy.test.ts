import { parseConnection } from './connection-target';
import { createHostPolicy, type HostPolicyOptions } from './host-policy';

const names: Record<string, string[]> = {
  'db.example.com': ['203.0.113.7'],
  'mixed.example.com': ['203.0.113.7', '169.254.169.254'],
  'state.example.com': ['203.0.113.9'],
  '10.0.0.evil.example': ['10.0.0.5'],
  '10.0.0.5.evil.example': ['10.0.0.5'],
  'inner.example.com': ['10.0.0.5'],
  'zoned.example.com': ['fe80::1%eth0'],
  localhost: ['::1', '127.0.0.1'],
  '2130706433': ['127.0.0.1'],
};
const policy = (options: Partial<HostPolicyOptions>) => {
  const asked: string[] = [];
  const { allow, addresses } = createHostPolicy({
    allowedHosts: [],
    hasApiKeys: false,
    stateDatabaseUrl: 'postgresql://s:canary@127.0.0.1:5499/pairsmith',
    redisUrl: 'redis://127.0.0.1:6399',
    resolve: async (host) => {
      asked.push(host);
      return names[host.toLowerCase()] ?? [];
    },
    ...options,
  } as HostPolicyOptions);
  const look = async (hostPort: string, database = 'db') => {
    const target = parseConnection(`postgresql://u:p@${hostPort}/${database}`);
    return addresses(target, allow(target));
  };
  /** The names that were looked up. */
  return Object.assign(look, { asked });
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

it.each([
  [
    '10.0.0.*',
    ['10.0.0.5', '10.0.0.250', '[::ffff:10.0.0.5]'],
    ['10.0.1.5', '10.0.0.evil.example', '110.0.0.5'],
  ],
  ['10.*:5432', ['10.1.2.3'], ['10.0.0.evil.example', '10.1.2.3:5433']],
  ['10.0.0.0/24', ['10.0.0.5', '10.0.0.255'], ['10.0.1.0', '10.0.0.evil.example', 'inner.example.com']],
  ['10.0.0.5', ['10.0.0.5'], ['10.0.0.6', '10.0.0.5.evil.example', 'inner.example.com']],
  ['[fd00::/8]:5432', ['[fd00::1]', '[fdff:0:0::1]'], ['[fe00::1]', '[fd00::1]:1', '10.0.0.5']],
  ['[fd00:*]', ['[fd00::1]'], ['[fd01::1]', 'db.example.com']],
  [
    '*.example.com',
    ['inner.example.com', 'DB.example.com'],
    ['10.0.0.5', '10.0.0.evil.example', 'example.com'],
  ],
  ['*evil.example', ['10.0.0.evil.example'], ['10.0.0.5']],
  ['*', ['10.0.0.5', 'inner.example.com', '10.0.0.evil.example'], []],
])('the rule %s allows %j and not %j', async (rule, yes, no) => {
  const allow = policy({ hasApiKeys: true, allowedHosts: [rule] });
  for (const host of yes) await expect(allow(host)).resolves.toHaveLength(1);
  const { length } = allow.asked;
  for (const host of no) await expect(allow(host)).rejects.toMatchObject(refused);
  // What no rule allows is not even looked up: its name servers would hear of it.
  expect(allow.asked).toHaveLength(length);
});

it('a name that is listed is not its owner’s way to a link-local address', async () => {
  for (const name of ['mixed.example.com', 'zoned.example.com'])
    await expect(policy({ allowedHosts: [name] })(name)).rejects.toMatchObject(refused);
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

it.each(['a:b:c', '10.0.0.0/33', '300.1.2.3', '10.0.0', '[fd00::/129]', 'db/24', ':5432', '[db*x:]'])(
  'names a setting that is no rule: %s',
  (rule) => {
    expect(() => policy({ allowedHosts: [rule] })).toThrow(rule);
  },
);

describe('where another process has decided', () => {
  const policyOf = createHostPolicy({
    allowedHosts: 'as decided',
    stateDatabaseUrl: 'postgresql://s:canary@127.0.0.1:5499/pairsmith',
    resolve: async (host) => names[host] ?? [],
  });
  const target = parseConnection('postgresql://u:p@db.example.com/db');
  const own = parseConnection('postgresql://u:p@127.0.0.1:5499/pairsmith');

  it('only the host that was allowed is connected to', async () => {
    const allowed = { host: 'db.example.com', port: 5432, listed: false };
    await expect(policyOf.addresses(target, allowed)).resolves.toEqual(['203.0.113.7']);
    for (const other of [
      { ...allowed, host: 'other.example.com' },
      { ...allowed, port: 5433 },
    ])
      await expect(policyOf.addresses(target, other)).rejects.toMatchObject(refused);
    expect(() => policyOf.allow(target)).toThrow('没有获准连接');
  });

  it('its addresses are checked all the same', async () => {
    const mixed = parseConnection('postgresql://u:p@mixed.example.com/db');
    const allowed = { host: 'mixed.example.com', port: 5432, listed: true };
    await expect(policyOf.addresses(mixed, allowed)).rejects.toMatchObject(refused);
    const asOwn = { host: '127.0.0.1', port: 5499, listed: false };
    await expect(policyOf.addresses(own, asOwn)).rejects.toMatchObject(refused);
    await expect(policyOf.addresses(own, { ...asOwn, listed: true })).resolves.toEqual(['127.0.0.1']);
  });
});
