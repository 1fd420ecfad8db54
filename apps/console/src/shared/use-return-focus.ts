import { useEffect, useState } from 'react';

/** Gives the focus back to where it was before a dialog that goes away as a whole, so that one goes on from there. */
export function useReturnFocus(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      setTimeout(() => {
        const isElsewhere = document.activeElement !== null && document.activeElement !== document.body;
        if (!isElsewhere && before instanceof HTMLElement && before.isConnected) before.focus();
      });
    },
    [before],
  );
}
