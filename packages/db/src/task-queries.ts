import type { StepStatus, TaskStatus } from '@pairsmith/core';
import { firstRow, withTimestamps, type Client, type Timestamp } from './client';
import { TASK_COLUMNS, TASK_TIMES, type TaskRow } from './tasks';

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

/** Where a task stands in a list: the value that it is sorted by, and its id among equals. */
export interface TaskPlace {
  value: string | null;
  taskId: string;
}

export interface TaskPage {
  limit: number;
  /** Begins behind this place, whatever came before it meanwhile; beside it there is no offset. */
  after?: TaskPlace;
  /** Not given: from the first. */
  offset?: number;
  sortBy?: TaskSortField;
  sortOrder?: 'asc' | 'desc';
}

/** Others may be null, and then stand at the end; of these an index gives the order as it is. */
const NEVER_NULL: ReadonlySet<TaskSortField> = new Set(['created_at', 'status']);

/**
 * One page of the tasks that match, newest first unless said otherwise, and how many match in all: one statement, so
 * both are of one moment. The total of all tasks, or of one status, is read off what is counted with each change. `last`: where
 * the next page begins; null: nothing follows.
 */
export async function queryTasks(
  client: Client,
  filter: TaskFilter,
  page: TaskPage,
): Promise<{ tasks: ListedTask[]; total: number; last: TaskPlace | null }> {
  const { where, values } = conditions(filter);
  const sortBy: TaskSortField = page.sortBy ?? 'created_at';
  const order = page.sortOrder === 'asc' ? 'asc' : 'desc';
  const nulls = NEVER_NULL.has(sortBy) ? '' : 'nulls last';
  const behind = page.after ? behindPlace(page.after, { sortBy, order, values }) : 'true';
  // One more than is asked for says whether any follows.
  values.push(page.limit + 1, page.offset ?? 0);
  const found = await firstRow<{ tasks: ListedTask[]; total: number }>(
    client,
    `select (${total(filter, where)}) as total,
            (select coalesce(json_agg(one), '[]') from (
              select ${TASK_COLUMNS},
                     (select array_agg(s.status order by s.position)
                        from pairsmith.task_steps s where s.task_id = t.task_id) as step_statuses
                from pairsmith.tasks t where ${where} and ${behind}
               order by t.${sortBy} ${order} ${nulls}, t.task_id ${order}
               limit $${values.length - 1} offset $${values.length}) one) as tasks`,
    values,
  );
  const read = found?.tasks.map((task) => withTimestamps(task, TASK_TIMES)) ?? [];
  const tasks = read.slice(0, page.limit);
  const last = read.length > tasks.length ? tasks.at(-1) : undefined;
  return {
    ...{ tasks, total: found?.total ?? 0 },
    last: last ? { value: last[sortBy], taskId: last.task_id } : null,
  };
}

/** As a comparison of rows, which the index that gives the order can begin at. Those without a value stand at the end. */
function behindPlace(
  { value, taskId }: TaskPlace,
  { sortBy, order, values }: { sortBy: TaskSortField; order: 'asc' | 'desc'; values: unknown[] },
): string {
  const follows = order === 'asc' ? '>' : '<';
  values.push(taskId);
  const id = `$${values.length}`;
  if (value === null) return `(t.${sortBy} is null and t.task_id ${follows} ${id})`;
  values.push(value);
  const isBehind = `(t.${sortBy}, t.task_id) ${follows} ($${values.length}, ${id})`;
  return NEVER_NULL.has(sortBy) ? isBehind : `(${isBehind} or t.${sortBy} is null)`;
}

const total = (filter: TaskFilter, where: string): string =>
  isOfStatusAlone(filter)
    ? `select coalesce(sum(t.count), 0)::bigint from pairsmith.task_counts t where ${where}`
    : `select count(*) from pairsmith.tasks t where ${where}`;

const isOfStatusAlone = ({ status: _, created, started, completed, ...others }: TaskFilter): boolean =>
  [
    ...[created, started, completed].flatMap((range) => [range?.from, range?.to]),
    ...Object.values(others),
  ].every((each) => each === undefined);

/** Brings the rows that each change added down to one a status, where there are enough to be worth it. */
export async function foldTaskCounts(client: Client): Promise<void> {
  await client.query(
    `with counted as (
       delete from pairsmith.task_counts
        where (select count(*) from pairsmith.task_counts) > $1 returning status, count)
     insert into pairsmith.task_counts select status, sum(count) from counted group by status`,
    [FEW_COUNTS],
  );
}

/** Added up in less than a tenth of a millisecond. */
const FEW_COUNTS = 50;

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
