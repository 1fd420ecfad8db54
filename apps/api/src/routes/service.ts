import { nowIso, serviceOperations } from '@pairsmith/core';
import { openApiDocument } from '../openapi/document';
import { modelsInUse } from '../config';
import type { ApiDeps } from '../deps';
import { checkHealth } from '../service/health';
import { NO_WORKER } from '../service/workers';
import { route, type Route } from './route';

/** Open to everybody: whether the process lives, and whether it can do its work. */
export const healthRoutes = (deps: ApiDeps): Route[] => [
  route(serviceOperations.getLiveness, () => Promise.resolve({ status: 'ok' })),

  route(serviceOperations.getReadiness, async ({ response }) => {
    const { ready, dependencies, freeBytes, workers } = await checkHealth(deps);
    response.status(ready ? 200 : 503);
    return {
      status: ready ? ('ready' as const) : ('not_ready' as const),
      dependencies,
      workers,
      warnings: workers === 0 ? [NO_WORKER] : [],
      volume_free_bytes: freeBytes,
      ...modelsInUse(deps.config),
      timestamp: nowIso(),
    };
  }),
];

/** About the service, for those who hold a key. */
export const serviceRoutes = (): Route[] => [
  route(serviceOperations.getOpenApi, async ({ response }) => {
    response.json(openApiDocument());
  }),
];
