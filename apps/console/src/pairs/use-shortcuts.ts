import { useEffect, useRef } from 'react';

/** What single keys do; a key that is not there does what it always does. */
export type Shortcuts = Partial<Record<string, () => void>>;

/** Single keys for the whole page, except where somebody types, chooses or answers a question. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTakenElsewhere(event.target)) return;
      const act = latest.current[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

const TAKES_KEYS =
  'input, textarea, select, [contenteditable="true"], [role="combobox"], [role="menu"], [role="dialog"]';

const isTakenElsewhere = (target: EventTarget | null): boolean =>
  (target instanceof Element && target.closest(TAKES_KEYS) !== null) ||
  document.querySelector('.ant-modal-wrap:not([style*="display: none"])') !== null;
