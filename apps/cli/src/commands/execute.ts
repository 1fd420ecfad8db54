import { STEP_NAMES, type StepName } from '@pairsmith/core';
import { Argument, Option, type Command } from 'commander';
import { inService, type Context } from '../command';
import { UsageError } from '../errors';
import { executeAndFollow, type Execute } from '../follow-run';
import { tellWhenLeaving } from '../interrupted';
import { properties } from '../output';
import type { Terminal } from '../terminal';

interface ExecuteOptions {
  restart?: true;
  force?: true;
  append?: true;
  changedOnly?: true;
  dryRun?: true;
  detach?: true;
}

export const addExecute = (program: Command, terminal: Terminal): void => {
  program
    .command('execute')
    .description('execute one step of a task, or all that are left, and follow it to its end')
    .argument('<task>', 'its id')
    .addArgument(new Argument('[step]', 'one step; all that are left where not given').choices(STEP_NAMES))
    .addOption(
      new Option('--restart', 'execute all four steps, also those that are done').conflicts([
        'append',
        'force',
      ]),
    )
    .option('--force', 'execute the step although those before it are not done')
    .option('--append', 'qa_generation: add new questions to the pairs that are there')
    .addOption(
      new Option(
        '--changed-only',
        'renew only what the changes of the schema since the last time concern',
      ).conflicts(['append', 'dryRun']),
    )
    .option('--dry-run', 'execute nothing; estimate the calls and tokens of the model')
    .option('--detach', 'return at once, with the id of the execution')
    .action(inService<ExecuteOptions>(terminal, execute, check));
};

const check = ({
  options,
  terminal,
  args,
}: {
  options: ExecuteOptions & { url?: string };
  terminal: Terminal;
  args: unknown[];
}) => {
  if (options.restart && args[1]) throw new UsageError('--restart executes all steps: name none.');
  if (options.detach && !options.url && !terminal.env['PAIRSMITH_URL'])
    throw new UsageError('--detach needs a service that goes on: name it with --url or PAIRSMITH_URL.');
};

const execute = async (
  context: Context,
  { restart, force, append, changedOnly, dryRun, detach }: ExecuteOptions,
  [task_id = '', step]: string[],
): Promise<void> => {
  const { api, output, screen, terminal } = context;
  const request: Execute = {
    task_id,
    ...(step
      ? { execution_mode: 'step', step_name: step as StepName }
      : { execution_mode: 'complete', ...(restart && { restart }) }),
    ...(force && { force }),
    ...(append && { append }),
    ...(changedOnly && { changed_only: changedOnly }),
  };
  if (dryRun || detach) {
    const answer = await api.executeTask({ ...request, ...(dryRun && { dry_run: true }) });
    answer.warnings.forEach(output.warn);
    output.show({
      json: answer,
      names: () => [answer.execution_id ?? ''],
      text: () => properties(Object.entries(answer.estimate ?? { Execution: answer.execution_id })),
    });
    return;
  }
  const watch = { api, screen, stop: terminal.stop, warn: output.warn };
  const task = await tellWhenLeaving(context, task_id, () => executeAndFollow(watch, request));
  output.show({
    json: task,
    names: () => [task.status],
    text: () => properties([['Task', `${task_id}, ${task.status}`]]),
  });
};
