import type { CountUp } from '@pairsmith/core';
import type { AnswerCache } from './cache';
import { createChatModel, type ChatModel } from './chat';

/** The settings that name a model, as core's `readSettings` gives them. */
export interface ChatModelSettings {
  LLM_BASE_URL?: string | undefined;
  LLM_API_KEY?: string | undefined;
  LLM_MODEL?: string | undefined;
  LLM_CONCURRENCY: number;
}

/** The model that the settings name, its answers remembered in the cache; null where they name none: the built-in writer writes. */
export function chatModelOf(
  settings: ChatModelSettings,
  cacheOf: (model: string) => AnswerCache,
  count?: CountUp,
): ChatModel | null {
  const { LLM_BASE_URL: baseUrl, LLM_MODEL: model, LLM_API_KEY: apiKey, LLM_CONCURRENCY } = settings;
  if (!baseUrl || !model) return null;
  return createChatModel({
    baseUrl,
    model,
    apiKey: apiKey ?? null,
    concurrency: LLM_CONCURRENCY,
    cache: cacheOf(model),
    count,
  });
}
