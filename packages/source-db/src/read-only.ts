import { setMaxListeners } from 'node:events';
import { DatabaseError, escapeLiteral, type Pool, type QueryResult, type Submittable } from 'pg';
import { AppError, formatSize, said, type Message, inWords } from '@pairsmith/core';
import { awakeTimeout } from './awake-time';
import { connectionError } from './connection-errors';
import { hostAndPort, type ConnectionTarget } from './connection-target';
import { CursorQuery } from './cursor-query';
import type { SourceClient } from './source-client';
import { StatementError, statementError } from './statement-error';

/** How the work inside a transaction asks the database; each call is one message. */
export interface Reader {
  /** Rows as JSON makes them: numbers, booleans, arrays and objects keep their kind. For our own queries only: the statement is wrapped. */
  rows<R>(text: string, values?: readonly unknown[]): Promise<R[]>;
  /** Cells as PostgreSQL's text; `before` is sent before the statement, and no place in an error counts it. */
  cells(statement: string, before?: string): Promise<Cells>;
  /** So many of the first rows of a statement, by a cursor, whose grammar takes nothing but a query. The transaction ends with it. */
  firstRows(statement: string, count: number): Promise<Cells>;
}

interface Cells {
  columns: string[];
  rows: (string | null)[][];
}

export interface ReadOptions {
  /** For each statement, at the server; the client gives up soon after. */
  timeoutMs: number;
  /** What may come in before the read is given up; default 256 MiB. */
  maxBytes?: number;
  /** More settings for this transaction, e.g. `{search_path: 'public'}`. Values are ours, never a caller's, and unquoted. */
  settings?: Record<string, string | number>;
  /** A name without a schema is looked for in `public` first, wherever else the role would look: there it means that. */
  publicFirst?: boolean;
  signal?: AbortSignal | undefined;
}

/** More came in than `maxBytes`; the connection was cut. */
export class ResultTooLarge extends Error {
  readonly said: Message;

  constructor(maxBytes: number) {
    const text = said('query.result_too_large', { size: formatSize(maxBytes) });
    super(inWords(text, 'zh'));
    this.said = text;
    this.name = 'ResultTooLarge';
  }
}

/** Neither an answer nor the server's own timeout came: the line or the server is dead, or the backend deaf to its timeout. */
export class NoAnswer extends AppError {
  /** What was waited for is a statement of the work and not of the frame around it. */
  readonly isOfStatement: boolean;

  constructor(target: ConnectionTarget, timeoutMs: number, isOfStatement: boolean) {
    const seconds = Math.ceil((timeoutMs + GRACE_MS) / 1000);
    super(
      'database_connection_error',
      said('source.no_answer', { at: hostAndPort(target), database: target.database, seconds }),
    );
    this.isOfStatement = isOfStatement;
  }
}

/** What the client allows on top of the server's own timeout before it takes the line for dead. */
const GRACE_MS = 2_000;
const DEFAULT_MAX_BYTES = 256 * 1024 * 1024;
const WATCH_BYTES_EVERY_MS = 50;

/**
 * One read-only transaction on a connection of the pool, always rolled back. Everything session-like is `SET LOCAL`,
 * so that PgBouncer may give the next transaction another server connection. A deadline here covers servers and
 * networks that answer nothing: it cancels at the server and destroys the connection.
 * @throws StatementError for what the server refuses, AppError for a connection that fails, the signal's reason.
 */
