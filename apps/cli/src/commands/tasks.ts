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
    .addOption(new Option('--status <status>', 'only tasks of this status').choices(TASK_STATUSES))
    .option('--limit <n>', 'at most so many tasks', wholeNumber(1, 1_000_000), 20)
    .action(inService<TasksOptions>(terminal, listTasks));
};

const PAGE = 100;

const listTasks = async ({ api, output }: Context, { status, limit }: TasksOptions): Promise<void> => {
  const first = await api.listTasks({ limit: Math.min(limit, PAGE), ...(status && { status }) });
  const tasks = [...first.tasks];
  let next_cursor = first.next_cursor;
  // By cursor: a task that is made meanwhile moves no other one onto the next page.
  while (next_cursor !== null && tasks.length < limit) {
    const page = await api.listTasks({
      ...{ limit: Math.min(limit - tasks.length, PAGE), cursor: next_cursor },
      ...(status && { status }),
    });
    tasks.push(...page.tasks);
    next_cursor = page.next_cursor;
  }
  output.show({
    json: { ...first, tasks, limit, next_cursor },
    names: () => tasks.map(({ task_id }) => task_id),
    text: () =>
      columns(
        ['TASK', 'NAME', 'DATABASE', 'STATUS', 'CREATED'],
        tasks.map((task) => [task.task_id, task.task_name, task.db_name, task.status, task.created_at]),
      ),
  });
  if (next_cursor !== null) output.note(`${tasks.length} of ${first.total}; more: --limit`);
};
