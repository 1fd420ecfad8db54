import { useSyncExternalStore } from 'react';

const STORED_AT = 'pairsmith.key';

let current: string | null | undefined;
const listeners = new Set<() => void>();

/** The API key that this browser tab works with: kept until the tab is closed, and sent nowhere but to the service. */
function sessionKey(): string | null {
  if (current === undefined) current = sessionStorage.getItem(STORED_AT);
  return current;
}

export function signIn(key: string): void {
  sessionStorage.setItem(STORED_AT, key);
  tell(key);
}

export function signOut(): void {
  sessionStorage.removeItem(STORED_AT);
  tell(null);
}

export const useSessionKey = (): string | null => useSyncExternalStore(subscribe, sessionKey);

function tell(key: string | null): void {
  current = key;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
