import type { Language } from '@pairsmith/core';
import type { Prompt } from '@pairsmith/llm';
import { z } from 'zod';
import { DATA_NOTE, dataBlock, LANGUAGE_NOTE } from './data-block';
import { languageComplaint } from './language-check';

const written = z.object({ question: z.string() });
export type WrittenQuestion = z.infer<typeof written>;

/** SQL first: asks what a person would have to ask for this SQL to be the answer. */
export const writeQuestionPrompt = (sql: string, language: Language): Prompt<WrittenQuestion> => ({
  name: 'write_question',
  version: 2,
  language,
  messages: [
    {
      role: 'system',
      content: [RULES[language], LANGUAGE_NOTE[language], DATA_NOTE[language]].join('\n'),
    },
    { role: 'user', content: dataBlock({ sql }) },
  ],
  schema: written,
  maxTokens: 300,
  temperature: 0.2,
  complain: ({ question }) => languageComplaint([question], language),
});

const RULES: Record<Language, string> = {
  zh: '你为一条 PostgreSQL 查询写出它所回答的问题：业务人员会怎样问。一句话，说出查询中的每个条件、分组、排序和条数，不提表名、字段名和 SQL，不编造查询中没有的内容。',
  en: 'You write the question that a PostgreSQL query answers, as a business user would ask it. One sentence that names every condition, grouping, order and limit of the query, without table names, column names or SQL, and nothing that the query does not say.',
};
