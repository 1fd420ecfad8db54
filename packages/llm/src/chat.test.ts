import { type Said } from '@pairsmith/core';
import { createServer } from 'node:net';
import { z } from 'zod';
import {
  type Behaviour,
  cutOff,
  emptyContent,
  type FakeLlm,
  type FakeLlmOptions,
  insufficientQuota,
  rateLimited,
  serverError,
  startFakeLlm,
  unauthorized,
} from '../../../tests/support/fake-llm';
import type { CachedAnswer } from './cache';
import { type ChatSettings, createChatModel } from './chat';
import type { Prompt } from './prompt';

const FAST = { baseMs: 5, callTimeoutMs: 10_000, idleMs: 1500, attempts: 4, stalls: 2 };
const prompt: Prompt<{ city: string }> = {
  name: 'name_a_city',
  version: 1,
  language: 'en',
  messages: [
    { role: 'system', content: 'You name cities.' },
    { role: 'user', content: 'One city, please.' },
  ],
  schema: z.object({ city: z.string() }),
  maxTokens: 100,
};
const good: Behaviour = { kind: 'json', value: { city: '杭州' } };

let server: FakeLlm | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

async function connect(options: FakeLlmOptions, settings: Partial<ChatSettings> = {}) {
  server = await startFakeLlm(options);
  return createChatModel({
    baseUrl: server.url,
    apiKey: 'k',
    model: 'm',
    concurrency: 4,
    retry: FAST,
    ...settings,
  });
}

const asked = () => ({ seed: 1, signal: new AbortController().signal });

const memoryCache = () => {
  const entries = new Map<string, CachedAnswer>();
  return {
    entries,
    get: (key: string) => Promise.resolve(entries.get(key) ?? null),
    put: (key: string, entry: CachedAnswer) => Promise.resolve(void entries.set(key, entry)),
  };
};

describe('transient trouble is tried again', () => {
  const troubles: [string, Behaviour][] = [
    ['a 500', serverError],
    ['a reset connection', { kind: 'reset' }],
    ['headers and then a stall', { kind: 'stall' }],
    ['a body cut off in its JSON', { kind: 'cut-body' }],
    ['empty content', emptyContent],
    ['content that is truncated JSON', { kind: 'text', text: '{"city": "杭' }],
    ['finish_reason=length', cutOff('{"city": "杭')],
    ['the wrong schema', { kind: 'json', value: { town: '杭州' } }],
    ['prose', { kind: 'text', text: '好的，我会努力回答。' }],
  ];
  it.each(troubles)('%s', async (_, trouble) => {
    const model = await connect({ script: [trouble, good] });
    const notes: Said[] = [];
    await expect(model.ask(prompt, { ...asked(), note: (line) => notes.push(line) })).resolves.toEqual({
      city: '杭州',
    });
    expect(server?.stats().chatCalls).toBe(2);
    expect(notes).toHaveLength(1);
  });

  it('waits as long as a 429 says', async () => {
    const model = await connect({ script: [rateLimited('1'), good] });
    const start = Date.now();
    await model.ask(prompt, asked());
    expect(Date.now() - start).toBeGreaterThanOrEqual(990);
  });

  it('holds the other calls of the process back too while a 429 is waited out', async () => {
    const model = await connect({ script: [rateLimited('1')], then: good }, { concurrency: 1 });
    await Promise.all([model.ask(prompt, asked()), model.ask(prompt, { ...asked(), seed: 2 })]);
    const times = server!.requests.map(({ at }) => at);
    expect(times[1]! - times[0]!).toBeGreaterThanOrEqual(990);
  });

  it('does not wait for a Retry-After of hours', async () => {
    const model = await connect({ script: [rateLimited('7200')] });
    await expect(model.ask(prompt, asked())).rejects.toMatchObject({
      code: 'llm_error',
      message: expect.stringContaining('7200 秒'),
    });
  });

  it('shows the model its own answer and what is wrong with it', async () => {
    const model = await connect({ script: [{ kind: 'json', value: { town: 1 } }, good] });
    await model.ask(prompt, asked());
    const messages = server!.requests[1]!.body.messages as { role: string; content: string }[];
    expect(messages.at(-2)).toEqual({ role: 'assistant', content: '{"town":1}' });
    expect(messages.at(-1)?.content).toMatch(/city/);
  });

  it('allows a longer answer after one that was cut off', async () => {
    const model = await connect({ script: [cutOff('{'), good] });
    await model.ask(prompt, asked());
    expect(server!.requests.map(({ body }) => body.max_tokens)).toEqual([100, 200]);
  });
});

