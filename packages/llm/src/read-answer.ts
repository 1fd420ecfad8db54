import { said, type Language, type Message as SaidMessage } from '@pairsmith/core';
import { z } from 'zod';
import { extractJson } from './extract-json';
import type { Message } from './prompt';

/** A validated answer, or why there is none and what to say to the model about it. */
export type Reading<T> =
  | { ok: true; answer: unknown; value: T }
  | { ok: false; reason: SaidMessage; trouble: Trouble | null; followUp: Message[] };

/** What asking again as before would not change: no room for the answer, no room beside its thinking, a refusal. */
type Trouble = 'cut off' | 'cut off thinking' | 'filtered';

/** Sent back to the model at most; a long wrong answer would only cost. */
const MAX_QUOTED = 4000;

const completionShape = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().nullish(), reasoning_content: z.string().nullish() }),
      }),
    )
    .min(1),
});

/** What a completion says under the schema. Never throws: the world's answers have every form. */
export function readAnswer<T>(completion: unknown, schema: z.ZodType<T>, language: Language): Reading<T> {
  const shaped = completionShape.safeParse(completion);
  const choice = shaped.data?.choices[0];
  if (!choice) return unusable(said('llm.not_a_completion'));
  if (choice.finish_reason === 'content_filter') return unusable(said('llm.filtered'), 'filtered');
  const content = choice.message.content?.trim() ?? '';
  const isCut = choice.finish_reason === 'length';
  if (isCut && isAllThinking(content)) return unusable(said('llm.thought_too_long'), 'cut off thinking');
  if (content === '') return unusable(said('llm.no_content'));

  let firstIssue: string | null = null;
  for (const answer of extractJson(content)) {
    const parsed = schema.safeParse(answer, { error: ISSUES[language] });
    if (parsed.success) return { ok: true, answer, value: parsed.data };
    firstIssue ??= z.prettifyError(parsed.error).slice(0, 1000);
  }
  if (isCut)
    return choice.message.reasoning_content
      ? unusable(said('llm.thought_too_long'), 'cut off thinking')
      : unusable(said('llm.cut_off'), 'cut off');
  return {
    ok: false,
    reason:
      firstIssue === null
        ? said('llm.no_json')
        : said('llm.wrong_json', { why: firstIssue.replace(/\s+/g, ' ') }),
    trouble: null,
    followUp: answeredWith(content, complaint(firstIssue, language)),
  };
}

/** The model's own answer and what to say to it. */
export const answeredWith = (content: string, words: string): Message[] => [
  { role: 'assistant', content: content.slice(0, MAX_QUOTED) },
  { role: 'user', content: words },
];

/** Nothing but thoughts that never came to their end, beside the content or in it. */
const isAllThinking = (content: string): boolean =>
  content === '' || (content.startsWith('<think>') && !content.includes('</think>'));

const ISSUES = { zh: z.locales.zhCN().localeError, en: z.locales.en().localeError };

const complaint = (issue: string | null, language: Language): string =>
  language === 'zh'
    ? issue === null
      ? '这不是一个完整的 JSON 对象。请重新回答，只给出 JSON 对象。'
      : `这个 JSON 不符合 JSON Schema：\n${issue}\n请重新回答，只给出改正后的 JSON 对象。`
    : issue === null
      ? 'That was not one complete JSON object. Answer again with the JSON object only.'
      : `That JSON does not match the schema:\n${issue}\nAnswer again with the corrected JSON object only.`;

/** Nothing to correct: the same question is put again, where that may help. */
const unusable = (reason: SaidMessage, trouble: Trouble | null = null) => ({
  ok: false as const,
  ...{ reason, trouble, followUp: [] },
});
