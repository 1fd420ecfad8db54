import type { QueryClient, QueryFilters } from '@tanstack/react-query';

/**
 * Something changed: what is kept below a key is asked for anew. Also where a first answer is still on its way, which
 * `invalidateQueries` alone would keep, though it may have been given before the change.
 */
export async function askAnew(queries: QueryClient, filters: QueryFilters): Promise<void> {
  await queries.cancelQueries({ ...filters, fetchStatus: 'fetching' });
  await queries.invalidateQueries(filters);
}
