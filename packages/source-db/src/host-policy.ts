import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import { networkInterfaces } from 'node:os';
import { AppError, type AllowedTarget, said, type Message } from '@pairsmith/core';
import { hostAndPort, type ConnectionTarget } from './connection-target';
import { inList, parseHostRule } from './host-rules';

/** The service's own servers: refused unless listed. */
interface OwnServers {
  stateDatabaseUrl?: string | undefined;
  redisUrl?: string | undefined;
  /** For tests; the system's resolver otherwise. */
  resolve?: (host: string) => Promise<string[]>;
}

/** Where the rules are known: in the API. */
interface HostRules {
  /** Entries of ALLOWED_DB_HOSTS, see `parseHostRule`. */
  allowedHosts: readonly string[];
  hasApiKeys: boolean;
  /** Its host is allowed whatever the rules are. */
  businessDatabaseUrl?: string | undefined;
}

/** Where only what was decided elsewhere may be connected to: in a worker. */
interface DecidedElsewhere {
  allowedHosts: 'as decided';
}

export type HostPolicyOptions = OwnServers & (HostRules | DecidedElsewhere);

export interface HostPolicy {
  /** Decides by the rules alone: nothing is looked up. @throws AppError db_host_not_allowed */
  allow: (target: ConnectionTarget) => AllowedTarget;
  /**
   * Looks an allowed host up once and answers with the addresses that may be connected to.
   * @throws AppError db_host_not_allowed where it is not the allowed host, or **any** of its addresses may not be
   */
  addresses: (target: ConnectionTarget, allowed: AllowedTarget) => Promise<string[]>;
}

interface Endpoint {
  host: string;
  port: number;
  database: string | null;
}

/**
 * A connection string comes from the caller, so it is a way into the network. Rules decide first: a name that none of
 * them allows is never looked up. An allowed one is resolved once, every address is checked and the caller connects to an
 * address, so that a second answer of the resolver changes nothing.
 */
export function createHostPolicy(options: HostPolicyOptions): HostPolicy {
  const resolve = options.resolve ?? resolveHost;
  const own = [endpoint(options.stateDatabaseUrl, 5432), endpoint(options.redisUrl, 6379)].filter(
    (it) => it !== null,
  );
  return {
    allow: options.allowedHosts === 'as decided' ? refuseUndecided : decideBy(options),

    async addresses(target, { host, port, listed }) {
      if (host !== target.host || port !== target.port) return refuseUndecided(target);
      const isAddress = isIP(target.host) > 0;
      const found = isAddress ? [target.host] : await resolve(target.host);
      const addresses = [...new Set(found.map(plainAddress))];
      if (addresses.length === 0) throw unknownHost(target);
      for (const address of addresses) {
        // Whoever lists a name has not listed where its owner lets it lead.
        if (inList(linkLocal, address) && !(listed && isAddress))
          throw refused(target, said('host.link_local'));
        for (const server of listed ? [] : own)
          if (await isOwn(server, target, address, resolve)) throw refused(target, said('host.own_store'));
      }
      return addresses;
    },
  };
}

function decideBy({ allowedHosts, hasApiKeys, businessDatabaseUrl }: HostRules): HostPolicy['allow'] {
  const rules = allowedHosts.map(parseHostRule);
  const business = endpoint(businessDatabaseUrl, 5432);
  return (target) => {
    const { host, port } = target;
    const asRule = { host: plainAddress(host), port };
    const matching = rules.filter(({ matches }) => matches(asRule));
    const isBusiness = business !== null && sameHost(business, target);
    if (rules.length === 0 && hasApiKeys && !isBusiness) throw refused(target, said('host.business_only'));
    if (rules.length > 0 && matching.length === 0 && !isBusiness)
      throw refused(target, said('host.not_listed'));
    return { host, port, listed: matching.some(({ isLiteral }) => isLiteral) };
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

/** `::ffff:10.0.0.1` is 10.0.0.1, and so is `64:ff9b::10.0.0.1` behind a NAT64. A name stays what it is. */
function plainAddress(address: string): string {
  const mapped = /^(?:::ffff:|64:ff9b::)(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  const hex = /^(?:::ffff:|64:ff9b::)([\da-f]{1,4}):([\da-f]{1,4})$/i.exec(address);
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

const isThisMachine = (host: string) =>
  host.toLowerCase() === 'localhost' ||
  inList(loopback, host) ||
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

const refused = (target: ConnectionTarget, reason: Message) =>
  new AppError('db_host_not_allowed', said('host.not_allowed', { at: hostAndPort(target), reason }));

const refuseUndecided = (target: ConnectionTarget): never => {
  throw new AppError('db_host_not_allowed', said('host.not_decided', { at: hostAndPort(target) }));
};

const unknownHost = (target: ConnectionTarget) =>
  new AppError('database_connection_error', said('host.not_found', { at: hostAndPort(target) }));
