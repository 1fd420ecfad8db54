import type { DataOf } from '@pairsmith/client';
import type { Command } from 'commander';
import { inService, type Context } from '../command';
import { names, wholeNumber } from '../option-values';
import { printable } from '../printable';
import type { Terminal } from '../terminal';

interface SearchOptions {
  task?: string[];
  dbName?: string;
  limit: number;
}

export const addSearch = (program: Command, terminal: Terminal): void => {
  program
    .command('search')
    .description('find what the training data has for a question')
    .argument('<question>', 'in quotes')
    .option('--task <ids>', 'only of these tasks, separated by commas', names)
    .option('--db-name <name>', 'only of this database')
    .option('--limit <n>', 'at most so many pairs, tables and texts each', wholeNumber(1, 50), 5)
    .action(inService<SearchOptions>(terminal, search));
};

const search = async (
  { api, output }: Context,
  { task, dbName, limit }: SearchOptions,
  [question = '']: string[],
): Promise<void> => {
  const found = await api.searchTrainingData({
    ...{ question, limit },
    ...(task && { task_ids: task }),
    ...(dbName && { db_name: dbName }),
  });
  output.show({
    json: found,
    names: () => found.sql.map(({ sql }) => sql.replace(/\s+/g, ' ')),
    text: () => renderFound(found),
  });
};

const renderFound = ({ sql, ddl, documentation }: DataOf<'searchTrainingData'>): string => {
  const parts = [
    ...sql.map((pair) => `pair   ${printable(pair.question ?? '')}\n       ${printable(pair.sql)}`),
    ...ddl.map(
      ({ content, related }) =>
        `table  ${printable(describeTable(content))}${related ? ' (joins the others)' : ''}`,
    ),
    ...documentation.map(({ content }) => `text   ${firstLine(content)}`),
  ];
  return parts.length ? parts.join('\n') : 'Nothing was found.';
};

/** A table's name and what it is, out of its DDL. */
export const describeTable = (ddl: string): string => {
  const [, title = ''] = /^--[^:：]*[:：]\s*(.*)/.exec(ddl) ?? [];
  const [, name = ''] = TABLE.exec(ddl) ?? [];
  if (!name) return firstLine(ddl);
  return title && !name.endsWith(title) ? `${name}, ${title}` : name;
};

/** Its name may be quoted, and have blanks in it; `if not exists` is of types and tables that it needs. */
const TABLE = /^create (?:materialized |foreign )?(?:table|view) ((?:"(?:[^"]|"")*"|[^\s("])+)/im;

const firstLine = (text: string): string =>
  printable(text.split('\n', 1)[0]?.replace(/^(--|#)\s*/, '') ?? '');
