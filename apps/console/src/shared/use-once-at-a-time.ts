import { useRef } from 'react';

/** A second click comes before the button is drawn as busy: it gets what the first one began. */
export function useOnceAtATime<Given, Made>(begin: (given: Given) => Promise<Made>) {
  const begun = useRef<Promise<Made> | null>(null);
  return (given: Given): Promise<Made> => {
    begun.current ??= begin(given).finally(() => {
      begun.current = null;
    });
    return begun.current;
  };
}
