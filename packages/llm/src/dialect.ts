import { namesNoModel } from './failures';

/**
 * What an endpoint understands. "OpenAI-compatible" differs: DeepSeek refuses `json_schema`, some refuse
 * `response_format` altogether, newer OpenAI models refuse `max_tokens` and any `temperature`.
 */
export interface Dialect {
  format: 'json_schema' | 'json_object' | 'plain';
  limit: 'max_tokens' | 'max_completion_tokens' | 'none';
  temperature: boolean;
  /** In pieces with the usage at the end, in pieces, or as a whole. */
  stream: 'with usage' | 'plain' | 'none';
}

export const RICHEST_DIALECT: Dialect = {
  ...{ format: 'json_schema', limit: 'max_tokens', temperature: true, stream: 'with usage' },
};

/** The next poorer dialect after a 400 with this text; null where no other wording of the call would help. */
export function poorerDialect(dialect: Dialect, refusal: string): Dialect | null {
  if (isContextTooLong(refusal) || namesNoModel(refusal)) return null;
  if (/stream_options|include_usage/i.test(refusal) && dialect.stream === 'with usage')
    return { ...dialect, stream: 'plain' };
  if (/stream/i.test(refusal) && dialect.stream !== 'none') return { ...dialect, stream: 'none' };
  if (/max_(completion_)?tokens/i.test(refusal) && dialect.limit !== 'none')
    return { ...dialect, limit: dialect.limit === 'max_tokens' ? 'max_completion_tokens' : 'none' };
  if (/temperature/i.test(refusal) && dialect.temperature) return { ...dialect, temperature: false };
  if (dialect.format === 'json_schema') return { ...dialect, format: 'json_object' };
  if (dialect.format === 'json_object') return { ...dialect, format: 'plain' };
  return null;
}

const isContextTooLong = (refusal: string): boolean =>
  /context_length_exceeded|maximum context|context (length|window)|prompt is too long|input length/i.test(
    refusal,
  );

/** The parts of a chat request that depend on the dialect. */
export function dialectParameters(
  dialect: Dialect,
  asked: { name: string; schema: Record<string, unknown>; maxTokens: number; temperature?: number },
) {
  return {
    ...(dialect.format === 'json_schema' && {
      response_format: {
        type: 'json_schema' as const,
        json_schema: { name: asked.name, schema: asked.schema, strict: true },
      },
    }),
    ...(dialect.format === 'json_object' && { response_format: { type: 'json_object' as const } }),
    ...(dialect.limit !== 'none' && { [dialect.limit]: asked.maxTokens }),
    ...(dialect.temperature && asked.temperature !== undefined && { temperature: asked.temperature }),
    ...(dialect.stream !== 'none' && { stream: true as const }),
    ...(dialect.stream === 'with usage' && { stream_options: { include_usage: true } }),
  };
}
