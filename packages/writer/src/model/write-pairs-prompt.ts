import type { Language } from '@pairsmith/core';
import type { Prompt } from '@pairsmith/llm';
import { DIFFICULTIES, SQL_TRAITS } from '@pairsmith/sql';
import { z } from 'zod';
import { QUESTION_STYLES, type ExamplePair, type QuestionStyle, type Theme } from '../writer';
import type { Wish } from './choose-wishes';
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
  /** One pair each. */
  wishes: Wish[];
  count: number;
  /** Questions of this theme that are there already. */
  taken: string[];
  /** Of other themes, a few. */
  askedElsewhere: string[];
  /** Right pairs of this task. */
  examples: Pick<ExamplePair, 'question' | 'sql'>[];
  language: Language;
  businessContext: string;
}

/**
 * Question first: asks what people would ask within a theme, and the SQL that answers it. What stays the same comes first –
 * rules for all calls, the schema for all calls of a theme –, so that providers remember the beginning of a prompt.
 */
export function writePairsPrompt(given: WritePairsArguments): Prompt<WrittenPairs> {
  const { theme, schema, wishes, count, taken, askedElsewhere, examples, language, businessContext } = given;
  const stays = {
    business_context: businessContext,
    theme: {
      name: theme.name,
      description: theme.description,
      entities: theme.entities,
      metrics: theme.metrics,
    },
    tables: schema.tables,
    relations: schema.relations,
  };
  const changes = {
    ...(examples.length > 0 && { examples: examples.map(({ question, sql }) => ({ question, sql })) }),
    ...(askedElsewhere.length > 0 && { asked_in_other_themes: askedElsewhere }),
    questions_already_written: taken,
    still_missing: wishes,
    question_count: count,
  };
  return {
    name: 'write_pairs',
    version: 3,
    language,
    messages: [
      { role: 'system', content: [RULES[language], SQL_RULES[language], DATA_NOTE[language]].join('\n') },
      { role: 'user', content: `${dataBlock(stays)}\n${dataBlock(changes)}` },
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
const SHAPES = SQL_TRAITS.join(', ');
const GRADES = DIFFICULTIES.join(' < ');

const RULES: Record<Language, string> = {
  zh: `你为 NL2SQL 编写训练数据。先想业务人员在这个主题下真会问什么，再写出能回答它的 PostgreSQL。
- 恰好 question_count 对；问题互不重复，也不与 questions_already_written 和 asked_in_other_themes 重复。
- 问题用简体中文，用字段和表的 title（人们的叫法），不出现英文字段名、表名和 SQL 术语；问题里说到的每个条件、分组、排序和数量都要在 SQL 里，反之亦然。
- still_missing 是至今还没有的，一项对应一对：about 要用到的表，或要沿着走的关联；shape 是 SQL 里要有的（${SHAPES}）；difficulty 是难度（${GRADES}）；style 是问法。照着写；没有人会这样问的，换成同一 about 的有意义的问题，不为凑形式堆砌条件。
- examples 是这个库中已确认正确的问答对：学它的说法和写法，不要照抄。
- style 为 ${STYLES} 之一。`,
  en: `You write training data for NL2SQL. Think first of what people of the business would ask within this theme, then write the PostgreSQL that answers it.
- Exactly question_count pairs; no question twice, none of questions_already_written and of asked_in_other_themes.
- Questions in English, with the titles of columns and tables (what people call them), no identifiers and no SQL words; every condition, group, order and number of the question is in the SQL, and the other way round.
- still_missing is what nobody has asked so far, an entry for each pair: about is the table to use or the relation to follow; shape is what the SQL has (${SHAPES}); difficulty is its grade (${GRADES}); style is how it is asked. Keep to it; where nobody would ask that, ask something sensible of the same about instead, and stack no clauses to have the form.
- examples are pairs of this database that are known to be right: learn their words and their SQL, do not copy them.
- style is one of ${STYLES}.`,
};
