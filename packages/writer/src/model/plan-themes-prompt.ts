import type { Language } from '@pairsmith/core';
import type { Prompt } from '@pairsmith/llm';
import { z } from 'zod';
import { DATA_NOTE, dataBlock, LANGUAGE_NOTE } from './data-block';
import { languageComplaint } from './language-check';
import type { RelationFacts } from './table-facts';

const plan = z.object({
  themes: z.array(
    z.object({
      name: z.string(),
      description: z.string(),
      tables: z.array(z.string()),
      entities: z.array(z.string()),
      metrics: z.array(z.string()),
    }),
  ),
});
export type ThemePlan = z.infer<typeof plan>;

/** A table in a line or two: hundreds of them fit one prompt. Columns as `name title`. */
export interface TableSummary {
  table: string;
  title?: string;
  description?: string;
  rows?: number;
  columns?: string[];
}

export interface PlanThemesArguments {
  tables: TableSummary[];
  relations: RelationFacts[];
  count: number;
  /** Names of themes that are planned already. */
  taken: string[];
  language: Language;
  businessContext: string;
}

/** Asks for themes: what people of this business would ask about, and which tables answer it. */
export function planThemesPrompt(given: PlanThemesArguments): Prompt<ThemePlan> {
  const { tables, relations, count, taken, language, businessContext } = given;
  const data = {
    business_context: businessContext,
    theme_count: count,
    themes_already_planned: taken,
    tables,
    relations: relations.map(({ from, to, from_columns, to_columns }) => ({
      from,
      from_columns,
      to,
      to_columns,
    })),
  };
  return {
    name: 'plan_themes',
    version: 2,
    language,
    messages: [
      { role: 'system', content: [RULES[language], LANGUAGE_NOTE[language], DATA_NOTE[language]].join('\n') },
      { role: 'user', content: dataBlock(data) },
    ],
    schema: plan,
    maxTokens: 600 + count * 250,
    temperature: 0.6,
    complain: (answer) => languageComplaint(textsIn(answer), language),
  };
}

/** All natural language of an answer. */
export const textsIn = ({ themes }: ThemePlan): string[] =>
  themes.flatMap(({ name, description }) => [name, description]);

const RULES: Record<Language, string> = {
  zh: `你为一个业务数据库规划分析主题，之后会按主题编写“问题—SQL”训练数据。
- 给出恰好 theme_count 个主题，名称互不相同，也不与 themes_already_planned 重复。
- 每个主题：name（简短）、description（一两句）、tables（1 到 6 张表，写法与数据中的 table 完全一致，最主要的放在最前）、entities（业务实体）、metrics（业务指标）。
- 主题要让有关联（relations）的表在一起；所有有数据的表合起来都应被覆盖；rows 为 0 的表不要用。
- 站在业务人员的角度，不要写“表结构”“数据质量”一类的技术主题。`,
  en: `You plan the themes of analysis for a business database; question-SQL training pairs are then written for each theme.
- Exactly theme_count themes, their names different from each other and from themes_already_planned.
- Each theme: name (short), description (a sentence or two), tables (1 to 6, written exactly as table in the data, the main one first), entities (business entities), metrics (business metrics).
- Keep tables that are related (relations) together; all tables that hold rows should be covered; leave out tables with rows 0.
- Think as the people of the business do: no technical themes such as schema or data quality.`,
};
