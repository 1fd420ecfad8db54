import { DatabaseError } from 'pg';
import { AppError } from '@pairsmith/core';
import type { SourceDb } from './connect';

/** What may leave the process about a statement that failed. */
export interface QueryError {
  /** `42703`; `57014` is a timeout. */
  sqlState: string;
  /** First line, at most 300 characters, literals masked. */
  message: string;
}

const MAX_MESSAGE = 300;

/** PostgreSQL quotes both names and values with double quotes; only these SQLSTATEs quote names alone. */
const NAMES_ONLY = /^(42|3D|3F|0A|57|55)/;

/** Error texts can hold rows: only SQLSTATE and the first line survive, without literals. Null for what is no answer of the server. */
export function describeQueryError(error: unknown): QueryError | null {
  if (!(error instanceof DatabaseError) || !error.code) return null;
  const firstLine = error.message.split(/[\r\n]/, 1)[0] ?? '';
  return { sqlState: error.code, message: maskLiterals(firstLine, error.code).slice(0, MAX_MESSAGE) };
}

function maskLiterals(text: string, sqlState: string): string {
  const withoutStrings = text.replace(/'(?:[^']|'')*'?/g, "'…'");
  if (!NAMES_ONLY.test(sqlState))
    return withoutStrings.replace(/"(?:[^"]|"")*"?/g, '"…"').replace(/\d{4,}/g, '…');
  return withoutStrings;
}

/** For our own statements: what the server refuses becomes an AppError that says who has to do what. */
export function sourceError(
  error: unknown,
  db: Pick<SourceDb, 'host' | 'port' | 'database' | 'user'>,
  doing: string,
): unknown {
  const described = describeQueryError(error);
  if (!described) return error;
  const where = `数据库 ${db.host}:${db.port}/${db.database}`;
  if (described.sqlState === '42501') {
    return new AppError(
      'database_permission_error',
      `${where}: 用户 ${db.user} 没有权限${doing}。请授予只读权限后重试`,
      {
        details: { sqlState: described.sqlState },
      },
    );
  }
  const reason =
    described.sqlState === '57014' ? '超时' : `失败（${described.sqlState} ${described.message}）`;
  return new AppError(
    'database_connection_error',
    `${where}: ${doing}${reason}。请检查数据库负载和状态后重试`,
    {
      details: { sqlState: described.sqlState },
    },
  );
}
