import { setTimeout as sleep } from 'node:timers/promises';

/** What /health/ready says of the writer and the embedding in use. */
export interface Readiness {
  writer: { kind: string; model?: string };
  embedding: { kind: string; model?: string };
}

const limitMs = 60_000;

/**
 * Asks until the service is ready.
 * @throws after a minute, with what it said last, or when `signal` gives up
 */
export const waitReady = async (url: string, signal: AbortSignal): Promise<Readiness> => {
  const end = Date.now() + limitMs;
  let last = 'no answer';
  while (Date.now() < end) {
    try {
      const answer = await fetch(`${url}/health/ready`, {
        signal: AbortSignal.any([signal, AbortSignal.timeout(5_000)]),
      });
      last = await answer.text();
      if (answer.ok) return JSON.parse(last) as Readiness;
    } catch (error) {
      signal.throwIfAborted();
      last = error instanceof Error ? error.message : String(error);
    }
    await sleep(100, undefined, { signal });
  }
  throw new Error(`The service is not ready after ${limitMs / 1000} s: ${last}`);
};
