import { constants, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { AppError, localSecond, stamp, VECTOR_TABLES, type VectorTable, said } from '@pairsmith/core';
import { withFileErrors } from './file-errors';
import { vectorBackupPath } from './layout';
import { makeFolders, PRIVATE_FILE } from './private';
import { syncFolder } from './write-files';

export const BACKUP_LOG = 'vector_backup_log.txt';
export const DRAFT_ENDING = '.part';

/** The name of a table's file in the backup of one second. */
export const backupFileName = (table: VectorTable, timestamp: string): string => `${table}_${timestamp}.csv`;

/** A backup that is being written. Nobody sees it before `keep`; what a crash leaves of it is the janitor's. */
export interface VectorBackupDraft {
  /** Relative to the data folder, as the list of backups and a restore name it. */
  directory: string;
  timestamp: string;
  /** Writes and fsyncs a table's file. A source that could not be written is left open: it is the caller's. */
  write: (table: VectorTable, source: Readable) => Promise<{ file: string; bytes: number }>;
  /** Gives both files their names and notes it in the log. */
  keep: (note: string) => Promise<void>;
  /** Leaves nothing, not even of a `keep` that failed half-way. */
  discard: () => Promise<void>;
}

/**
 * Begins a backup in the folder of a task or (null) of the data folder. Its second is this backup's alone: one that is
 * taken gives the next.
 * @throws AppError disk_full | file_permission_error, here and from what it returns
 */
export const startVectorBackup = (
  dataDir: string,
  taskId: string | null,
  now: Date,
): Promise<VectorBackupDraft> =>
  withFileErrors(async () => {
    const directory = vectorBackupPath(taskId);
    const folder = await makeFolder(dataDir, directory);
    const timestamp = await reserveSecond(folder, now);
    const final = (table: VectorTable) => join(folder, backupFileName(table, timestamp));
    const draft = (table: VectorTable) => final(table) + DRAFT_ENDING;
    const kept: VectorTable[] = [];
    return {
      directory,
      timestamp,
      write: (table, source) =>
        withFileErrors(async () => {
          const file = await open(draft(table), OVERWRITE, PRIVATE_FILE);
          try {
            for await (const chunk of source.iterator({ destroyOnReturn: false }))
              await file.writeFile(chunk as Uint8Array);
            await file.sync();
          } finally {
            await file.close();
          }
          return { file: backupFileName(table, timestamp), bytes: (await stat(draft(table))).size };
        }),
      keep: (note) =>
        withFileErrors(async () => {
          for (const table of VECTOR_TABLES) {
            await rename(draft(table), final(table));
            kept.push(table);
          }
          await syncFolder(folder);
          await addNote(join(folder, BACKUP_LOG), `${localSecond(new Date())} ${timestamp} ${note}\n`);
        }),
      async discard() {
        for (const table of VECTOR_TABLES) await rm(draft(table), { force: true });
        for (const table of kept) await rm(final(table), { force: true });
      },
    };
  });

const { O_APPEND, O_CREAT, O_NOFOLLOW, O_TRUNC, O_WRONLY } = constants;
const OVERWRITE = O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW;

async function addNote(path: string, line: string): Promise<void> {
  const file = await open(path, O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW, PRIVATE_FILE);
  try {
    await file.writeFile(line);
  } finally {
    await file.close();
  }
}

/** A folder that is a link, or reached through one below the data folder, leads somewhere else. */
async function makeFolder(dataDir: string, directory: string): Promise<string> {
  const folder = join(resolve(dataDir), directory);
  await makeFolders(folder);
  if ((await realpath(folder)) !== join(await realpath(dataDir), directory))
    throw new AppError('file_permission_error', said('disk.backup_symlink', { directory }));
  await syncFolder(dirname(folder));
  return folder;
}

/** The first file's draft, opened exclusively, holds the second; only then is asked whether it had been used before. */
async function reserveSecond(folder: string, now: Date): Promise<string> {
  const [first] = VECTOR_TABLES;
  for (let at = now.getTime(); ; at += 1_000) {
    const timestamp = stamp(new Date(at));
    const path = join(folder, backupFileName(first, timestamp));
    try {
      await (await open(path + DRAFT_ENDING, 'wx', PRIVATE_FILE)).close();
    } catch (error) {
      if ((error as { code?: string }).code === 'EEXIST') continue;
      throw error;
    }
    const taken = await Promise.all(
      VECTOR_TABLES.map((table) => isThere(join(folder, backupFileName(table, timestamp)))),
    );
    if (!taken.includes(true)) return timestamp;
    await rm(path + DRAFT_ENDING);
  }
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    (error: { code?: string }) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
