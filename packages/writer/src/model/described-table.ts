import { oneLine } from '@pairsmith/words';
import { type Column, type Table } from '@pairsmith/catalog';
import { fullName, said } from '@pairsmith/core';
import type { ChatModel } from '@pairsmith/llm';
import type { TableWords, WriterContext } from '../writer';
import { describeTablePrompt, wordsIn } from './describe-table-prompt';
import { isWrongLanguage, WRONG_LANGUAGE } from './language-check';

/** Columns a question: an answer about more gets cut off or careless. */
const COLUMNS_A_QUESTION = 40;
/** Questions in all about the same columns; what is missing then stays missing. */
const MAX_ROUNDS = 3;
const MAX_TITLE = 60;
const MAX_DESCRIPTION = 400;

/** Words for a table and those of its columns that have none, matched by name. Throws what `ask` throws: a failure never becomes a comment. */
export async function describeTable(
  model: ChatModel,
  table: Table,
  context: WriterContext,
): Promise<TableWords> {
  const wordless = table.columns.filter(({ word_source }) => word_source === 'none');
  const words: TableWords = { title: table.title, description: table.description, columns: {} };
  if (wordless.length === 0 && table.word_source !== 'none') return words;

  const groups = wordless.length === 0 ? [[]] : inGroups(wordless, COLUMNS_A_QUESTION);
  const answers = await Promise.all(groups.map((columns) => describeColumns(model, table, columns, context)));
  const title = answers.map((answer) => answer.title).find(Boolean);
  if (table.word_source === 'none' && title) {
    words.title = title;
    words.description = answers.find((answer) => answer.title === title)?.description ?? '';
  }
  words.columns = Object.assign({}, ...answers.map(({ columns }) => columns)) as TableWords['columns'];
  return words;
}

async function describeColumns(
  model: ChatModel,
  table: Table,
  columns: Column[],
  context: WriterContext,
): Promise<TableWords> {
  const words: TableWords = { title: '', description: '', columns: {} };
  let missing = columns;
  for (let round = 1; round <= MAX_ROUNDS; round += 1) {
    const prompt = describeTablePrompt({ table, columns: missing, ...context });
    const answer = await model.ask(prompt, context);
    if (isWrongLanguage(wordsIn(answer), context.language)) context.mark?.(fullName(table), WRONG_LANGUAGE);
    words.title ||= shortened(answer.title, MAX_TITLE);
    words.description ||= shortened(answer.description, MAX_DESCRIPTION);
    const asked = new Set(missing.map(({ name }) => name));
    for (const { name, title, description } of answer.columns) {
      if (!asked.has(name)) {
        context.note(
          said('writer.column_invented', { table: fullName(table), name: shortened(name, MAX_TITLE) }),
        );
      } else if (title.trim()) {
        words.columns[name] = {
          title: shortened(title, MAX_TITLE),
          description: shortened(description || title, MAX_DESCRIPTION),
        };
      }
    }
    missing = missing.filter(({ name }) => !(name in words.columns));
    if (missing.length === 0) break;
    context.note(
      said(round < MAX_ROUNDS ? 'writer.columns_missing_again' : 'writer.columns_missing', {
        table: fullName(table),
        names: missing.map(({ name }) => name),
      }),
    );
  }
  return words;
}

const shortened = (text: string, length: number) => oneLine(text).slice(0, length);

const inGroups = <T>(items: T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
