import {
  localIso,
  type AnswerOf,
  type Told,
  type QueryOf,
  type vectorOperations,
  said,
} from '@pairsmith/core';
import { backupFileName, listVectorBackups, type VectorBackupLocation } from '@pairsmith/files';

type ListBackups = typeof vectorOperations.listVectorBackups;

/** The backups that can be restored, by the place where they lie. */
export async function listBackups(
  dataDir: string,
  { global_only, task_id }: QueryOf<ListBackups>,
): Promise<Told<AnswerOf<ListBackups>>> {
  const locations = await listVectorBackups(dataDir, global_only ? { taskId: null } : { taskId: task_id });
  const sets = (of: VectorBackupLocation[]) => of.reduce((sum, { sets: there }) => sum + there.length, 0);
  const total = sets(locations);
  const global = sets(locations.filter(({ taskId }) => taskId === null));
  return {
    backup_locations: locations.map(locationView),
    summary: {
      total_locations: locations.length,
      total_backup_sets: total,
      global_backups: global,
      task_backups: total - global,
    },
    response: total ? said('done.backups', { locations: locations.length, total }) : said('done.no_backups'),
  };
}

const locationView = ({ taskId, path, hasLog, sets }: VectorBackupLocation) => ({
  type: taskId === null ? ('global' as const) : ('task' as const),
  relative_path: path,
  ...(taskId !== null && { task_id: taskId }),
  backups: sets.map(({ timestamp, bytes }) => ({
    timestamp,
    collection_file: backupFileName('langchain_pg_collection', timestamp),
    embedding_file: backupFileName('langchain_pg_embedding', timestamp),
    collection_size: bytes.langchain_pg_collection,
    embedding_size: bytes.langchain_pg_embedding,
    backup_date: localIso(timeOf(timestamp)),
    has_log: hasLog,
  })),
});

/** `20250702_190410` is local time. */
const timeOf = (timestamp: string) =>
  new Date(timestamp.replace(/^(....)(..)(..)_(..)(..)(..)$/, '$1-$2-$3T$4:$5:$6'));
