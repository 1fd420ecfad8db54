import { useSyncExternalStore } from 'react';

/**
 * Whether the service answers. Every request tells of itself here; what a proxy says in place of a service that is away is
 * no answer of the service.
 */
let away = false;
const listeners = new Set<() => void>();

export const useIsAway = (): boolean => useSyncExternalStore(subscribe, isAway);
const isAway = (): boolean => away;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function note(value: boolean): void {
  if (away === value) return;
  away = value;
  for (const listener of listeners) listener();
}

/** fetch that notes whether the service was there. */
export const watchedFetch: typeof fetch = async (input, init) => {
  try {
    const response = await fetch(input, init);
    note(isOfAProxy(response));
    return response;
  } catch (error) {
    // Given up by us, or not reached: only the latter says something about the service.
    if (!init?.signal?.aborted) note(true);
    throw error;
  }
};

/** The service's own failures are JSON; a proxy's are pages or texts. */
const isOfAProxy = ({ status, headers }: Response): boolean =>
  status >= 500 && !headers.get('content-type')?.startsWith('application/json');
