import type { Language } from '@pairsmith/core';
import type { Prompt } from '@pairsmith/llm';
import { z } from 'zod';
import { DATA_NOTE, dataBlock } from './data-block';
import type { FittedTables } from './fit-tables';
import { SQL_RULES } from './sql-rules';

const answers = z.object({
  answers: z.array(z.object({ n: z.number(), sql: z.string().nullable(), reason: z.string().nullable() })),
});
export type AnsweredQuestions = z.infer<typeof answers>;

export interface AnswerQuestionsArguments {
  questions: readonly string[];
  schema: Pick<FittedTables, 'tables' | 'relations'>;
  language: Language;
  businessContext: string;
}

/** The SQL for questions that people asked, each under its number; null where the tables do not answer it. */
export function answerQuestionsPrompt(given: AnswerQuestionsArguments): Prompt<AnsweredQuestions> {
  const { questions, schema, language, businessContext } = given;
  // What is the same for all questions stands first.
  const data = {
    business_context: businessContext,
    tables: schema.tables,
    relations: schema.relations,
    questions: questions.map((question, at) => ({ n: at + 1, question })),
  };
  return {
    name: 'answer_questions',
    version: 1,
    language,
    messages: [
      { role: 'system', content: [RULES[language], SQL_RULES[language], DATA_NOTE[language]].join('\n') },
      { role: 'user', content: dataBlock(data) },
    ],
    schema: answers,
    maxTokens: 400 + questions.length * 300,
    temperature: 0.2,
    complain: (answer) => missing(answer, questions.length, language),
  };
}

function missing({ answers: given }: AnsweredQuestions, count: number, language: Language): string | null {
  const there = new Set(given.map(({ n }) => n));
  const left = Array.from({ length: count }, (_, at) => at + 1).filter((n) => !there.has(n));
  return left.length === 0 ? null : `${MISSING[language]} ${left.join(', ')}`;
}

const MISSING: Record<Language, string> = {
  zh: '以下编号的问题没有回答，请重新给出全部回答的 JSON 对象:',
  en: 'These numbers have no answer; give the JSON object with all answers again:',
};

const RULES: Record<Language, string> = {
  zh: `你为业务人员提出的问题写 PostgreSQL。
- questions 中的每个问题都要有一项，n 与问题的编号一致；不改写问题，也不回答别的问题。
- 问题里说到的每个条件、分组、排序和数量都要在 SQL 里，不多也不少。
- 用给出的表和字段无法回答时，sql 为 null，reason 用一句话说明缺什么；能回答时 reason 为 null。`,
  en: `You write PostgreSQL for questions that people of a business ask.
- One entry for each of questions, n being its number; the question is not rewritten, and no other is answered.
- Every condition, group, order and number of the question is in the SQL, and nothing else.
- Where the tables and columns given cannot answer it, sql is null and reason says in one sentence what is missing; else reason is null.`,
};
