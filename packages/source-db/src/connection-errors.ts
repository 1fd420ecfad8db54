import { AppError, isAppError } from '@pairsmith/core';
import { hostAndPort, type ConnectionTarget } from './connection-target';
import { isPassing } from './passing-trouble';
import { StatementError } from './statement-error';

/** A connection that did not come about, or broke. */
export class ConnectionFailure extends AppError {
  /** Whether the same connection may come about in a moment. */
  readonly isPassing: boolean;

  constructor(error: unknown, target: ConnectionTarget) {
    const { reason, remedy, code } = causeOf(error, target);
    super(
      code ?? 'database_connection_error',
      `无法连接数据库 ${hostAndPort(target)}/${target.database}: ${reason}。${remedy}`,
      { cause: withoutDetails(error) },
    );
    this.isPassing = isPassing(codeOf(error), error instanceof Error ? error.message : '');
  }
}

interface Cause {
  reason: string;
  remedy: string;
  code?: 'database_connection_error' | 'database_permission_error';
}

const BY_SQLSTATE: Record<string, (target: ConnectionTarget) => Cause> = {
  '28P01': ({ user }) => ({ reason: `用户 ${user} 的密码错误`, remedy: '请检查连接字符串中的用户名和密码' }),
  '28000': ({ user, database }) => ({
    reason: `服务器不接受用户 ${user} 登录数据库 ${database}`,
    remedy: '请检查用户名是否存在、是否允许登录，以及服务器的 pg_hba.conf（是否要求 TLS）',
  }),
  '3D000': ({ database }) => ({
    reason: `数据库 ${database} 不存在`,
    remedy: '请检查连接字符串中的数据库名',
  }),
  '42501': ({ user, database }) => ({
    reason: `用户 ${user} 没有连接数据库 ${database} 的权限`,
    remedy: '请让管理员授予 CONNECT 权限',
    code: 'database_permission_error',
  }),
  '53300': () => ({
    reason: '连接数过多',
    remedy: '请稍后重试，或提高服务器的 max_connections、该用户的连接上限，或改用 PgBouncer',
  }),
  '57P03': () => ({ reason: '数据库正在启动或关闭', remedy: '请稍后重试' }),
  '57P01': () => ({ reason: '连接被管理员关闭', remedy: '请稍后重试' }),
  '0A000': () => ({ reason: '服务器不支持所需的功能', remedy: '请确认目标是 PostgreSQL 12 或更高版本' }),
};

const BY_SYSTEM_CODE: Record<string, Cause> = {
  ECONNREFUSED: {
    reason: '连接被拒绝',
    remedy: '请检查主机和端口是否正确、数据库是否已启动、防火墙是否放行',
  },
  ETIMEDOUT: { reason: '连接超时', remedy: '请检查网络、防火墙和端口' },
  EHOSTUNREACH: { reason: '主机不可达', remedy: '请检查网络和主机地址' },
  ENETUNREACH: { reason: '网络不可达', remedy: '请检查网络和主机地址' },
  ENOTFOUND: { reason: '找不到主机', remedy: '请检查主机名和 DNS' },
  EAI_AGAIN: { reason: '暂时无法解析主机名', remedy: '请检查 DNS，稍后重试' },
  EAI_NODATA: { reason: '找不到主机', remedy: '请检查主机名和 DNS' },
  ECONNRESET: { reason: '连接被对方重置', remedy: '请检查该端口上运行的是否为 PostgreSQL' },
};

const TLS_CAUSE: Cause = {
  reason: 'TLS 证书校验失败',
  remedy: '请检查证书与主机名，或将 sslmode 改为 require（加密但不校验证书）',
};

/** Whether another address of the same host is worth a try. */
export const isUnreachable = (error: unknown): boolean =>
  ['ECONNREFUSED', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(
    codeOf(error),
  ) || isTimeout(error);

/** The words of node-postgres for a server that answers `N` to the request for TLS. */
export const isTlsUnsupported = (error: unknown): boolean =>
  error instanceof Error && error.message === 'The server does not support SSL connections';

/**
 * What a person is told when no connection came about: host, port, cause, remedy; never the password, and never the
 * driver's own text, whose content is not ours to vouch for.
 */
export const connectionError = (error: unknown, target: ConnectionTarget): AppError =>
  isAppError(error) ? error : new ConnectionFailure(error, target);

function causeOf(error: unknown, target: ConnectionTarget): Cause {
  const code = codeOf(error);
  const bySqlState = BY_SQLSTATE[code];
  if (bySqlState) return bySqlState(target);
  if (BY_SYSTEM_CODE[code]) return BY_SYSTEM_CODE[code];
  if (isTimeout(error)) return BY_SYSTEM_CODE['ETIMEDOUT']!;
  if (/^(ERR_TLS|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/.test(code)) return TLS_CAUSE;
  if (isTlsUnsupported(error)) return { reason: '服务器不支持 TLS', remedy: '请去掉 sslmode 或设为 disable' };
  if (error instanceof Error && /terminated/i.test(error.message)) {
    return {
      reason: '连接建立后被对方关闭',
      remedy: '请检查该端口上运行的是否为 PostgreSQL，以及服务器日志',
    };
  }
  // PgBouncer reports its own refusals as protocol violations, told apart by their words alone.
  if (code === '08P01') return poolerCause(error, target);
  return {
    reason: code ? `错误代码 ${code}` : '原因未知',
    remedy: '请检查主机、端口、用户名和数据库名，并查看服务器日志',
  };
}

function poolerCause(error: unknown, target: ConnectionTarget): Cause {
  const words = error instanceof Error ? error.message : '';
  if (/password authentication failed|no such user/i.test(words)) return BY_SQLSTATE['28P01']!(target);
  if (/no such database|database does not exist/i.test(words)) return BY_SQLSTATE['3D000']!(target);
  if (/no more connections|too many/i.test(words)) return BY_SQLSTATE['53300']!(target);
  return {
    reason: '连接池或服务器拒绝了登录',
    remedy: '请检查用户名、密码、数据库名以及 PgBouncer 的配置',
  };
}

/** node-postgres and its pool say so by words only. */
const isTimeout = (error: unknown) =>
  error instanceof Error && /timeout expired|connection timeout|timed out/i.test(error.message);

function codeOf(error: unknown): string {
  if (error instanceof StatementError) return error.sqlState;
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code === 'string') return code;
  const first = (error as { errors?: unknown[] } | null)?.errors?.[0];
  return first === undefined ? '' : codeOf(first);
}

/** A cause for the log: class and code, without fields that may hold parts of the input. */
function withoutDetails(error: unknown): Error {
  const name = error instanceof Error ? error.name : 'Error';
  const cause = new Error(`${name} ${codeOf(error)}`.trim());
  // A message may have lines of its own: only those of the stack are kept.
  const calls = (error instanceof Error ? (error.stack ?? '') : '').match(/^ +at .+$/gm);
  if (calls) cause.stack = [`Error: ${cause.message}`, ...calls].join('\n');
  return cause;
}
