import { nowIso } from '@pairsmith/core';
import { Router } from 'express';
import { modelsInUse } from '../config';
import type { ApiDeps } from '../deps';
import { checkHealth } from '../health';

/** Open to everybody: whether the process lives, and whether it can do its work. */
export function healthRouter(deps: ApiDeps): Router {
  const { config } = deps;
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
      ...modelsInUse(config),
      timestamp: nowIso(),
    });
  });
  return router;
}
