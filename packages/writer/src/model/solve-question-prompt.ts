import type { Language } from '@pairsmith/core';
import type { Prompt } from '@pairsmith/llm';
import { z } from 'zod';
import { DATA_NOTE, dataBlock } from './data-block';

const answer = z.object({ sql: z.string().nullable() });

export interface SolveQuestionArguments {
  question: string;
  /** What is known of the database, as one text: the schema, or what a search found. */
  context: string;
  language: Language;
  businessContext: string;
}

/** One question as an application asks it: the same words whatever stands in the context, so that only that makes a difference. */
export const solveQuestionPrompt = ({
  question,
  context,
  language,
  businessContext,
}: SolveQuestionArguments): Prompt<z.infer<typeof answer>> => ({
  name: 'solve_question',
  version: 1,
  language,
  messages: [
    { role: 'system', content: `${RULES[language]}\n${DATA_NOTE[language]}` },
    { role: 'user', content: dataBlock({ context, business_context: businessContext, question }) },
  ],
  schema: answer,
  maxTokens: 800,
  temperature: 0,
});

const RULES: Record<Language, string> = {
  zh: `根据 context 中的资料，为 question 写一条 PostgreSQL 的 SELECT。
- 只用 context 中出现的表和字段，表名带模式名；只选出问题要看的列。
- 其中若有参考问答，可以参照其写法，但条件以 question 为准。
- 不能回答时 sql 为 null。`,
  en: `Write one PostgreSQL SELECT that answers question, from what context says.
- Only tables and columns that stand in context, tables with their schema; only the columns that the question wants.
- Where there are examples, their way of writing may be followed; the conditions are the question's.
- Where it cannot be answered, sql is null.`,
};
