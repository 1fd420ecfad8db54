import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isNotReached, isStatus } from './errors';

/** Between two tries while the service is away; the banner says that it is. */
const RETRY_MS = 2_000;

/** Reads are repeated until the service is there again; what changes something is sent once, and the person decides. */
export function createQueryClient(onKeyRefused: () => void): QueryClient {
  const lookAt = (error: unknown) => {
    if (isStatus(error, 401)) onKeyRefused();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError: lookAt }),
    mutationCache: new MutationCache({ onError: lookAt }),
    defaultOptions: {
      queries: {
        retry: (_count, error) => isNotReached(error),
        retryDelay: RETRY_MS,
        // Whether a network cable is in says nothing about a service on this machine.
        networkMode: 'always',
        staleTime: 1_000,
      },
      mutations: { networkMode: 'always' },
    },
  });
}
