import { said, type AnswerOf, type Told, type vectorOperations } from '@pairsmith/core';
import { getEmbeddings, inStoreMaintenance, putEmbeddings } from '@pairsmith/db';
import { rebuildStore } from '@pairsmith/training-store';
import type { ApiDeps } from '../deps';

/**
 * Embeds every row of the store anew with the model that is configured now.
 * @throws AppError maintenance_running | llm_error | llm_quota_exceeded; then nothing has changed
 */
export async function rebuildVectors({
  config,
  pool,
  openEmbedder,
  log,
}: ApiDeps): Promise<Told<AnswerOf<typeof vectorOperations.rebuildVectors>>> {
  const started = performance.now();
  const embedder = await openEmbedder();
  const { model, dimension } = embedder;
  const { rows } = await inStoreMaintenance(config.DATABASE_URL, async (connections, signal) => {
    const client = await connections.connect();
    try {
      return await rebuildStore(client, {
        embedder,
        signal,
        cache: {
          getMany: (_model, _dimension, hashes) => getEmbeddings(pool, { model, dimension }, hashes),
          putMany: (_model, _dimension, vectors) => putEmbeddings(pool, { model, dimension }, vectors),
        },
      });
    } finally {
      client.release(true);
    }
  });
  const duration = Math.round(performance.now() - started) / 1000;
  log.info('vectors rebuilt', { rows, model, dimension, duration });
  return { rows, model, dimension, duration, response: said('done.vectors_rebuilt') };
}
