import type { CountUp } from '@pairsmith/core';
import OpenAI, { APIError } from 'openai';
import { type Caller, type CallOptions, createCaller, type RetryPolicy } from './caller';
import { type Dialect, dialectParameters, poorerDialect, RICHEST_DIALECT } from './dialect';
import { classifyFailure, type EndpointName } from './failures';
import { answerSchema, type Message, type Prompt } from './prompt';

export interface EndpointSettings {
  /** `https://api.openai.com/v1` */
  baseUrl: string;
  /** null: the endpoint wants none (Ollama). */
  apiKey: string | null;
  model: string;
  /** Calls in flight, over all runs of this process. */
  concurrency: number;
  retry?: Partial<RetryPolicy>;
  /** Hears of every request and of its tokens. */
  count?: CountUp | undefined;
  log?: { info: (message: string, fields?: Record<string, unknown>) => void };
}

/** A model at an address, with its limits and what was learnt about it; one per process. */
export interface Endpoint {
  name: EndpointName;
  client: OpenAI;
  call: Caller;
  /** What the endpoint was last seen to understand. */
  dialect: Dialect;
  count: CountUp | undefined;
  log: EndpointSettings['log'];
}

export function createEndpoint({
  baseUrl,
  apiKey,
  model,
  concurrency,
  retry,
  count,
  log,
}: EndpointSettings): Endpoint {
  const name: EndpointName = { host: new URL(baseUrl).host, model, setting: 'LLM' };
  const call = createCaller({ endpoint: name, concurrency, retry, count });
  return { name, client: createClient(baseUrl, apiKey), call, dialect: RICHEST_DIALECT, count, log };
}

/** The library without its own retries, logging and reading of environment variables. */
export const createClient = (baseURL: string, apiKey: string | null): OpenAI =>
  new OpenAI({
    baseURL,
    apiKey: apiKey ?? 'none',
    organization: null,
    project: null,
    maxRetries: 0,
    logLevel: 'off',
  });

/** One completion, in the richest dialect the endpoint takes. A dialect is remembered only once it has worked: a 400 may have another reason. */
export async function complete<T>(
  endpoint: Endpoint,
  prompt: Prompt<T>,
  messages: Message[],
  maxTokens: number,
  options: CallOptions,
): Promise<unknown> {
  const asked = {
    name: prompt.name,
    schema: answerSchema(prompt),
    maxTokens,
    temperature: prompt.temperature,
  };
  for (let dialect = endpoint.dialect; ;) {
    const body = { model: endpoint.name.model, messages, ...dialectParameters(dialect, asked) };
    try {
      const completion = await endpoint.call(
        (signal) => endpoint.client.chat.completions.create(body, { signal }),
        options,
      );
      if (dialect !== endpoint.dialect) {
        endpoint.dialect = dialect;
        endpoint.log?.info('llm dialect settled', { host: endpoint.name.host, ...dialect });
      }
      return completion;
    } catch (error) {
      const failure = error instanceof APIError ? classifyFailure(error, endpoint.name) : null;
      if (failure?.kind !== 'refused') throw error;
      const poorer = poorerDialect(dialect, failure.text);
      if (poorer === null) throw failure.error;
      dialect = poorer;
    }
  }
}
