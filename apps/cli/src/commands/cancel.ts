import type { Command } from 'commander';
import { inService, type Context } from '../command';
import type { Terminal } from '../terminal';

export const addCancel = (program: Command, terminal: Terminal): void => {
  program
    .command('cancel')
    .description('cancel the step or evaluation of a task that is queued or running')
    .argument('<task>', 'its id')
    .action(inService(terminal, cancel));
};

const cancel = async (
  { api, output }: Context,
  _options: object,
  [task_id = '']: string[],
): Promise<void> => {
  const answer = await api.cancelTask({ task_id });
  output.show({ json: answer, names: () => [answer.execution_id], text: () => answer.response });
};
