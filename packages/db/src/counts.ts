import type { TaskStatus } from '@pairsmith/core';
import { rows, type Client } from './client';

export const countTasks = (client: Client) =>
  rows<{ status: TaskStatus; count: number }>(
    client,
    'select status, sum(count)::bigint as count from pairsmith.task_counts group by status',
  );
