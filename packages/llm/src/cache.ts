import { createHash } from 'node:crypto';
import { answerSchema, type Prompt } from './prompt';

/** An answer as the model gave it (JSON, before the schema's own conversions) and what it cost. */
export interface CachedAnswer {
  answer: unknown;
  usage: { prompt_tokens: number; completion_tokens: number };
}

/** Remembers validated answers, so that a killed step repays only for the calls that were in flight. */
export interface AnswerCache {
  get: (key: string) => Promise<CachedAnswer | null>;
  put: (key: string, entry: CachedAnswer) => Promise<void>;
}

/** 64 hex digits: the hash of everything that made the answer. Another seed, another answer. */
export const answerKey = <T>(
  model: string,
  prompt: Prompt<T>,
  seed: number,
  extraBody: Record<string, unknown> = {},
): string =>
  sha256([
    ...[model, prompt.name, prompt.version, prompt.messages, answerSchema(prompt), seed],
    ...(Object.keys(extraBody).length > 0 ? [extraBody] : []),
  ]);

const sha256 = (parts: unknown[]) => createHash('sha256').update(JSON.stringify(parts)).digest('hex');
