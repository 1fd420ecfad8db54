import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkModels } from '../../apps/cli/src/check-model';
import { testStack } from '../support/stack';
import { runCli } from './run-cli';

/** Set-ups that are broken, before anything of a service runs. */

const NEVER = new AbortController().signal;
const KEY = 'k'.repeat(24);
const about = async (env: Record<string, string>) => checkModels({ env, stop: NEVER });

describe('the models of a service that is started here', () => {
  let url: string;
  const server = createServer((request, response) => {
    if (request.url === '/ill/models') return response.writeHead(503).end();
    if (request.url !== '/v1/models') return response.writeHead(404).end();
    if (request.headers.authorization !== `Bearer ${KEY}`) return response.writeHead(401).end();
    return response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ object: 'list', data: [{ id: 'good' }, { id: 'bge-m3:latest' }] }));
  });
  beforeAll(async () => {
    await once(server.listen(0, '127.0.0.1'), 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.close();
  });

  it('are not spoken of where none is configured', async () => {
    expect(await about({})).toEqual([]);
  });

  it('answer, take the key and list the model', async () => {
    const env = { LLM_BASE_URL: `${url}/v1/`, LLM_API_KEY: KEY, LLM_MODEL: 'good' };
    expect(await about(env)).toEqual([{ name: 'Model', state: 'ok', found: `good at ${new URL(url).host}` }]);
    const embedding = { EMBEDDING_BASE_URL: `${url}/v1/`, EMBEDDING_MODEL: 'bge-m3' };
    // One key where both endpoints are the same.
    expect((await about({ ...env, ...embedding })).map(({ name, state }) => [name, state])).toEqual([
      ['Model', 'ok'],
      ['Embedding', 'ok'],
    ]);
  });

  it('say what is wrong, and which setting to look at', async () => {
    const env = { LLM_BASE_URL: `${url}/v1`, LLM_API_KEY: KEY, LLM_MODEL: 'good' };
    const one = async (more: Record<string, string>) => (await about({ ...env, ...more }))[0];
    expect(await one({ LLM_API_KEY: 'w'.repeat(24) })).toMatchObject({
      ...{ state: 'failed', found: expect.stringContaining('refuses the key') },
      remedy: expect.stringContaining('LLM_API_KEY'),
    });
    expect(await one({ LLM_MODEL: 'gone' })).toMatchObject({
      ...{ state: 'warning', found: expect.stringContaining('does not list gone') },
    });
    expect(await one({ LLM_BASE_URL: 'http://127.0.0.1:1/v1' })).toMatchObject({
      ...{ state: 'failed', remedy: expect.stringContaining('LLM_BASE_URL') },
    });
    expect(await one({ LLM_BASE_URL: `${url}/ill` })).toMatchObject({ state: 'warning' });
    // Not every endpoint has a list.
    expect(await one({ LLM_BASE_URL: `${url}/other` })).toMatchObject({ state: 'ok' });
  });

  it('are not in use where half of the settings is missing, which is said', async () => {
    const checks = await about({ LLM_MODEL: 'good', EMBEDDING_BASE_URL: `${url}/v1` });
    expect(checks.map(({ state, found }) => [state, found])).toEqual([
      ['warning', 'LLM_MODEL without LLM_BASE_URL: the built-in writer is used'],
      ['warning', 'EMBEDDING_BASE_URL without EMBEDDING_MODEL: the built-in embedding is used'],
    ]);
  });
});

it('a server that DATABASE_URL names and that nobody runs is told by that name, with what to do', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'pairsmith-doctor-'));
  const env = {
    DATABASE_URL: 'postgresql://a:hidden-password@127.0.0.1:1/state',
    REDIS_URL: testStack().redisUrl,
    STACK_INSTALL: 'never',
  };
  const tasks = await runCli(['tasks'], { env, dataDir });
  expect(tasks).toMatchObject({
    code: 6,
    stdout: '',
    stderr: expect.stringContaining('DATABASE_URL cannot'),
  });
  const doctor = await runCli(['doctor'], { env, dataDir });
  expect(doctor).toMatchObject({ code: 7, stdout: expect.stringContaining('leave DATABASE_URL out') });
  expect(`${tasks.stderr}${doctor.stdout}${doctor.stderr}`).not.toContain('hidden-password');
  rmSync(dataDir, { recursive: true });
});
