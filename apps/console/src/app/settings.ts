import { useSyncExternalStore } from 'react';

export type Language = 'zh' | 'en';
export type ThemeChoice = 'light' | 'dark' | 'system';

export interface Settings {
  language: Language;
  theme: ThemeChoice;
}

const STORED_AT = 'pairsmith.settings';

/** What a person chose in this browser; until then Chinese or English as the browser speaks, light or dark as the system is. */
export function loadSettings(): Settings {
  current ??= { ...byBrowser(), ...stored() };
  return current;
}

export function changeSettings(change: Partial<Settings>): void {
  current = { ...loadSettings(), ...change };
  try {
    localStorage.setItem(STORED_AT, JSON.stringify(current));
  } catch (error) {
    // A browser that keeps nothing: the choice holds until the page is left.
    console.warn('settings are not kept', error);
  }
  for (const listener of listeners) listener();
}

export const useSettings = (): Settings => useSyncExternalStore(subscribe, loadSettings);

let current: Settings | undefined;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const byBrowser = (): Settings => ({
  language: navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en',
  theme: 'system',
});

function stored(): Partial<Settings> {
  try {
    const { language, theme } = JSON.parse(localStorage.getItem(STORED_AT) ?? '{}') as Partial<Settings>;
    return {
      ...((language === 'zh' || language === 'en') && { language }),
      ...((theme === 'light' || theme === 'dark' || theme === 'system') && { theme }),
    };
  } catch {
    return {}; // not ours, or not readable: as if nothing had been chosen
  }
}
