import { type Language, type Said, inWords } from '@pairsmith/core';
import type { Prompt } from '@pairsmith/llm';
import { z } from 'zod';
import { DATA_NOTE, dataBlock } from './data-block';
import type { FittedTables } from './fit-tables';
import { SQL_RULES } from './sql-rules';

const repaired = z.object({ sql: z.string().nullable() });
export type RepairedSql = z.infer<typeof repaired>;

export interface RepairSqlArguments {
  question: string;
  sql: string;
  error: Said;
  attempt: number;
  schema: Pick<FittedTables, 'tables' | 'relations'>;
  language: Language;
  businessContext: string;
}

/** Asks for SQL that answers the question and does not fail as this one did. */
export function repairSqlPrompt(given: RepairSqlArguments): Prompt<RepairedSql> {
  const { question, sql, error, attempt, schema, language, businessContext } = given;
  const data = {
    business_context: businessContext,
    question,
    failed_sql: sql,
    error: inWords(error, language),
    attempt,
    tables: schema.tables,
    relations: schema.relations,
  };
  return {
    name: 'repair_sql',
    version: 2,
    language,
    messages: [
      { role: 'system', content: [RULES[language], SQL_RULES[language], DATA_NOTE[language]].join('\n') },
      { role: 'user', content: dataBlock(data) },
    ],
    schema: repaired,
    maxTokens: 1500,
    temperature: 0.2,
  };
}

const RULES: Record<Language, string> = {
  zh: '你修正一条失败的 PostgreSQL 查询。failed_sql 本应回答 question，但以 error 失败。给出能回答同一个问题的完整 SQL；用给出的表和字段无法回答时，sql 为 null，不要改成回答别的问题。',
  en: 'You repair a PostgreSQL query that failed. failed_sql was meant to answer question and failed with error. Give the complete SQL that answers the same question; where the tables and columns given cannot answer it, sql is null. Never answer another question instead.',
};
