import { nowIso } from '@pairsmith/core';
import { Router } from 'express';
import type { ApiDeps } from '../deps';
import { checkHealth } from '../health';

/** Open to everybody: whether the process lives, and whether it can do its work. */
export function healthRouter(deps: ApiDeps): Router {
  const { config, embedder } = deps;
  const router = Router();
  router.get('/health/live', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/health/ready', async (_request, response) => {
    const { ready, dependencies, freeBytes } = await checkHealth(deps);
    response.status(ready ? 200 : 503).json({
      status: ready ? 'ready' : 'not_ready',
      dependencies,
      volume_free_bytes: freeBytes,
      writer: config.LLM_MODEL ? { kind: 'model', model: config.LLM_MODEL } : { kind: 'builtin' },
      embedding: {
        kind: config.EMBEDDING_MODEL ? 'model' : 'builtin',
        model: embedder.model,
        dimension: embedder.dimension,
      },
      timestamp: nowIso(),
    });
  });
  return router;
}
