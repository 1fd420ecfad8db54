import type { ReadyAnswer } from '@pairsmith/core';
import { pendingMigrations } from '@pairsmith/db';
import { freeBytes } from '@pairsmith/files';
import type { ApiDeps } from './deps';

export interface Health {
  ready: boolean;
  dependencies: ReadyAnswer['dependencies'];
  freeBytes: number | null;
}

const ANSWER_MS = 2_000;

/** Asks everything the service cannot do without, side by side, each within two seconds. */
export async function checkHealth({ pool, queue, config }: ApiDeps): Promise<Health> {
  let free: number | null = null;
  const [database, redis, volume] = await Promise.all([
    check(async () => {
      const pending = await pendingMigrations(pool);
      if (pending.length) return `数据库结构未更新，请运行 npm run migrate（缺少 ${pending.join(', ')}）`;
      return null;
    }),
    check(async () => {
      await queue.ping();
      const policy = await queue.evictionPolicy();
      return policy === 'noeviction'
        ? null
        : `maxmemory-policy 为 ${policy}，必须是 noeviction，否则任务可能丢失`;
    }),
    check(async () => {
      free = await freeBytes(config.DATA_DIR);
      return free < config.DISK_MIN_FREE_MB * 1024 * 1024
        ? `剩余空间低于 DISK_MIN_FREE_MB=${config.DISK_MIN_FREE_MB}`
        : null;
    }),
  ]);
  const dependencies = { database, redis, volume };
  return { ready: Object.values(dependencies).every(({ ok }) => ok), dependencies, freeBytes: free };
}

async function check(ask: () => Promise<string | null>): Promise<{ ok: boolean; problem?: string }> {
  const late = new Promise<string>((resolve) => setTimeout(resolve, ANSWER_MS, '2秒内无应答').unref());
  const problem = await Promise.race([ask(), late]).catch(
    (error: Error) => `无法连接: ${error.message.split('\n')[0]}`,
  );
  return problem === null ? { ok: true } : { ok: false, problem };
}
