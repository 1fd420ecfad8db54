import { type FakeLlm, type FakeLlmOptions, startFakeLlm } from '../../../tests/support/fake-llm';
import { createEmbedder, type EmbedderSettings, measureDimension } from './embeddings';

let server: FakeLlm | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

async function connect(options: FakeLlmOptions, settings: Partial<EmbedderSettings> = {}) {
  server = await startFakeLlm({ dimension: 8, ...options });
  const base = { baseUrl: server.url, apiKey: 'k', model: 'e', dimension: 8, batchSize: 10, concurrency: 2 };
  return createEmbedder({ ...base, retry: { baseMs: 5, callTimeoutMs: 500 }, ...settings });
}

const texts = Array.from({ length: 25 }, (_, at) => `第${at}个问题`);

it('embeds in batches, in the order of the texts', async () => {
  const embedder = await connect({});
  const vectors = await embedder.embed(texts);
  expect(server!.requests.map(({ body }) => (body.input as string[]).length).sort()).toEqual([10, 10, 5]);
  expect(vectors).toHaveLength(25);
  expect(vectors[13]).toEqual((await embedder.embed([texts[13]!]))[0]);
});

it('halves a batch that is refused as too large, and remembers the size', async () => {
  const embedder = await connect({ maxBatch: 4 }, { batchSize: 16 });
  const vectors = await embedder.embed(texts);
  expect(vectors[24]).toEqual((await embedder.embed([texts[24]!]))[0]);
  const before = embedder.calls;
  await embedder.embed(texts.slice(0, 4));
  expect(embedder.calls).toBe(before + 1);
});

it('reads vectors that come as base64', async () => {
  const plain = await (await connect({})).embed(texts.slice(0, 2));
  await server!.close();
  const packed = await (await connect({ base64: true })).embed(texts.slice(0, 2));
  packed.flat().forEach((value, at) => expect(value).toBeCloseTo(plain.flat()[at]!, 6));
});

it('does without the parameter `dimensions` where it is refused', async () => {
  const embedder = await connect({ refuses: ['dimensions'] });
  await expect(embedder.embed(['a'])).resolves.toHaveLength(1);
});

it('refuses vectors of another dimension, naming the setting', async () => {
  const embedder = await connect({}, { dimension: 16 });
  await expect(embedder.embed(['a'])).rejects.toMatchObject({
    code: 'llm_error',
    message: expect.stringContaining('EMBEDDING_DIMENSION'),
  });
});

it('measures the dimension of a model', async () => {
  await connect({});
  const settings = { baseUrl: server!.url, apiKey: 'k', model: 'e', batchSize: 10, concurrency: 1 };
  await expect(measureDimension(settings)).resolves.toBe(8);
});

it('starts nothing after an abort', async () => {
  const embedder = await connect({});
  await expect(embedder.embed(texts, AbortSignal.abort(new Error('已取消')))).rejects.toThrow('已取消');
  expect(server!.requests).toHaveLength(0);
});
