import { said, inWords } from '@pairsmith/core';
import { BlockList, isIP, isIPv4 } from 'node:net';
import type { ConnectionTarget } from './connection-target';

/** One entry of ALLOWED_DB_HOSTS. */
export interface HostRule {
  /** It names one host: no `*`, no range. */
  isLiteral: boolean;
  matches(target: Pick<ConnectionTarget, 'host' | 'port'>): boolean;
}

type HostForm = Pick<HostRule, 'isLiteral'> & { matches: (host: string) => boolean };

/**
 * Reads `host:port`; no port, or `*`, means any. What is written as an address (`10.0.0.5`, `10.0.0.*`, `10.0.0.0/24`,
 * `[fd00::/8]`) is compared with addresses and never with names, and the other way round: anybody may register
 * `10.0.0.evil.example`. `*` alone is any host.
 * @throws Error naming the entry
 */
export function parseHostRule(entry: string): HostRule {
  const [, written = '', port = '*'] = /^(\[[^\]]+\]|[^:]*)(?::(\d+|\*))?$/.exec(entry.trim()) ?? [];
  const form = readForm(written.replace(/^\[(.+)\]$/, '$1').toLowerCase());
  if (form === null) throw new Error(inWords(said('host.bad_rule', { rule: entry }), 'zh'));
  return {
    isLiteral: form.isLiteral,
    matches: (target) =>
      (port === '*' || Number(port) === target.port) && form.matches(target.host.toLowerCase()),
  };
}

function readForm(host: string): HostForm | null {
  if (host === '') return null;
  if (host === '*') return { isLiteral: false, matches: () => true };
  if (host.includes('/') || isIP(host)) return addressRange(host);
  if ((/^[\d.*]+$/.test(host) && /\d/.test(host)) || host.includes(':')) return addressPattern(host);
  return { isLiteral: !host.includes('*'), matches: (name) => !isIP(name) && likeness(host).test(name) };
}

/** One address, or those of a CIDR. */
function addressRange(written: string): HostForm | null {
  const [, address = '', bits] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(written) ?? [];
  if (!isIP(address)) return null;
  const [kind, most] = isIPv4(address) ? (['ipv4', 32] as const) : (['ipv6', 128] as const);
  const length = bits === undefined ? most : Number(bits);
  if (length > most) return null;
  const range = new BlockList();
  range.addSubnet(address, length, kind);
  return { isLiteral: length === most, matches: (host) => inList(range, host) };
}

/** `10.0.0.*`: digits and dots, compared with an address's usual text. */
function addressPattern(written: string): HostForm | null {
  if (!written.includes('*') || !/^[\da-f:.*]+$/.test(written)) return null;
  return { isLiteral: false, matches: (host) => isIP(host) > 0 && likeness(written).test(host) };
}

const likeness = (pattern: string): RegExp =>
  new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`);

/** Whether an address, with or without a zone, is on a list; a name never is. */
export function inList(list: BlockList, host: string): boolean {
  const address = host.split('%', 1)[0] ?? '';
  return isIP(address) > 0 && list.check(address, isIPv4(address) ? 'ipv4' : 'ipv6');
}
