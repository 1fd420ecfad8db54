import type { Column, Table } from '@pairsmith/catalog';
import type { Language } from '@pairsmith/core';
import type { Prompt } from '@pairsmith/llm';
import { z } from 'zod';
import { DATA_NOTE, dataBlock, LANGUAGE_NOTE } from './data-block';
import { languageComplaint } from './language-check';
import { columnFacts, tableFacts } from './table-facts';

const words = z.object({
  title: z.string(),
  description: z.string(),
  columns: z.array(z.object({ name: z.string(), title: z.string(), description: z.string() })),
});
export type DescribedTable = z.infer<typeof words>;

export interface DescribeTableArguments {
  table: Table;
  /** The columns to describe; the others are shown as context by name only. */
  columns: Column[];
  language: Language;
  businessContext: string;
}

/** Asks for names and comments of one table and some of its columns. */
export function describeTablePrompt({
  table,
  columns,
  language,
  businessContext,
}: DescribeTableArguments): Prompt<DescribedTable> {
  const asked = new Set(columns);
  const data = {
    business_context: businessContext,
    ...tableFacts({ ...table, columns: [] }, 'full'),
    columns: columns.map((column) => columnFacts(column, 'full')),
    other_columns: table.columns
      .filter((column) => !asked.has(column))
      .map(({ name, title }) => title || name),
  };
  return {
    name: 'describe_table',
    version: 2,
    language,
    messages: [
      { role: 'system', content: [RULES[language], LANGUAGE_NOTE[language], DATA_NOTE[language]].join('\n') },
      { role: 'user', content: dataBlock(data) },
    ],
    schema: words,
    // Some 60 tokens a column, with room for Chinese.
    maxTokens: 600 + columns.length * 120,
    temperature: 0.2,
    complain: (answer) => languageComplaint(wordsIn(answer), language),
  };
}

/** All natural language of an answer. */
export const wordsIn = ({ title, description, columns }: DescribedTable): string[] => [
  ...[title, description],
  ...columns.flatMap((column) => [column.title, column.description]),
];

const RULES: Record<Language, string> = {
  zh: `你为数据库的表和字段写注释。
- title：人们平时对它的叫法，2 到 12 个字，不带括号和标点。
- description：一句话说明含义；已有注释优先，不要与之矛盾；如果样例或取值能看出代码含义，写成“状态（0正常 1停用）”的形式，看不出就不要猜。
- columns 中每个字段都要有一项，name 必须与数据中的 name 完全一致；不要增加数据里没有的字段。
- 标题应能互相区分；名称看不出含义时，依据类型、样例和业务背景给出最保守的说法。`,
  en: `You write comments for a database table and its columns.
- title: what people call it, 1 to 5 words, without brackets or punctuation.
- description: one sentence. An existing comment comes first; do not contradict it. Where samples or values show what codes mean, write "status (0 = active, 1 = closed)"; where they do not, do not guess.
- One entry in columns for every column, its name exactly as in the data; no column that is not in the data.
- Titles must differ from each other. Where a name says nothing, give the most careful reading of type, samples and business context.`,
};
