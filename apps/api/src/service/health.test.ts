import { allInWords, inWords } from '@pairsmith/core';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPool } from '@pairsmith/db';
import { createRunQueue } from '@pairsmith/queue';
import { testStack } from '../../../../tests/support/stack';
import { loadConfig } from '../config';
import { checkHealth } from './health';

const { pgUrl, redisUrl } = testStack();
let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'health-'));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

const change = (url: string, part: Partial<Pick<URL, 'host' | 'username' | 'password' | 'pathname'>>) =>
  Object.assign(new URL(url), part).href;

async function ask(settings: { DATABASE_URL?: string; REDIS_URL?: string; DATA_DIR?: string }) {
  const config = loadConfig({
    ...{
      DATABASE_URL: pgUrl,
      REDIS_URL: redisUrl,
      DATA_DIR: dataDir,
      SECRET_KEY: 'only-for-tests-0123456789',
    },
    ...settings,
  });
  const pool = createPool(config.DATABASE_URL);
  const queue = createRunQueue({ redisUrl: config.REDIS_URL, prefix: 'health' }, () => undefined);
  try {
    return await checkHealth({ pool, queue, config });
  } finally {
    await Promise.all([pool.end(), queue.close()]);
  }
}

it.each([
  [{ host: '127.0.0.1:1' }, '连接被拒绝，请检查服务是否已启动'],
  [{ host: 'no-such-host.invalid' }, '主机名无法解析，请检查地址设置'],
  [{ username: 'canary' }, '认证失败，请检查用户名和密码'],
  [{ pathname: '/canary' }, '数据库不存在，请检查连接设置'],
])('says of PostgreSQL at %j what is wrong, in words that give nothing away', async (part, problem) => {
  const { ready, dependencies } = await ask({ DATABASE_URL: change(pgUrl, part) });
  expect([ready, allInWords(dependencies.database, 'zh')]).toEqual([false, { ok: false, problem }]);
});

it.each([
  [{ host: '127.0.0.1:1' }, /^(连接被拒绝|无法连接)/],
  [{ host: 'no-such-host.invalid' }, /^(主机名无法解析|无法连接)/],
])('says of Redis at %j what is wrong', async (part, problem) => {
  const { ready, dependencies } = await ask({ REDIS_URL: change(redisUrl, part) });
  expect([ready, dependencies.redis.ok]).toEqual([false, false]);
  expect(inWords(dependencies.redis.problem ?? '', 'zh')).toMatch(problem);
});

it('says of a data folder that cannot be what is wrong', async () => {
  const { ready, dependencies, freeBytes } = await ask({ DATA_DIR: '/dev/null/canary' });
  expect([ready, dependencies.volume.ok, freeBytes]).toEqual([false, false, null]);
  expect(inWords(dependencies.volume.problem ?? '', 'zh')).not.toMatch(/canary|dev/);
});
