import { vectorOperations } from '@pairsmith/core';
import { backupVectors } from '../backup-vectors';
import type { ApiDeps } from '../deps';
import { listBackups } from '../list-backups';
import { rebuildVectors } from '../rebuild-vectors';
import { restoreVectors } from '../restore-vectors';
import { route, type Route } from './route';

/** All of these but the list do their work before they answer, also for a client that hung up: a second call meanwhile is 409. */
export const vectorRoutes = (deps: ApiDeps): Route[] => [
  route(vectorOperations.backupVectors, ({ body }) => backupVectors(deps, body.task_id ?? null)),
  route(vectorOperations.listVectorBackups, ({ query }) => listBackups(deps.config.DATA_DIR, query)),
  route(vectorOperations.restoreVectors, ({ body }) => restoreVectors(deps, body)),
  route(vectorOperations.rebuildVectors, () => rebuildVectors(deps)),
];
