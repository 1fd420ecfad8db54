import type { Language } from '@pairsmith/core';
import { z } from 'zod';

export interface Message {
  role: 'system' | 'user' | 'assistant';
  content: string;
}

/** A question to the model whose answer is a `T`. Everything in here but the limits is part of the cache key. */
export interface Prompt<T> {
  /** Lower-case words with `_`; also the name of the JSON schema sent. */
  name: string;
  /** Raise it when the same arguments should be asked anew. */
  version: number;
  /** That the messages are in, and complaints about an answer too. */
  language: Language;
  messages: Message[];
  /** Plain objects with all keys required, so that providers with strict schemas take it; check sizes after. */
  schema: z.ZodType<T>;
  /** Of the answer; doubled when an answer was cut off by it. */
  maxTokens?: number;
  temperature?: number;
  /**
   * What is wrong with an answer that fits the schema, to be said to the model; it is asked once more, and what it then
   * says is taken as it is. Null: nothing.
   */
  complain?: (answer: T) => string | null;
}

/** The JSON schema of the answer as it is sent and hashed. */
export function answerSchema<T>(prompt: Prompt<T>): Record<string, unknown> {
  const schema: Record<string, unknown> = { ...z.toJSONSchema(prompt.schema) };
  delete schema.$schema;
  return schema;
}

/**
 * The messages as sent: the schema stands in the text as well, since many endpoints ignore or refuse `response_format`,
 * and `json_object` mode wants the word JSON in the messages.
 */
export function messagesWithSchema<T>(prompt: Prompt<T>): Message[] {
  const note = `${SCHEMA_NOTE[prompt.language]}\n${JSON.stringify(answerSchema(prompt))}`;
  const [first, ...rest] = prompt.messages;
  return first?.role === 'system'
    ? [{ role: 'system', content: `${first.content}\n\n${note}` }, ...rest]
    : [{ role: 'system', content: note }, ...prompt.messages];
}

const SCHEMA_NOTE: Record<Language, string> = {
  zh: '只回答一个 JSON 对象，不要有其他内容。它必须符合这个 JSON Schema:',
  en: 'Answer with one JSON object and nothing else. It must match this JSON Schema:',
};
