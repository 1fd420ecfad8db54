import type { Language } from '@pairsmith/core';
import type { Prompt } from '@pairsmith/llm';
import { z } from 'zod';
import type { QuestionStyle } from '../writer';
import { DATA_NOTE, dataBlock, LANGUAGE_NOTE } from './data-block';
import { languageComplaint } from './language-check';

const said = z.object({ questions: z.array(z.object({ id: z.int(), question: z.string() })) });
export type SaidPlans = z.infer<typeof said>;

export interface SayPlansArguments {
  /** Proven SQL with what it asks, said plainly. */
  plans: { id: number; sql: string; means: string; style: QuestionStyle }[];
  language: Language;
  businessContext: string;
}

/** SQL first: asks for the words of plans that are proven, each in a style. */
export const sayPlansPrompt = ({
  plans,
  language,
  businessContext,
}: SayPlansArguments): Prompt<SaidPlans> => ({
  name: 'say_plans',
  version: 1,
  language,
  messages: [
    { role: 'system', content: [RULES[language], LANGUAGE_NOTE[language], DATA_NOTE[language]].join('\n') },
    { role: 'user', content: dataBlock({ business_context: businessContext, plans }) },
  ],
  schema: said,
  maxTokens: 300 + plans.length * 120,
  temperature: 0.7,
  complain: ({ questions }) =>
    languageComplaint(
      questions.map(({ question }) => question),
      language,
    ),
});

const RULES: Record<Language, string> = {
  zh: `你把已经验证的查询换成业务人员会说的问题。plans 中每一项有 sql 和 means（它问的是什么，写得平淡）。
- 每一项给出一个 question，id 与数据中的一致；意思与 means 和 sql 完全相同：条件、取值、分组、排序、条数一个不少，一个不多。
- style 是问法：formal 正式，colloquial 口语，imperative 祈使，interrogative 疑问，vague 简略，keyword 只有关键词。
- 不出现英文表名、字段名和 SQL 术语；数据中的名称和取值照写。`,
  en: `You turn proven queries into questions that people of the business would ask. Each of plans has its sql and means (what it asks, said plainly).
- One question for each, with its id; its meaning is exactly that of means and sql: every condition, value, group, order and number, none more and none less.
- style is how it is asked: formal, colloquial, imperative, interrogative, vague (brief), keyword (keywords alone).
- No identifiers and no SQL words; names and values of the data as they are written.`,
};