export async function readOnly<T>(
  { pool, target }: { pool: Pool; target: ConnectionTarget },
  options: ReadOptions,
  work: (reader: Reader) => Promise<T>,
): Promise<T> {
  const { signal, timeoutMs } = options;
  const client = await checkOut(pool, target, signal);
  const watch = watchOver(client, options);
  let isOver = false;

  /** `refused` says what the server did not take; not given: it is of the frame around the work. */
  const answered = async <T>(
    ask: () => Promise<T>,
    limitMs: number,
    refused?: (error: DatabaseError) => StatementError,
  ): Promise<T> => {
    if (isOver) throw new Error('The transaction has ended: nothing is asked outside of one');
    watch.expect(limitMs + GRACE_MS, () => new NoAnswer(target, limitMs, refused !== undefined));
    try {
      return await ask();
    } catch (error) {
      throw (
        watch.reason() ??
        (error instanceof DatabaseError
          ? (refused?.(error) ?? statementError(error, ''))
          : connectionError(error, target))
      );
    } finally {
      watch.rest();
    }
  };
  const send = <R extends unknown[]>(
    query: object | string,
    ...[limitMs = timeoutMs, refused]: [limitMs?: number, refused?: (error: DatabaseError) => StatementError]
  ) =>
    answered(
      async () => (await client.query(query as string)) as unknown as QueryResult<R>,
      limitMs,
      refused,
    );

  try {
    await send(beginStatement(options), GRACE_MS);
    const result = await work({
      rows: async <R>(text: string, values: readonly unknown[] = []) => {
        // JSON arrives as text; a cast to text could be the owner’s function.
        const wrapped = `select pg_catalog.row_to_json(q) from (${text}) q`;
        const { rows } = await send<[string]>({
          text: wrapped,
          values,
          rowMode: 'array',
          queryMode: 'extended',
        });
        return rows.map(([json]) => JSON.parse(json) as R);
      },
      cells: async (statement, before = '') => {
        // `values: []` alone would be the simple protocol, which runs several statements.
        const query = { text: before + statement, rowMode: 'array', queryMode: 'extended' };
        const refused = (error: DatabaseError) => statementError(error, statement, before);
        return cellsOf(await send<(string | null)[]>(query, timeoutMs, refused));
      },
      firstRows: async (statement, count) => {
        const fetch = `fetch forward ${count} from probe`;
        const query = new CursorQuery(DECLARE + statement, fetch);
        const refused = (error: DatabaseError) =>
          query.isDeclared ? statementError(error, fetch) : statementError(error, statement, DECLARE);
        const ask = () =>
          new Promise<QueryResult<(string | null)[]>>((resolve, reject) => {
            query.callback = (error, result) => (error ? reject(error) : resolve(result));
            client.query(query as unknown as Submittable);
          });
        // Each of the two may take as long as one statement.
        const result = await answered(ask, 2 * timeoutMs, refused);
        isOver = true;
        return cellsOf(result);
      },
    });
    if (!isOver) await send('rollback', GRACE_MS);
    return result;
  } catch (error) {
    // A rollback that fails leaves a connection nobody can trust: it is destroyed below.
    const rollback = watch.reason() ? null : isOver ? Promise.resolve() : send('rollback', GRACE_MS);
    const lives = await rollback?.then(
      () => true,
      () => client.destroy(),
    );
    throw watch.reason() ?? (lives || !speaksOfConnection(error) ? error : connectionError(error, target));
  } finally {
    watch.stop();
    client.release(watch.reason() !== undefined);
  }
}

const DECLARE = 'declare probe no scroll cursor without hold for ';

const cellsOf = ({ fields, rows }: QueryResult<(string | null)[]>): Cells => ({
  columns: fields.map(({ name }) => name),
  rows,
});

/**
 * Built-in names first and temporary tables last, whatever the role's path says of them. What else it has stays: an extension's
 * operators may live there. Nothing here but pg_catalog's own functions: the role's path still counts.
 */
const PUBLIC_FIRST = `; select pg_catalog.set_config('search_path', pg_catalog.replace(
  pg_catalog.concat_ws(',', 'pg_catalog', 'public', pg_catalog.current_setting('search_path'), 'pg_temp'), ',,', ','), true)`;

/**
 * Only a superuser may set it; other roles have it set by one (docs/security.md). A limit that is there stays. The operators are
 * named whole: the role's path still counts here, and no timeout yet.
 */
const TEMPORARY_SPACE = `(select pg_catalog.set_config('temp_file_limit', '1GB', true) from pg_catalog.pg_roles
  where rolname operator(pg_catalog.=) current_user and rolsuper
    and pg_catalog.current_setting('temp_file_limit') operator(pg_catalog.=) '-1')`;

