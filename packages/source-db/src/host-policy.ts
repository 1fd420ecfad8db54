import { lookup } from 'node:dns/promises';
import { BlockList, isIP, isIPv4 } from 'node:net';
import { networkInterfaces } from 'node:os';
import { AppError } from '@pairsmith/core';
import { hostAndPort, type ConnectionTarget } from './connection-target';

/** What decides which databases this process may connect to. */
export interface HostPolicyOptions {
  /**
   * `host:port` patterns: `*` stands for any run of characters in the host, or for any port; a pattern without port
   * means any port. Own and link-local addresses must be listed without `*`.
   */
  allowedHosts: readonly string[];
  hasApiKeys: boolean;
  /** Its host is allowed where API keys are set and nothing is listed. */
  businessDatabaseUrl?: string | undefined;
  /** The service's own state database and queue: refused unless listed. */
  stateDatabaseUrl?: string | undefined;
  redisUrl?: string | undefined;
  /** For tests; the system's resolver otherwise. */
  resolve?: (host: string) => Promise<string[]>;
}

/** Looks a host up once and answers with the addresses that may be connected to; throws where any of them may not. */
export type HostPolicy = (target: ConnectionTarget) => Promise<string[]>;

interface Endpoint {
  host: string;
  port: number;
  database: string | null;
}

/**
 * A connection string comes from the caller, so it is a way into the network. The name is resolved once, **every**
 * address is checked and the caller connects to an address, so that a second answer of the resolver changes nothing.
 */
export function createHostPolicy(options: HostPolicyOptions): HostPolicy {
  const resolve = options.resolve ?? resolveHost;
  const patterns = options.allowedHosts.map((pattern) => parsePattern(pattern));
  const business = endpoint(options.businessDatabaseUrl, 5432);
  const own = [endpoint(options.stateDatabaseUrl, 5432), endpoint(options.redisUrl, 6379)].filter(
    (it) => it !== null,
  );

  return async (target) => {
    const addresses = [...new Set(isIP(target.host) ? [target.host] : await resolve(target.host))].map(
      plainAddress,
    );
    if (addresses.length === 0) throw unknownHost(target);
    const listedAs = (address: string) =>
      patterns.filter(({ matches }) => matches(target.host, target.port) || matches(address, target.port));
    const isBusiness = business !== null && sameHost(business, target);

    if (patterns.length === 0 && options.hasApiKeys && !isBusiness) {
      throw refused(target, '服务设置了 API 密钥，只允许连接 BUSINESS_DATABASE_URL 的主机');
    }
    for (const address of addresses) {
      const matching = listedAs(address);
      if (matching.some(({ literal }) => literal)) continue;
      if (patterns.length > 0 && matching.length === 0 && !isBusiness)
        throw refused(target, '不在允许的主机列表中');
      if (isLinkLocal(address)) throw refused(target, '链路本地地址和云元数据地址不允许连接');
      for (const endpoint of own) {
        if (await isOwn(endpoint, target, address, resolve))
          throw refused(target, '这是服务自身的状态库或队列');
      }
    }
    return addresses;
  };
}

/** Own databases on a shared server are told apart by their name; of a queue's port everything is refused. */
async function isOwn(
  own: Endpoint,
  target: ConnectionTarget,
  address: string,
  resolve: (host: string) => Promise<string[]>,
) {
  if (own.port !== target.port) return false;
  if (own.database !== null && own.database !== target.database) return false;
  if (own.host.toLowerCase() === target.host.toLowerCase()) return true;
  const ownAddresses =
    isIP(own.host) || isThisMachine(own.host) ? [own.host] : await resolve(own.host).catch(() => []);
  return ownAddresses.some(
    (it) => plainAddress(it) === address || (isThisMachine(it) && isThisMachine(address)),
  );
}

async function resolveHost(host: string): Promise<string[]> {
  const found = await lookup(host, { all: true, verbatim: true });
  return found.map(({ address }) => address);
}

/** `::ffff:10.0.0.1` is 10.0.0.1. */
function plainAddress(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  const hex = /^::ffff:([\da-f]{1,4}):([\da-f]{1,4})$/i.exec(address);
  if (!hex) return address;
  const bits = (parseInt(hex[1]!, 16) * 0x10000 + parseInt(hex[2]!, 16)) >>> 0;
  return [24, 16, 8, 0].map((shift) => (bits >>> shift) & 255).join('.');
}

const linkLocal = new BlockList();
linkLocal.addSubnet('169.254.0.0', 16, 'ipv4');
linkLocal.addSubnet('fe80::', 10, 'ipv6');
// Metadata services outside the link-local ranges: AWS over IPv6, Alibaba Cloud, Azure's wire server, Oracle Cloud.
linkLocal.addAddress('fd00:ec2::254', 'ipv6');
linkLocal.addAddress('100.100.100.200', 'ipv4');
linkLocal.addAddress('168.63.129.16', 'ipv4');
linkLocal.addAddress('192.0.0.192', 'ipv4');

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('0.0.0.0', 'ipv4');
loopback.addAddress('::1', 'ipv6');
loopback.addAddress('::', 'ipv6');

const isLinkLocal = (address: string) => linkLocal.check(address, isIPv4(address) ? 'ipv4' : 'ipv6');
const isThisMachine = (host: string) =>
  host.toLowerCase() === 'localhost' ||
  (isIP(host) > 0 && loopback.check(host, isIPv4(host) ? 'ipv4' : 'ipv6')) ||
  Object.values(networkInterfaces()).some((addresses) => addresses?.some(({ address }) => address === host));

const sameHost = (own: Endpoint, target: ConnectionTarget) =>
  own.port === target.port && own.host.toLowerCase() === target.host.toLowerCase();

function endpoint(url: string | undefined, defaultPort: number): Endpoint | null {
  if (!url) return null;
  const parsed = new URL(url);
  return {
    host: decodeURIComponent(parsed.hostname).replace(/^\[(.+)\]$/, '$1'),
    port: Number(parsed.port || defaultPort),
    database: parsed.protocol.startsWith('redis') ? null : decodeURIComponent(parsed.pathname.slice(1)),
  };
}

interface HostPattern {
  literal: boolean;
  matches(host: string, port: number): boolean;
}

function parsePattern(pattern: string): HostPattern {
  const [, host = '', port = '*'] = /^(\[[^\]]+\]|[^:]*)(?::(\d+|\*))?$/.exec(pattern.trim()) ?? [];
  if (host === '')
    throw new Error(`ALLOWED_DB_HOSTS 中的 ${pattern} 不正确，应为 主机:端口，例如 db.example.com:5432`);
  const name = host
    .replace(/^\[(.+)\]$/, '$1')
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*');
  const form = new RegExp(`^${name}$`, 'i');
  return {
    literal: !host.includes('*'),
    matches: (targetHost, targetPort) =>
      form.test(targetHost) && (port === '*' || Number(port) === targetPort),
  };
}

const refused = (target: ConnectionTarget, reason: string) =>
  new AppError(
    'db_host_not_allowed',
    `不允许连接数据库主机 ${hostAndPort(target)}: ${reason}。如确需连接，请管理员把它加入 ALLOWED_DB_HOSTS`,
  );

const unknownHost = (target: ConnectionTarget) =>
  new AppError(
    'database_connection_error',
    `无法连接数据库 ${hostAndPort(target)}: 找不到主机。请检查主机名和 DNS`,
  );
