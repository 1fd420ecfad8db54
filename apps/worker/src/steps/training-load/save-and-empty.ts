import { said, type TrainingLoadReport } from '@pairsmith/core';
import { backupStore, emptyStore, lockStore } from '@pairsmith/training-store';
import type { PoolClient } from 'pg';
import type { StepDeps } from '../deps';
import type { StepContext } from '../step';

/**
 * Backs up and empties the store, as far as the run was asked to, within the publishing transaction and with all other
 * writers waiting: nothing is emptied that is not in the backup, and readers see the old rows until this task's are
 * there. A publication that is undone leaves its backup: it is one of what is there.
 * @throws AppError disk_full | file_permission_error
 */
export async function saveAndEmpty(
  client: PoolClient,
  { startBackup }: Pick<StepDeps, 'startBackup'>,
  { run, task, log }: Pick<StepContext, 'run' | 'task' | 'log'>,
): Promise<Pick<TrainingLoadReport, 'backup' | 'truncated'>> {
  const { backup_vector_tables: save, truncate_vector_tables: empty } = run.options;
  if (!save && !empty) return {};
  await lockStore(client);
  const backup = await backupStore(client, await startBackup(task.taskId), task.parameters.language);
  const { langchain_pg_embedding: rows } = backup.tables_backed_up;
  log.info(
    said('log.store_saved', {
      count: rows.row_count,
      folder: backup.backup_directory,
      at: backup.backup_timestamp,
      seconds: backup.duration.toFixed(2),
    }),
  );
  if (!empty) return { backup };
  const truncated = await emptyStore(client);
  log.warning(said('log.store_emptied', { count: truncated }));
  return { backup, truncated };
}
