import { AppError, isAppError, said, type Message as SaidMessage } from '@pairsmith/core';
import type OpenAI from 'openai';
import { type Budget, type BudgetSettings, createBudget, type Wanted } from './budget';
import { type AnswerCache, answerKey } from './cache';
import type { CallOptions } from './caller';
import { complete, createEndpoint, type Endpoint, type EndpointSettings } from './endpoint';
import {
  classifyFailure,
  contentRefused,
  type EndpointName,
  failedBecause,
  type FailureReason,
} from './failures';
import { createGate, type Gate } from './gate';
import { type Message, messagesWithSchema, type Prompt } from './prompt';
import { answeredWith, type Reading, readAnswer } from './read-answer';
import { countMessageTokens, countTokens } from './tokens';
import { addUsage, costOf, noUsage, type Usage } from './usage';

const DEFAULT_ANSWER_TOKENS = 4096;
/** Questions put in all before a model that gives no usable answer is given up. */
const MAX_ROUNDS = 3;
/** Of the most that an answer may have, before any was seen: what an answer is thought to take. */
const LIKELY_SHARE = 1 / 4;

export interface ChatSettings extends EndpointSettings {
  cache?: AnswerCache;
}

export interface AskOptions {
  /** Another one, another answer: what was remembered under one is not under another. */
  seed: number;
  signal: AbortSignal;
  /** After every call and every cached answer, failed ones included. */
  onUsage?: (usage: Usage) => void | Promise<void>;
  /** A line for the person who follows the step: retries and answers asked for again. */
  note?: (message: SaidMessage) => void;
}

export interface ChatModel {
  readonly model: string;
  /** Calls of this process that may be under way together. */
  readonly concurrency: number;
  /** What was spent through this object. */
  readonly usage: Usage;
  /**
   * The model's answer, validated; from the cache where it is known.
   * @throws AppError llm_error | llm_quota_exceeded | llm_budget_exceeded; the signal's reason after an abort
   */
  ask: <T>(prompt: Prompt<T>, options: AskOptions) => Promise<T>;
  /** Hash of everything that makes the answer to a prompt with this seed, 64 hex digits. */
  keyOf: <T>(prompt: Prompt<T>, seed: number) => string;
  /** The same endpoint with its limits and what was learnt about it, but a budget, meter and (if given) cache of a run's own. */
  forRun: (run: RunSettings) => ChatModel;
}

export interface RunSettings {
  budget?: BudgetSettings;
  cache?: AnswerCache;
  onUsage?: (usage: Usage) => void | Promise<void>;
}

/** One per process; a run asks through its `forRun`. */
export const createChatModel = (settings: ChatSettings): ChatModel =>
  bindRun(createEndpoint(settings), { cache: settings.cache }, null);

/** For so long after an answer an endpoint is thought to take calls. */
const KNOWN_FOR_MS = 300_000;

const isKnown = ({ answeredAt }: Endpoint): boolean =>
  answeredAt !== null && performance.now() - answeredAt < KNOWN_FOR_MS;

/** What one run asks of an endpoint, and what it has learnt meanwhile. */
interface Run {
  endpoint: Endpoint;
  budget: Budget;
  /** Null: nothing that was refused once is remembered, for what is asked belongs to no run. */
  gate: Gate | null;
  /** Completion tokens by the prompt's name, on average. */
  seen: Map<string, { answers: number; tokens: number }>;
}

