import { isIP } from 'node:net';
import { AppError, isMaskedConnection, said, type Message } from '@pairsmith/core';

/** libpq's word for how TLS is negotiated; without it libpq prefers TLS and falls back to plain text. */
export type SslMode = 'disable' | 'prefer' | 'require' | 'verify-ca' | 'verify-full';

/** What a connection string says, nothing of it tried yet. */
export interface ConnectionTarget {
  host: string;
  port: number;
  database: string;
  user: string;
  password: string;
  sslMode: SslMode;
}

const SSL_MODES: Record<string, SslMode> = {
  disable: 'disable',
  allow: 'prefer',
  prefer: 'prefer',
  require: 'require',
  // node-postgres's own word for libpq's `require`.
  'no-verify': 'require',
  'verify-ca': 'verify-ca',
  'verify-full': 'verify-full',
};

/** Tuning that other drivers write into a URL and that changes nothing here. Everything unknown is refused: some options read files, load settings or replace the host. */
const IGNORED_PARAMETERS = new Set([
  'application_name',
  'channel_binding',
  'client_encoding',
  'connect_timeout',
  'connection_limit',
  'gssencmode',
  'keepalives',
  'keepalives_idle',
  'keepalives_interval',
  'pgbouncer',
  'pool_timeout',
  'target_session_attrs',
]);

const FORM = said('target.form');

const invalid = (reason: Message) =>
  new AppError('invalid_params', said('target.bad', { reason, form: FORM }), {
    details: { invalid_params: ['db_connection'] },
  });

/**
 * Reads a connection string strictly: TCP only, known options only.
 * @throws AppError `invalid_params` (not a usable string) or `db_host_not_allowed` (a way into the machine). No message repeats a part that can hold a password.
 */
export function parseConnection(connection: string): ConnectionTarget {
  const text = connection.trim();
  if (!/^postgres(ql)?:\/\//i.test(text)) throw invalid(said('target.scheme'));
  if (isMaskedConnection(text)) throw invalid(said('target.masked'));
  const url = parseUrl(text);
  if (url.hash) throw invalid(said('target.hash'));

  const sslMode = readParameters(url.searchParams);
  const host = decode(url.hostname, said('target.host')).replace(/^\[(.+)\]$/, '$1');
  if (host === '' || /[/\\@,]/.test(host) || host.startsWith('.')) {
    throw new AppError('db_host_not_allowed', said('target.tcp_only'));
  }
  const user = decode(url.username, said('target.user'));
  if (user === '') throw invalid(said('target.no_user'));
  const database = decode(url.pathname.slice(1), said('target.database')) || user;
  const target = {
    host,
    port: Number(url.port || 5432),
    database,
    user,
    password: decode(url.password, said('target.password')),
    sslMode,
  };
  if ([host, database, user, target.password].some((part) => part.includes('\0')))
    throw invalid(said('target.nul'));
  return target;
}

/** `host:port`, an IPv6 host in brackets. */
export const hostAndPort = ({ host, port }: Pick<ConnectionTarget, 'host' | 'port'>): string =>
  `${isIP(host) === 6 ? `[${host}]` : host}:${port}`;

function readParameters(parameters: URLSearchParams): SslMode {
  let sslMode: SslMode = 'prefer';
  for (const [name, value] of parameters) {
    if (name === 'sslmode') {
      const mode = SSL_MODES[value];
      if (!mode) throw invalid(said('target.sslmode', { modes: Object.keys(SSL_MODES) }));
      sslMode = mode;
    } else if (!IGNORED_PARAMETERS.has(name)) {
      throw new AppError(
        'db_host_not_allowed',
        /^\w{1,40}$/.test(name) ? said('target.parameter', { name }) : said('target.parameter_unnamed'),
        { details: { invalid_params: ['db_connection'] } },
      );
    }
  }
  return sslMode;
}

function parseUrl(text: string): URL {
  try {
    return new URL(text);
  } catch {
    // The cause would repeat the input, password included.
    throw invalid(said('target.unreadable'));
  }
}

function decode(part: string, what: Message): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw invalid(said('target.bad_percent', { what }));
  }
}
