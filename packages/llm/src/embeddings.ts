import { AppError } from '@pairsmith/core';
import type OpenAI from 'openai';
import { APIError } from 'openai';
import { type EmbeddingCache, embeddingKey } from './cache';
import { createCaller, type CallOptions, type RetryPolicy } from './caller';
import { createClient } from './chat';
import { classifyFailure, type EndpointName } from './failures';

export interface EmbedderSettings {
  baseUrl: string;
  apiKey: string | null;
  model: string;
  /** What every vector must have; null: what the model's first vector has. */
  dimension: number | null;
  /** Texts a request; halved and remembered where the endpoint says it is too much. */
  batchSize: number;
  concurrency: number;
  cache?: EmbeddingCache;
  retry?: Partial<RetryPolicy>;
}

export interface EmbeddingUsage {
  calls: number;
  cached: number;
}

export interface Embedder {
  readonly model: string;
  /** null until the first vector came, unless it was set. */
  readonly dimension: number | null;
  /** What was asked for since the process started. */
  readonly usage: EmbeddingUsage;
  /**
   * One vector a text, in the order of the texts.
   * @throws AppError llm_error (also where a vector has another dimension) | llm_quota_exceeded; the signal's reason after an abort
   */
  embed: (texts: string[], signal: AbortSignal, note?: (message: string) => void) => Promise<number[][]>;
}

/** An endpoint's embeddings in batches it takes, cached by the text's hash, each dimension checked. */
export function createEmbedder(settings: EmbedderSettings): Embedder {
  const name: EndpointName = {
    host: new URL(settings.baseUrl).host,
    model: settings.model,
    setting: 'EMBEDDING',
  };
  const client = createClient(settings.baseUrl, settings.apiKey);
  const call = createCaller({ endpoint: name, concurrency: settings.concurrency, retry: settings.retry });
  const usage = { calls: 0, cached: 0 };
  let { dimension, batchSize } = settings;
  /** Only newer OpenAI models can shorten their vectors on request; others refuse the parameter. */
  let namesDimension = dimension !== null;

  const checked = (vector: number[]) => {
    dimension ??= vector.length;
    if (vector.length !== dimension) throw wrongDimension(name, vector.length, dimension);
    return vector;
  };

  const embedBatch = async (texts: string[], options: CallOptions): Promise<number[][]> => {
    if (texts.length > batchSize) return embedHalves(texts, options);
    const body = {
      model: name.model,
      input: texts,
      encoding_format: 'float' as const,
      ...(namesDimension && dimension !== null && { dimensions: dimension }),
    };
    try {
      usage.calls += 1;
      return readVectors(
        await call((signal) => client.embeddings.create(body, { signal }), options),
        texts.length,
        name,
      );
    } catch (error) {
      const failure = error instanceof APIError ? classifyFailure(error, name) : null;
      if (failure?.kind !== 'refused') throw error;
      if ('dimensions' in body && /dimension/i.test(failure.text)) {
        namesDimension = false;
        return embedBatch(texts, options);
      }
      if (texts.length === 1) throw failure.error;
      batchSize = Math.min(batchSize, Math.ceil(texts.length / 2));
      options.note?.(`向量服务不接受一次 ${texts.length} 条文本，改为每次 ${batchSize} 条`);
      return embedHalves(texts, options);
    }
  };

  const embedHalves = async (texts: string[], options: CallOptions) => {
    const half = Math.ceil(texts.length / 2);
    return [
      ...(await embedBatch(texts.slice(0, half), options)),
      ...(await embedBatch(texts.slice(half), options)),
    ];
  };

  return {
    model: name.model,
    get dimension() {
      return dimension;
    },
    get usage() {
      return { ...usage };
    },
    async embed(texts, signal, note) {
      signal.throwIfAborted();
      const keyOf = (text: string) => embeddingKey(name.model, settings.dimension, text);
      const unique = [...new Set(texts)];
      const known = (await settings.cache?.get(unique.map(keyOf))) ?? new Map<string, number[]>();
      const vectors = new Map<string, number[]>();
      for (const text of unique) {
        const vector = known.get(keyOf(text));
        if (vector) vectors.set(text, checked(vector));
      }
      usage.cached += vectors.size;

      const missing = unique.filter((text) => !vectors.has(text));
      await Promise.all(
        batches(missing, batchSize).map(async (batch) => {
          const fresh = (await embedBatch(batch, { signal, note })).map(checked);
          fresh.forEach((vector, at) => vectors.set(batch[at]!, vector));
          await settings.cache?.put(fresh.map((embedding, at) => ({ key: keyOf(batch[at]!), embedding })));
        }),
      );
      return texts.map((text) => vectors.get(text)!);
    },
  };
}

const batches = (texts: string[], size: number): string[][] =>
  Array.from({ length: Math.ceil(texts.length / size) }, (_, at) => texts.slice(at * size, (at + 1) * size));

/** The vectors in the order of the texts (the API's own `index` decides), as numbers or as base64 of little-endian floats. */
function readVectors(
  response: OpenAI.CreateEmbeddingResponse,
  expected: number,
  endpoint: EndpointName,
): number[][] {
  const data = Array.isArray(response?.data) ? response.data : [];
  const vectors = [...data]
    .sort((a, b) => (a.index ?? 0) - (b.index ?? 0))
    .map(({ embedding }) => decodeVector(embedding as number[] | string));
  if (
    vectors.length === expected &&
    vectors.every((vector) => vector.length > 0 && vector.every(Number.isFinite))
  )
    return vectors;
  throw new AppError(
    'llm_error',
    `向量服务 ${endpoint.host} 的响应不可用: 需要 ${expected} 个向量，得到 ${vectors.length} 个。请检查 EMBEDDING_BASE_URL 与 EMBEDDING_MODEL`,
  );
}

function decodeVector(embedding: number[] | string): number[] {
  if (typeof embedding !== 'string') return embedding;
  const bytes = Buffer.from(embedding, 'base64');
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, at) => bytes.readFloatLE(at * 4));
}

const wrongDimension = (endpoint: EndpointName, got: number, wanted: number) =>
  new AppError(
    'llm_error',
    `向量模型 ${endpoint.model} 给出 ${got} 维向量，需要 ${wanted} 维。请检查 EMBEDDING_MODEL 与 EMBEDDING_DIMENSION 是否匹配`,
    { details: { got, wanted } },
  );
