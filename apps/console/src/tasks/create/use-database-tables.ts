import type { DataOf } from '@pairsmith/client';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/api-context';

export type DatabaseTables = DataOf<'listTables'>;
export type TableInfo = NonNullable<DatabaseTables['details']>[number];

/**
 * Tries a connection: its tables with comments and rows, and what its role may do besides reading. Undefined stands for the
 * service's own database, null asks nothing.
 */
export function useDatabaseTables(connection: string | undefined | null) {
  const api = useApi();
  return useQuery({
    // The connection holds a password: it is kept in memory only, as all that is in the cache.
    queryKey: ['database-tables', connection ?? ''],
    queryFn: ({ signal }) =>
      api.listTables(
        {
          schema: '*',
          details: true,
          check_role: true,
          ...(connection !== undefined && connection !== null && { db_connection: connection }),
        },
        { signal },
      ),
    enabled: connection !== null,
    staleTime: Infinity,
    gcTime: 600_000,
  });
}
