import { setTimeout as sleep } from 'node:timers/promises';

/** What /health/ready says of the workers, the writer and the embedding in use. */
export interface Readiness {
  /** How many have given a sign of life. */
  workers: number;
  writer: { kind: string; model?: string };
  embedding: { kind: string; model?: string };
}

const LIMIT_MS = 60_000;

/**
 * Asks until the service is ready, and a worker of it lives: who submits a step before that is told that nobody will do it.
 * @throws after a minute, with what it said last, or when `signal` gives up
 */
export const waitReady = async (url: string, signal: AbortSignal, limitMs = LIMIT_MS): Promise<Readiness> => {
  const end = Date.now() + limitMs;
  let last = 'no answer';
  while (Date.now() < end) {
    try {
      const answer = await fetch(`${url}/health/ready`, {
        headers: { 'accept-language': 'en' },
        signal: AbortSignal.any([signal, AbortSignal.timeout(5_000)]),
      });
      const text = await answer.text();
      const readiness = answer.ok ? (JSON.parse(text) as Readiness) : null;
      if (readiness && readiness.workers > 0) return readiness;
      last = readiness ? 'no worker has given a sign of life' : problemsIn(text);
    } catch (error) {
      signal.throwIfAborted();
      last = error instanceof Error ? error.message : String(error);
    }
    await sleep(100, undefined, { signal });
  }
  throw new Error(`The service is not ready after ${limitMs / 1000} s: ${last}`);
};

/** The setting that names each thing the service cannot do without. */
const NAMED_BY: Record<string, string> = {
  database: 'DATABASE_URL',
  redis: 'REDIS_URL',
  volume: 'DATA_DIR',
};

/** What is wrong, by the setting that names it; the answer itself where it is none of ours. */
const problemsIn = (text: string): string => {
  try {
    const { dependencies } = JSON.parse(text) as { dependencies: Record<string, { problem?: string }> };
    const problems = Object.entries(dependencies).flatMap(([name, { problem }]) =>
      problem ? [`${NAMED_BY[name] ?? name}: ${problem}`] : [],
    );
    return problems.join('; ') || text;
  } catch {
    return text;
  }
};
