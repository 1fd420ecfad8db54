import { setTimeout as sleep } from 'node:timers/promises';
import { AppError, isAppError, said } from '@pairsmith/core';
import { LastingTrouble, QueryFailure } from '@pairsmith/source-db';

/**
 * States that say nothing about the statement: connection (08), serialization and deadlock (40), full disk (53100), too many
 * connections (53300), lock timeout (55P03), shutdown (57P), the server's own system (58).
 */
const TROUBLE = /^(08|40|53100|53300|55P03|57P|58)/;

/**
 * Of them what a foreign table has of its own: the server or the file behind it, on a connection of ours that lives.
 * Where it lasts it is the fault of what reads that table.
 */
const BEHIND_FOREIGN_TABLE = /^(08|57P|58)/;

const RETRY_DELAYS_MS: readonly number[] = [300, 1_500];

export interface RetryPolicy {
  signal?: AbortSignal | undefined;
  /** Waits between the tries; as many tries more as there are waits. */
  delaysMs?: readonly number[] | undefined;
}

/**
 * Asks the database, again after each delay while it is in trouble, so that a bad minute of the server quarantines no pair.
 * Returns the answer, or the QueryFailure where the statement is at fault.
 * @throws AppError `database_connection_error` when the trouble lasts; any other error at once
 */
export async function withRetry<T>(
  ask: () => Promise<T>,
  { signal, delaysMs = RETRY_DELAYS_MS }: RetryPolicy,
): Promise<T | QueryFailure> {
  for (let round = 0; ; round += 1) {
    signal?.throwIfAborted();
    try {
      return await ask();
    } catch (error) {
      signal?.throwIfAborted();
      if (error instanceof QueryFailure && !TROUBLE.test(error.sqlState ?? '')) return error;
      if (!(error instanceof QueryFailure) && !isConnectionError(error)) throw error;
      // Who waited for it long enough has said so.
      if (error instanceof LastingTrouble) throw error;
      const delay = delaysMs[round];
      if (delay === undefined) {
        if (!(error instanceof QueryFailure)) throw error;
        if (BEHIND_FOREIGN_TABLE.test(error.sqlState ?? '')) return error;
        throw lastingTrouble(error);
      }
      await sleep(delay, undefined, { signal });
    }
  }
}

const isConnectionError = (error: unknown): boolean =>
  isAppError(error) && error.code === 'database_connection_error';

const lastingTrouble = (cause: QueryFailure): AppError =>
  new AppError('database_connection_error', said('proof.database_trouble', { why: cause.said }), {
    cause,
    details: { sqlState: cause.sqlState },
  });
