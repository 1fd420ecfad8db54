import { AppError, isAppError, said, type Message } from '@pairsmith/core';
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
      said('connection.failed', { at: hostAndPort(target), database: target.database, reason, remedy }),
      { cause: withoutDetails(error) },
    );
    this.isPassing = isPassing(codeOf(error), error instanceof Error ? error.message : '');
  }
}

interface Cause {
  reason: Message;
  remedy: Message;
  code?: 'database_connection_error' | 'database_permission_error';
}

const BY_SQLSTATE: Record<string, (target: ConnectionTarget) => Cause> = {
  '28P01': ({ user }) => ({
    reason: said('connection.wrong_password', { user }),
    remedy: said('connection.check_user'),
  }),
  '28000': ({ user, database }) => ({
    reason: said('connection.user_refused', { user, database }),
    remedy: said('connection.check_hba'),
  }),
  '3D000': ({ database }) => ({
    reason: said('connection.no_database', { database }),
    remedy: said('connection.check_database'),
  }),
  '42501': ({ user, database }) => ({
    reason: said('connection.no_connect_right', { user, database }),
    remedy: said('connection.grant_connect'),
    code: 'database_permission_error',
  }),
  '53300': () => ({
    reason: said('connection.too_many'),
    remedy: said('connection.fewer'),
  }),
  '57P03': () => ({ reason: said('connection.starting'), remedy: said('connection.later') }),
  '57P01': () => ({ reason: said('connection.closed_by_admin'), remedy: said('connection.later') }),
  '0A000': () => ({ reason: said('connection.lacks_features'), remedy: said('connection.check_version') }),
};

const BY_SYSTEM_CODE: Record<string, Cause> = {
  ECONNREFUSED: {
    reason: said('connection.refused'),
    remedy: said('connection.check_refused'),
  },
  ETIMEDOUT: { reason: said('connection.timed_out'), remedy: said('connection.check_network_port') },
  EHOSTUNREACH: {
    reason: said('connection.host_unreachable'),
    remedy: said('connection.check_network_host'),
  },
  ENETUNREACH: {
    reason: said('connection.network_unreachable'),
    remedy: said('connection.check_network_host'),
  },
  ENOTFOUND: { reason: said('connection.no_host'), remedy: said('connection.check_host') },
  EAI_AGAIN: { reason: said('connection.host_not_now'), remedy: said('connection.check_dns') },
  EAI_NODATA: { reason: said('connection.no_host'), remedy: said('connection.check_host') },
  ECONNRESET: { reason: said('connection.reset'), remedy: said('connection.check_is_postgres') },
};

const TLS_CAUSE: Cause = {
  reason: said('connection.bad_certificate'),
  remedy: said('connection.check_certificate'),
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
  if (isTlsUnsupported(error))
    return { reason: said('connection.no_tls'), remedy: said('connection.drop_tls') };
  if (error instanceof Error && /terminated/i.test(error.message)) {
    return {
      reason: said('connection.closed_at_once'),
      remedy: said('connection.check_is_postgres_log'),
    };
  }
  // PgBouncer reports its own refusals as protocol violations, told apart by their words alone.
  if (code === '08P01') return poolerCause(error, target);
  return {
    reason: code ? said('connection.code', { code }) : said('connection.unknown'),
    remedy: said('connection.check_all'),
  };
}

function poolerCause(error: unknown, target: ConnectionTarget): Cause {
  const words = error instanceof Error ? error.message : '';
  if (/password authentication failed|no such user/i.test(words)) return BY_SQLSTATE['28P01']!(target);
  if (/no such database|database does not exist/i.test(words)) return BY_SQLSTATE['3D000']!(target);
  if (/no more connections|too many/i.test(words)) return BY_SQLSTATE['53300']!(target);
  return {
    reason: said('connection.login_refused'),
    remedy: said('connection.check_pooler'),
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
