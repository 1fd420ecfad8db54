import type { AppError } from '@pairsmith/core';
import { orAborted } from './caller';

/**
 * Lets one call of a run go first until the endpoint has taken it: a wrong key costs one call, not one a table. Where the
 * endpoint has answered another run just now, all go at once: a key that was withdrawn since then costs as many calls as are
 * under way together. What the endpoint refuses for good (key, model, quota) is then said to all others without a call.
 */
export interface Gate {
  /** Whether this call goes first. @throws AppError what the endpoint has refused for good; the signal's reason */
  enter: (signal: AbortSignal) => Promise<boolean>;
  /** @throws AppError what was refused since the call entered */
  check: () => void;
  /** The endpoint has taken a call, or failed in a way that another may escape. */
  open: () => void;
  /** An answer came: what fails from now on is one call's own failure. */
  answered: () => void;
  refuse: (error: AppError) => void;
  /** A call was given up, which concerns all where none was ever answered. */
  giveUp: (error: AppError) => void;
  /** The call that went first ended before it was known: the next one goes first. */
  leave: () => void;
}

export function createGate({ isKnown }: { isKnown: boolean }): Gate {
  let isOpen = isKnown;
  let isAnswering = false;
  let refused: AppError | null = null;
  let ahead: { known: Promise<void>; tell: () => void } | null = null;

  const tell = () => {
    ahead?.tell();
    ahead = null;
  };

  const check = () => {
    if (refused) throw refused;
  };

  const refuse = (error: AppError) => {
    refused = error;
    tell();
  };

  return {
    check,
    async enter(signal) {
      while (!isOpen && !refused && ahead) await orAborted(ahead.known, signal);
      check();
      if (isOpen) return false;
      let told: () => void = () => undefined;
      const known = new Promise<void>((resolve) => {
        told = resolve;
      });
      ahead = { known, tell: told };
      return true;
    },
    open() {
      isOpen = true;
      tell();
    },
    answered() {
      isAnswering = true;
    },
    refuse,
    giveUp(error) {
      if (!isAnswering) refuse(error);
    },
    leave: tell,
  };
}
