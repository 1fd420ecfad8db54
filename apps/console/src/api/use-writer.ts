import type { DataOf } from '@pairsmith/client';
import { useQuery } from '@tanstack/react-query';
import { useApi } from './api-context';

export type Writer = DataOf<'getReadiness'>['writer'];

/** What writes questions and comments here, the built-in writer or a model; null until the service has said. */
export function useWriter(): Writer | null {
  const api = useApi();
  const { data } = useQuery({
    queryKey: ['readiness'],
    queryFn: ({ signal }) => api.getReadiness({}, { signal }),
    staleTime: 60_000,
  });
  return data?.writer ?? null;
}
