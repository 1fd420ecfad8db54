import { setTimeout as sleep } from 'node:timers/promises';
import { LOG_LEVELS, type LogLevel } from '@pairsmith/core';
import type { LogLine, TaskEvent } from '@pairsmith/client';
import { Option, type Command } from 'commander';
import { inService, type Context } from '../command';
import { wholeNumber } from '../option-values';
import type { Terminal } from '../terminal';

interface LogsOptions {
  follow?: true;
  limit: number;
  level?: LogLevel;
}

export const addLogs = (program: Command, terminal: Terminal): void => {
  program
    .command('logs')
    .description('show the last lines of the log of a task')
    .argument('<task>', 'its id')
    .option('-f, --follow', 'go on with what comes, until nothing of the task runs')
    .option('--limit <n>', 'the last so many lines', wholeNumber(1, 1000), 100)
    .addOption(new Option('--level <level>', 'only lines of this level').choices(LOG_LEVELS))
    .action(inService<LogsOptions>(terminal, showLogs));
};

const showLogs = async (
  context: Context,
  { follow, limit, level }: LogsOptions,
  [task_id = '']: string[],
): Promise<void> => {
  const { api, output } = context;
  const show = (line: LogLine): void => output.line(line, renderLine(line));
  if (follow)
    return followLogs(context, task_id, limit, (line) => (!level || line.level === level) && show(line));
  const { logs } = await api.getLogs({ task_id, limit, ...(level && { level }) });
  logs.forEach(show);
};

const renderLine = ({ timestamp, level, message }: LogLine): string =>
  `${timestamp} ${level.padEnd(7)} ${message}`;

/** A worker says that a step is done right after it is: so long nothing comes any more before following ends. */
const QUIET_MS = 500;

/** Null where it does not come. */
const unlessQuiet = async <T>(next: Promise<T>): Promise<T | null> => {
  const over = new AbortController();
  const quiet: Promise<null> = sleep(QUIET_MS, null, { signal: over.signal }).catch(() => null);
  try {
    return await Promise.race([next, quiet]);
  } finally {
    over.abort();
  }
};

/** The last lines, then what comes, until nothing of the task runs and its last words have been heard. */
const followLogs = async (
  { api, terminal }: Context,
  task_id: string,
  tail: number,
  show: (line: LogLine) => void,
): Promise<void> => {
  const end = new AbortController();
  const signal = AbortSignal.any([terminal.stop, end.signal]);
  const events = api.followTask(task_id, { tail, signal });
  let isIdle = false;
  try {
    for (;;) {
      const next = events.next();
      const came: IteratorResult<TaskEvent> | null = await (isIdle ? unlessQuiet(next) : next);
      if (!came) {
        // It is given up together with the stream.
        next.catch(() => undefined);
        return;
      }
      if (came.done || came.value.event === 'deleted') return;
      if (came.value.event === 'log') show(came.value.data);
      if (came.value.event === 'status') isIdle = came.value.data.current_step === null;
    }
  } finally {
    end.abort();
  }
};
