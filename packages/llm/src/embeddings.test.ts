import {
  type FakeLlm,
  type FakeLlmOptions,
  type SentVector,
  startFakeLlm,
} from '../../../tests/support/fake-llm';
import { createEmbedder, type EmbedderSettings, measureDimension } from './embeddings';

let server: FakeLlm | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

async function connect(options: FakeLlmOptions, settings: Partial<EmbedderSettings> = {}) {
  server = await startFakeLlm({ dimension: 8, ...options });
  const base = { baseUrl: server.url, apiKey: 'k', model: 'e', dimension: 8, batchSize: 10, concurrency: 2 };
  return createEmbedder({ ...base, retry: { baseMs: 5, callTimeoutMs: 20_000 }, ...settings });
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

it('puts vectors that come in another order where their texts are', async () => {
  const inOrder = await (await connect({})).embed(texts.slice(0, 5));
  await server!.close();
  const turned = await connect({ vectors: (right) => right.toReversed() });
  expect(await turned.embed(texts.slice(0, 5))).toEqual(inOrder);
});

it.each<[string, (one: SentVector) => unknown]>([
  ['without numbers', ({ embedding }) => ({ embedding })],
  ['all numbered 0', (one) => ({ ...one, index: 0 })],
  ['numbered from 1', (one) => ({ ...one, index: one.index + 1 })],
])('takes vectors %s as they stand', async (_, numbered) => {
  const inOrder = await (await connect({})).embed(texts.slice(0, 5));
  await server!.close();
  const odd = await connect({ vectors: (right) => right.map(numbered) });
  expect(await odd.embed(texts.slice(0, 5))).toEqual(inOrder);
});

describe('vectors that cannot be those of the texts', () => {
  const first = (right: SentVector[], embedding: unknown) =>
    right.map((one, at) => (at === 0 ? { ...one, embedding } : one));
  const noNumber = Buffer.from(new Float32Array([0, Number.NaN, 0, 0, 0, 0, 0, 0]).buffer).toString('base64');

  it.each<[string, NonNullable<FakeLlmOptions['vectors']>, RegExp]>([
    ['one too few', (right) => right.slice(1), /需要 3 个向量，得到 2 个/],
    ['one too many', (right) => [...right, { ...right[0]!, index: 3 }], /需要 3 个向量，得到 4 个/],
    ['none', () => [], /需要 3 个向量，得到 0 个/],
    ['no number in one', (right) => first(right, [0, null, 0, 0, 0, 0, 0, 0]), /第 1 个向量含有不是数字的值/],
    ['NaN in one', (right) => first(right, noNumber), /第 1 个向量含有不是数字的值/],
    ['an empty one', (right) => first(right, []), /第 1 个向量含有不是数字的值/],
    ['one that is missing', (right) => first(right, undefined), /第 1 个向量含有不是数字的值/],
    [
      'the same text twice',
      (right) => right.map((one, at) => (at === 2 ? { ...one, index: 0 } : one)),
      /有两个向量的序号是 0/,
    ],
  ])('%s: refused by name, and none is taken', async (_, vectors, words) => {
    const embedder = await connect({ vectors });
    await expect(embedder.embed(texts.slice(0, 3))).rejects.toMatchObject({
      code: 'llm_error',
      message: expect.stringMatching(words),
    });
    await expect(embedder.embed(texts.slice(0, 3))).rejects.toThrow('EMBEDDING_MODEL');
  });
});
