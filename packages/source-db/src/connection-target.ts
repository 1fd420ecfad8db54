import { isIP } from 'node:net';
import { AppError, isMaskedConnection } from '@pairsmith/core';

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

const FORM = 'postgresql://用户:密码@主机:端口/数据库';

const invalid = (reason: string) =>
  new AppError('invalid_params', `数据库连接字符串不正确: ${reason}。正确的形式是 ${FORM}`, {
    details: { invalid_params: ['db_connection'] },
  });

/**
 * Reads a connection string strictly: TCP only, known options only.
 * @throws AppError `invalid_params` (not a usable string) or `db_host_not_allowed` (a way into the machine). No message repeats a part that can hold a password.
 */
export function parseConnection(connection: string): ConnectionTarget {
  const text = connection.trim();
  if (!/^postgres(ql)?:\/\//i.test(text)) throw invalid('应以 postgresql:// 开头');
  if (isMaskedConnection(text)) throw invalid('密码已被隐藏为 ***，请填写真实密码');
  const url = parseUrl(text);
  if (url.hash) throw invalid('包含字符 #，用户名或密码中的特殊字符需要百分号编码（# 写作 %23）');

  const sslMode = readParameters(url.searchParams);
  const host = decode(url.hostname, '主机').replace(/^\[(.+)\]$/, '$1');
  if (host === '' || /[/\\@,]/.test(host) || host.startsWith('.')) {
    throw new AppError(
      'db_host_not_allowed',
      '只允许通过 TCP 连接数据库，请写明一个主机名或 IP，不能使用 Unix 套接字或多个主机',
    );
  }
  const user = decode(url.username, '用户名');
  if (user === '') throw invalid('缺少用户名');
  const database = decode(url.pathname.slice(1), '数据库名') || user;
  const target = {
    host,
    port: Number(url.port || 5432),
    database,
    user,
    password: decode(url.password, '密码'),
    sslMode,
  };
  if ([host, database, user, target.password].some((part) => part.includes('\0')))
    throw invalid('包含空字符');
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
      if (!mode) throw invalid(`sslmode 只能是 ${Object.keys(SSL_MODES).join('、')}`);
      sslMode = mode;
    } else if (!IGNORED_PARAMETERS.has(name)) {
      throw new AppError(
        'db_host_not_allowed',
        `数据库连接字符串中不允许使用参数 ${/^\w{1,40}$/.test(name) ? name : '（名称无法识别）'}，请删除后重试（TLS 用 sslmode 设置）`,
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
    throw invalid('无法解析，用户名或密码中的特殊字符（@ : / ? # %）需要百分号编码，端口应为 1–65535 的数字');
  }
}

function decode(part: string, what: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw invalid(`${what}中的 % 没有正确编码（% 写作 %25）`);
  }
}
