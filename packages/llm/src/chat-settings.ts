import type { CountUp } from '@pairsmith/core';
import type { AnswerCache } from './cache';
import { createChatModel, type ChatModel } from './chat';
import type { Ledger } from './endpoint';
import type { SharePlaces } from './turns';
import type { Prices } from './usage';

/** The settings that name a model, as core's `readSettings` gives them. */
export interface ChatModelSettings {
  LLM_BASE_URL?: string | undefined;
  LLM_API_KEY?: string | undefined;
  LLM_MODEL?: string | undefined;
  LLM_CONCURRENCY: number;
  LLM_TIMEOUT_MS: number;
  LLM_IDLE_TIMEOUT_MS: number;
  LLM_MAX_OUTPUT_TOKENS: number;
  LLM_EXTRA_BODY?: Record<string, unknown> | undefined;
  LLM_PROMPT_PRICE?: number | undefined;
  LLM_COMPLETION_PRICE?: number | undefined;
}

/** What the process has for its calls of a model. */
export interface ChatModelParts {
  cacheOf: (model: string) => AnswerCache;
  count?: CountUp | undefined;
  ledger?: Ledger | undefined;
  places?: SharePlaces | null | undefined;
}

/** The model that the settings name, its answers remembered in the cache; null where they name none: the built-in writer writes. */
export function chatModelOf(
  settings: ChatModelSettings,
  { cacheOf, count, ledger, places }: ChatModelParts,
): ChatModel | null {
  const { LLM_BASE_URL: baseUrl, LLM_MODEL: model, LLM_API_KEY: apiKey, LLM_CONCURRENCY } = settings;
  if (!baseUrl || !model) return null;
  return createChatModel({
    baseUrl,
    model,
    apiKey: apiKey ?? null,
    concurrency: LLM_CONCURRENCY,
    places: places?.({ kind: 'chat', baseUrl, model }),
    retry: { callTimeoutMs: settings.LLM_TIMEOUT_MS, idleMs: settings.LLM_IDLE_TIMEOUT_MS },
    maxOutputTokens: settings.LLM_MAX_OUTPUT_TOKENS,
    extraBody: settings.LLM_EXTRA_BODY ?? {},
    prices: pricesOf(settings),
    cache: cacheOf(model),
    ...{ count, ledger },
  });
}

/** One of the two alone is a price as well: the other is free. */
export const pricesOf = ({
  LLM_PROMPT_PRICE,
  LLM_COMPLETION_PRICE,
}: Pick<ChatModelSettings, 'LLM_PROMPT_PRICE' | 'LLM_COMPLETION_PRICE'>): Prices | null =>
  LLM_PROMPT_PRICE === undefined && LLM_COMPLETION_PRICE === undefined
    ? null
    : { prompt: LLM_PROMPT_PRICE ?? 0, completion: LLM_COMPLETION_PRICE ?? 0 };
