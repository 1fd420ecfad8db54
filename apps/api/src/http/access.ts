import { createHash, timingSafeEqual } from 'node:crypto';
import { AppError, ROLES, type ApiKey, type Role, said } from '@pairsmith/core';
import type { Request, RequestHandler } from 'express';

export interface Caller {
  name: string;
  role: Role;
}

/** Without keys the service listens on loopback only, and whoever reaches it may do everything. */
const GUEST: Caller = { name: 'guest', role: 'admin' };

/** Paths that a browser opens and therefore take HTTP Basic with the key as password. */
const FOR_BROWSERS = /^\/(docs|admin\/queues)(\/|$)/;

/**
 * Finds out who calls. Comes before any body is read, so that a stranger's upload is never parsed. `countWrongKey` hears of
 * wrong keys alone: behind one address there may be many people, and no stranger's guesses lock the right key out.
 */
export function identify(keys: readonly ApiKey[], countWrongKey: RequestHandler): RequestHandler {
  const hashed = keys.map(({ name, role, key }) => ({ name, role, hash: digest(key) }));
  return (request, response, next) => {
    if (hashed.length) {
      const given = keyOf(request);
      // Every key is compared, in constant time, so that timing tells nothing.
      const found = given === null ? [] : hashed.filter(({ hash }) => timingSafeEqual(hash, digest(given)));
      if (!found[0]) {
        if (isForBrowsers(request) || (given === null && isTriedOut(request)))
          response.setHeader('WWW-Authenticate', 'Basic realm="Pairsmith", charset="UTF-8"');
        const refusal = new AppError('unauthorized', said('request.no_key'));
        // A request without a key guesses nothing: a browser's first one has none.
        if (given === null) throw refusal;
        return void countWrongKey(request, response, (tooMany) => next(tooMany ?? refusal));
      }
      request.caller = { name: found[0].name, role: found[0].role };
    } else request.caller = GUEST;
    next();
  };
}

export const allow =
  (role: Role): RequestHandler =>
  (request, _response, next) => {
    checkRole(request.caller, role);
    next();
  };

/** For what needs more than its route: the body decides. @throws AppError forbidden */
export function checkRole(caller: Caller, role: Role): void {
  if (ROLES.indexOf(caller.role) >= ROLES.indexOf(role)) return;
  throw new AppError('forbidden', said('request.wrong_role', { role, given: caller.role }));
}

const digest = (key: string) => createHash('sha256').update(key).digest();

const isForBrowsers = (request: Request) => request.method === 'GET' && FOR_BROWSERS.test(request.path);

/**
 * A page that was opened with Basic asks for its data with it too, because the browser adds it. Other sites' pages have
 * been refused before, so that a browser's word is enough.
 */
const isFromOwnPage = (request: Request) =>
  request.get('sec-fetch-site') === 'same-origin' || request.get('origin') !== undefined;

/**
 * Said by /docs of what a person tries out there. A browser keeps a password to the folder it was asked for in, until
 * another place asks for it by the same name; asked by a page that has its own way with keys, it would open a dialog.
 */
const isTriedOut = (request: Request) => request.get('x-tried-out') !== undefined;

function keyOf(request: Request): string | null {
  const header = request.get('x-api-key');
  if (header) return header;
  const [scheme, credentials = ''] = (request.get('authorization') ?? '').split(' ', 2);
  if (/^bearer$/i.test(scheme ?? '')) return credentials;
  if (/^basic$/i.test(scheme ?? '') && (isForBrowsers(request) || isFromOwnPage(request)))
    return Buffer.from(credentials, 'base64')
      .toString('utf8')
      .replace(/^[^:]*:/, '');
  return null;
}
