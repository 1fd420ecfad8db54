import { AppError } from '@pairsmith/core';
import type { SourceDb } from './connect';
import { StatementError } from './statement-error';

/** For our own statements: what the server refuses becomes an AppError that says who has to do what. */
export function sourceError(
  error: unknown,
  db: Pick<SourceDb, 'host' | 'port' | 'database' | 'user'>,
  doing: string,
): unknown {
  if (!(error instanceof StatementError)) return error;
  const { sqlState, message } = error;
  const where = `数据库 ${db.host}:${db.port}/${db.database}`;
  if (sqlState === '42501') {
    return new AppError(
      'database_permission_error',
      `${where}: 用户 ${db.user} 没有权限${doing}。请授予只读权限后重试`,
      { details: { sqlState } },
    );
  }
  const reason = sqlState === '57014' ? '超时' : `失败（${sqlState} ${message}）`;
  return new AppError(
    'database_connection_error',
    `${where}: ${doing}${reason}。请检查数据库负载和状态后重试`,
    { details: { sqlState } },
  );
}
