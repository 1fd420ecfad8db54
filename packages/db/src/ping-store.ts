import { AppError, said } from '@pairsmith/core';
import type { Pool } from 'pg';

const ANSWER_MS = 2_000;

/** Whether PostgreSQL answers. @throws AppError store_unavailable within two seconds */
export async function pingStore(pool: Pool): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const overdue = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ANSWER_MS} ms`)), ANSWER_MS);
  });
  // The driver's own limit ends the query itself, so that a frozen server does not keep a connection of the pool busy.
  const asked = pool.query({ text: 'select 1', query_timeout: ANSWER_MS } as { text: string });
  asked.catch(() => undefined);
  try {
    await Promise.race([asked, overdue]);
  } catch (cause) {
    throw new AppError('store_unavailable', said('service.store_unreachable'), { cause });
  } finally {
    clearTimeout(timer);
  }
}