describe('every call ends, with what to do', () => {
  it('gives up after a bounded number of 500s', async () => {
    const model = await connect({ then: serverError });
    await expect(model.ask(prompt, asked())).rejects.toMatchObject({ code: 'llm_error' });
    expect(server!.stats().chatCalls).toBe(FAST.attempts);
  });

  it('gives up on a server that always stalls, by its own deadline', async () => {
    const model = await connect({ then: { kind: 'stall' } });
    const start = Date.now();
    await expect(model.ask(prompt, asked())).rejects.toThrow('连续 1.5 秒没有收到任何数据');
    expect(Date.now() - start).toBeLessThan(8000);
    expect(server!.stats().chatCalls).toBe(FAST.stalls);
  });

  it('gives up on a model that never answers in JSON', async () => {
    const model = await connect({ then: { kind: 'text', text: '我不会。' } });
    await expect(model.ask(prompt, asked())).rejects.toThrow('连续3次没有给出可用的回答（name_a_city）');
    expect(model.usage.calls).toBe(3);
  });

  it('stops at once when the key is refused, and names the setting', async () => {
    const model = await connect({ then: unauthorized });
    await expect(model.ask(prompt, asked())).rejects.toMatchObject({
      code: 'llm_error',
      message: expect.stringContaining('LLM_API_KEY'),
    });
    expect(server!.stats().chatCalls).toBe(1);
  });

  it('stops at once when the quota is used up, though that is a 429', async () => {
    const model = await connect({ then: insufficientQuota });
    await expect(model.ask(prompt, asked())).rejects.toMatchObject({ code: 'llm_quota_exceeded' });
    expect(server!.stats().chatCalls).toBe(1);
  });

  it('names host and setting where nobody listens', async () => {
    const free = await new Promise<number>((resolve) => {
      const probe = createServer().listen(0, '127.0.0.1', () => {
        const { port } = probe.address() as { port: number };
        probe.close(() => resolve(port));
      });
    });
    const baseUrl = `http://127.0.0.1:${free}/v1`;
    const model = createChatModel({ baseUrl, apiKey: null, model: 'm', concurrency: 1, retry: FAST });
    await expect(model.ask(prompt, asked())).rejects.toMatchObject({
      code: 'llm_error',
      message: expect.stringMatching(new RegExp(`127\\.0\\.0\\.1:${free}（ECONNREFUSED）.*LLM_BASE_URL`)),
    });
  });

  it('says so where the address is a web page and no API', async () => {
    const model = await connect({
      then: { kind: 'raw', contentType: 'text/html', body: '<html>Welcome</html>' },
    });
    await expect(model.ask(prompt, asked())).rejects.toThrow('LLM_BASE_URL');
  });
});

