import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { EXPORT_FORMATS, type ExportFormat, type MineSource } from '@pairsmith/core';
import { Option, type Command } from 'commander';
import { inService, type Context, type GlobalOptions } from '../command';
import { namedService } from '../connection';
import { HOW_TO_NAME_IT, isNoneNamed, readDatabase } from '../database';
import { warnIfEmpty } from '../empty-export';
import { UsageError } from '../errors';
import { executeAndFollow } from '../follow-run';
import { tellWhenLeaving } from '../interrupted';
import { mineSources, tableNames, tablePattern, wholeNumber } from '../option-values';
import { properties } from '../output';
import { fetchFiles, nameOf, openFolder, saveAnswer } from '../task-files';
import type { Terminal } from '../terminal';

interface RunOptions {
  database?: string;
  tables?: string[];
  out?: string;
  export?: ExportFormat;
  name?: string;
  context?: string;
  questions?: number;
  mine?: MineSource[];
  force?: true;
}

interface Checked {
  database?: string;
  folder: string;
}

/** More of them are named, if by `*`, so that nobody starts on a thousand by mistake. */
const MOST_UNNAMED = 30;

export const addRun = (program: Command, terminal: Terminal): void => {
  program
    .command('run')
    .description('go the whole way: describe tables, write pairs, prove them, load them, and fetch all files')
    .option(
      '--database <url>',
      'connection string of the business database, which is only read; - takes it from stdin (PAIRSMITH_DATABASE_URL)',
    )
    .option(
      '--tables <names>',
      'tables, separated by commas, * for any signs (default: all of the schema public, up to 30)',
      tableNames,
    )
    .option('--out <dir>', 'the folder that all files go to, made where it is missing; needed')
    .addOption(
      new Option('--export <format>', 'put an export in this format beside the files').choices(
        EXPORT_FORMATS,
      ),
    )
    .option('--name <text>', 'a name for the task')
    .option('--context <text>', 'what the business does; it shapes the words of documents and questions')
    .option(
      '--questions <n>',
      'how many questions are written for each theme (default: 10)',
      wholeNumber(1, 50),
    )
    .addOption(
      new Option(
        '--mine <sources>',
        'which queries in use become pairs too: views, files, statements (pg_stat_statements) with commas, or none',
      ).argParser(mineSources),
    )
    .option('--force', 'write into a folder that is not empty')
    .action(inService<RunOptions, Checked>(terminal, run, ({ options }) => check(options, terminal)));
};

/** The folder is made last: what cannot be meant leaves nothing behind. */
const check = async (options: RunOptions & GlobalOptions, terminal: Terminal): Promise<Checked> => {
  const { database, out, force } = options;
  const folder = needed(out);
  const connection = await readDatabase(database, terminal);
  namedService(terminal, options);
  return { database: connection, folder: await openFolder(folder, force ?? false) };
};

const needed = (out: string | undefined): string => {
  if (out) return out;
  throw new UsageError('Name the folder that all files go to: --out DIR');
};

const run = async (
  context: Context,
  options: RunOptions & { language?: 'zh' | 'en' },
  _args: string[],
  { database, folder }: Checked,
): Promise<void> => {
  const { api, screen, output, terminal } = context;
  const { tables, created } = await createTask(context, options, database);
  const { task_id } = created;
  created.warnings?.forEach(output.warn);
  const { table_count } = await api.createTableList({ task_id, tables });
  output.note(`Task ${task_id}: ${table_count} tables`);

  const watch = { api, screen, stop: terminal.stop, warn: output.warn };
  const task = await tellWhenLeaving(context, task_id, () =>
    executeAndFollow(watch, { task_id, execution_mode: 'complete' }),
  );
  const files = (await api.listFiles({ task_id })).files.map(({ file_name }) => file_name);
  await fetchFiles(api, { task_id, names: files, folder }, terminal.stop);
  const exported = options.export ? await exportTo(context, task_id, options.export, folder) : null;

  output.show({
    json: { task_id, folder, files, exported, result: task.result },
    names: () => [task_id],
    text: () =>
      properties([
        ['Task', task_id],
        ['Files', `${files.length} in ${options.out}`],
        ...(exported ? [['Export', join(options.out ?? '', exported)] as [string, string]] : []),
      ]),
  });
};

/** @throws UsageError where nobody named a database; ApiError */
const createTask = async (
  context: Context,
  options: RunOptions & { language?: 'zh' | 'en' },
  database: string | undefined,
) => {
  try {
    const tables = await tablesOf(context, options.tables, database);
    const created = await context.api.createTask({
      ...(options.name && { task_name: options.name }),
      ...(database && { db_connection: database }),
      ...(options.context && { business_context: options.context }),
      ...(options.questions && { questions_per_theme: options.questions }),
      ...(options.mine && { mine: options.mine }),
      ...(options.language && { language: options.language }),
    });
    return { tables, created };
  } catch (error) {
    if (isNoneNamed(error, database))
      throw new UsageError(`No business database is named. ${HOW_TO_NAME_IT}`, { cause: error });
    throw error;
  }
};

/** All of `public` where none are named; of those named, what has a `*` stands for every table that it fits. */
const tablesOf = async (
  context: Context,
  named: string[] | undefined,
  database?: string,
): Promise<string[]> => {
  if (!named) return allTables(context, database);
  const found = await Promise.all(
    named.map((name) => (name.includes('*') ? tablesLike(context, name, database) : [name])),
  );
  return [...new Set(found.flat())];
};

const tablesLike = async ({ api }: Context, pattern: string, database?: string): Promise<string[]> => {
  const { schema, pattern: table_name_pattern } = tablePattern(pattern);
  const { tables } = await api.listTables({
    ...{ schema, table_name_pattern },
    ...(database && { db_connection: database }),
  });
  if (tables.length === 0) throw new UsageError(`No table that the database's role may see fits ${pattern}.`);
  return tables;
};

const allTables = async ({ api }: Context, database?: string): Promise<string[]> => {
  const { tables } = await api.listTables({ schema: 'public', ...(database && { db_connection: database }) });
  if (tables.length === 0)
    throw new UsageError(
      'The schema public of this database has no tables that its role may see. Name some: --tables schema.table,…',
    );
  if (tables.length > MOST_UNNAMED)
    throw new UsageError(
      `The schema public has ${tables.length} tables. Name those that matter, --tables ${tables.slice(0, 2).join(',')},… or --tables 'sales_*'; or all of them: --tables '*'`,
    );
  return tables;
};

const exportTo = async (
  { api, output, terminal }: Context,
  task_id: string,
  format: ExportFormat,
  folder: string,
): Promise<string> => {
  const init = { signal: terminal.stop };
  const response = await api.exportTask({ task_id, format }, init);
  const name = nameOf(response);
  const path = join(folder, name);
  await saveAnswer(response, path, terminal.stop);
  await warnIfEmpty(output, { format, bytes: (await stat(path)).size }, () =>
    api.exportTask({ task_id, format, part: 'manifest' }, init),
  );
  return name;
};
