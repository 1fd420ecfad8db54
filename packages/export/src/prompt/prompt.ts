import { inWords, said } from '@pairsmith/core';
import type { ExportPair } from '../pair';
import type { ExportSettings } from '../settings';
import { ddlOf, promptTables } from './tables';

/** What a model is trained to answer, and with what, in the task's language. */
export interface Prompt {
  /** What it is to do, whatever the question. */
  system: string;
  /** The tables' DDL; empty where none is shown. */
  tables: string;
  question: string;
  answer: string;
}

export function promptOf(pair: ExportPair, settings: ExportSettings): Prompt {
  const { catalog } = pair.database;
  const code = settings.reasoning ? said('export.system_reasoning') : said('export.system');
  return {
    system: inWords(code, pair.language),
    tables: promptTables(pair, settings)
      .map((table) => ddlOf(table, catalog))
      .join('\n\n'),
    question: pair.question,
    answer: settings.reasoning ? reasoned(pair) : pair.sql,
  };
}

/** Steps, then the statement in a block of its own: one form, whether there are steps or not. */
function reasoned({ reasoning, sql }: ExportPair): string {
  const steps = (reasoning ?? []).map((step, at) => `${at + 1}. ${step}\n`).join('');
  return `${steps}${steps && '\n'}\`\`\`sql\n${sql}\n\`\`\``;
}

/** Tables and question as one text; the question alone where no table is shown. */
export function asked({ tables, question }: Prompt, { language }: ExportPair): string {
  if (!tables) return question;
  const label = (code: 'export.tables' | 'export.question') => inWords(said(code), language);
  return `${label('export.tables')}:\n${tables}\n\n${label('export.question')}: ${question}`;
}
