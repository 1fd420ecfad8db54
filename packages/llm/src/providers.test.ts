import type { Said } from '@pairsmith/core';
import { z } from 'zod';
import {
  type Behaviour,
  contentFiltered,
  contentRefused,
  cutThinking,
  type FakeLlm,
  type FakeLlmOptions,
  serverError,
  startFakeLlm,
  unauthorized,
} from '../../../tests/support/fake-llm';
import { type ChatModel, type ChatSettings, createChatModel } from './chat';
import type { Prompt } from './prompt';

/** How providers behave, each as a script of its own; what was asked is compared with the server's own count. */

const FAST = { baseMs: 5, callTimeoutMs: 20_000, idleMs: 1000, attempts: 3, stalls: 2 };
const prompt: Prompt<{ city: string }> = {
  ...{ name: 'name_a_city', version: 1, language: 'zh', maxTokens: 100 },
  messages: [{ role: 'user', content: '请说出一个城市。' }],
  schema: z.object({ city: z.string() }),
};
const good: Behaviour = { kind: 'json', value: { city: '杭州' } };
const REFUSED_400 = (message: string): Behaviour => ({ kind: 'status', status: 400, message });

let server: FakeLlm | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

async function connect(options: FakeLlmOptions, settings: Partial<ChatSettings> = {}): Promise<ChatModel> {
  server = await startFakeLlm(options);
  const endpoint = { baseUrl: server.url, apiKey: 'k', model: 'm', concurrency: 4, retry: FAST };
  return createChatModel({ ...endpoint, prices: { prompt: 2, completion: 8 }, ...settings }).forRun({});
}

const asked = (seed = 1) => ({ seed, signal: new AbortController().signal });

interface Provider {
  title: string;
  options: FakeLlmOptions;
  settings?: Partial<ChatSettings>;
  calls: number;
  retried: number;
  /** The tokens are counted here, the server says none. */
  isCounted?: true;
}

const PROVIDERS: Provider[] = [
  { title: 'streams', options: {}, calls: 1, retried: 0 },
  {
    title: 'sends the whole answer though asked to stream',
    options: { neverStreams: true },
    calls: 1,
    retried: 0,
  },
  { title: 'refuses to stream', options: { refuses: ['stream'] }, calls: 2, retried: 1 },
  {
    title: 'refuses stream_options',
    options: { refuses: ['stream_options'] },
    calls: 2,
    retried: 1,
    isCounted: true,
  },
  { title: 'knows no JSON schema', options: { refuses: ['json_schema'] }, calls: 2, retried: 1 },
  { title: 'fails once', options: { script: [serverError] }, calls: 2, retried: 1 },
  { title: 'breaks a stream off', options: { script: [{ kind: 'cut-body' }] }, calls: 2, retried: 1 },
  {
    title: 'dies in the middle of a stream',
    options: { script: [{ kind: 'pieces', pieces: ['{"ci', 'ty"'], everyMs: 10, dies: true }] },
    ...{ calls: 2, retried: 1 },
  },
  {
    title: 'says in its stream that it is overloaded',
    options: { script: [{ kind: 'error-in-stream', code: 'overloaded', message: 'try later' }] },
    ...{ calls: 2, retried: 1 },
  },
  { title: 'stays silent once', options: { script: [{ kind: 'stall' }] }, calls: 2, retried: 1 },
  {
    title: 'writes longer than the silence allowed, but keeps writing',
    options: { then: { kind: 'pieces', pieces: ['{"city"', ': ', '"杭', '州"', '}'], everyMs: 300 } },
    ...{ calls: 1, retried: 0 },
  },
  {
    title: 'thinks aloud before it answers',
    options: { then: { kind: 'text', text: '<think>南京？</think>{"city":"杭州"}', reasoning: '想一想' } },
    ...{ calls: 1, retried: 0 },
  },
  { title: 'thinks until there is no room', options: { script: [cutThinking] }, calls: 2, retried: 1 },
  {
    title: 'answers beside the schema first',
    options: { script: [{ kind: 'json', value: { town: '杭州' } }] },
    ...{ calls: 2, retried: 1 },
  },
];

it.each(PROVIDERS)(
  'a provider that $title: the answer comes, and what it cost is what the server says',
  async ({ options, settings, calls, retried, isCounted }) => {
    const model = await connect({ then: good, ...options }, settings);
    await expect(model.ask(prompt, asked())).resolves.toEqual({ city: '杭州' });
    const { chatCalls, promptTokens, completionTokens } = server!.stats();
    expect(chatCalls).toBe(calls);
    expect(model.usage).toMatchObject({ calls: chatCalls, retried, cached: 0 });
    expect(model.usage.seconds).toBeGreaterThan(0);
    if (isCounted) return;
    expect(model.usage).toMatchObject({
      ...{ prompt_tokens: promptTokens, completion_tokens: completionTokens },
      cost: Number(((promptTokens * 2 + completionTokens * 8) / 1e6).toFixed(8)),
    });
  },
);

