import request from 'supertest';
import { startApi, type TestApi } from '../support/api';
import { fileClient, newTask as newTaskOf, NOWHERE } from './file-client';

let api: TestApi;
let task: string;
let put: ReturnType<typeof fileClient>['put'];
let get: ReturnType<typeof fileClient>['get'];
let urlOf: ReturnType<typeof fileClient>['urlOf'];
beforeAll(async () => {
  api = await startApi(NOWHERE);
  task = await newTask();
  ({ put, get, urlOf } = fileClient(api, task));
});
afterAll(() => api.close());

const newTask = () => newTaskOf(api);

describe('a download', () => {
  const NAME = '服务区 "说明" (1).md'.replaceAll('"', '“');
  const TEXT = '0123456789';
  let etag: string;
  beforeAll(async () => {
    await put(NAME, TEXT);
    etag = (await get(NAME)).headers.etag!;
  });

  it('has its bytes, type, length, name and hash', async () => {
    const { status, headers, text } = await get(NAME);
    expect([status, text]).toEqual([200, TEXT]);
    expect(headers).toMatchObject({
      'content-type': 'text/markdown; charset=utf-8',
      'content-length': '10',
      'accept-ranges': 'bytes',
      'x-content-type-options': 'nosniff',
    });
    expect(headers.etag).toMatch(/^"[0-9a-f]{32}"$/);
    const [, plain, encoded] =
      /^attachment; filename="([\x20-\x7e]+)"; filename\*=UTF-8''([\x21-\x7e]+)$/.exec(
        headers['content-disposition'] ?? '',
      )!;
    expect(plain).toMatch(/^_+ _+ \(1\)\.md$/);
    expect(decodeURIComponent(encoded!)).toBe(NAME);
  });

  it('of only its head is the head', async () => {
    const { status, headers, text } = await request(api.app).head(urlOf(NAME));
    expect([status, headers['content-length'], headers.etag, text ?? '']).toEqual([200, '10', etag, '']);
  });

  it.each([
    [{ Range: 'bytes=2-4' }, 206, '234', 'bytes 2-4/10'],
    [{ Range: 'bytes=-3' }, 206, '789', 'bytes 7-9/10'],
    [{ Range: 'bytes=8-' }, 206, '89', 'bytes 8-9/10'],
    [{ Range: 'bytes=8-900' }, 206, '89', 'bytes 8-9/10'],
    [{ Range: 'bytes=0-1,4-5' }, 200, TEXT, undefined],
    [{ Range: 'lines=0-1' }, 200, TEXT, undefined],
    [{ Range: 'bytes=0-1', 'If-Range': 'ETAG' }, 206, '01', 'bytes 0-1/10'],
    [{ Range: 'bytes=0-1', 'If-Range': '"another"' }, 200, TEXT, undefined],
    [{ 'If-None-Match': 'ETAG' }, 304, '', undefined],
    [{ 'If-None-Match': '"another"' }, 200, TEXT, undefined],
    [{ 'If-Match': 'ETAG' }, 200, TEXT, undefined],
  ])('asked for with %j is answered %i', async (headers: Record<string, string>, status, text, range) => {
    const asked = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value.replace('ETAG', etag)]),
    );
    const answer = await get(NAME, asked);
    expect([answer.status, answer.text, answer.headers['content-range']]).toEqual([status, text, range]);
  });

  it('beyond its end, or of other bytes than expected, is refused in the envelope', async () => {
    const beyond = await get(NAME, { Range: 'bytes=10-' });
    expect(beyond.body).toMatchObject({
      ...{ code: 416, success: false },
      data: { error_type: 'range_not_satisfiable', invalid_params: ['Range'] },
    });
    expect([beyond.status, beyond.headers['content-range']]).toEqual([416, 'bytes */10']);
    expect(beyond.headers['content-type']).toContain('application/json');
    const other = await get(NAME, { 'If-Match': '"another"' });
    expect(other.body).toMatchObject({ code: 412, data: { error_type: 'precondition_failed' } });
  });

  it('has another hash after a change, and a backup keeps its own', async () => {
    await put(NAME, 'other');
    expect((await get(NAME, { 'If-None-Match': etag })).status).toBe(200);
    const backup = await get(`${NAME}_bak1`, { 'If-None-Match': etag });
    expect(backup.status).toBe(304);
    expect((await get(`${NAME}_bak1`)).headers['content-type']).toBe('text/markdown; charset=utf-8');
  });

  it.each([
    'nothing.md',
    '../task_config.json',
    '..\\x',
    '/etc/passwd',
    'runs',
    'uploads',
    'a\0b',
    '\u202E',
    '.',
    ' ',
  ])('of %j is 404', async (name) => {
    const { status, body } = await get(name);
    expect([status, body.data.error_type]).toEqual([404, 'resource_not_found']);
  });

  it('of the log has an ETag that changes when it grows, and goes by its time too', async () => {
    const { headers, text } = await get('data_pipeline.log');
    expect(text).toContain('任务已创建');
    expect(headers.etag).toMatch(/^W\//);
    expect((await get('data_pipeline.log', { 'If-Modified-Since': headers['last-modified']! })).status).toBe(
      304,
    );
  });
});
