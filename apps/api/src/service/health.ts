import { said, type ReadyAnswer, type Message, type Told } from '@pairsmith/core';
import { countWorkers, pendingMigrations } from '@pairsmith/db';
import { freeBytes } from '@pairsmith/files';
import type { ApiDeps } from '../deps';

export interface Health {
  ready: boolean;
  dependencies: Told<ReadyAnswer['dependencies']>;
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
      if (pending.length) return said('health.migrations', { missing: pending });
      workers = await countWorkers(pool);
      return null;
    }),
    check(async () => {
      await queue.ping();
      const policy = await queue.evictionPolicy();
      return policy === 'noeviction' ? null : said('health.eviction', { policy });
    }),
    check(async () => {
      free = await freeBytes(config.DATA_DIR);
      return free < config.DISK_MIN_FREE_MB * 1024 * 1024
        ? said('health.disk_low', { mb: config.DISK_MIN_FREE_MB })
        : null;
    }),
  ]);
  const dependencies = { database, redis, volume };
  return { ready: Object.values(dependencies).every(({ ok }) => ok), dependencies, freeBytes: free, workers };
}

type Problem = Message | null;

async function check(ask: () => Promise<Problem>): Promise<{ ok: boolean; problem?: Message }> {
  const late = new Promise<Message>((resolve) => setTimeout(resolve, ANSWER_MS, NO_ANSWER).unref());
  const problem = await Promise.race([ask(), late]).catch(problemOf);
  return problem === null ? { ok: true } : { ok: false, problem };
}

const NO_ANSWER = said('health.no_answer');

/** Everybody may read this: no address, no name of a user or a database, which drivers' own messages are full of. */
const PROBLEMS: [RegExp, Message][] = [
  [/^ECONNREFUSED$/, said('health.refused')],
  [/^(ENOTFOUND|EAI_)/, said('health.no_host')],
  [/^(ETIMEDOUT|EHOST|ENETUN)/, said('health.unreachable')],
  [/^(ECONN|EPIPE|08|57P)/, said('health.broken')],
  [/^28/, said('health.authentication')],
  [/^3D000$/, said('health.no_database')],
  [/^(42501|EACCES|EPERM)$/, said('health.permission')],
  [/^53/, said('health.resources')],
  [/^ENOENT$/, said('health.no_folder')],
];

interface Failure {
  code?: string;
  message?: string;
  cause?: Failure;
}

/** Redis says it in words, and wraps it: the cause is looked for inside. */
function problemOf(error: unknown): Message {
  for (let each = error as Failure | undefined; each; each = each.cause) {
    const { code = '', message = '' } = each;
    const known = PROBLEMS.find(([form]) => form.test(code));
    if (known) return known[1];
    if (/^(NOAUTH|WRONGPASS)|password is required/.test(message)) return said('health.authentication');
    if (/tim(ed? ?out|eout)|took longer/i.test(message)) return NO_ANSWER;
  }
  return said('health.cannot_connect');
}
