import { vectorOperations } from '@pairsmith/core';
import { backupVectors } from '../vectors/backup-vectors';
import type { ApiDeps } from '../deps';
import { listBackups } from '../vectors/list-backups';
import { rebuildVectors } from '../vectors/rebuild-vectors';
import { restoreVectors } from '../vectors/restore-vectors';
import { route, type Route } from './route';

/** All of these but the list do their work before they answer, also for a client that hung up: a second call meanwhile is 409. */
export const vectorRoutes = (deps: ApiDeps): Route[] => [
  route(vectorOperations.backupVectors, ({ body }) => backupVectors(deps, body.task_id ?? null)),
  route(vectorOperations.listVectorBackups, ({ query }) => listBackups(deps.config.DATA_DIR, query)),
  route(vectorOperations.restoreVectors, ({ body }) => restoreVectors(deps, body)),
  route(vectorOperations.rebuildVectors, () => rebuildVectors(deps)),
];
