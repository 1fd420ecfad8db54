import { ApiError } from '@pairsmith/client';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useApi } from '../api/api-context';
import { queryKeys } from '../api/query-keys';
import { listInput, type Filters } from './filters';
import type { PairDetail } from './pair-types';

/** Pairs that one request brings: more than a screen shows, and little to ask again. */
const PAGE = 200;

export const listKey = (taskId: string) => [...queryKeys.pairs(taskId), 'list'] as const;
export const pairKey = (taskId: string, pairId: string) =>
  [...queryKeys.pairs(taskId), 'one', pairId] as const;

/** The pairs of a list as far as somebody has looked, with how many there are and how many of each kind. */
export function usePairs(taskId: string, filters: Filters) {
  const api = useApi();
  const query = useInfiniteQuery({
    queryKey: [...listKey(taskId), filters],
    queryFn: ({ pageParam, signal }) =>
      api.listPairs(
        { task_id: taskId, ...listInput(filters), limit: PAGE, ...(pageParam && { after: pageParam }) },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
  const pages = query.data?.pages;
  const pairs = useMemo(() => pages?.flatMap((page) => page.pairs) ?? [], [pages]);
  const last = pages?.at(-1);
  return { ...query, pairs, total: last?.total ?? 0, counts: last?.counts };
}

export interface Found {
  pair: PairDetail | null;
  /** It was edited meanwhile, and is this one now. */
  successor: PairDetail | null;
}

/** All of one pair. An id that was edited meanwhile leads to what the pair became. */
export function usePair(taskId: string, pairId: string | null) {
  const api = useApi();
  return useQuery({
    queryKey: pairKey(taskId, pairId ?? ''),
    enabled: pairId !== null,
    queryFn: async ({ signal }): Promise<Found> => {
      try {
        const { pair } = await api.getPair({ task_id: taskId, pair_id: pairId ?? '' }, { signal });
        return { pair, successor: null };
      } catch (error) {
        const successor = currentOf(error);
        if (successor) return { pair: null, successor };
        throw error;
      }
    },
  });
}

/** What the pair is by now, where the service refused because somebody else had changed it. */
export function currentOf(error: unknown): PairDetail | null {
  if (!(error instanceof ApiError) || error.errorType !== 'pair_changed') return null;
  return (error.data['current'] as PairDetail | undefined) ?? null;
}
