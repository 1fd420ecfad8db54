import { AppError, said, type Message as SaidMessage } from '@pairsmith/core';
import type OpenAI from 'openai';
import { type BudgetSettings, createBudget } from './budget';
import { type AnswerCache, answerKey } from './cache';
import { complete, createEndpoint, type Endpoint, type EndpointSettings } from './endpoint';
import type { EndpointName } from './failures';
import { type Message, messagesWithSchema, type Prompt } from './prompt';
import { type Reading, readAnswer } from './read-answer';
import { countMessageTokens, countTokens } from './tokens';
import { addUsage, noUsage, type Usage } from './usage';

const DEFAULT_ANSWER_TOKENS = 4096;
/** Questions put in all before a model that gives no usable answer is given up. */
const MAX_ROUNDS = 3;

export interface ChatSettings extends EndpointSettings {
  cache?: AnswerCache;
}

export interface AskOptions {
  draw: number;
  signal: AbortSignal;
  /** After every call and every cached answer, failed answers included. */
  onUsage?: (usage: Usage) => void | Promise<void>;
  /** A Chinese line for the person who follows the step: retries and answers asked for again. */
  note?: (message: SaidMessage) => void;
}

export interface ChatModel {
  readonly model: string;
  /** What was spent through this object. */
  readonly usage: Usage;
  /**
   * The model's answer, validated; from the cache where it is known.
   * @throws AppError llm_error | llm_quota_exceeded | llm_budget_exceeded; the signal's reason after an abort
   */
  ask: <T>(prompt: Prompt<T>, options: AskOptions) => Promise<T>;
  /** The same endpoint with its limits and what was learnt about it, but a budget, meter and (if given) cache of a run's own. */
  forRun: (run: RunSettings) => ChatModel;
}

export interface RunSettings {
  budget?: BudgetSettings;
  cache?: AnswerCache;
  onUsage?: (usage: Usage) => void | Promise<void>;
}

/** One per process; a run asks through its `forRun`. */
export function createChatModel(settings: ChatSettings): ChatModel {
  const endpoint = createEndpoint(settings);
  return bindRun(endpoint, { cache: settings.cache });
}

function bindRun(endpoint: Endpoint, run: RunSettings): ChatModel {
  const { model } = endpoint.name;
  const budget = createBudget(run.budget ?? { limit: null, spent: 0 });
  let total = noUsage();

  const book = async (usage: Usage, options: AskOptions) => {
    total = addUsage(total, usage);
    await run.onUsage?.(usage);
    await options.onUsage?.(usage);
  };

  const ask = async <T>(prompt: Prompt<T>, options: AskOptions): Promise<T> => {
    options.signal.throwIfAborted();
    const key = answerKey(model, prompt, options.draw);
    const known = await run.cache?.get(key);
    const remembered = known ? prompt.schema.safeParse(known.answer) : null;
    if (remembered?.success) {
      await book({ ...noUsage(), cached: 1 }, options);
      return remembered.data;
    }

    const original = messagesWithSchema(prompt);
    let messages = original;
    let maxTokens = prompt.maxTokens ?? DEFAULT_ANSWER_TOKENS;
    let spent = noUsage();
    for (let round = 1; ; round += 1) {
      const settle = await budget.reserve(countMessageTokens(messages) + maxTokens, options.signal);
      let cost = noUsage();
      let reading: Reading<T>;
      try {
        const completion = await complete(endpoint, prompt, messages, maxTokens, options);
        cost = costOf(completion, messages);
        endpoint.count?.('model_tokens', { kind: 'chat', direction: 'prompt' }, cost.prompt_tokens);
        endpoint.count?.('model_tokens', { kind: 'chat', direction: 'completion' }, cost.completion_tokens);
        reading = readAnswer(completion, prompt.schema);
      } finally {
        settle(cost.prompt_tokens + cost.completion_tokens);
      }
      spent = addUsage(spent, cost);
      const { prompt_tokens, completion_tokens } = spent;
      // Together: an answer that waits for the books is paid for again when the process dies meanwhile.
      await Promise.all([
        reading.ok &&
          run.cache?.put(key, { answer: reading.answer, usage: { prompt_tokens, completion_tokens } }),
        book(cost, options),
      ]);
      if (reading.ok) return reading.value;
      if (round >= MAX_ROUNDS) throw noUsableAnswer(endpoint.name, prompt.name, reading.reason);
      options.note?.(said('log.answer_unusable', { prompt: prompt.name, why: reading.reason }));
      if (reading.cutOff) maxTokens *= 2;
      messages = [...original, ...reading.followUp];
    }
  };

  return {
    model,
    get usage() {
      return total;
    },
    ask,
    forRun: (next) => bindRun(endpoint, { cache: run.cache, ...next }),
  };
}

/** What the endpoint says it cost; counted here where it does not say. */
function costOf(completion: unknown, messages: Message[]): Usage {
  const { usage, choices } = (completion ?? {}) as Partial<OpenAI.ChatCompletion>;
  return {
    calls: 1,
    prompt_tokens: usage?.prompt_tokens ?? countMessageTokens(messages),
    completion_tokens: usage?.completion_tokens ?? countTokens(choices?.[0]?.message?.content ?? ''),
    cached: 0,
  };
}

const noUsableAnswer = (endpoint: EndpointName, prompt: string, reason: SaidMessage) =>
  new AppError(
    'llm_error',
    said('llm.no_usable_answer', {
      ...{ model: endpoint.model, host: endpoint.host, rounds: MAX_ROUNDS },
      ...{ prompt, reason },
    }),
    { details: { reason: 'unusable_answer' } },
  );
