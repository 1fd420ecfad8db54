import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Pair } from '@pairsmith/core';
import type { Command } from 'commander';
import { inService, type Context, type GlobalOptions } from '../command';
import { NotFound } from '../errors';
import { wholeNumber } from '../option-values';
import { printable } from '../printable';
import type { Terminal } from '../terminal';

interface PairsOptions {
  quarantined?: true;
  limit?: number;
}

/** A pair, and why it is in quarantine where it is. */
interface ShownPair extends Pair {
  reason?: string;
  error?: string | null;
}

export const addPairs = (program: Command, terminal: Terminal): void => {
  program
    .command('pairs')
    .description('show the pairs of a task, as SQL with the questions as comments')
    .argument('<task>', 'its id')
    .option('--quarantined', 'show those in quarantine instead, with the reason')
    .option('--limit <n>', 'at most so many pairs', wholeNumber(1, 1_000_000))
    .action(inService<PairsOptions>(terminal, showPairs));
};

const FILES = { accepted: /^qs_.*_pair\.json$/, quarantined: /^quarantine_.*\.json$/ };

const showPairs = async (
  context: Context,
  options: PairsOptions & GlobalOptions,
  [task_id = '']: string[],
): Promise<void> => {
  const pairs = (await readPairs(context, task_id, options)).slice(0, options.limit);
  const { stdout, stop } = context.terminal;
  if (options.json) {
    stdout.write(`${JSON.stringify(pairs, null, 2)}\n`);
    return;
  }
  const render = options.quiet ? ({ question }: ShownPair) => `${oneLine(question)}\n` : renderPair;
  // One after the other, as fast as they are read: `| head` takes the first and leaves.
  await pipeline(Readable.from(pairs.map(render)), stdout, { end: false, signal: stop });
};

const readPairs = async (
  { api }: Context,
  task_id: string,
  { quarantined }: PairsOptions,
): Promise<ShownPair[]> => {
  const form = quarantined ? FILES.quarantined : FILES.accepted;
  const { files } = await api.listFiles({ task_id });
  const found = files.filter(({ file_name }) => form.test(file_name));
  if (!found.length && !quarantined)
    throw new NotFound(`${task_id} has no pairs yet: pairsmith execute ${task_id}`);
  const sets = await Promise.all(
    found.map(
      async ({ file_name }) =>
        (await api.downloadFile({ task_id, file_name })).json() as Promise<ShownPair[]>,
    ),
  );
  return sets.flat();
};

const oneLine = (text: string): string => printable(text.replace(/\s+/g, ' ').trim());

const renderPair = ({ question, sql, reason, error }: ShownPair): string => {
  const why = [reason, error].filter(Boolean).join(': ');
  return [`-- ${oneLine(question)}`, ...(why ? [`-- ${oneLine(why)}`] : []), printable(sql), '', ''].join(
    '\n',
  );
};
