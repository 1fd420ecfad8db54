import { readSettings } from '@pairsmith/core';
import { z } from 'zod';
import {
  cutOff,
  startFakeLlm,
  type Behaviour,
  type FakeLlm,
  type FakeLlmOptions,
} from '../../../tests/support/fake-llm';
import { chatModelOf } from './chat-settings';
import type { Prompt } from './prompt';

/** What an operator sets is what the provider sees. */

const NAMES = [
  ...['LLM_BASE_URL', 'LLM_API_KEY', 'LLM_MODEL', 'LLM_CONCURRENCY', 'LLM_TIMEOUT_MS', 'LLM_IDLE_TIMEOUT_MS'],
  ...['LLM_MAX_OUTPUT_TOKENS', 'LLM_EXTRA_BODY', 'LLM_PROMPT_PRICE', 'LLM_COMPLETION_PRICE'],
] as Parameters<typeof readSettings>[1];
const prompt: Prompt<{ city: string }> = {
  ...{ name: 'name_a_city', version: 1, language: 'zh', maxTokens: 2000 },
  messages: [{ role: 'user', content: '请说出一个城市。' }],
  schema: z.object({ city: z.string() }),
};
const good: Behaviour = { kind: 'json', value: { city: '杭州' } };
const NO_CACHE = { get: () => Promise.resolve(null), put: () => Promise.resolve() };

let server: FakeLlm | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

async function ask(options: FakeLlmOptions, set: Record<string, string>) {
  server = await startFakeLlm(options);
  const settings = readSettings({ LLM_BASE_URL: server.url, LLM_MODEL: 'm', ...set }, NAMES);
  const model = chatModelOf(settings as Parameters<typeof chatModelOf>[0], {
    cacheOf: () => NO_CACHE,
  })!.forRun({});
  const answer = await model.ask(prompt, { seed: 1, signal: new AbortController().signal });
  return { answer, usage: model.usage, bodies: server.requests.map(({ body }) => body) };
}

it('no more than LLM_MAX_OUTPUT_TOKENS is asked for, also where an answer was cut off', async () => {
  const { bodies } = await ask(
    { script: [cutOff('{"city"')], then: good },
    { LLM_MAX_OUTPUT_TOKENS: '3000' },
  );
  expect(bodies.map(({ max_tokens }) => max_tokens)).toEqual([2000, 3000]);
});

it('LLM_EXTRA_BODY goes with the request', async () => {
  const { bodies } = await ask({ then: good }, { LLM_EXTRA_BODY: '{"enable_thinking":false}' });
  expect(bodies).toEqual([expect.objectContaining({ enable_thinking: false })]);
});

it('one price alone is a price as well, the other is free', async () => {
  const { usage } = await ask({ then: good }, { LLM_COMPLETION_PRICE: '8' });
  expect(usage.cost).toBe((server!.stats().completionTokens * 8) / 1e6);
  await server!.close();
  expect((await ask({ then: good }, {})).usage.cost).toBeNull();
});

it('silence of LLM_IDLE_TIMEOUT_MS is tried again; LLM_TIMEOUT_MS ends a call that still writes', async () => {
  const silent = await ask({ script: [{ kind: 'stall' }], then: good }, { LLM_IDLE_TIMEOUT_MS: '1000' });
  expect(silent.usage).toMatchObject({ calls: 2, retried: 1 });
  expect(silent.usage.seconds).toBeGreaterThan(0.9);
  expect(silent.usage.seconds).toBeLessThan(10);
  await server!.close();
  const pieces = Array.from('{"city":"杭州"}'.padEnd(8), (sign) => sign);
  const slow = await ask(
    { script: [{ kind: 'pieces', pieces, everyMs: 200 }], then: good },
    { LLM_TIMEOUT_MS: '1000' },
  );
  expect(slow.usage).toMatchObject({ calls: 2, retried: 1 });
});
