import { isIP } from 'node:net';

/** A name or address (IPv6 without brackets) that is this machine alone, whatever a name server says. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