function bindRun(endpoint: Endpoint, settings: RunSettings, gate: Gate | null): ChatModel {
  const budget = createBudget(settings.budget ?? { limit: null, spent: 0 });
  const run: Run = { endpoint, budget, gate, seen: new Map() };
  let total = noUsage();

  const book = async (usage: Usage, options: AskOptions) => {
    total = addUsage(total, usage);
    await Promise.all([settings.onUsage?.(usage), options.onUsage?.(usage), endpoint.ledger?.book(usage)]);
  };

  const keyOf = <T>(prompt: Prompt<T>, seed: number) =>
    answerKey(endpoint.name.model, prompt, seed, endpoint.extraBody);

  const ask = async <T>(prompt: Prompt<T>, options: AskOptions): Promise<T> => {
    options.signal.throwIfAborted();
    const key = keyOf(prompt, options.seed);
    const known = await settings.cache?.get(key);
    const remembered = known ? prompt.schema.safeParse(known.answer) : null;
    if (remembered?.success) {
      await book({ ...noUsage(), cached: 1 }, options);
      return remembered.data;
    }

    const original = messagesWithSchema(prompt);
    let messages = original;
    let most = firstLimit(endpoint, prompt);
    let spent = noUsage();
    let hasComplained = false;
    for (let round = 1; ; round += 1) {
      const { reading, cost } = await askOnce(run, { prompt, messages, most, round }, options, book);
      spent = addUsage(spent, cost);
      const complaint = reading.ok && !hasComplained ? (prompt.complain?.(reading.value) ?? null) : null;
      const { prompt_tokens, completion_tokens } = spent;
      // Together: an answer that waits for the books is paid for again when the process dies meanwhile.
      await Promise.all([
        reading.ok &&
          complaint === null &&
          settings.cache?.put(key, { answer: reading.answer, usage: { prompt_tokens, completion_tokens } }),
        book(cost, options),
      ]);
      if (reading.ok) {
        if (complaint === null || round >= MAX_ROUNDS) return reading.value;
        hasComplained = true;
        options.note?.(said('log.answer_unusable', { prompt: prompt.name, why: complaint }));
        messages = [...original, ...answeredWith(JSON.stringify(reading.answer), complaint)];
        continue;
      }
      if (reading.trouble === 'filtered') throw contentRefused(endpoint.name).error;
      if (reading.trouble !== null && most >= endpoint.maxOutputTokens) throw noRoom(run, reading.trouble);
      if (round >= MAX_ROUNDS) throw noUsableAnswer(endpoint.name, prompt.name, reading.reason);
      options.note?.(said('log.answer_unusable', { prompt: prompt.name, why: reading.reason }));
      most = nextLimit(endpoint, most, reading.trouble);
      messages = [...original, ...reading.followUp];
    }
  };

  return {
    model: endpoint.name.model,
    concurrency: endpoint.concurrency,
    get usage() {
      return total;
    },
    ask,
    keyOf,
    forRun: (next) =>
      bindRun(endpoint, { cache: settings.cache, ...next }, createGate({ isKnown: isKnown(endpoint) })),
  };
}

interface Question<T> {
  prompt: Prompt<T>;
  messages: Message[];
  /** Tokens that the answer may have. */
  most: number;
  round: number;
}

/** One answer, read; and what it cost, which is booked here where there is none. */
async function askOnce<T>(
  run: Run,
  { prompt, messages, most, round }: Question<T>,
  options: AskOptions,
  book: (usage: Usage, options: AskOptions) => Promise<void>,
): Promise<{ reading: Reading<T>; cost: Usage }> {
  const { endpoint, budget } = run;
  const wanted = wantedOf(run, prompt, messages, most);
  const { maxTokens, settle } = await budget.reserve(wanted, options.signal);
  let cost = noUsage();
  const onTry: CallOptions['onTry'] = ({ seconds }) => {
    const retried = round > 1 || cost.calls > 0 ? 1 : 0;
    cost = addUsage(cost, { ...noUsage(), calls: 1, retried, seconds });
    endpoint.count?.('model_retries', { kind: 'chat' }, retried);
  };
  try {
    await endpoint.ledger?.check();
    const completion = await passing(run, options, (told) =>
      complete(endpoint, prompt, messages, maxTokens, {
        ...options,
        ...told,
        // Its questions listen to signals of their own, and are one run's all the same.
        owner: run,
        onTry: both(onTry, told.onTry),
      }),
    );
    cost = addUsage(cost, priced(endpoint, completion, messages));
    count(endpoint, cost);
    const reading = readAnswer(completion, prompt.schema, prompt.language);
    const isCut = !reading.ok && (reading.trouble === 'cut off' || reading.trouble === 'cut off thinking');
    if (isCut && maxTokens < most) throw budget.exceeded(wanted);
    if (reading.ok) remember(run, prompt.name, cost.completion_tokens);
    return { reading, cost };
  } catch (error) {
    await book(cost, options);
    throw error;
  } finally {
    settle(cost.prompt_tokens + cost.completion_tokens);
  }
}

interface Told {
  onTurn?: () => void;
  onTaken?: () => void;
  onTry?: CallOptions['onTry'];
}

/** Through the run's gate: the first call goes alone, and what is refused for good is not asked again. */
async function passing<T>({ gate, endpoint }: Run, { signal }: AskOptions, call: (told: Told) => Promise<T>) {
  if (!gate) return call({});
  const isFirst = await gate.enter(signal);
  try {
    const answer = await call({
      onTurn: gate.check,
      onTaken: gate.open,
      onTry: ({ error }) => {
        const failure = error === null ? null : classifyFailure(error, endpoint.name);
        if (failure === null || failure.kind === 'transient') gate.open();
        // Before the next call has this one's turn.
        else if (failure.kind === 'fatal') refuseFor(gate, failure.error);
      },
    });
    gate.answered();
    return answer;
  } catch (error) {
    refuseFor(gate, error);
    throw error;
  } finally {
    if (isFirst) gate.leave();
  }
}

