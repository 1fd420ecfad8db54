import type { Language } from '@pairsmith/core';
import type { Prompt } from '@pairsmith/llm';
import { z } from 'zod';
import { QUESTION_STYLES, type QuestionStyle, type Theme } from '../writer';
import { DATA_NOTE, dataBlock } from './data-block';
import type { FittedTables } from './fit-tables';
import { languageComplaint } from './language-check';
import { SQL_RULES } from './sql-rules';

const isStyle = (value: unknown): value is QuestionStyle =>
  (QUESTION_STYLES as readonly unknown[]).includes(value);

const pairs = z.object({
  pairs: z.array(
    z.object({
      question: z.string(),
      sql: z.string(),
      // A style that is no style of ours is no reason to ask for the pairs again.
      style: z.preprocess((value) => (isStyle(value) ? value : 'formal'), z.enum(QUESTION_STYLES)),
    }),
  ),
});
export type WrittenPairs = z.infer<typeof pairs>;

export interface WritePairsArguments {
  theme: Theme;
  schema: Pick<FittedTables, 'tables' | 'relations'>;
  count: number;
  /** Questions of this theme that are there already. */
  taken: string[];
  language: Language;
  businessContext: string;
}

/** Question first: asks what people would ask within a theme, and the SQL that answers it. */
export function writePairsPrompt(given: WritePairsArguments): Prompt<WrittenPairs> {
  const { theme, schema, count, taken, language, businessContext } = given;
  const data = {
    business_context: businessContext,
    theme: {
      name: theme.name,
      description: theme.description,
      entities: theme.entities,
      metrics: theme.metrics,
    },
    question_count: count,
    questions_already_written: taken,
    tables: schema.tables,
    relations: schema.relations,
  };
  return {
    name: 'write_pairs',
    version: 2,
    language,
    messages: [
      { role: 'system', content: [RULES[language], SQL_RULES[language], DATA_NOTE[language]].join('\n') },
      { role: 'user', content: dataBlock(data) },
    ],
    schema: pairs,
    maxTokens: 800 + count * 300,
    temperature: 0.7,
    complain: (answer) => languageComplaint(questionsIn(answer), language),
  };
}

export const questionsIn = ({ pairs: written }: WrittenPairs): string[] =>
  written.map(({ question }) => question);

const STYLES = QUESTION_STYLES.join(', ');

const RULES: Record<Language, string> = {
  zh: `你为 NL2SQL 编写训练数据。先想业务人员在这个主题下真会问什么，再写出能回答它的 PostgreSQL。
- 恰好 question_count 对；问题互不重复，也不与 questions_already_written 重复。
- 问题用简体中文，用字段和表的 title（人们的叫法），不出现英文字段名、表名和 SQL 术语；问题里说到的每个条件、分组、排序和数量都要在 SQL 里，反之亦然。
- 难易结合：筛选、计数、分组、HAVING、前几名、占比、随时间变化、高于平均、子查询、窗口函数、多表关联都要有。
- style 为 ${STYLES} 之一，各种都要有。`,
  en: `You write training data for NL2SQL. Think first of what people of the business would ask within this theme, then write the PostgreSQL that answers it.
- Exactly question_count pairs; no question twice, none of questions_already_written.
- Questions in English, with the titles of columns and tables (what people call them), no identifiers and no SQL words; every condition, group, order and number of the question is in the SQL, and the other way round.
- Mix easy and hard: filters, counts, groups, HAVING, top N, shares, change over time, above average, sub-queries, window functions, joins of several tables.
- style is one of ${STYLES}; use all of them.`,
};
