import { said, type Message as SaidMessage } from '@pairsmith/core';
import { z } from 'zod';
import { extractJson } from './extract-json';
import type { Message } from './prompt';

/** A validated answer, or why there is none and what to say to the model about it. */
export type Reading<T> =
  | { ok: true; answer: unknown; value: T }
  | { ok: false; reason: SaidMessage; cutOff: boolean; followUp: Message[] };

/** Sent back to the model at most; a long wrong answer would only cost. */
const MAX_QUOTED = 4000;

const completionShape = z.object({
  choices: z
    .array(
      z.object({ finish_reason: z.string().nullish(), message: z.object({ content: z.string().nullish() }) }),
    )
    .min(1),
});

/** What a completion says under the schema. Never throws: the world's answers have every form. */
export function readAnswer<T>(completion: unknown, schema: z.ZodType<T>): Reading<T> {
  const shaped = completionShape.safeParse(completion);
  const choice = shaped.data?.choices[0];
  if (!choice) return unusable(said('llm.not_a_completion'));
  const content = choice.message.content?.trim() ?? '';
  const cutOff = choice.finish_reason === 'length';
  if (content === '')
    return unusable(
      choice.finish_reason === 'content_filter' ? said('llm.filtered') : said('llm.no_content'),
      cutOff,
    );

  let firstIssue: string | null = null;
  for (const answer of extractJson(content)) {
    const parsed = schema.safeParse(answer);
    if (parsed.success) return { ok: true, answer, value: parsed.data };
    firstIssue ??= z.prettifyError(parsed.error).slice(0, 1000);
  }
  if (cutOff) return unusable(said('llm.cut_off'), true);
  return {
    ok: false,
    reason:
      firstIssue === null
        ? said('llm.no_json')
        : said('llm.wrong_json', { why: firstIssue.replace(/\s+/g, ' ') }),
    cutOff: false,
    followUp: [
      { role: 'assistant', content: content.slice(0, MAX_QUOTED) },
      { role: 'user', content: complaint(firstIssue) },
    ],
  };
}

const complaint = (issue: string | null) =>
  issue === null
    ? 'That was not one complete JSON object. Answer again with the JSON object only.'
    : `That JSON does not match the schema:\n${issue}\nAnswer again with the corrected JSON object only.`;

/** Nothing to correct: the same question is put again. */
const unusable = (reason: SaidMessage, cutOff = false) => ({
  ok: false as const,
  reason,
  cutOff,
  followUp: [],
});
