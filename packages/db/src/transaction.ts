import { Pool, type PoolClient } from 'pg';
import type { Client } from './client';

/** The connection broke while COMMIT was under way: the database has committed or has not, and only it knows. */
export class UncertainCommit extends Error {
  constructor(cause: unknown) {
    super('the connection broke during COMMIT', { cause });
    this.name = 'UncertainCommit';
  }
}

/**
 * Runs `work` in a transaction. An error rolls back and is thrown on; an error of COMMIT itself is thrown as
 * `UncertainCommit`, because the caller has to read back before it does anything else.
 */
export async function inTransaction<Result>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  // A checked-out client that loses its connection emits `error`; without a listener that ends the process.
  // The query under way is rejected as well, so nothing is missed by not handling it here.
  const ignore = () => undefined;
  client.on('error', ignore);
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit').catch((error: unknown) => {
      broken = error as Error;
      // An answer with an SQLSTATE came from the server: the commit was refused (a deferred constraint, a lost
      // serialization), and nothing is uncertain about it.
      throw isConnectionError(error) ? new UncertainCommit(error) : error;
    });
    return result;
  } catch (error) {
    // A server that did not answer is not asked once more: closing the connection rolls back as well.
    if (!broken && isConnectionError(error)) broken = error as Error;
    if (!broken) {
      await client.query('rollback').catch((rollbackError: unknown) => {
        broken = rollbackError as Error;
      });
    }
    throw error;
  } finally {
    client.off('error', ignore);
    client.release(broken);
  }
}

/**
 * Reads several statements' worth of one moment: under read committed, each statement would see a moment of its own.
 * A client that is in a transaction already reads as that transaction does.
 */
export const inSnapshot = <Result>(
  client: Client,
  work: (client: Client) => Promise<Result>,
): Promise<Result> =>
  client instanceof Pool
    ? inTransaction(client, async (connection) => {
        await connection.query('set transaction isolation level repeatable read, read only');
        return work(connection);
      })
    : work(client);

/** The database could not be asked or stopped answering; nothing is said about the statement itself. */
export function isConnectionError(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: string };
  if (typeof code !== 'string') return /connection|timeout/i.test(message ?? '');
  // Class 08 connection exception, 57P0x the server is shutting down or starting, 53300 too many connections,
  // 25P03 the server ended an idle transaction; the rest are the socket's own codes.
  return (
    /^(08...|57P0[1-5]|53300|25P03)$/.test(code) ||
    /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_|EHOST|ENETUN)/.test(code)
  );
}
