import { createPool, isConnectionError } from '@pairsmith/db';
import type { Logger } from '@pairsmith/logger';
import { INDEX_BUILDER, keepVectorIndexes } from '@pairsmith/training-store';

/** A collection becomes large by many loads; the one that made it so has long committed when its index is built. */
export const INDEX_INTERVAL_MS = 60_000;
/** What failed once, e.g. for want of disk, fails again after as much work. */
const PAUSE_AFTER_FAILURE_MS = 60 * 60 * 1000;

export interface VectorIndexing {
  databaseUrl: string;
  log: Logger;
  /** Ends a build under way. */
  signal: AbortSignal;
}

/**
 * Looks after the store's vector indexes, on a connection of its own and apart from every load: a build takes minutes,
 * and one that fails costs speed and nothing else.
 */
export function createVectorIndexing({ databaseUrl, log, signal }: VectorIndexing): () => Promise<void> {
  let pausedUntil = 0;
  return async () => {
    if (signal.aborted || Date.now() < pausedUntil) return;
    // A build has no limit of time here; it sets its own.
    const pool = createPool(databaseUrl, { max: 1, name: INDEX_BUILDER });
    const over = new AbortController();
    // Without a listener, a connection that breaks ends the process; its query fails as well and tells.
    pool.on('error', () => undefined);
    pool.on('connect', (client) => {
      client.on('error', () => undefined);
      // The server notices within seconds and gives the build up.
      signal.addEventListener('abort', () => void client.end(), { signal: over.signal });
    });
    try {
      const client = await pool.connect();
      try {
        const { built, dropped } = await keepVectorIndexes(client);
        if (built.length + dropped.length > 0) log.info('vector indexes changed', { built, dropped });
      } finally {
        client.release(true);
      }
    } catch (error) {
      // Cut off: by a restore or a rebuild, which wants the store for itself, by the end of this process, or with the server.
      if (!isConnectionError(error)) pausedUntil = Date.now() + PAUSE_AFTER_FAILURE_MS;
      if (!signal.aborted)
        log.warn('vector index not built: searches compare all vectors until it is', { error });
    } finally {
      over.abort();
      await pool.end();
    }
  };
}
