import { setTimeout as sleep } from 'node:timers/promises';
import { AppError, said } from '@pairsmith/core';
import { awakeTimeout } from './awake-time';
import { ConnectionFailure } from './connection-errors';
import { NoAnswer, type Reader, type ReadOptions } from './read-only';

/** Who waits for a database that they had reached once, and hears of it. */
export interface Waiting {
  /** It was reached before: already the first connection is waited for. */
  fromTheStart?: boolean;
  /** Before each pause: what is wrong, and how long the pause is. */
  onTrouble: (error: AppError, pauseMs: number) => void;
  onRecovered: () => void;
  /** Ends the waiting. */
  signal?: AbortSignal | undefined;
}

export interface Patience extends Waiting {
  /** For one trouble, in time that this process is awake. */
  ms: number;
}

/** What was tried again for as long as the patience lasted. */
export class LastingTrouble extends AppError {
  constructor(cause: AppError, ms: number) {
    super(cause.code, said('source.tried_for', { why: cause.said, seconds: Math.round(ms / 1000) }), {
      cause,
    });
  }
}

/** The last one is repeated. */
const PAUSES_MS = [200, 500, 1_000, 2_000, 4_000, 5_000] as const;

/** What comes so long after an answer is another trouble. */
const QUIET_MS = 10_000;

/** Tries of one read whose connection breaks in its middle: it may be the read that breaks the server. */
const MAX_TRIES = 4;

type Read = <T>(options: ReadOptions, work: (reader: Reader) => Promise<T>) => Promise<T>;

/** One trouble of the database, from the first read that met it to the first that succeeds. */
interface Outage {
  round: number;
  isOver: boolean;
  /** When the database answered again. */
  answeredAt: number;
  callOff: () => void;
}

/**
 * Reads that outlive a blink of the database. They are read-only transactions that are rolled back: a second one sees what
 * the first would have. All reads of a step share one waiting: `renew` connects anew, and then each begins again.
 */
export function createPatientRead(read: Read, renew: () => Promise<void>, patience: Patience): Read {
  let outage: Outage | null = null;
  let recovery: Promise<void> | null = null;

  const end = () => {
    outage?.callOff();
    outage = null;
  };

  async function recover(first: AppError): Promise<void> {
    if (outage && performance.now() - outage.answeredAt > QUIET_MS) end();
    const trouble = (outage ??= beginOutage(patience));
    await outlast(trouble, first, renew, patience);
    trouble.answeredAt = performance.now();
  }

  return async (options, work) => {
    for (let tries = 1; ;) {
      let isInWork = false;
      try {
        const result = await read(options, (reader) => {
          isInWork = true;
          return work(reader);
        });
        if (!recovery) end();
        return result;
      } catch (error) {
        options.signal?.throwIfAborted();
        if (!isTrouble(error) || (await isOfStatement(error, read))) throw error;
        if (isInWork && (tries += 1) > MAX_TRIES) throw new LastingTrouble(error, patience.ms);
        recovery ??= recover(error)
          .catch((reason: unknown) => {
            end();
            throw reason;
          })
          .finally(() => (recovery = null));
        await unlessAborted(recovery, options.signal);
      }
    }
  };
}

/** Connects to a database that was reached before: with the same patience that reads have later. */
export async function connectPatiently<T>(connect: () => Promise<T>, patience: Patience): Promise<T> {
  try {
    return await connect();
  } catch (error) {
    patience.signal?.throwIfAborted();
    if (!isTrouble(error)) throw error;
    const outage = beginOutage(patience);
    return await outlast(outage, error, connect, patience).finally(outage.callOff);
  }
}

function beginOutage({ ms }: Patience): Outage {
  const begun: Outage = {
    round: 0,
    isOver: false,
    answeredAt: Infinity,
    callOff: awakeTimeout(ms, () => (begun.isOver = true)),
  };
  return begun;
}

/** Tries until it succeeds or the outage has lasted too long. @throws LastingTrouble; at once what is no trouble */
async function outlast<T>(
  outage: Outage,
  first: AppError,
  attempt: () => Promise<T>,
  patience: Patience,
): Promise<T> {
  let error = first;
  while (!outage.isOver) {
    const pauseMs = Math.min(PAUSES_MS[outage.round] ?? PAUSES_MS[PAUSES_MS.length - 1]!, patience.ms);
    outage.round += 1;
    patience.onTrouble(error, pauseMs);
    await sleep(pauseMs, undefined, { signal: patience.signal });
    try {
      const result = await attempt();
      patience.onRecovered();
      return result;
    } catch (again) {
      if (!isTrouble(again)) throw again;
      error = again;
    }
  }
  throw new LastingTrouble(error, patience.ms);
}

const isTrouble = (error: unknown): error is AppError =>
  error instanceof NoAnswer || (error instanceof ConnectionFailure && error.isPassing);

const PING_MS = 2_000;

/** A statement without an answer is at fault where the database answers others. */
const isOfStatement = async (error: AppError, read: Read): Promise<boolean> =>
  error instanceof NoAnswer &&
  error.isOfStatement &&
  (await read({ timeoutMs: PING_MS }, ({ cells }) => cells('select 1')).then(
    () => true,
    () => false,
  ));

/** The waiting is shared: who gives up leaves it to the others. */
const unlessAborted = (waiting: Promise<void>, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    const abort = () => reject(signal?.reason as Error);
    if (signal?.aborted) abort();
    signal?.addEventListener('abort', abort, { once: true });
    void waiting.then(resolve, reject).finally(() => signal?.removeEventListener('abort', abort));
  });
