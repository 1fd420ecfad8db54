import { AppError, said } from '@pairsmith/core';

export interface ListenerLimit {
  /** Counts one more listener of this caller; call what it returns when it has gone. @throws AppError rate_limited */
  enter: (caller: string) => () => void;
}

/** A stream holds a connection for as long as it likes: how many there may be is bounded, for one caller and in all. */
export function createListenerLimit({
  perCaller,
  total,
}: {
  perCaller: number;
  total: number;
}): ListenerLimit {
  const listeners = new Map<string, number>();
  let all = 0;
  return {
    enter(caller) {
      const now = listeners.get(caller) ?? 0;
      if (now >= perCaller || all >= total)
        throw new AppError('rate_limited', said('request.too_many_streams', { max: perCaller }));
      listeners.set(caller, now + 1);
      all += 1;
      return () => {
        all -= 1;
        const left = (listeners.get(caller) ?? 1) - 1;
        if (left > 0) listeners.set(caller, left);
        else listeners.delete(caller);
      };
    },
  };
}
