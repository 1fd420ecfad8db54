import { constants, lstat, open, readdir, realpath, rm, type FileHandle } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isTaskId, type VectorTable } from '@pairsmith/core';
import { withFileErrors } from './file-errors';
import { tasksFolder, vectorBackupPath } from './layout';
import { BACKUP_LOG, backupFileName, DRAFT_ENDING } from './vector-backup-draft';

/** A backup that can be restored: both files are there. */
interface VectorBackupSet {
  timestamp: string;
  bytes: Record<VectorTable, number>;
}

export interface VectorBackupLocation {
  taskId: string | null;
  /** Relative to the data folder. */
  path: string;
  hasLog: boolean;
  /** Newest first, at least one. */
  sets: VectorBackupSet[];
}

/**
 * The places that hold whole backups: the data folder's first, then the tasks' in the order of their ids. Links are
 * not followed. `taskId` keeps to one task, null to the data folder.
 */
export const listVectorBackups = (
  dataDir: string,
  { taskId }: { taskId?: string | null } = {},
): Promise<VectorBackupLocation[]> =>
  withFileErrors(async () => {
    const owners = taskId === undefined ? [null, ...(await taskIds(dataDir))] : [taskId];
    const found: VectorBackupLocation[] = [];
    for (const owner of owners) {
      const location = await readLocation(dataDir, owner);
      if (location) found.push(location);
    }
    return found;
  });

async function readLocation(dataDir: string, taskId: string | null): Promise<VectorBackupLocation | null> {
  const path = vectorBackupPath(taskId);
  const folder = await realFolder(dataDir, path);
  if (!folder) return null;
  const names = await readdir(folder).catch(unlessGone<string[]>([]));
  const stamps = names.flatMap((name) => /^langchain_pg_embedding_(\d{8}_\d{6})\.csv$/.exec(name)?.[1] ?? []);
  const sets: VectorBackupSet[] = [];
  for (const timestamp of stamps.sort().reverse()) {
    const collection = await fileSize(join(folder, backupFileName('langchain_pg_collection', timestamp)));
    const embedding = await fileSize(join(folder, backupFileName('langchain_pg_embedding', timestamp)));
    if (collection === null || embedding === null) continue;
    sets.push({
      timestamp,
      bytes: { langchain_pg_collection: collection, langchain_pg_embedding: embedding },
    });
  }
  if (sets.length === 0) return null;
  return { taskId, path, hasLog: names.includes(BACKUP_LOG), sets };
}

/** Opens a file of a backup, never through a link; the caller closes it. Null: there is none. */
export const openVectorBackup = (
  dataDir: string,
  taskId: string | null,
  timestamp: string,
  table: VectorTable,
): Promise<FileHandle | null> =>
  withFileErrors(async () => {
    const folder = await realFolder(dataDir, vectorBackupPath(taskId));
    if (!folder) return null;
    const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
    const file = await open(join(folder, backupFileName(table, timestamp)), flags).catch(unlessGone(null));
    if (!file || (await file.stat()).isFile()) return file;
    await file.close();
    return null;
  });

/** Removes what killed backups left, once nobody can be writing it any more. Returns the names. */
export async function removeBackupDrafts(
  dataDir: string,
  taskId: string | null,
  minAgeMs: number,
): Promise<string[]> {
  const path = vectorBackupPath(taskId);
  const folder = await realFolder(dataDir, path);
  if (!folder) return [];
  const removed: string[] = [];
  for (const name of await readdir(folder).catch(unlessGone<string[]>([]))) {
    if (!name.endsWith(DRAFT_ENDING)) continue;
    const found = await lstat(join(folder, name)).catch(unlessGone(null));
    if (!found || Date.now() - found.mtimeMs < minAgeMs) continue;
    await rm(join(folder, name), { force: true });
    removed.push(`${path}/${name}`);
  }
  return removed;
}

/** The folder's path where it is a folder of the data folder itself; the data folder may well be reached through a link. */
async function realFolder(dataDir: string, path: string): Promise<string | null> {
  const folder = join(resolve(dataDir), path);
  const real = await realpath(folder).catch(unlessGone(null));
  return real !== null && real === join(await realpath(dataDir), path) ? folder : null;
}

async function fileSize(path: string): Promise<number | null> {
  const found = await lstat(path).catch(unlessGone(null));
  return found?.isFile() ? found.size : null;
}

const taskIds = async (dataDir: string) =>
  (await readdir(tasksFolder(dataDir)).catch(unlessGone<string[]>([]))).filter(isTaskId).sort();

/** For what may not be there, be no folder, or be a link. */
const unlessGone =
  <Value>(otherwise: Value) =>
  (error: unknown): Value => {
    if (['ENOENT', 'ENOTDIR', 'ELOOP', 'ENXIO'].includes((error as { code?: string }).code ?? ''))
      return otherwise;
    throw error;
  };