it('the tokens of a provider that does not say them are counted here', async () => {
  const model = await connect({ then: good, hidesUsage: true });
  await model.ask(prompt, asked());
  expect(model.usage.prompt_tokens).toBeGreaterThan(50);
  expect(model.usage.completion_tokens).toBeGreaterThan(2);
});

it.each([false, true])(
  'its thinking is counted too: it is paid for (whole answers: %s)',
  async (neverStreams) => {
    const reasoning = '让我想一想。'.repeat(200);
    const text = JSON.stringify({ city: '杭州' });
    const thinks = { kind: 'text' as const, text, reasoning };
    const model = await connect({ then: thinks, hidesUsage: true, neverStreams });
    await model.ask(prompt, asked());
    expect(model.usage.completion_tokens).toBeGreaterThan(400);
  },
);

it('what was learnt of a provider is asked for no second time', async () => {
  const model = await connect({ then: good, refuses: ['stream_options', 'json_schema'] });
  await model.ask(prompt, asked(1));
  const first = server!.stats().chatCalls;
  await model.ask(prompt, asked(2));
  expect(server!.stats().chatCalls).toBe(first + 1);
  expect(server!.requests.at(-1)!.body).toMatchObject({
    stream: true,
    response_format: { type: 'json_object' },
  });
});

it('a provider that does not stream may be silent for as long as one call may take', async () => {
  const model = await connect({ then: good, neverStreams: true });
  await model.ask(prompt, asked(1));
  await server!.close();
  server = await startFakeLlm({
    ...{ then: good, neverStreams: true, latencyMs: FAST.idleMs + 300 },
    port: Number(new URL(server!.url).port),
  });
  await expect(model.ask(prompt, asked(2))).resolves.toEqual({ city: '杭州' });
});

it('an endpoint that is silent is known after the silence allowed, not after the time of a whole call', async () => {
  const model = await connect({ then: { kind: 'stall' } }, { retry: { ...FAST, callTimeoutMs: 60_000 } });
  const started = performance.now();
  await expect(model.ask(prompt, asked())).rejects.toThrow('连续 1 秒没有收到任何数据');
  expect(performance.now() - started).toBeLessThan(10_000);
  expect(model.usage).toMatchObject({ calls: 2, retried: 1 });
});

describe('what is refused for good', () => {
  it.each([
    ['a wrong key', unauthorized, 'LLM_API_KEY'],
    ['a forbidden model', { kind: 'status', status: 403 } as Behaviour, 'LLM_API_KEY'],
    ['an unknown address', { kind: 'status', status: 404 } as Behaviour, 'LLM_BASE_URL'],
    ['no money', { kind: 'status', status: 402 } as Behaviour, '充值'],
  ])('%s costs one call, whoever asks at the same time and later', async (_, then, remedy) => {
    const model = await connect({ then });
    const asks = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => model.ask(prompt, asked(seed)));
    for (const ended of await Promise.allSettled(asks))
      expect(ended).toMatchObject({
        status: 'rejected',
        reason: { message: expect.stringContaining(remedy) },
      });
    await expect(model.ask(prompt, asked(9))).rejects.toThrow(remedy);
    expect(server!.stats().chatCalls).toBe(1);
    expect(model.usage.calls).toBe(1);
  });

  it('a key that is revoked meanwhile costs the calls in flight and no more', async () => {
    const options: FakeLlmOptions = { then: good };
    const model = await connect(options);
    await model.ask(prompt, asked(1));
    options.then = { kind: 'delay', ms: 100, then: unauthorized };
    const asks = Array.from({ length: 20 }, (_, at) => model.ask(prompt, asked(at + 2)));
    for (const ended of await Promise.allSettled(asks)) expect(ended.status).toBe('rejected');
    expect(server!.stats().chatCalls).toBeLessThanOrEqual(1 + 4);
  });

  it('is asked anew by the next run', async () => {
    const options: FakeLlmOptions = { then: unauthorized };
    const model = await connect(options);
    await expect(model.ask(prompt, asked())).rejects.toThrow('LLM_API_KEY');
    options.then = good;
    await expect(model.forRun({}).ask(prompt, asked())).resolves.toEqual({ city: '杭州' });
  });
});

