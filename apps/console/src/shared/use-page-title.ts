import { useEffect } from 'react';

/** Names the browser's tab after what it shows. */
export function usePageTitle(...parts: (string | null | undefined)[]): void {
  const title = [...parts, 'Pairsmith'].filter(Boolean).join(' · ');
  useEffect(() => {
    document.title = title;
  }, [title]);
}
