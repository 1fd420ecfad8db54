import { useMutation, useQueryClient, type InfiniteData, type QueryClient } from '@tanstack/react-query';
import type { DataOf } from '@pairsmith/client';
import { askAnew } from '../api/ask-anew';
import { useApi } from '../api/api-context';
import { queryKeys } from '../api/query-keys';
import type { PairDetail, Wish } from './pair-types';
import { listKey, pairKey, type Found } from './use-pairs';

export interface Review {
  pairId: string;
  wish: Wish;
}

/** Sends decisions and edits; what came of it stands in the lists at once, and everything is asked anew behind it. */
export function useReview(taskId: string) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ pairId, wish }: Review) => api.reviewPair({ task_id: taskId, pair_id: pairId, ...wish }),
    onSuccess: ({ pair }, { pairId }) => {
      putIntoLists(queries, taskId, pairId, pair);
      queries.setQueryData<Found>(pairKey(taskId, pair.id), { pair, successor: null });
      if (pair.id !== pairId)
        queries.setQueryData<Found>(pairKey(taskId, pairId), { pair: null, successor: pair });
      void askAnew(queries, { queryKey: listKey(taskId) });
      void askAnew(queries, { queryKey: queryKeys.files(taskId) });
    },
  });
}

type Page = DataOf<'listPairs'>;

function putIntoLists(queries: QueryClient, taskId: string, id: string, pair: PairDetail): void {
  queries.setQueriesData<InfiniteData<Page>>(
    { queryKey: listKey(taskId) },
    (list) =>
      list && {
        ...list,
        pages: list.pages.map((page) => ({
          ...page,
          pairs: page.pairs.map((one) => (one.id === id ? pair : one)),
        })),
      },
  );
}
