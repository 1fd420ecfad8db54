import { AppError, said, type CountUp, type Message } from '@pairsmith/core';
import type OpenAI from 'openai';
import { APIError } from 'openai';
import { createCaller, type CallOptions, type RetryPolicy } from './caller';
import { createClient } from './endpoint';
import { classifyFailure, type EndpointName } from './failures';
import { countTokens } from './tokens';
import type { SharedPlaces } from './turns';

export interface EmbedderSettings {
  baseUrl: string;
  /** null: the endpoint wants none. */
  apiKey: string | null;
  model: string;
  /** What every vector must have; `measureDimension` asks the model. */
  dimension: number;
  /** Texts a request; halved, and remembered, where the endpoint says it is too much. */
  batchSize: number;
  concurrency: number;
  /** Those that all processes share beside it. */
  places?: SharedPlaces | null | undefined;
  retry?: Partial<RetryPolicy>;
  /** Hears of every request and of its tokens. */
  count?: CountUp | undefined;
}

export interface Embedder {
  readonly model: string;
  readonly dimension: number;
  /** Texts in all requests that may be under way together. */
  readonly atOnce: number;
  /** Requests made since the process started. */
  readonly calls: number;
  /**
   * One vector a text, in the order of the texts; nothing is remembered here.
   * @throws AppError llm_error (also where a vector has another dimension) | llm_quota_exceeded; the signal's reason after an abort
   */
  embed: (texts: string[], signal?: AbortSignal, note?: (message: Message) => void) => Promise<number[][]>;
}

/** How long the model's own vectors are, found by embedding one word. Throws as `embed` does. */
export async function measureDimension(
  settings: Omit<EmbedderSettings, 'dimension'>,
  signal?: AbortSignal,
): Promise<number> {
  const { embed } = createBatchEmbedder(settings, null);
  const [vector] = await embed(['dimension'], signal);
  return vector?.length ?? 0;
}

/** An endpoint's embeddings in batches it takes, each dimension checked. */
export const createEmbedder = (settings: EmbedderSettings): Embedder =>
  createBatchEmbedder(settings, settings.dimension);

function createBatchEmbedder<D extends number | null>(
  settings: Omit<EmbedderSettings, 'dimension'>,
  dimension: D,
) {
  const name: EndpointName = {
    host: new URL(settings.baseUrl).host,
    model: settings.model,
    setting: 'EMBEDDING',
  };
  const client = createClient(settings.baseUrl, settings.apiKey);
  const { concurrency, places, retry, count } = settings;
  const call = createCaller({ endpoint: name, concurrency, places, retry, count });
  let calls = 0;
  let { batchSize } = settings;
  /** Only newer OpenAI models can shorten their vectors on request; others refuse the parameter. */
  let namesDimension = dimension !== null;

  const embedBatch = async (texts: string[], options: CallOptions): Promise<number[][]> => {
    const body = {
      model: name.model,
      input: texts,
      encoding_format: 'float' as const,
      ...(namesDimension && dimension !== null && { dimensions: dimension }),
    };
    try {
      calls += 1;
      const answer = await call((signal) => client.embeddings.create(body, { signal }), options);
      count?.('model_tokens', { kind: 'embedding', direction: 'prompt' }, tokensOf(answer, texts));
      return readVectors(answer, texts.length, name);
    } catch (error) {
      const failure = error instanceof APIError ? classifyFailure(error, name) : null;
      if (failure?.kind !== 'refused') throw error;
      if ('dimensions' in body && /dimension/i.test(failure.text)) {
        namesDimension = false;
        return embedBatch(texts, options);
      }
      if (texts.length === 1) throw failure.error;
      // Another batch may have found the limit meanwhile.
      if (texts.length <= batchSize) {
        batchSize = Math.ceil(texts.length / 2);
        options.note?.(said('log.embedding_batch', { many: texts.length, few: batchSize }));
      }
      return embedAll(texts, options);
    }
  };

  const embedAll = async (texts: string[], options: CallOptions) =>
    (await Promise.all(batches(texts, batchSize).map((batch) => embedBatch(batch, options)))).flat();

  return {
    model: name.model,
    dimension,
    atOnce: settings.batchSize * settings.concurrency,
    get calls() {
      return calls;
    },
    async embed(texts: string[], signal = new AbortController().signal, note?: (message: Message) => void) {
      signal.throwIfAborted();
      const vectors = await embedAll(texts, { signal, note });
      const odd = vectors.find((vector) => dimension !== null && vector.length !== dimension);
      if (odd) throw wrongDimension(name, odd.length, dimension ?? 0);
      return vectors;
    },
  };
}

/** What the endpoint says; counted here where it does not say. */
const tokensOf = ({ usage }: Partial<OpenAI.CreateEmbeddingResponse>, texts: string[]): number =>
  usage?.prompt_tokens ?? texts.reduce((sum, text) => sum + countTokens(text), 0);

const batches = (texts: string[], size: number): string[][] =>
  Array.from({ length: Math.ceil(texts.length / size) }, (_, at) => texts.slice(at * size, (at + 1) * size));

/**
 * The vectors in the order of the texts, as numbers or as base64 of little-endian floats.
 * @throws AppError llm_error where they cannot be those of the texts
 */
function readVectors(
  response: OpenAI.CreateEmbeddingResponse,
  expected: number,
  endpoint: EndpointName,
): number[][] {
  const data: Partial<OpenAI.Embedding>[] = Array.isArray(response?.data) ? response.data : [];
  if (data.length !== expected)
    throw unusable(said('llm.embedding_count', { ...asked(endpoint), wanted: expected, got: data.length }));
  const vectors = inOrder(data, endpoint).map(({ embedding }) => decodeVector(embedding));
  const odd = vectors.findIndex((vector) => vector.length === 0 || !vector.every(Number.isFinite));
  if (odd >= 0) throw unusable(said('llm.embedding_no_number', { ...asked(endpoint), nth: odd + 1 }));
  return vectors;
}

/** The service's own numbers decide; where it has none, or the same for all, they come in the order of the texts. */
function inOrder<T extends { index?: number }>(data: readonly T[], endpoint: EndpointName): T[] {
  const numbers = data.map(({ index = 0 }) => index);
  const distinct = new Set(numbers);
  if (distinct.size === 1) return [...data];
  const twice = numbers.find((number, at) => numbers.indexOf(number) !== at);
  if (twice !== undefined) throw unusable(said('llm.embedding_twice', { ...asked(endpoint), number: twice }));
  return data.toSorted((a, b) => (a.index ?? 0) - (b.index ?? 0));
}

/** Empty where it is no vector. */
function decodeVector(embedding: unknown): number[] {
  if (Array.isArray(embedding)) return embedding as number[];
  if (typeof embedding !== 'string') return [];
  const bytes = Buffer.from(embedding, 'base64');
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, at) => bytes.readFloatLE(at * 4));
}

const asked = ({ host, model }: EndpointName) => ({ host, model });

const unusable = (message: Message) => new AppError('llm_error', message);

const wrongDimension = (endpoint: EndpointName, got: number, wanted: number) =>
  new AppError('llm_error', said('llm.embedding_dimension', { model: endpoint.model, got, wanted }), {
    details: { got, wanted },
  });
