import type { InputOf } from '@pairsmith/client';
import { useSearchParams } from 'react-router';

type Query = InputOf<'queryTasks'>;
export type TaskStatus = NonNullable<Query['status']>;
export type TaskSort = NonNullable<Query['sort_by']>;

export interface TaskFilterValues {
  search: string;
  status: TaskStatus | null;
  page: number;
  sort: TaskSort;
  order: 'asc' | 'desc';
}

export const STATUSES: readonly TaskStatus[] = [
  'pending',
  'in_progress',
  'partial_completed',
  'completed',
  'failed',
];
const SORTS: readonly TaskSort[] = ['created_at', 'started_at', 'completed_at', 'task_name', 'status'];

/** The filters of the list, which are the address: a link shows the same list, and Back the one before. */
export function useTaskFilters() {
  const [params, setParams] = useSearchParams();
  const filters = readFilters(params);
  const change = (changed: Partial<TaskFilterValues>) =>
    // Whatever is filtered otherwise begins at its first page; typing a search makes no history.
    setParams(writeFilters({ ...filters, page: 1, ...changed }), { replace: changed.search !== undefined });
  return { filters, change };
}

function readFilters(params: URLSearchParams): TaskFilterValues {
  const page = Number(params.get('page'));
  return {
    search: params.get('q') ?? '',
    status: STATUSES.find((each) => each === params.get('status')) ?? null,
    page: Number.isInteger(page) && page > 0 ? page : 1,
    sort: SORTS.find((each) => each === params.get('sort')) ?? 'created_at',
    order: params.get('order') === 'asc' ? 'asc' : 'desc',
  };
}

/** Only what differs from the plain list. */
const writeFilters = ({ search, status, page, sort, order }: TaskFilterValues): URLSearchParams =>
  new URLSearchParams({
    ...(search && { q: search }),
    ...(status && { status }),
    ...(sort !== 'created_at' && { sort }),
    ...(order !== 'desc' && { order }),
    ...(page > 1 && { page: String(page) }),
  });
