import type { CountUp } from '@pairsmith/core';
import OpenAI, { APIError } from 'openai';
import { type Caller, type CallOptions, createCaller, type RetryPolicy } from './caller';
import { type Dialect, dialectParameters, poorerDialect, RICHEST_DIALECT } from './dialect';
import { classifyFailure, type EndpointName } from './failures';
import { answerSchema, type Message, type Prompt } from './prompt';
import { receive } from './receive';
import type { SharedPlaces } from './turns';
import type { Prices, Usage } from './usage';

export interface EndpointSettings {
  /** `https://api.openai.com/v1` */
  baseUrl: string;
  /** null: the endpoint wants none (Ollama). */
  apiKey: string | null;
  model: string;
  /** Calls in flight, over all runs of this process. */
  concurrency: number;
  /** Those that all processes share beside it. */
  places?: SharedPlaces | null | undefined;
  retry?: Partial<RetryPolicy>;
  /** Of one answer, thinking included. */
  maxOutputTokens?: number;
  /** Parts of every request's body that only this provider knows: `{"enable_thinking": false}`. */
  extraBody?: Record<string, unknown>;
  prices?: Prices | null;
  /** Of the whole deployment, over all processes. */
  ledger?: Ledger | undefined;
  /** Hears of every request and of its tokens. */
  count?: CountUp | undefined;
  log?: { info: (message: string, fields?: Record<string, unknown>) => void };
}

/** What all of a deployment spend together, and how much of it they may. */
export interface Ledger {
  /** Before every call. @throws AppError llm_budget_exceeded */
  check: () => Promise<void>;
  book: (usage: Usage) => Promise<void>;
}

const MAX_OUTPUT_TOKENS = 16_384;

/** A model at an address, with its limits and what was learnt about it; one per process. */
export interface Endpoint {
  name: EndpointName;
  client: OpenAI;
  call: Caller;
  concurrency: number;
  /** What the endpoint was last seen to understand. */
  dialect: Dialect;
  /** When it answered last, by `performance.now()`; null: it has not. */
  answeredAt: number | null;
  /** It was seen to think aloud until its answer was cut off: answers need room for that too. */
  isThinking: boolean;
  maxOutputTokens: number;
  extraBody: Record<string, unknown>;
  prices: Prices | null;
  ledger: Ledger | undefined;
  count: CountUp | undefined;
  log: EndpointSettings['log'];
}

export function createEndpoint(settings: EndpointSettings): Endpoint {
  const { baseUrl, apiKey, model, concurrency, places, retry, count, log } = settings;
  const name: EndpointName = { host: new URL(baseUrl).host, model, setting: 'LLM' };
  return {
    name,
    client: createClient(baseUrl, apiKey),
    call: createCaller({ endpoint: name, concurrency, places, retry, count }),
    dialect: RICHEST_DIALECT,
    concurrency,
    answeredAt: null,
    isThinking: false,
    maxOutputTokens: settings.maxOutputTokens ?? MAX_OUTPUT_TOKENS,
    extraBody: settings.extraBody ?? {},
    prices: settings.prices ?? null,
    ledger: settings.ledger,
    ...{ count, log },
  };
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

/**
 * One completion, in the richest dialect the endpoint takes. A dialect is remembered only once it has worked: a 400 may
 * have another reason. `onTaken` is called as soon as the endpoint has taken the request.
 */
export async function complete<T>(
  endpoint: Endpoint,
  prompt: Prompt<T>,
  messages: Message[],
  maxTokens: number,
  options: CallOptions & { onTaken?: () => void },
): Promise<unknown> {
  const { client, name, extraBody } = endpoint;
  const asked = {
    name: prompt.name,
    schema: answerSchema(prompt),
    maxTokens,
    temperature: prompt.temperature,
  };
  for (let dialect = endpoint.dialect; ;) {
    const body = { model: name.model, messages, ...dialectParameters(dialect, asked), ...extraBody };
    try {
      const { completion, isStreamed } = await endpoint.call(
        async (signal, alive) => {
          const response = await client.chat.completions.create(body, { signal }).asResponse();
          options.onTaken?.();
          return receive(response, { alive, endpoint: name, client });
        },
        { ...options, isStreamed: dialect.stream !== 'none' },
      );
      endpoint.answeredAt = performance.now();
      // What is answered as a whole though it was asked for in pieces is silent until it is ready.
      if (dialect.stream !== 'none' && !isStreamed) dialect = { ...dialect, stream: 'none' };
      if (dialect !== endpoint.dialect) {
        endpoint.dialect = dialect;
        endpoint.log?.info('llm dialect settled', { host: name.host, ...dialect });
      }
      return completion;
    } catch (error) {
      const failure = error instanceof APIError ? classifyFailure(error, name) : null;
      if (failure?.kind !== 'refused') throw error;
      const poorer = poorerDialect(dialect, failure.text);
      if (poorer === null) throw failure.error;
      dialect = poorer;
    }
  }
}
