import type { StepStatus, TaskStatus } from '@pairsmith/core';
import { firstRow, rows, type Client, type Timestamp } from './client';
import { TASK_COLUMNS, type TaskRow } from './tasks';

export interface ListedTask extends TaskRow {
  /** The four steps' statuses, in their order. */
  step_statuses: StepStatus[];
}

/** Both ends are included. */
export interface TimeRange {
  from?: Timestamp;
  to?: Timestamp;
}

type TaskSortField = 'created_at' | 'started_at' | 'completed_at' | 'task_name' | 'status';

export interface TaskFilter {
  status?: TaskStatus;
  /** Contained in the name, any case; `%` and `_` are literal. */
  taskName?: string;
  createdBy?: string;
  dbName?: string;
  created?: TimeRange;
  started?: TimeRange;
  completed?: TimeRange;
}

export interface TaskPage {
  limit: number;
  offset: number;
  sortBy?: TaskSortField;
  sortOrder?: 'asc' | 'desc';
}

/** One page of the tasks that match, newest first unless said otherwise, and how many match in all. */
export async function queryTasks(
  client: Client,
  filter: TaskFilter,
  page: TaskPage,
): Promise<{ tasks: ListedTask[]; total: number }> {
  const { where, values } = conditions(filter);
  const sortBy: TaskSortField = page.sortBy ?? 'created_at';
  const order = page.sortOrder === 'asc' ? 'asc' : 'desc';
  const total = await firstRow<{ total: number }>(
    client,
    `select count(*) as total from pairsmith.tasks t where ${where}`,
    values,
  );
  const tasks = await rows<ListedTask>(
    client,
    `select ${TASK_COLUMNS},
            (select array_agg(s.status order by s.position) from pairsmith.task_steps s where s.task_id = t.task_id)
              as step_statuses
       from pairsmith.tasks t where ${where}
      order by t.${sortBy} ${order} nulls last, t.task_id ${order}
      limit $${values.length + 1} offset $${values.length + 2}`,
    [...values, page.limit, page.offset],
  );
  return { tasks, total: total?.total ?? 0 };
}

function conditions(filter: TaskFilter): { where: string; values: unknown[] } {
  const values: unknown[] = [];
  const parts = ['true'];
  const add = (sql: (parameter: string) => string, value: unknown) => {
    if (value === undefined) return;
    values.push(value);
    parts.push(sql(`$${values.length}`));
  };
  add((p) => `t.status = ${p}`, filter.status);
  add((p) => `strpos(lower(t.task_name), lower(${p})) > 0`, filter.taskName);
  add((p) => `t.created_by = ${p}`, filter.createdBy);
  add((p) => `t.parameters->>'db_name' = ${p}`, filter.dbName);
  for (const field of ['created', 'started', 'completed'] as const) {
    add((p) => `t.${field}_at >= ${p}`, filter[field]?.from);
    add((p) => `t.${field}_at <= ${p}`, filter[field]?.to);
  }
  return { where: parts.join(' and '), values };
}
