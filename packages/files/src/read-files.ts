import { createHash } from 'node:crypto';
import { access, constants, lstat, open, realpath, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { AppError, said } from '@pairsmith/core';
import { withFileErrors } from './file-errors';
import { taskFolder } from './layout';

/** Where bytes lie: the columns of a `task_files` row that say so. */
export interface StoredAt {
  folder: string;
  stored_as: string;
}

/** What reading a named file can meet. Missing bytes are not a missing name: the row promised them. */
export class MissingBytes extends Error {
  /** The name under which the bytes were stored. */
  readonly file: string;

  constructor(at: StoredAt, cause?: unknown) {
    super(`the bytes of ${at.folder}/${at.stored_as} are not on the volume`, { cause });
    this.name = 'MissingBytes';
    this.file = at.stored_as;
  }
}

/**
 * Opens the bytes that a row names: inside the task's folder, never through a link, regular files only. The caller
 * closes the handle.
 * @throws MissingBytes, AppError file_permission_error
 */
export const openStored = (dataDir: string, taskId: string, at: StoredAt): Promise<FileHandle> =>
  withFileErrors(async () => {
    const root = taskFolder(dataDir, taskId);
    const path = join(root, at.folder, at.stored_as);
    if (basename(path) !== at.stored_as || !path.startsWith(root + sep)) throw new MissingBytes(at);
    try {
      // realpath of both: the data folder itself may well be reached through a link; what lies below may not.
      if ((await realpath(dirname(path))) !== join(await realpath(root), at.folder))
        throw new MissingBytes(at);
      const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
      if ((await file.stat()).isFile()) return file;
      await file.close();
    } catch (error) {
      const code = (error as { code?: string }).code ?? '';
      if (['ENOENT', 'ENOTDIR', 'ELOOP', 'ENXIO'].includes(code)) throw new MissingBytes(at, error);
      throw error;
    }
    throw new MissingBytes(at);
  });

/** All bytes that a row names. */
export async function readStored(dataDir: string, taskId: string, at: StoredAt): Promise<Buffer> {
  const file = await openStored(dataDir, taskId, at);
  try {
    return await file.readFile();
  } finally {
    await file.close();
  }
}

/**
 * The text that a name means, held against its hash.
 * @throws AppError file_validation_error where the bytes are gone or other ones; file_permission_error
 */
export async function readNamedText(
  dataDir: string,
  taskId: string,
  file: StoredAt & { name: string; sha256: string },
): Promise<string> {
  try {
    const bytes = await readStored(dataDir, taskId, file);
    if (createHash('sha256').update(bytes).digest('hex') === file.sha256) return bytes.toString('utf8');
  } catch (error) {
    if (!(error instanceof MissingBytes)) throw error;
  }
  throw new AppError('file_validation_error', said('file.missing_or_changed', { name: file.name }));
}

/** Whether the bytes that a row names are there, without opening them: a list asks for hundreds. */
export async function isStored(dataDir: string, taskId: string, at: StoredAt): Promise<boolean> {
  const path = join(taskFolder(dataDir, taskId), at.folder, at.stored_as);
  try {
    if (!(await lstat(path)).isFile()) return false;
    await access(path, constants.R_OK);
    return true;
  } catch {
    // Whatever the reason: it cannot be read now, and reading it says why.
    return false;
  }
}