describe('an abort', () => {
  it('ends the call in flight with its own reason and starts no other', async () => {
    const model = await connect({ then: { kind: 'delay', ms: 300, then: good } }, { concurrency: 1 });
    const abort = new AbortController();
    const asks = [1, 2, 3].map((seed) => model.ask(prompt, { seed, signal: abort.signal }));
    while (server!.stats().inFlight === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    abort.abort(new Error('已取消'));
    for (const ended of await Promise.allSettled(asks))
      expect(ended).toMatchObject({ status: 'rejected', reason: { message: '已取消' } });
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(server!.stats()).toMatchObject({ chatCalls: 1, abandoned: 1, inFlight: 0 });
  });

  it('ends a wait before a retry', async () => {
    const model = await connect({ then: rateLimited('60') });
    const abort = new AbortController();
    setTimeout(() => abort.abort(new Error('已取消')), 50);
    const start = Date.now();
    await expect(model.ask(prompt, { seed: 1, signal: abort.signal })).rejects.toThrow('已取消');
    expect(Date.now() - start).toBeLessThan(20_000);
  });
});

it('keeps to its number of calls in flight, over all runs', async () => {
  const model = await connect({ then: { kind: 'delay', ms: 20, then: good } }, { concurrency: 2 });
  const runs = [model.forRun({}), model.forRun({})];
  await Promise.all([1, 2, 3, 4, 5, 6].map((seed) => runs[seed % 2]!.ask(prompt, { ...asked(), seed })));
  expect(server!.stats().maxInFlight).toBe(2);
});

describe('the cache', () => {
  it('answers a second time without a call, across processes', async () => {
    const cache = memoryCache();
    const model = await connect({ then: good }, { cache });
    await model.ask(prompt, asked());
    const later = createChatModel({ baseUrl: server!.url, apiKey: 'k', model: 'm', concurrency: 1, cache });
    await expect(later.ask(prompt, asked())).resolves.toEqual({ city: '杭州' });
    expect(server!.stats().chatCalls).toBe(1);
    expect(later.usage).toMatchObject({ calls: 0, cached: 1, prompt_tokens: 0 });
  });

  it.each([
    ['another seed', prompt, 2],
    ['another version', { ...prompt, version: 2 }, 1],
    ['other messages', { ...prompt, messages: [{ role: 'user' as const, content: 'A town' }] }, 1],
    [
      'another schema',
      { ...prompt, schema: z.object({ city: z.string(), country: z.string().nullable() }) },
      1,
    ],
  ])('asks again for %s', async (_, other, seed) => {
    const model = await connect(
      { then: { kind: 'json', value: { city: '杭州', country: null } } },
      { cache: memoryCache() },
    );
    await model.ask(prompt, asked());
    await model.ask(other, { ...asked(), seed });
    expect(server!.stats().chatCalls).toBe(2);
  });

  it('keeps no answer that failed', async () => {
    const cache = memoryCache();
    const model = await connect({ then: emptyContent }, { cache });
    await expect(model.ask(prompt, asked())).rejects.toThrow('内容为空');
    expect(cache.entries.size).toBe(0);
  });
});

describe('the budget', () => {
  it('lets no call start that it might not pay for, and says how to go on', async () => {
    const model = (await connect({ then: good })).forRun({ budget: { limit: 150, spent: 100 } });
    await expect(model.ask(prompt, asked())).rejects.toMatchObject({
      code: 'llm_budget_exceeded',
      message: expect.stringContaining('max_llm_tokens'),
    });
    expect(server!.stats().chatCalls).toBe(0);
  });

  it('is used up and never exceeded by calls at the same time', async () => {
    const limit = 1000;
    const model = (await connect({ then: good })).forRun({ budget: { limit, spent: 0 } });
    const asks = Array.from({ length: 30 }, (_, seed) => model.ask(prompt, { ...asked(), seed }));
    const ended = await Promise.allSettled(asks);
    const { prompt_tokens, completion_tokens } = model.usage;
    expect(prompt_tokens + completion_tokens).toBeLessThanOrEqual(limit);
    expect(prompt_tokens + completion_tokens).toBeGreaterThan(limit / 2);
    expect(ended.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(0);
  });
});

describe('the ladder of dialects', () => {
  it('asks with a JSON schema where that is understood', async () => {
    const model = await connect({ then: good });
    await model.ask(prompt, asked());
    expect(server!.requests[0]!.body.response_format).toMatchObject({
      type: 'json_schema',
      json_schema: {
        name: 'name_a_city',
        strict: true,
        schema: { required: ['city'], additionalProperties: false },
      },
    });
  });

  it('falls to plain prompts, drops what is refused, and remembers it', async () => {
    const model = await connect({
      then: good,
      refuses: ['json_schema', 'json_object', 'max_tokens', 'temperature'],
    });
    await expect(model.ask({ ...prompt, temperature: 0.7 }, asked())).resolves.toEqual({ city: '杭州' });
    const first = server!.stats().chatCalls;
    await model.ask({ ...prompt, temperature: 0.7 }, { ...asked(), seed: 2 });
    expect(server!.stats().chatCalls).toBe(first + 1);
    const body = server!.requests.at(-1)!.body;
    expect(body).not.toHaveProperty('response_format');
    expect(body).not.toHaveProperty('temperature');
    expect(body).toMatchObject({ max_completion_tokens: 100 });
    expect(JSON.stringify(body.messages)).toContain('JSON Schema');
  });

  it('remembers nothing from a 400 that no dialect could have avoided', async () => {
    const refusal: Behaviour = { kind: 'status', status: 400, message: 'Model m does not exist' };
    const model = await connect({ script: [refusal], then: good });
    await expect(model.ask(prompt, asked())).rejects.toMatchObject({
      code: 'llm_error',
      message: expect.stringContaining('Model m does not exist'),
    });
    await model.ask(prompt, asked());
    expect(server!.requests.at(-1)!.body).toHaveProperty('response_format.type', 'json_schema');
  });
});