function beginStatement({ timeoutMs, settings, publicFirst }: ReadOptions): string {
  const local: Record<string, string | number> = {
    statement_timeout: Math.ceil(timeoutMs),
    lock_timeout: Math.min(2_000, Math.ceil(timeoutMs)),
    idle_in_transaction_session_timeout: Math.ceil(timeoutMs) + GRACE_MS,
    work_mem: '32MB',
    // Parallel workers multiply what one statement may take.
    max_parallel_workers_per_gather: 0,
    // Compiling takes longer than what is asked here, and memory of the server.
    jit: 'off',
    // Text cells must not depend on the role's taste.
    datestyle: 'ISO, YMD',
    intervalstyle: 'postgres',
    // The gate has read the text the standard way; a role may have been told to read it otherwise.
    standard_conforming_strings: 'on',
    backslash_quote: 'safe_encoding',
    transform_null_equals: 'off',
    client_encoding: 'UTF8',
    ...settings,
  };
  // One statement for all of them: as many of their own cost more than most of what is asked in between.
  const set = Object.entries(local).map(
    ([name, value]) => `pg_catalog.set_config('${name}', ${escapeLiteral(String(value))}, true)`,
  );
  const begin = 'begin transaction isolation level read committed read only';
  return `${begin}; select ${[...set, TEMPORARY_SPACE].join(', ')}${publicFirst ? PUBLIC_FIRST : ''}`;
}

/** Gives up on a connection once: on abort, when a statement is not answered in time, when too much comes in. */
function watchOver(client: SourceClient, { signal, maxBytes = DEFAULT_MAX_BYTES }: ReadOptions) {
  let reason: unknown;
  let callOff = () => {};
  const giveUp = (why: unknown) => {
    if (reason !== undefined) return;
    reason = why;
    // First the server, then the line: PgBouncer knows no cancel key of a client that has left.
    void client.cancel().finally(() => client.destroy());
  };
  const abort = () => giveUp(signal?.reason);
  signal?.addEventListener('abort', abort, { once: true });
  const limit = client.bytesRead + maxBytes;
  const meter = setInterval(() => {
    if (client.bytesRead > limit) giveUp(new ResultTooLarge(maxBytes));
  }, WATCH_BYTES_EVERY_MS);
  return {
    reason: () => reason,
    expect: (ms: number, why: () => unknown) => (callOff = awakeTimeout(ms, () => giveUp(why()))),
    rest: () => callOff(),
    stop: () => {
      callOff();
      clearInterval(meter);
      signal?.removeEventListener('abort', abort);
    },
  };
}

type PooledClient = SourceClient & { release(destroy?: boolean): void };

/** Waits for a free connection; where the wait is aborted, the connection goes back when it comes. */
async function checkOut(
  pool: Pool,
  target: ConnectionTarget,
  signal: AbortSignal | undefined,
): Promise<PooledClient> {
  signal?.throwIfAborted();
  // All reads of a step hear the same signal, and as many as there are wait for a connection together.
  if (signal) setMaxListeners(0, signal);
  const waiting = pool.connect() as unknown as Promise<PooledClient>;
  return new Promise((resolve, reject) => {
    const abort = () => {
      waiting.then((client) => client.release()).catch(() => undefined);
      reject(signal?.reason);
    };
    signal?.addEventListener('abort', abort, { once: true });
    waiting
      .then(resolve, (error: unknown) => reject(connectionError(error, target)))
      .finally(() => signal?.removeEventListener('abort', abort));
  });
}

/**
 * Class 08, 57P and 25P03 (we slept in the transaction): a connection has ended. Ours, if the rollback fails as well; else one
 * behind a foreign table. The severity would tell, but comes in the server's language.
 */
const speaksOfConnection = (error: unknown): boolean =>
  error instanceof StatementError && /^(08|57P|25P03)/.test(error.sqlState);
