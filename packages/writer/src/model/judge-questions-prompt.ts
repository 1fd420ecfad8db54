import type { Language } from '@pairsmith/core';
import type { Prompt } from '@pairsmith/llm';
import { z } from 'zod';
import type { AnswerQuestionsArguments, AnsweredQuestions } from './answer-questions-prompt';
import { DATA_NOTE, dataBlock } from './data-block';

const answers = z.object({
  answers: z.array(z.object({ n: z.number(), sql: z.string().nullable(), reason: z.string().nullable() })),
});

/**
 * Another way of asking for the SQL of questions, whose answers are to be independent: the questions stand first, other rules
 * lead to other mistakes, and no pair is shown.
 */
export function judgeQuestionsPrompt({
  questions,
  schema,
  language,
  businessContext,
}: AnswerQuestionsArguments): Prompt<AnsweredQuestions> {
  const data = {
    questions: questions.map((question, at) => ({ n: at + 1, question })),
    relations: schema.relations,
    tables: schema.tables,
    business_context: businessContext,
  };
  return {
    name: 'judge_questions',
    version: 1,
    language,
    messages: [
      { role: 'system', content: `${RULES[language]}\n${DATA_NOTE[language]}` },
      { role: 'user', content: dataBlock(data) },
    ],
    schema: answers,
    maxTokens: 400 + questions.length * 400,
    temperature: 0.6,
    complain: ({ answers: given }) => missing(given, questions.length, language),
  };
}

function missing(given: AnsweredQuestions['answers'], count: number, language: Language): string | null {
  const there = new Set(given.map(({ n }) => n));
  const left = Array.from({ length: count }, (_, at) => at + 1).filter((n) => !there.has(n));
  return left.length === 0 ? null : `${MISSING[language]} ${left.join(', ')}`;
}

const MISSING: Record<Language, string> = {
  zh: '缺少以下编号，请给出包含全部编号的 JSON 对象:',
  en: 'These numbers are missing; give the JSON object with all of them:',
};

const RULES: Record<Language, string> = {
  zh: `你是数据分析师，独立回答 questions 中的每个问题，各问题互不相关。
- 先想清楚：每一行结果代表什么；哪些行算在内；要经过哪些表；时间范围的起止；是否去重。然后只写一条 PostgreSQL 的 SELECT。
- 只用 tables 中的表和字段（表名带模式名），按 relations 关联；有软删除字段时排除已删除的行，除非问题问的就是它们。
- 条件中的值用数据里真有的写法；时间用半开区间；相除时分母用 NULLIF(…, 0) 并先转为 numeric。
- 只选出问题要看的列；标有 personal 的字段不用于条件和计数，not_to_use 的不用。
- 表和字段不够回答时 sql 为 null，reason 用一句话说明；否则 reason 为 null。n 与问题的编号一致。`,
  en: `You are an analyst and answer each of questions by itself; they have nothing to do with each other.
- First be clear about what one row of the result stands for, which rows count, which tables lead there, where a time begins and ends, and whether equal rows count once. Then write one PostgreSQL SELECT.
- Only the tables and columns of tables (with their schema), joined by relations; rows that a soft-delete column marks are left out unless the question is about them.
- Values as the data has them; times as half-open ranges; divide by NULLIF(…, 0), cast to numeric first.
- Show the columns that the question wants, no others; columns marked personal stand in no condition and no count, not_to_use ones nowhere.
- Where tables and columns do not answer it, sql is null and reason says why in one sentence; else reason is null. n is the question's number.`,
};
