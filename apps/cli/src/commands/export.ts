import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { InputOf } from '@pairsmith/client';
import {
  EXPORT_FORMATS,
  EXPORT_PARTS,
  PROMPT_SCHEMAS,
  PROOF_LEVELS,
  READER_VERDICTS,
  SPLITS,
  type ReaderVerdict,
} from '@pairsmith/core';
import { Option, type Command } from 'commander';
import { inService, type Context, type Prepared } from '../command';
import { warnIfEmpty } from '../empty-export';
import { UsageError } from '../errors';
import { names, wholeNumber } from '../option-values';
import { bytesOf, measured, saveBytes } from '../task-files';
import type { Terminal } from '../terminal';

type Request = InputOf<'exportTrainingData'>;

interface ExportOptions {
  format?: Request['format'] | 'files';
  part?: Request['part'];
  out?: string;
  dbName?: string;
  questions?: 'zh' | 'en';
  minProofLevel?: Request['min_proof_level'];
  verdicts?: string[];
  approvedOnly?: true;
  reasoning?: true;
  schemaInPrompt?: Request['schema_in_prompt'];
  distractors?: number;
  split?: string;
  seed?: string;
}

const FORMATS_AND_EXAMPLES = `
Formats of pairs: chat (OpenAI), alpaca, sharegpt, spider, bird, dpo (TRL), vanna, csv. Formats of the schema: mdl (WrenAI),
cortex (Snowflake), dbt, comments (COMMENT ON). files is a zip of a task's files.

Examples:
  pairsmith export task_20260101_120000 --format chat --out pairs.jsonl
  pairsmith export task_20260101_120000 --format spider --part bundle --split 70,15,15 --out spider.zip
  pairsmith export --db-name shop --format alpaca --part train --min-proof-level L3 > train.json`;

export const addExport = (program: Command, terminal: Terminal): void => {
  program
    .command('export')
    .description('write pairs or the schema in a format that others train and ask with')
    .argument('[tasks...]', 'ids of tasks')
    .addOption(new Option('--format <format>', 'the format').choices([...EXPORT_FORMATS, 'files']))
    .option('--out <file>', 'the file that it goes to (default: stdout)')
    .option('--db-name <name>', 'export all tasks of this database')
    .addOption(
      new Option(
        '--part <part>',
        'all pairs in one file (default), a part of the split, tables.json, the manifest, or all of it as a zip',
      ).choices(EXPORT_PARTS),
    )
    .addOption(
      new Option('--questions <language>', 'only pairs that ask in this language').choices(['zh', 'en']),
    )
    .addOption(
      new Option(
        '--min-proof-level <level>',
        'how far a pair has to be proved (default: L2, it ran)',
      ).choices(PROOF_LEVELS),
    )
    .option(
      '--verdicts <names>',
      `what the second reader may have said: ${READER_VERDICTS.join(', ')} (default: all but conflict)`,
      names,
    )
    .option('--approved-only', 'only pairs that a person approved')
    .option('--reasoning', 'put the steps of reasoning, where they are kept, into the answers')
    .addOption(
      new Option('--schema-in-prompt <which>', 'which tables a prompt shows (default: needed)').choices(
        PROMPT_SCHEMAS,
      ),
    )
    .option('--distractors <n>', 'how many tables beside the needed ones (default: 3)', wholeNumber(0, 50))
    .option('--split <shares>', 'percent of train, dev and test (default: 80,10,10)')
    .option('--seed <text>', 'draws another split and other distractors')
    .addHelpText('after', FORMATS_AND_EXAMPLES)
    .action(inService<ExportOptions, string | null>(terminal, exportPairs, check));
};

const check = async ({ options, args }: Prepared<ExportOptions>): Promise<string | null> => {
  const { format, dbName, out } = options;
  const { length } = args[0] as string[];
  if (!format) throw new UsageError(`Name the format: --format ${[...EXPORT_FORMATS, 'files'].join('|')}`);
  if (!length && !dbName) throw new UsageError('Name the tasks to export, or their database with --db-name.');
  if (format === 'files' && (length !== 1 || dbName))
    throw new UsageError('--format files is a zip of one task: name that task alone.');
  if (out === undefined) return null;
  const path = resolve(out);
  const folder = await stat(dirname(path)).catch(() => null);
  const there = await stat(path).catch(() => null);
  if (!folder?.isDirectory()) throw new UsageError(`There is no folder ${dirname(path)} for --out.`);
  if (there?.isDirectory()) throw new UsageError(`--out takes a file, and ${out} is a folder.`);
  return path;
};

const exportPairs = async (
  context: Context,
  options: ExportOptions,
  args: unknown[],
  file: string | null,
): Promise<void> => {
  const { stdout, stop } = context.terminal;
  const tasks = args[0] as string[];
  const response = await ask(context, options, tasks);
  if (file === null && stdout.isTTY && response.headers.get('content-type') === 'application/zip')
    throw new UsageError('A zip is nothing for a terminal: name a file for it with --out, or a pipe.');
  const size = { bytes: 0 };
  const answer = measured(bytesOf(response, 'the export'), size);
  if (file === null) {
    await pipeline(answer, stdout, { end: false, signal: stop });
  } else {
    await saveBytes(answer, file, stop);
    context.output.show({ json: { file }, names: () => [file], text: () => `Wrote ${options.out}` });
  }
  if (isOfPairs(options))
    await warnIfEmpty(context.output, { format: options.format, bytes: size.bytes }, () =>
      ask(context, { ...options, part: 'manifest' }, tasks),
    );
};

/** One file of pairs: all of them, or a part of a split. */
const isOfPairs = ({ part = 'all' }: ExportOptions): boolean =>
  part === 'all' || SPLITS.some((one) => one === part);

const ask = async (
  { api, terminal }: Context,
  options: ExportOptions,
  tasks: string[],
): Promise<Response> => {
  const { format = 'chat', dbName, verdicts, approvedOnly, reasoning } = options;
  const init = { signal: terminal.stop };
  const shared = {
    part: options.part,
    language: options.questions,
    min_proof_level: options.minProofLevel,
    schema_in_prompt: options.schemaInPrompt,
    distractors: options.distractors,
    split: options.split,
    seed: options.seed,
  };
  const [task_id = ''] = tasks;
  if (tasks.length === 1 && !dbName)
    return api.exportTask(
      {
        ...{ task_id, format, ...shared },
        ...(verdicts && { verdicts: verdicts.join(',') }),
        ...(approvedOnly && { approved_only: 'true' as const }),
        ...(reasoning && { reasoning: 'true' as const }),
      },
      init,
    );
  return api.exportTrainingData(
    {
      ...{ format: format as Request['format'], ...shared },
      ...(tasks.length && { task_ids: tasks }),
      ...(dbName && { db_name: dbName }),
      ...(verdicts && { verdicts: verdicts as ReaderVerdict[] }),
      ...(approvedOnly && { approved_only: true }),
      ...(reasoning && { reasoning: true }),
    },
    init,
  );
};
