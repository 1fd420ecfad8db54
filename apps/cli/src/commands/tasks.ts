import { TASK_STATUSES } from '@pairsmith/core';
import { Option, type Command } from 'commander';
import { inService, type Context } from '../command';
import { wholeNumber } from '../option-values';
import { columns } from '../output';
import type { Terminal } from '../terminal';

interface TasksOptions {
  status?: (typeof TASK_STATUSES)[number];
  limit: number;
}

export const addTasks = (program: Command, terminal: Terminal): void => {
  program
    .command('tasks')
    .description('list tasks, the newest first')
    .addOption(new Option('--status <status>', 'only those').choices(TASK_STATUSES))
    .option('--limit <n>', 'at most so many', wholeNumber(1, 100), 20)
    .action(inService<TasksOptions>(terminal, listTasks));
};

const listTasks = async ({ api, output }: Context, { status, limit }: TasksOptions): Promise<void> => {
  const answer = await api.listTasks({ limit, ...(status && { status }) });
  const { tasks, total } = answer;
  output.show({
    json: answer,
    names: () => tasks.map(({ task_id }) => task_id),
    text: () =>
      columns(
        ['TASK', 'NAME', 'DATABASE', 'STATUS', 'CREATED'],
        tasks.map((task) => [task.task_id, task.task_name, task.db_name, task.status, task.created_at]),
      ),
  });
  if (total > tasks.length) output.note(`${tasks.length} of ${total}; more: --limit`);
};
