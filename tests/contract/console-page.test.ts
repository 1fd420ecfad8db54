import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import request from 'supertest';
import { startApi, type TestApi } from '../support/api';

const SCRIPT = 'console.log("the console")';
const KEY = 'viewer-key-0123456789';
const NONCE = '__CSP_NONCE__';

/** What a build leaves, as small as it can be. */
function makeBuild(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pairsmith-console-'));
  mkdirSync(join(folder, 'assets'));
  const page = `<!doctype html><meta nonce="${NONCE}"><script src="/assets/main-1a2b.js" nonce="${NONCE}"></script>`;
  writeFileSync(join(folder, 'index.html'), page);
  writeFileSync(join(folder, '.built-from'), 'a hash');
  writeFileSync(join(folder, 'favicon.svg'), '<svg/>');
  writeFileSync(join(folder, 'assets/main-1a2b.js'), SCRIPT);
  writeFileSync(join(folder, 'assets/main-1a2b.js.br'), brotliCompressSync(SCRIPT));
  writeFileSync(join(folder, 'assets/main-1a2b.js.gz'), gzipSync(SCRIPT));
  return folder;
}

let api: TestApi;
let without: TestApi;
beforeAll(async () => {
  const keys = { API_KEYS: `look:viewer:${KEY}` };
  [api, without] = await Promise.all([
    startApi(keys, { consoleFolder: makeBuild() }),
    startApi(keys, { consoleFolder: join(tmpdir(), 'never-built') }),
  ]);
});
afterAll(() => Promise.all([api.close(), without.close()]));

const get = (path: string, accept = 'text/html,*/*;q=0.8') =>
  request(api.app).get(path).set('Accept', accept).redirects(0);

describe('the console', () => {
  it('is one page without a key, never kept, with a nonce of its own each time', async () => {
    const [one, other] = [await get('/'), await get('/')];
    expect([one.status, one.headers['cache-control']]).toEqual([200, 'no-store']);
    expect(one.text).not.toContain(NONCE);
    const [nonceOf, policyOf] = [
      (text: string) => /<script[^>]* nonce="([^"]+)"/.exec(text)?.[1] ?? '',
      ({ headers }: typeof one) => String(headers['content-security-policy']),
    ];
    expect(policyOf(one)).toContain(`script-src 'self' 'nonce-${nonceOf(one.text)}'`);
    expect(policyOf(one)).toContain(`style-src 'self' 'nonce-${nonceOf(one.text)}'`);
    expect(policyOf(one)).toContain("default-src 'none'");
    expect(policyOf(one).replace("style-src-attr 'unsafe-inline'", '')).not.toContain('unsafe');
    expect(nonceOf(one.text)).not.toBe(nonceOf(other.text));
  });

  it.each(['/tasks', '/tasks/task_20260101_000000/pairs?review=open', '/a/place/of/tomorrow'])(
    'opens at %s, for whoever asks for a page',
    async (path) => {
      expect((await get(path)).text).toContain('<!doctype html>');
      // A program is told what is wrong instead.
      expect((await get(path, '*/*')).status).toBe(401);
      expect((await request(api.app).post(path).set('Accept', 'text/html')).status).toBe(401);
    },
  );

  it.each([
    '/api/v0/data_pipeline/tasks',
    '/api/v0/nowhere',
    '/docs/',
    '/admin/queues',
    '/metrics',
    '/openapi.json',
    '/assets/main-9z9z.js',
  ])('stands before nothing of the API: %s still wants a key', async (path) => {
    expect((await get(path)).status).toBe(401);
  });

  it('sends its files for ever, without a key, compressed as the browser can read them', async () => {
    const script = '/assets/main-1a2b.js';
    for (const [accepted, encoding] of [
      ['gzip, deflate, br', 'br'],
      ['gzip', 'gzip'],
      ['identity', undefined],
    ] as const) {
      const { status, headers, text } = await get(script).set('Accept-Encoding', accepted);
      expect([status, headers['content-encoding'], headers['vary']]).toEqual([
        ...[200, encoding, 'Accept-Encoding'],
      ]);
      expect(headers['content-type']).toMatch(/^text\/javascript/);
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
      // What reads the answer here knows gzip and br too.
      expect(text).toBe(SCRIPT);
    }
    expect((await get('/favicon.svg')).headers['cache-control']).toBe('no-cache');
  });

  it.each([
    '/.built-from',
    '/assets/..%2findex.html.js',
    '/assets/../.built-from',
    '/assets/%2e%2e/%2e%2e/package.js',
    '/assets/main-1a2b.js.map',
  ])('hands out nothing but its files: not %s', async (path) => {
    expect((await get(path, '*/*')).status).toBe(401);
  });

  it('where it was not built, leads to the document of the API', async () => {
    const answer = await request(without.app).get('/').set('Accept', 'text/html');
    expect([answer.status, answer.headers['location']]).toEqual([302, '/docs/']);
    expect((await request(without.app).get('/tasks').set('Accept', 'text/html')).status).toBe(401);
  });
});
