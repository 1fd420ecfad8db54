import { LOG_LEVELS, type LogLevel } from '@pairsmith/core';
import type { LogLine } from '@pairsmith/client';
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
    .option('-f, --follow', 'and what comes, until nothing of the task runs any more')
    .option('--limit <n>', 'so many lines', wholeNumber(1, 1000), 100)
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

/**
 * A stream begins with the task as it is, then come the lines until now, then each change behind the lines before it: the
 * task has ended when a later state says so. One that has ended already has no later state; its last lines are asked for.
 */
const followLogs = async (
  { api, terminal }: Context,
  task_id: string,
  tail: number,
  show: (line: LogLine) => void,
): Promise<void> => {
  let isFirst = true;
  for await (const { event, data } of api.followTask(task_id, { tail, signal: terminal.stop })) {
    if (event === 'log') show(data);
    if (event === 'status' && data.current_step === null) {
      if (isFirst) (await api.getLogs({ task_id, limit: tail })).logs.forEach(show);
      return;
    }
    if (event === 'deleted') return;
    isFirst = false;
  }
};
