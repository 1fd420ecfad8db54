import type { Catalog, Table } from '@pairsmith/catalog';
import { fullName, inWords, said } from '@pairsmith/core';
import type { ChatModel } from '@pairsmith/llm';
import type { RepairRequest, WriterContext } from '../writer';
import { fitTables } from './fit-tables';
import { repairSqlPrompt } from './repair-sql-prompt';
import { relationFacts } from './table-facts';
import { isOwnFailure } from './fatal-errors';
import { withoutFence } from './written-pairs';

const MAX_TABLES = 10;

/**
 * Another SQL for the question, or null where the model has none, repeats the one that failed, or fails at this question alone: one
 * pair less is no reason to end the step. Throws what else `ask` throws.
 */
export async function repairSql(
  model: ChatModel,
  { catalog, question, sql, error, attempt }: RepairRequest,
  maxTokens: number,
  context: WriterContext,
): Promise<string | null> {
  const told = inWords(error, context.language);
  const schema = fitTables(catalog, tablesFor(catalog, `${sql}\n${told}`), maxTokens);
  const prompt = repairSqlPrompt({ question, sql, error, attempt, schema, ...context });
  const answer = await model.ask(prompt, context).catch((failure: unknown) => {
    if (!isOwnFailure(failure, context.signal)) throw failure;
    context.note(said('writer.repair_failed', { question, why: failure.said }));
    return { sql: null };
  });
  const repaired = withoutFence(answer.sql ?? '');
  return repaired === '' || squeezed(repaired) === squeezed(sql) ? null : repaired;
}

/**
 * The tables whose names stand in the failed SQL (which may not parse), then their neighbours: the column that was
 * looked for may be theirs. All tables where no name is found.
 */
function tablesFor(catalog: Catalog, text: string): Table[] {
  const words = new Set(text.toLowerCase().match(/[\p{L}\p{N}_$]+/gu) ?? []);
  const touched = catalog.tables.filter(
    ({ name }) => words.has(name.toLowerCase()) || (/[^\p{L}\p{N}_$]/u.test(name) && text.includes(name)),
  );
  if (touched.length === 0) return catalog.tables;
  const names = new Set(touched.map(fullName));
  const neighbours = new Set(
    relationFacts(catalog, catalog.tables).flatMap(({ from, to }) =>
      names.has(from) ? [to] : names.has(to) ? [from] : [],
    ),
  );
  const beside = catalog.tables.filter(
    (table) => neighbours.has(fullName(table)) && !names.has(fullName(table)),
  );
  return [...touched, ...beside].slice(0, Math.max(MAX_TABLES, touched.length));
}

const squeezed = (sql: string) =>
  sql
    .replace(/\s+/g, ' ')
    .replace(/ ?; ?$/, '')
    .trim();