function refuseFor(gate: Gate, error: unknown): void {
  if (!isAppError(error)) return;
  if (failedBecause(error, 'endpoint_refused')) gate.refuse(error);
  if (failedBecause(error, 'endpoint_away')) gate.giveUp(error);
}

const both =
  (one: CallOptions['onTry'], other: CallOptions['onTry']): CallOptions['onTry'] =>
  (tried) => {
    one?.(tried);
    other?.(tried);
  };

const firstLimit = <T>({ isThinking, maxOutputTokens }: Endpoint, prompt: Prompt<T>): number =>
  isThinking ? maxOutputTokens : Math.min(maxOutputTokens, prompt.maxTokens ?? DEFAULT_ANSWER_TOKENS);

/** What was cut off gets more room; a model that thinks gets all there is, for no answer says how long it thinks. */
function nextLimit(endpoint: Endpoint, most: number, trouble: string | null): number {
  if (trouble === 'cut off thinking') {
    endpoint.isThinking = true;
    return endpoint.maxOutputTokens;
  }
  return trouble === 'cut off' ? Math.min(endpoint.maxOutputTokens, most * 2) : most;
}

function wantedOf<T>({ seen }: Run, prompt: Prompt<T>, messages: Message[], most: number): Wanted {
  const likely = () => {
    const { answers, tokens } = seen.get(prompt.name) ?? { answers: 0, tokens: 0 };
    const asked = Math.min(most, prompt.maxTokens ?? DEFAULT_ANSWER_TOKENS);
    return Math.min(most, Math.ceil(answers > 0 ? tokens / answers : asked * LIKELY_SHARE));
  };
  return { prompt: countMessageTokens(messages), most, likely };
}

function remember({ seen }: Run, name: string, tokens: number): void {
  const before = seen.get(name) ?? { answers: 0, tokens: 0 };
  seen.set(name, { answers: before.answers + 1, tokens: before.tokens + tokens });
}

/** What the endpoint says it cost; counted here where it does not say. */
function priced({ prices }: Endpoint, completion: unknown, messages: Message[]): Usage {
  const { usage, choices } = (completion ?? {}) as Partial<OpenAI.ChatCompletion>;
  const { content = '', reasoning_content: thoughts = '' } = (choices?.[0]?.message ?? {}) as Written;
  const tokens = {
    prompt_tokens: usage?.prompt_tokens ?? countMessageTokens(messages),
    completion_tokens: usage?.completion_tokens ?? countAnswer(`${thoughts ?? ''}${content ?? ''}`),
  };
  return { ...noUsage(), ...tokens, cost: costOf(tokens, prices) };
}

/** What a model wrote for an answer; its thinking is paid for like the rest. */
interface Written {
  content?: string | null;
  reasoning_content?: string | null;
}

/** A text of megabytes is no answer, and takes the tokenizer minutes. */
const LONGEST_COUNTED = 200_000;

const countAnswer = (content: string): number =>
  content.length > LONGEST_COUNTED ? Math.ceil(content.length / 4) : countTokens(content);

function count({ count: up }: Endpoint, { prompt_tokens, completion_tokens, cost }: Usage): void {
  up?.('model_tokens', { kind: 'chat', direction: 'prompt' }, prompt_tokens);
  up?.('model_tokens', { kind: 'chat', direction: 'completion' }, completion_tokens);
  if (cost !== null) up?.('model_cost', { kind: 'chat' }, cost);
}

/** Where the model's thinking takes all the room there is, no other question fits either, unless the run has had answers. */
function noRoom({ endpoint, gate, seen }: Run, trouble: 'cut off' | 'cut off thinking'): AppError {
  const { host, model } = endpoint.name;
  const isThinking = trouble === 'cut off thinking';
  const concernsAll = isThinking && seen.size === 0;
  const reason: FailureReason = concernsAll ? 'endpoint_refused' : 'unusable_answer';
  const error = new AppError(
    'llm_error',
    said(isThinking ? 'llm.no_room_to_think' : 'llm.no_room', {
      host,
      model,
      most: endpoint.maxOutputTokens,
    }),
    { details: { reason } },
  );
  if (concernsAll) gate?.refuse(error);
  return error;
}

const noUsableAnswer = (endpoint: EndpointName, prompt: string, reason: SaidMessage) =>
  new AppError(
    'llm_error',
    said('llm.no_usable_answer', {
      ...{ model: endpoint.model, host: endpoint.host, rounds: MAX_ROUNDS },
      ...{ prompt, reason },
    }),
    { details: { reason: 'unusable_answer' satisfies FailureReason } },
  );
