import { useSyncExternalStore } from 'react';

/** Everything that the console keeps of this tab's session begins with it: the key, its owner, drafts. */
const OURS = 'pairsmith.';
const KEY_AT = `${OURS}key`;
const OWNER_AT = `${OURS}owner`;

/** One signing in; who enters the same key again has another session. */
export interface Session {
  key: string | null;
}

let current: Session | undefined;
const listeners = new Set<() => void>();

/** The API key that this browser tab works with: kept until the tab is closed, and sent nowhere but to the service. */
function session(): Session {
  current ??= { key: sessionStorage.getItem(KEY_AT) };
  return current;
}

export function signIn(key: string): void {
  sessionStorage.setItem(KEY_AT, key);
  tell({ key });
}

/** Nothing of the one who leaves stays, what was typed and not saved neither. */
export function signOut(): void {
  forget(() => true);
  tell({ key: null });
}

/**
 * Keeps what was typed in this tab for the one whom the service knows by this name, and forgets what somebody else typed.
 * @returns whether somebody else was here before
 */
export function keepDraftsOf(name: string): boolean {
  const owner = sessionStorage.getItem(OWNER_AT);
  if (owner === name) return false;
  if (owner !== null) forget((item) => item !== KEY_AT);
  sessionStorage.setItem(OWNER_AT, name);
  return owner !== null;
}

export const useSession = (): Session => useSyncExternalStore(subscribe, session);

function forget(isMeant: (item: string) => boolean): void {
  const ours = Object.keys(sessionStorage).filter((item) => item.startsWith(OURS));
  for (const item of ours.filter(isMeant)) sessionStorage.removeItem(item);
}

function tell(next: Session): void {
  current = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
