import { setTimeout as sleep } from 'node:timers/promises';
import { AppError, isAppError } from '@pairsmith/core';
import type { Prober } from './prober';

/** The server's answer that a statement is at fault. */
export interface StatementFault {
  sqlState: string;
  message: string;
}

export type Attempt<T> = { value: T } | { fault: StatementFault };

/**
 * States that say nothing about the statement: connection (08), serialization and deadlock (40), full disk (53100), too many
 * connections (53300), lock timeout (55P03), shutdown (57P), the server's own system (58).
 */
const TROUBLE = /^(08|40|53100|53300|55P03|57P|58)/;

export const RETRY_DELAYS_MS: readonly number[] = [300, 1_500];

/**
 * Asks the database, again after each delay while it is in trouble, so that a bad minute of the server quarantines no pair.
 * @throws AppError `database_connection_error` when the trouble lasts; whatever else is not the statement's fault, at once.
 */
export async function askDatabase<T>(
  ask: () => Promise<T>,
  { describeError }: Pick<Prober, 'describeError'>,
  {
    signal,
    delaysMs = RETRY_DELAYS_MS,
  }: { signal?: AbortSignal | undefined; delaysMs?: readonly number[] | undefined } = {},
): Promise<Attempt<T>> {
  for (let round = 0; ; round += 1) {
    signal?.throwIfAborted();
    try {
      return { value: await ask() };
    } catch (error) {
      signal?.throwIfAborted();
      const fault = describeError(error);
      if (fault && !TROUBLE.test(fault.sqlState)) return { fault };
      if (!fault && !isConnectionError(error)) throw error;
      const delay = delaysMs[round];
      if (delay === undefined) throw fault ? lastingTrouble(fault, error) : error;
      await sleep(delay, undefined, { signal });
    }
  }
}

const isConnectionError = (error: unknown): boolean =>
  isAppError(error) && error.code === 'database_connection_error';

const lastingTrouble = ({ sqlState, message }: StatementFault, cause: unknown): AppError =>
  new AppError(
    'database_connection_error',
    `业务数据库暂时无法执行查询（${sqlState} ${message}），请检查数据库状态后重试`,
    {
      cause,
      details: { sqlState },
    },
  );
