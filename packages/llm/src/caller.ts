import { setMaxListeners } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { AppError, said, type CountUp, type Message, type ModelKind } from '@pairsmith/core';
import { classifyFailure, type EndpointName, StalledError } from './failures';
import { createTurns, type SharedPlaces } from './turns';

/** Own retry policy (the client library's is off): bounded in tries and in time, so that every call ends. */
export interface RetryPolicy {
  /** Tries in all of one call. */
  attempts: number;
  /** Tries in all that may end in a stall: each costs a whole `callTimeoutMs` or `idleMs`. */
  stalls: number;
  /** First wait; doubles each time up to 20 s, with jitter. */
  baseMs: number;
  /** A longer Retry-After is not waited for. */
  maxRetryAfterMs: number;
  /** Of one try, from the first byte sent to the last byte read. A model that writes 10 pairs on a laptop needs minutes. */
  callTimeoutMs: number;
  /** Silence before the first byte or between two, of a call whose answer comes in pieces. */
  idleMs: number;
}

export const RETRY_POLICY: RetryPolicy = {
  attempts: 5,
  stalls: 3,
  baseMs: 500,
  maxRetryAfterMs: 120_000,
  callTimeoutMs: 180_000,
  idleMs: 30_000,
};

const MAX_BACKOFF_MS = 20_000;

export interface CallOptions {
  signal: AbortSignal;
  /** Whose call it is: of those who want to call at the same time, each has its turn. Absent: whose signal it is. */
  owner?: object;
  /** A line for the person who follows the step. */
  note?: (message: Message) => void;
  /** When a try has its turn, before it is made: throws where it is not to be made any more. */
  onTurn?: () => void;
  /** After every try, however it ended. */
  onTry?: (tried: { seconds: number; error: unknown }) => void;
}

/** One try: `alive` is called whenever something arrives. */
type Send<T> = (signal: AbortSignal, alive: () => void) => Promise<T>;

/** Makes one request, tried again while that may help. A 400 is thrown as it is: only the caller knows another wording. */
export type Caller = <T>(send: Send<T>, options: CallOptions & { isStreamed?: boolean }) => Promise<T>;

/** One per endpoint and process: the limit on calls in flight and the pause a 429 asks for are shared by all that use it. */
export function createCaller(settings: {
  endpoint: EndpointName;
  concurrency: number;
  /** Those of all processes; absent: this one's own `concurrency` alone counts. */
  places?: SharedPlaces | null | undefined;
  retry?: Partial<RetryPolicy>;
  count?: CountUp | undefined;
}): Caller {
  const retry = { ...RETRY_POLICY, ...settings.retry };
  const kind = kindOf(settings.endpoint);
  const turns = createTurns(settings);

  const sendInTurn = <T>(send: Send<T>, options: Parameters<Caller>[1]) => {
    const { signal, owner = signal, onTurn, onTry, isStreamed } = options;
    const sendOnce = async () => {
      onTurn?.();
      const started = performance.now();
      const end = (how: 'answered' | 'failed' | 'cancelled', error: unknown) => {
        const seconds = (performance.now() - started) / 1000;
        settings.count?.('model_calls', { kind, end: how }, 1);
        settings.count?.('model_seconds', { kind }, seconds);
        onTry?.({ seconds, error });
      };
      const limits = { totalMs: retry.callTimeoutMs, idleMs: isStreamed ? retry.idleMs : null };
      try {
        const answer = await withDeadline(send, limits, signal);
        end('answered', null);
        return answer;
      } catch (error) {
        end(signal.aborted ? 'cancelled' : 'failed', error);
        // Here and not in the retry below: the next call has its turn as soon as this one is over.
        const failure = classifyFailure(error, settings.endpoint);
        if (failure.kind === 'transient' && (failure.waitMs ?? Infinity) <= retry.maxRetryAfterMs)
          turns.pause(failure.waitMs ?? 0);
        throw error;
      }
    };
    return turns.inTurn(sendOnce, { owner, signal });
  };

  return async (send, options) => {
    const { signal, note } = options;
    // All calls of a run listen to its one signal, and stop listening when they end: many at once are no leak.
    setMaxListeners(0, signal);
    let stalls = 0;
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await orAborted(sendInTurn(send, options), signal);
      } catch (error) {
        signal.throwIfAborted();
        const failure = classifyFailure(error, settings.endpoint);
        if (failure.kind === 'fatal') throw failure.error;
        if (failure.kind === 'refused') throw error;
        if (failure.stalled) stalls += 1;
        if (attempt >= retry.attempts || stalls >= retry.stalls) throw failure.error;
        if ((failure.waitMs ?? 0) > retry.maxRetryAfterMs)
          throw waitTooLong(settings.endpoint, failure.waitMs ?? 0);
        const wait = failure.waitMs ?? backoff(retry.baseMs, attempt);
        note?.(said('log.model_retry', { attempt, why: failure.reason, seconds: (wait / 1000).toFixed(1) }));
        await sleep(wait, signal);
      }
    }
  };
}

const kindOf = ({ setting }: EndpointName): ModelKind => (setting === 'LLM' ? 'chat' : 'embedding');

/** Half of it fixed, half by chance: calls that failed together do not come back together. */
const backoff = (baseMs: number, attempt: number) =>
  Math.min(MAX_BACKOFF_MS, baseMs * 2 ** (attempt - 1)) * (0.5 + Math.random() / 2);

async function sleep(ms: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  if (ms > 0) await orAborted(delay(ms, undefined, { signal }), signal);
}

/** Rejects with the signal's own reason as soon as it is aborted, also while the call still waits for its turn. */
export async function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  let stop: () => void = () => undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason as Error);
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** The library's own timeout ends with the response headers; these also end a body that stalls. */
function withDeadline<T>(
  send: Send<T>,
  { totalMs, idleMs }: { totalMs: number; idleMs: number | null },
  signal: AbortSignal,
): Promise<T> {
  const controller = new AbortController();
  return new Promise((resolve, reject) => {
    const stop = (reason: unknown) => {
      reject(reason as Error);
      controller.abort();
    };
    const onAbort = () => stop(signal.reason);
    const timer = setTimeout(() => stop(new StalledError(totalMs)), totalMs);
    const isGuarded = idleMs !== null && idleMs < totalMs;
    const idle = isGuarded ? setTimeout(() => stop(new StalledError(idleMs, 'silent')), idleMs) : null;
    signal.addEventListener('abort', onAbort, { once: true });
    send(controller.signal, () => idle?.refresh())
      .then(resolve, reject)
      .finally(() => {
        clearTimeout(timer);
        if (idle) clearTimeout(idle);
        signal.removeEventListener('abort', onAbort);
      });
  });
}

const waitTooLong = (endpoint: EndpointName, ms: number) =>
  new AppError('llm_error', said('llm.wait_asked', { host: endpoint.host, seconds: Math.ceil(ms / 1000) }));
