import { setMaxListeners } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import type { ModelKind } from '@pairsmith/core';
import { createFairLine } from './fair-line';

/** The right to have one call under way. */
export interface Place {
  /** Once, when the call is over, however it ended. */
  free: () => void;
}

/** The places for calls at one endpoint that all processes of a deployment share. */
export interface SharedPlaces {
  /**
   * At least one place and at most as many as `wanted()` says, as soon as it is this process's turn. Never refuses: where
   * nothing can be known of the other processes, it gives what is wanted. Called again only after it has answered.
   * @param wanted calls of this process that could begin now; asked anew for every try
   * @throws the signal's reason, at once, holding no place
   */
  take: (wanted: () => number, signal: AbortSignal) => Promise<Place[]>;
}

/** The places at an endpoint: one address with one model, for chats or for embeddings. */
export type SharePlaces = (endpoint: { kind: ModelKind; baseUrl: string; model: string }) => SharedPlaces;

/** Whose turn it is to call an endpoint. */
export interface Turns {
  /**
   * Makes the call when it has its turn; rejects with the signal's reason as soon as it is aborted before that.
   * @param owner whose call it is: owners take turns
   */
  inTurn: <T>(call: () => Promise<T>, options: { owner: object; signal: AbortSignal }) => Promise<T>;
  /** No call begins for so many milliseconds. */
  pause: (ms: number) => void;
}

interface Waiting {
  begin: (place: Place) => void;
  fail: (error: unknown) => void;
}

const OWN_PLACE: Place = { free: () => undefined };

/**
 * One per endpoint and process. Who gets a place is decided when there is one, not before: of this process's own
 * `concurrency`, and of `places` where they are shared.
 */
export function createTurns({
  concurrency,
  places = null,
}: {
  concurrency: number;
  places?: SharedPlaces | null | undefined;
}): Turns {
  const line = createFairLine<Waiting>();
  let underWay = 0;
  let pausedUntil = 0;
  let isServing = false;
  /** Aborted when nobody waits any more: no place is waited for on behalf of nobody. */
  let nobody = new AbortController();

  const canBegin = () => Math.min(line.size, concurrency - underWay);

  const take = async (): Promise<Place[]> => {
    const { signal } = nobody;
    setMaxListeners(0, signal);
    for (;;) {
      const left = pausedUntil - Date.now();
      if (left > 0) await delay(left, undefined, { signal });
      else if (!places) return Array.from({ length: canBegin() }, () => OWN_PLACE);
      else {
        const taken = await places.take(canBegin, signal);
        if (Date.now() >= pausedUntil) return taken;
        // Another process has more use for them meanwhile.
        for (const place of taken) place.free();
      }
    }
  };

  const begin = (place: Place) => {
    const next = underWay < concurrency ? line.next() : undefined;
    if (!next) return place.free();
    underWay += 1;
    next.begin({
      free() {
        underWay -= 1;
        place.free();
        void serve();
      },
    });
  };

  /** Gives turns as long as somebody waits and may begin; one such loop at a time. */
  async function serve(): Promise<void> {
    if (isServing) return;
    isServing = true;
    while (canBegin() > 0) {
      const { signal } = nobody;
      try {
        for (const place of await take()) begin(place);
      } catch (error) {
        // Those who came since then wait anew; with any other error nobody may wait for ever.
        if (!signal.aborted) for (let next = line.next(); next; next = line.next()) next.fail(error);
      }
    }
    isServing = false;
  }

  const turnOf = (owner: object, signal: AbortSignal) =>
    new Promise<Place>((resolve, reject) => {
      const waiting: Waiting = {
        begin(place) {
          signal.removeEventListener('abort', leave);
          resolve(place);
        },
        fail(error) {
          signal.removeEventListener('abort', leave);
          reject(error as Error);
        },
      };
      const leave = () => {
        line.leave(owner, waiting);
        reject(signal.reason as Error);
        if (line.size > 0) return;
        nobody.abort();
        nobody = new AbortController();
      };
      signal.addEventListener('abort', leave, { once: true });
      line.join(owner, waiting);
      void serve();
    });

  return {
    async inTurn(call, { owner, signal }) {
      signal.throwIfAborted();
      const place = await turnOf(owner, signal);
      try {
        signal.throwIfAborted();
        return await call();
      } finally {
        place.free();
      }
    },
    pause(ms) {
      pausedUntil = Math.max(pausedUntil, Date.now() + ms);
    },
  };
}
