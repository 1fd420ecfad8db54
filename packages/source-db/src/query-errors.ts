import { AppError, said, type Message } from '@pairsmith/core';
import type { SourceDb } from './connect';
import { StatementError } from './statement-error';

/** For our own statements: what the server refuses becomes an AppError that says who has to do what. */
export function sourceError(
  error: unknown,
  db: Pick<SourceDb, 'host' | 'port' | 'database' | 'user'>,
  doing: Message,
): unknown {
  if (!(error instanceof StatementError)) return error;
  const { sqlState, message } = error;
  const at = `${db.host}:${db.port}/${db.database}`;
  if (sqlState === '42501') {
    return new AppError('database_permission_error', said('source.no_right', { at, user: db.user, doing }), {
      details: { sqlState },
    });
  }
  return new AppError(
    'database_connection_error',
    sqlState === '57014'
      ? said('source.timed_out', { at, doing })
      : said('source.failed', { at, doing, state: sqlState, message }),
    { details: { sqlState } },
  );
}