it('an endpoint that never answers is given up for all: only the calls in flight are tried to their end', async () => {
  const model = await connect({ then: serverError });
  const asks = Array.from({ length: 20 }, (_, at) => model.ask(prompt, asked(at)));
  for (const ended of await Promise.allSettled(asks))
    expect(ended).toMatchObject({ status: 'rejected', reason: { details: { reason: 'endpoint_away' } } });
  expect(server!.stats().chatCalls).toBeLessThan(20 * FAST.attempts);
  const before = server!.stats().chatCalls;
  await expect(model.ask(prompt, asked(21))).rejects.toThrow('HTTP 500');
  expect(server!.stats().chatCalls).toBe(before);
});

it('once it has answered, one call that fails again and again is its own failure', async () => {
  const model = await connect({ script: [good, serverError, serverError, serverError], then: good });
  await model.ask(prompt, asked(1));
  await expect(model.ask(prompt, asked(2))).rejects.toThrow('HTTP 500');
  await expect(model.ask(prompt, asked(3))).resolves.toEqual({ city: '杭州' });
});

it('only the first call of a run waits: once it is taken the others run beside it', async () => {
  const slow: Behaviour = { kind: 'pieces', pieces: ['{"city"', ':', '"杭州"}'], everyMs: 200 };
  const model = await connect({ then: slow });
  await Promise.all([1, 2, 3, 4].map((seed) => model.ask(prompt, asked(seed))));
  expect(server!.stats().maxInFlight).toBe(4);
});

describe('an endpoint that has answered another run just now', () => {
  const slow: Behaviour = { kind: 'delay', ms: 100, then: good };

  it('takes the first calls of the next run all at once', async () => {
    const model = await connect({ script: [good], then: slow });
    await model.ask(prompt, asked(1));
    const next = model.forRun({});
    await Promise.all([2, 3, 4, 5].map((seed) => next.ask(prompt, asked(seed))));
    expect(server!.stats().maxInFlight).toBe(4);
  });

  it('costs no more calls than go together where its key is withdrawn', async () => {
    const model = await connect({ script: [good], then: unauthorized }, { concurrency: 3 });
    await model.ask(prompt, asked(1));
    const next = model.forRun({});
    const asks = Array.from({ length: 20 }, (_, at) => next.ask(prompt, asked(at + 2)));
    for (const ended of await Promise.allSettled(asks))
      expect(ended).toMatchObject({
        ...{ status: 'rejected', reason: { details: { reason: 'endpoint_refused' } } },
      });
    expect(server!.stats().chatCalls).toBeLessThanOrEqual(1 + 3);
  });
});

describe('a text that the provider refuses', () => {
  it.each([
    ['by its inspection', contentRefused],
    ['by finish_reason', contentFiltered],
    [
      'in its stream',
      { kind: 'error-in-stream', code: 'content_filter', message: 'filtered' } satisfies Behaviour,
    ],
    ['in words of its own', REFUSED_400('系统检测到输入或生成内容可能包含不安全或敏感内容')],
  ])('%s costs one call, and no other text is refused with it', async (_, refusal) => {
    const model = await connect({ script: [refusal], then: good });
    await expect(model.ask(prompt, asked(1))).rejects.toMatchObject({
      ...{ code: 'llm_error', details: { reason: 'content_refused' } },
      message: expect.stringContaining('内容审核'),
    });
    expect(server!.stats().chatCalls).toBe(1);
    await expect(model.ask(prompt, asked(2))).resolves.toEqual({ city: '杭州' });
  });
});

describe('a model that thinks until it is cut off', () => {
  it('gets all the room there is, and from then on at once', async () => {
    const model = await connect({ script: [cutThinking], then: good }, { maxOutputTokens: 5000 });
    await model.ask(prompt, asked(1));
    await model.ask(prompt, asked(2));
    expect(server!.requests.map(({ body }) => body.max_tokens)).toEqual([100, 5000, 5000]);
  });

  it('costs two calls where all the room is not enough, and the remedy names the settings', async () => {
    const model = await connect({ then: cutThinking });
    const asks = await Promise.allSettled([1].map((seed) => model.ask(prompt, asked(seed))));
    expect(asks[0]).toMatchObject({
      reason: { message: expect.stringMatching(/LLM_EXTRA_BODY.*LLM_MAX_OUTPUT_TOKENS/) },
    });
    await expect(model.ask(prompt, asked(2))).rejects.toThrow('LLM_EXTRA_BODY');
    expect(server!.stats().chatCalls).toBe(2);
  });
});

