import request from 'supertest';
import { startApi, type TestApi } from '../support/api';

const KEYS = 'look:viewer:viewer-key-0123456789';
const LOOK = ['browser', 'viewer-key-0123456789'] as const;

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ API_KEYS: KEYS });
});
afterAll(() => api.close());

const get = (path: string) =>
  request(api.app)
    .get(path)
    .auth(...LOOK);

describe('the page of the document', () => {
  it('opens in a browser with a key as password, and asks for one', async () => {
    const asked = await request(api.app).get('/docs/');
    expect([asked.status, asked.headers['www-authenticate']]).toEqual([
      401,
      expect.stringContaining('Basic'),
    ]);
    expect((await get('/docs/')).status).toBe(200);
    expect((await request(api.app).get('/docs/').set('X-API-Key', LOOK[1])).status).toBe(200);
  });

  it('is where a person who opens the address is led', async () => {
    expect((await get('/')).headers['location']).toBe('/docs/');
    expect((await get('/docs')).headers['location']).toBe('/docs/');
    expect((await get('/docs?x=1')).headers['location']).toBe('/docs/');
  });

  it('is made of this server’s own files, under a policy that lets no other in', async () => {
    const page = await get('/docs/');
    const policy = page.headers['content-security-policy'] ?? '';
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('upgrade-insecure-requests');
    const sources = [...page.text.matchAll(/(?:src|href)="([^"#]+)"/g)].map(([, source = '']) => source);
    expect(sources).toEqual(expect.arrayContaining(['./swagger-ui.css', './swagger-ui-bundle.js']));
    for (const source of sources) {
      expect(source).toMatch(/^\.\//);
      const { status, headers } = await get(`/docs/${source.slice(2)}`);
      expect([source, status]).toEqual([source, 200]);
      expect(headers['content-type']).toMatch(/css|javascript|png/);
    }
    // Scripts in the page itself would be blocked.
    expect(page.text).not.toMatch(/<script(?![^>]*\bsrc=)/);
    expect(page.text).not.toMatch(/\son\w+=/);
  });

  it('reads the document beside itself and asks nobody elsewhere', async () => {
    const { text } = await get('/docs/swagger-ui-init.js');
    expect(text).toContain('"swaggerUrl": "./openapi.json"');
    expect(text).toContain('"validatorUrl": null');
    expect(text.match(/https?:\/\/[^\s'"]+/g)).toBeNull();
    expect((await get('/docs/openapi.json')).body).toMatchObject({ openapi: '3.1.0' });
  });
});
