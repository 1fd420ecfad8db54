import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { readFilters, withFilters, type Filters } from './filters';
import { usePair, usePairs } from './use-pairs';

/** Rows that are left when the next ones are asked for. */
const AHEAD = 30;

/** What the desk shows: the list and the open pair, both by the address, so that a link or a reload shows the same. */
export function useDesk(taskId: string) {
  const [address, setAddress] = useSearchParams();
  const filters = useMemo(() => readFilters(address), [address]);
  const list = usePairs(taskId, filters);
  const { pairs, hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  const openId = address.get('pair');
  const found = usePair(taskId, openId);

  const index = pairs.findIndex(({ id }) => id === openId);
  // A pair that was decided leaves its list, and those around it are still its neighbours.
  const lastIndex = useRef(0);
  useEffect(() => {
    if (index >= 0) lastIndex.current = index;
  }, [index]);

  const open = useCallback(
    (id: string | null) =>
      setAddress(
        (before) => {
          const next = new URLSearchParams(before);
          if (id === null) next.delete('pair');
          else next.set('pair', id);
          return next;
        },
        { replace: true },
      ),
    [setAddress],
  );
  const setFilters = useCallback(
    (change: Partial<Filters>) => setAddress((before) => withFilters(before, change), { replace: true }),
    [setAddress],
  );
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);

  const neighbour = (by: 1 | -1): string | null => {
    const from = index >= 0 ? index : by > 0 ? lastIndex.current - 1 : lastIndex.current;
    return pairs[Math.min(Math.max(from + by, 0), pairs.length - 1)]?.id ?? null;
  };
  const move = (by: 1 | -1): void => {
    const next = neighbour(by);
    if (next !== null) open(next);
    if (index + AHEAD > pairs.length) more();
  };

  const firstId = pairs[0]?.id;
  useEffect(() => {
    if (openId === null && firstId !== undefined) open(firstId);
  }, [openId, firstId, open]);

  const row = pairs[index];
  const detail = found.data?.pair?.id === openId ? found.data.pair : null;
  return {
    ...{ filters, setFilters, list, openId, open, move, neighbour, more, index },
    found,
    detail,
    /** Enough to decide on, as new as it is known. */
    pair: row && (!detail || row.version > detail.version) ? row : (detail ?? row ?? null),
    successor: found.data?.successor ?? null,
  };
}