it('thinking that takes all the room is that question’s own failure where others were answered', async () => {
  const model = await connect({ script: [good, cutThinking, cutThinking], then: good });
  await model.ask(prompt, asked(1));
  await expect(model.ask(prompt, asked(2))).rejects.toMatchObject({
    ...{ code: 'llm_error', details: { reason: 'unusable_answer' } },
    message: expect.stringMatching(/LLM_EXTRA_BODY.*LLM_MAX_OUTPUT_TOKENS/),
  });
  await model.ask(prompt, asked(3));
  expect(server!.stats().chatCalls).toBe(4);
});

it.each([false, true])('an answer of 10 MB is not read on, and fails by name', async (neverStreams) => {
  const model = await connect({ neverStreams, then: { kind: 'endless', bytes: 10 * 1024 * 1024 } });
  await expect(model.ask(prompt, asked())).rejects.toMatchObject({
    ...{ code: 'llm_error', details: { reason: 'unusable_answer' } },
    message: expect.stringContaining('8 MB'),
  });
  expect(server!.stats().chatCalls).toBe(1);
});

it('parts of the body that only this provider knows go with every request, and make other answers', async () => {
  const extraBody = { enable_thinking: false, top_p: 0.8 };
  const model = await connect({ then: good }, { extraBody });
  await model.ask(prompt, asked());
  expect(server!.requests[0]!.body).toMatchObject(extraBody);
});

describe('complaints', () => {
  it.each([
    ['zh', /不符合 JSON Schema.*请重新回答/s],
    ['en', /does not match the schema.*Answer again/s],
  ] as const)('are in the language of the prompt: %s', async (language, words) => {
    const model = await connect({ script: [{ kind: 'json', value: { town: 1 } }], then: good });
    await model.ask({ ...prompt, language }, asked());
    const messages = server!.requests[1]!.body.messages as { content: string }[];
    expect(messages.at(-1)!.content).toMatch(words);
    const han = /\p{Script=Han}/u;
    expect(han.test(messages.at(-1)!.content)).toBe(language === 'zh');
    expect(han.test(messages[0]!.content)).toBe(language === 'zh');
  });

  it('about an answer that fits the schema are made once, then it is taken as it is', async () => {
    const notes: Said[] = [];
    const model = await connect({ then: { kind: 'json', value: { city: 'Hangzhou' } } });
    const complain = ({ city }: { city: string }) => (/[a-z]/.test(city) ? '请用中文。' : null);
    const options = { ...asked(), note: (line: Said) => notes.push(line) };
    await expect(model.ask({ ...prompt, complain }, options)).resolves.toEqual({ city: 'Hangzhou' });
    expect(model.usage).toMatchObject({ calls: 2, retried: 1 });
    expect((server!.requests[1]!.body.messages as unknown[]).at(-1)).toEqual({
      role: 'user',
      content: '请用中文。',
    });
    expect(notes).toHaveLength(1);
  });
});

describe('a budget', () => {
  const spend = async (limit: number) => {
    const model = (await connect({ then: good })).forRun({ budget: { limit, spent: 0 } });
    const long = { ...prompt, maxTokens: 4000 };
    const ended = await Promise.allSettled(
      Array.from({ length: 60 }, (_, seed) => model.ask(long, asked(seed))),
    );
    const { prompt_tokens, completion_tokens } = model.usage;
    return {
      used: prompt_tokens + completion_tokens,
      failed: ended.filter(({ status }) => status === 'rejected'),
    };
  };

  it('is used up to what one more answer would take, and never exceeded', async () => {
    const { used, failed } = await spend(2500);
    expect(failed.length).toBeGreaterThan(0);
    expect(failed[0]).toMatchObject({ reason: { code: 'llm_budget_exceeded' } });
    expect(used).toBeLessThanOrEqual(2500);
    expect(used).toBeGreaterThan(2500 * 0.95);
  });

  it('of nothing pays for nothing', async () => {
    expect(await spend(0)).toMatchObject({ used: 0, failed: { length: 60 } });
  });
});

it('a deployment that has spent what it may spends no more', async () => {
  let spent = 0;
  const ledger = {
    check: () => (spent > 0 ? Promise.reject(new Error('the limit of the day')) : Promise.resolve()),
    book: (usage: { prompt_tokens: number }) => Promise.resolve(void (spent += usage.prompt_tokens)),
  };
  const model = await connect({ then: good }, { ledger });
  await model.ask(prompt, asked(1));
  await expect(model.ask(prompt, asked(2))).rejects.toThrow('the limit of the day');
  expect(server!.stats()).toMatchObject({ chatCalls: 1, promptTokens: spent });
});
