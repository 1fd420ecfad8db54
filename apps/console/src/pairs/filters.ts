import type { ListInput } from './pair-types';

/** The lists that work is done from; each pair may stand in several. */
export const WORK_LISTS = [
  'all',
  'open',
  'doubtful',
  'quarantined',
  'approved',
  'rejected',
  'edited',
] as const;
export type WorkList = (typeof WORK_LISTS)[number];

const IN_LIST: Record<WorkList, ListInput> = {
  all: {},
  open: { review: 'open' },
  doubtful: { doubtful: 'true' },
  quarantined: { state: 'quarantined' },
  approved: { review: 'approved' },
  rejected: { review: 'rejected' },
  edited: { review: 'edited' },
};

export const LEVELS = ['L5', 'L4', 'L3', 'L2', 'L1', 'L0', 'none'] as const;
export const VERDICTS = ['agreed', 'doubt', 'conflict', 'unread'] as const;
export const DIFFICULTIES = ['easy', 'medium', 'hard', 'extra'] as const;
export const SORTS = ['position', 'question', 'level', 'difficulty', 'reviewed_at'] as const;
type Sort = (typeof SORTS)[number];

/** What the address says of the list; what is left out there is not asked for. */
export interface Filters {
  list: WorkList;
  search?: string;
  level?: (typeof LEVELS)[number];
  verdict?: (typeof VERDICTS)[number];
  difficulty?: (typeof DIFFICULTIES)[number];
  /** Empty: the pairs without one. */
  theme?: string;
  trait?: string;
  sort: Sort;
  order: 'asc' | 'desc';
}

const oneOf = <T extends string>(words: readonly T[], given: string | null): T | undefined =>
  words.find((word) => word === given);

/** An address may be old or typed by hand: what is no word of ours is as if it were not there. */
export function readFilters(address: URLSearchParams): Filters {
  const level = oneOf(LEVELS, address.get('level'));
  const verdict = oneOf(VERDICTS, address.get('verdict'));
  const difficulty = oneOf(DIFFICULTIES, address.get('difficulty'));
  const [search, theme, trait] = ['search', 'theme', 'trait'].map((name) => address.get(name));
  return {
    list: oneOf(WORK_LISTS, address.get('list')) ?? 'all',
    ...(search && { search: search.slice(0, 100) }),
    ...(level && { level }),
    ...(verdict && { verdict }),
    ...(difficulty && { difficulty }),
    ...(typeof theme === 'string' && { theme }),
    ...(trait && { trait }),
    sort: oneOf(SORTS, address.get('sort')) ?? 'position',
    order: address.get('order') === 'desc' ? 'desc' : 'asc',
  };
}

const DEFAULTS: Partial<Record<keyof Filters, string>> = { list: 'all', sort: 'position', order: 'asc' };

/** The address with some filters changed; undefined takes one away. The pair that is open stays so. */
export function withFilters(address: URLSearchParams, change: Partial<Filters>): URLSearchParams {
  const next = new URLSearchParams(address);
  for (const [name, value] of Object.entries(change)) {
    const isLeftOut = value === undefined || DEFAULTS[name as keyof Filters] === value;
    if (isLeftOut || (value === '' && name !== 'theme')) next.delete(name);
    else next.set(name, value);
  }
  return next;
}

/** How the service is asked for it. */
export const listInput = ({ list, sort, order, ...filters }: Filters): ListInput => ({
  ...IN_LIST[list],
  ...filters,
  sort_by: sort,
  sort_order: order,
});

/** How many narrow the list, besides the work list itself. */
export const countFilters = ({ search, level, verdict, difficulty, theme, trait }: Filters): number =>
  [search, level, verdict, difficulty, theme, trait].filter((one) => one !== undefined).length;
