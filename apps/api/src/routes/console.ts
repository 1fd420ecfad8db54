import { randomBytes } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { Router, type Request, type RequestHandler, type Response } from 'express';

/** Stands in the built page wherever a nonce belongs (`html.cspNonce` of the console's vite.config.ts). */
const NONCE = /__CSP_NONCE__/g;
/** A file of the build: the hashed ones below /assets, and what lies beside the page. */
const FILE = /^\/(assets\/)?[\w-][\w.-]*\.(js|css|svg|png|ico|woff2)$/;
/** What is no place in the console, whoever asks. */
const NO_PAGE = /^\/(api|docs|admin|health|metrics|assets|openapi\.json)(\/|$)/;
/** Made beside each file by the build, the smaller first. */
const COMPRESSED = [
  { encoding: 'br', extension: '.br' },
  { encoding: 'gzip', extension: '.gz' },
] as const;
/** Its name says what is in it: another content has another name. */
const FOR_EVER = 'public, max-age=31536000, immutable';

/**
 * The web console, built into `folder`: files that need no key, since they hold none of the data. Every place in it is its
 * one page, so that a link to a task opens there. Without a build, `/` leads to the document of the API.
 */
export function consoleRoutes(folder: string | undefined): Router {
  const router = Router();
  if (folder !== undefined) router.use(lookOnly(sendFile(folder)), lookOnly(sendPage(folder)));
  router.get('/', (_request, response) => response.redirect('/docs/'));
  return router;
}

type Handle = (request: Request, response: Response) => Promise<boolean>;

const lookOnly =
  (handle: Handle): RequestHandler =>
  async (request, response, next) => {
    const isLook = request.method === 'GET' || request.method === 'HEAD';
    if (!isLook || !(await handle(request, response))) next();
  };

const sendFile =
  (folder: string): Handle =>
  async (request, response) => {
    const { path } = request;
    if (!FILE.test(path)) return false;
    const file = join(folder, path);
    if (!(await isFile(file))) return false;
    response.type(extname(path)).vary('Accept-Encoding');
    response.set('Cache-Control', path.startsWith('/assets/') ? FOR_EVER : 'no-cache');
    for (const { encoding, extension } of COMPRESSED) {
      if (!request.acceptsEncodings(encoding) || !(await isFile(file + extension))) continue;
      response.set('Content-Encoding', encoding);
      response.send(await readFile(file + extension));
      return true;
    }
    response.send(await readFile(file));
    return true;
  };

const sendPage =
  (folder: string): Handle =>
  async (request, response) => {
    const { path } = request;
    if (path !== '/' && (NO_PAGE.test(path) || !asksForPage(request))) return false;
    const page = await readPage(folder);
    if (page === null) return false;
    const nonce = randomBytes(16).toString('base64');
    response.set('Content-Security-Policy', policyWith(nonce));
    response.set('Cache-Control', 'no-store').type('html').send(page.replace(NONCE, nonce));
    return true;
  };

/** By name: a program that takes anything is to be told that there is nothing. */
const asksForPage = (request: Request): boolean => (request.get('accept') ?? '').includes('text/html');

const isFile = async (path: string): Promise<boolean> => {
  const found = await stat(path).catch(nullIfMissing);
  return found?.isFile() ?? false;
};

/** Read each time: a build made while the service runs names other files. */
const readPage = (folder: string): Promise<string | null> =>
  readFile(join(folder, 'index.html'), 'utf8').catch(nullIfMissing);

function nullIfMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
  throw error;
}

/** Only the files of this service, and the styles that its own scripts write under this page's nonce. */
const policyWith = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    // A library that sets an attribute instead of its properties; no text from outside becomes an attribute.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
