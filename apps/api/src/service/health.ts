import type { ReadyAnswer } from '@pairsmith/core';
import { countWorkers, pendingMigrations } from '@pairsmith/db';
import { freeBytes } from '@pairsmith/files';
import type { ApiDeps } from '../deps';

export interface Health {
  ready: boolean;
  dependencies: ReadyAnswer['dependencies'];
  freeBytes: number | null;
  /** Null: the database does not say. */
  workers: number | null;
}

const ANSWER_MS = 2_000;

/** Asks everything the service cannot do without, side by side, each within two seconds. */
export async function checkHealth({
  pool,
  queue,
  config,
}: Pick<ApiDeps, 'pool' | 'queue' | 'config'>): Promise<Health> {
  let free: number | null = null;
  let workers: number | null = null;
  const [database, redis, volume] = await Promise.all([
    check(async () => {
      const pending = await pendingMigrations(pool);
      if (pending.length) return `数据库结构未更新，请运行 npm run migrate（缺少 ${pending.join(', ')}）`;
      workers = await countWorkers(pool);
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
  return { ready: Object.values(dependencies).every(({ ok }) => ok), dependencies, freeBytes: free, workers };
}

type Problem = string | null;

async function check(ask: () => Promise<Problem>): Promise<{ ok: boolean; problem?: string }> {
  const late = new Promise<string>((resolve) => setTimeout(resolve, ANSWER_MS, NO_ANSWER).unref());
  const problem = await Promise.race([ask(), late]).catch(problemOf);
  return problem === null ? { ok: true } : { ok: false, problem };
}

const NO_ANSWER = '2秒内无应答';

/** Everybody may read this: no address, no name of a user or a database, which drivers' own messages are full of. */
const PROBLEMS: [RegExp, string][] = [
  [/^ECONNREFUSED$/, '连接被拒绝，请检查服务是否已启动'],
  [/^(ENOTFOUND|EAI_)/, '主机名无法解析，请检查地址设置'],
  [/^(ETIMEDOUT|EHOST|ENETUN)/, '网络不可达，请检查地址和网络'],
  [/^(ECONN|EPIPE|08|57P)/, '连接中断，请检查服务是否正常'],
  [/^28/, '认证失败，请检查用户名和密码'],
  [/^3D000$/, '数据库不存在，请检查连接设置'],
  [/^(42501|EACCES|EPERM)$/, '权限不足，请检查账号或目录的权限'],
  [/^53/, '资源不足（连接数、内存或磁盘），请检查服务器'],
  [/^ENOENT$/, '数据目录不存在，请检查 DATA_DIR'],
];

interface Failure {
  code?: string;
  message?: string;
  cause?: Failure;
}

/** Redis says it in words, and wraps it: the cause is looked for inside. */
function problemOf(error: unknown): string {
  for (let each = error as Failure | undefined; each; each = each.cause) {
    const { code = '', message = '' } = each;
    const known = PROBLEMS.find(([form]) => form.test(code));
    if (known) return known[1];
    if (/^(NOAUTH|WRONGPASS)|password is required/.test(message)) return '认证失败，请检查用户名和密码';
    if (/tim(ed? ?out|eout)|took longer/i.test(message)) return NO_ANSWER;
  }
  return '无法连接，请检查服务和连接设置';
}
