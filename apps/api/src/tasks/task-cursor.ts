import { createHash } from 'node:crypto';
import { AppError, said, TASK_STATUSES, type TaskSort } from '@pairsmith/core';
import type { TaskPlace } from '@pairsmith/db';
import { formatPageCursor, parsePageCursor } from '../http/page-cursor';

/** What a page of tasks is a page of: a cursor of one list says nothing in another. */
export interface TaskList {
  sortBy: TaskSort;
  sortOrder: 'asc' | 'desc';
  /** The filters, as they were asked for. */
  filters: object;
}

/** The `next_cursor` of a page; null where it is the last one. */
export const formatTaskCursor = (last: TaskPlace | null, list: TaskList): string | null =>
  last && formatPageCursor([...partsOf(list), last.value, last.taskId]);

/** @throws AppError invalid_params where `cursor` is no `next_cursor` of this list */
export function parseTaskCursor(cursor: string, list: TaskList): TaskPlace {
  const [sortBy, sortOrder, filters, value, taskId, ...more] = parsePageCursor(cursor) ?? [];
  const isOfList = partsOf(list).every((part, at) => part === [sortBy, sortOrder, filters][at]);
  if (isOfList && isValueOf(list.sortBy, value) && isText(taskId) && more.length === 0)
    return { value, taskId };
  throw new AppError('invalid_params', said('request.bad_page_cursor'), {
    details: { invalid_params: ['cursor'] },
  });
}

/** @throws AppError invalid_params where a page is asked for in both ways */
export function checkOneWay(cursor: string | undefined, other: { field: string; isGiven: boolean }): void {
  if (cursor === undefined || !other.isGiven) return;
  throw new AppError('invalid_params', said('request.cursor_and_other', { field: other.field }), {
    details: { invalid_params: ['cursor', other.field] },
  });
}

const partsOf = ({ sortBy, sortOrder, filters }: TaskList) => [
  sortBy,
  sortOrder,
  createHash('sha256').update(JSON.stringify(filters)).digest('base64url').slice(0, 12),
];

const isText = (value: unknown): value is string =>
  typeof value === 'string' && !/[\0\p{Surrogate}]/u.test(value);

/** PostgreSQL must understand it: whoever writes a cursor by hand gets the same refusal as for any other that is none. */
function isValueOf(sortBy: TaskSort, value: unknown): value is string | null {
  if (value === null) return sortBy !== 'created_at' && sortBy !== 'status';
  if (!isText(value)) return false;
  if (sortBy === 'task_name') return true;
  if (sortBy === 'status') return TASK_STATUSES.some((status) => status === value);
  return isMoment(value);
}

/** As our tables give it, and as PostgreSQL takes it back: of a day that there is. */
function isMoment(value: string): boolean {
  if (!/^(19[7-9]|[2-9]\d\d)\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/.test(value)) return false;
  const at = new Date(value);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 19) === value.slice(0, 19);
}
