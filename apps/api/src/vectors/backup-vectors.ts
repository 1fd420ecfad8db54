import { said, type AnswerOf, type Told, type vectorOperations } from '@pairsmith/core';
import { getTask, inSnapshot, inStoreMaintenance } from '@pairsmith/db';
import { checkFreeSpace, startVectorBackup } from '@pairsmith/files';
import { backupStore } from '@pairsmith/training-store';
import type { PoolClient } from 'pg';
import type { ApiDeps } from '../deps';
import { taskNotFound } from '../tasks/find-task';

/**
 * Backs up the store into the folder of a task or (null) of the data folder, both tables as of one moment.
 * @throws AppError resource_not_found | maintenance_running | disk_full | file_permission_error
 */
export async function backupVectors(
  { pool, config, log }: ApiDeps,
  taskId: string | null,
): Promise<Told<AnswerOf<typeof vectorOperations.backupVectors>>> {
  if (taskId !== null && !(await getTask(pool, taskId))) throw taskNotFound(taskId);
  const backup = await inStoreMaintenance(config.DATABASE_URL, async (connections) => {
    await checkFreeSpace(config.DATA_DIR, config.DISK_MIN_FREE_MB);
    return inSnapshot(connections, async (client) =>
      backupStore(
        client as PoolClient,
        await startVectorBackup(config.DATA_DIR, taskId, new Date()),
        config.OUTPUT_LANGUAGE,
      ),
    );
  });
  log.info('training store backed up', { taskId, ...backup });
  return { backup_performed: true, ...backup, response: said('done.vectors_saved') };
}
