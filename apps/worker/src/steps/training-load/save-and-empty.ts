import type { TrainingLoadReport } from '@pairsmith/core';
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
  const backup = await backupStore(client, await startBackup(task.taskId));
  const { langchain_pg_embedding: rows } = backup.tables_backed_up;
  log.info(
    `训练库已备份 ${rows.row_count} 条到 ${backup.backup_directory}（${backup.backup_timestamp}），耗时 ${backup.duration.toFixed(2)} 秒`,
  );
  if (!empty) return { backup };
  const truncated = await emptyStore(client);
  log.warning(`训练库已清空 ${truncated} 条，将只保留本任务的数据`);
  return { backup, truncated };
}
