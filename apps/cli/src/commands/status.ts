import type { Step, Task } from '@pairsmith/client';
import type { Command } from 'commander';
import { inService, type Context } from '../command';
import { columns, properties } from '../output';
import { summarize } from '../summaries';
import type { Terminal } from '../terminal';

export const addStatus = (program: Command, terminal: Terminal): void => {
  program
    .command('status')
    .description('show a task and how far its steps are')
    .argument('<task>', 'its id')
    .action(inService(terminal, showStatus));
};

const showStatus = async ({ api, output }: Context, _options: object, [task_id = '']: string[]) => {
  const task = await api.getTask({ task_id });
  output.show({ json: task, names: () => [task.status], text: () => renderTask(task) });
};

const renderTask = (task: Task): string =>
  [
    properties([
      ['Task', task.task_id],
      ['Name', task.task_name],
      ['Database', task.parameters.db_name],
      ['Status', task.status],
    ]),
    '',
    columns(
      ['STEP', 'STATUS', ''],
      task.steps.map((step) => [step.step_name, stateOf(step, task), detailOf(step)]),
    ),
  ].join('\n');

const stateOf = ({ step_status, stale, execution_id }: Step, { current_step }: Task): string => {
  if (current_step?.execution_id === execution_id && current_step?.queued) return 'queued';
  return stale ? `${step_status}, stale` : step_status;
};

const detailOf = (step: Step): string => {
  const { progress, step_status } = step;
  if (step_status === 'failed') return step.error_message ?? '';
  if (step_status === 'completed') return summarize(step.step_name, step.result);
  if (!progress || step_status !== 'running') return '';
  const left = progress.eta_seconds ? `, about ${Math.ceil(progress.eta_seconds)} s left` : '';
  return `${progress.percent} %${left}`;
};
