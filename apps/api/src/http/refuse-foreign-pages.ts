import { AppError, said } from '@pairsmith/core';
import type { Request, RequestHandler } from 'express';
import { isLoopback } from './loopback';

export interface PageRules {
  hasApiKeys: boolean;
  /** PUBLIC_URL: where people reach the service, if not at the host they ask for. */
  publicUrl: string | undefined;
}

/**
 * Any page a person has open may send requests to this service, and without keys nothing else stands before it. So a
 * request must not come from another origin's page (another port is another origin), and without keys the host that is
 * asked for must be one that nobody else can make a name of: a page that rebinds its own name to 127.0.0.1 would be this
 * service's own. What no browser sent (no `Origin`, no `Sec-Fetch-Site`) passes. Forwarded headers are not read: whoever
 * sends a request writes them.
 * @throws AppError forbidden
 */
export function refuseForeignPages({ hasApiKeys, publicUrl }: PageRules): RequestHandler {
  const own = publicUrl === undefined ? undefined : new URL(publicUrl);
  return (request, _response, next) => {
    const { host } = request.headers;
    if (!hasApiKeys && !isOwnHost(host, own)) throw new AppError('forbidden', said('request.wrong_host'));
    if (isForeign(request, own) && !isLink(request))
      throw new AppError('forbidden', said('request.foreign_page'));
    next();
  };
}

/** Only HTTP/1.0, which no browser speaks, may leave the host out: then no name was asked for. */
function isOwnHost(host: string | undefined, own: URL | undefined): boolean {
  if (host === undefined) return true;
  const [, name = ''] = /^(\[[\da-f:.]+\]|[^:[\]]+)(?::\d*)?$/i.exec(host) ?? [];
  if (isLoopback(name.toLowerCase().replace(/^\[(.+)\]$/, '$1'))) return true;
  return own !== undefined && hostFor(own.protocol, host) === own.host;
}

function isForeign(request: Request, own: URL | undefined): boolean {
  const { origin, host } = request.headers;
  const site = request.get('sec-fetch-site');
  if (site === 'cross-site') return true;
  if (origin === undefined) return site === 'same-site';
  // Exactly as a browser writes it: `null`, a list or a path is nobody's of ours.
  if (!URL.canParse(origin) || new URL(origin).origin !== origin) return true;
  if (origin === own?.origin) return false;
  // The scheme is not compared: behind a proxy that ends TLS it is https there and http here.
  return host === undefined || new URL(origin).host !== hostFor(new URL(origin).protocol, host);
}

/** `Host` as URLs write it, without the scheme's own port; null: it is none. */
const hostFor = (protocol: string, host: string): string | null =>
  URL.canParse(`${protocol}//${host}`) ? new URL(`${protocol}//${host}`).host : null;

/**
 * A link on another site that a person follows to a page: it reads nothing back. Below /api/v0 there are no pages, and
 * some GETs ask the customer's database or hold a connection.
 */
const isLink = (request: Request): boolean =>
  request.method === 'GET' &&
  request.get('origin') === undefined &&
  request.get('sec-fetch-mode') === 'navigate' &&
  request.get('sec-fetch-dest') === 'document' &&
  !/^\/(api|metrics)(\/|$)/i.test(request.path);
