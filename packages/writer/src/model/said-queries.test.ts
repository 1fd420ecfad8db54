import { createChatModel } from '@pairsmith/llm';
import { startFakeLlm, type Behaviour, type FakeLlm } from '../../../../tests/support/fake-llm';
import { sayPlans } from '../../../../tests/support/obedient-model';
import type { WriterContext } from '../writer';
import { createModelWriter } from './model-writer';

let llm: FakeLlm;
afterEach(() => llm?.close());

const context = (): WriterContext => ({
  ...{ language: 'en', businessContext: '', draw: 0, note: () => undefined },
  signal: new AbortController().signal,
});
const QUERIES = Array.from({ length: 12 }, (_, at) => ({ sql: `SELECT ${at}`, means: `number ${at}` }));

async function say(answer: (body: Record<string, unknown>) => Behaviour | undefined) {
  llm = await startFakeLlm({ answer });
  const retry = { baseMs: 5, attempts: 2, callTimeoutMs: 20_000 };
  const model = createChatModel({ baseUrl: llm.url, apiKey: 'k', model: 'm', concurrency: 4, retry });
  return createModelWriter({ model }).sayQueries!({ queries: QUERIES }, context());
}

it('queries are put into words ten a call, in their order', async () => {
  const said = await say((body) => sayPlans(body, (means) => `What is the ${means}?`));
  expect(said).toEqual(QUERIES.map(({ means }) => `What is the ${means}?`));
  expect(llm.requests).toHaveLength(2);
});

it('what the model leaves out, and a call that is no answer, has no words', async () => {
  const said = await say((body) => sayPlans(body, (means, id) => (id === 3 ? '' : `What is the ${means}?`)));
  expect(said[3]).toBeNull();
  expect(said.filter((one) => one === null)).toHaveLength(1);
  await llm.close();
  expect(await say(() => ({ kind: 'text', text: 'no JSON at all' }))).toEqual(QUERIES.map(() => null));
});
