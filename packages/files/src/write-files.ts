import { createHash, randomUUID } from 'node:crypto';
import { copyFile, mkdir, open, constants } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { withFileErrors } from './file-errors';
import { checkFileName } from './file-names';
import { taskFolder, uploadFolder } from './layout';
import { makeFolders, PRIVATE_FILE, PRIVATE_FOLDER } from './private';

/** What lies on the volume now; `folder` is relative to the task's folder. */
export interface WrittenFile {
  name: string;
  folder: string;
  bytes: number;
  sha256: string;
}

/**
 * Makes the folder of one queueing of a run (or of an upload). It must not exist: two owners of one folder would be
 * a broken fence.
 * @throws AppError disk_full | file_permission_error
 */
export const createFolder = (dataDir: string, taskId: string, folder: string): Promise<void> =>
  withFileErrors(async () => {
    const path = join(taskFolder(dataDir, taskId), folder);
    await makeFolders(dirname(path));
    await mkdir(path, PRIVATE_FOLDER);
    await syncFolder(dirname(path));
  });

/**
 * Writes a new file and fsyncs it; the name must be free, and the bytes never change again. The folder's entry is
 * safe only after `syncFolder`.
 * @throws AppError disk_full | file_permission_error | file_validation_error (the name)
 */
export const writeNewFile = (
  dataDir: string,
  taskId: string,
  folder: string,
  name: string,
  content: string | Uint8Array,
): Promise<WrittenFile> =>
  withFileErrors(async () => {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
    const path = join(taskFolder(dataDir, taskId), folder, checkFileName(name));
    const file = await open(path, 'wx', PRIVATE_FILE);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    return {
      name,
      folder,
      bytes: bytes.byteLength,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    };
  });

/** Makes the entries of a folder of the task durable: fsync of a file alone does not keep its name over a power cut. */
export const syncTaskFolder = (dataDir: string, taskId: string, folder: string): Promise<void> =>
  withFileErrors(() => syncFolder(join(taskFolder(dataDir, taskId), folder)));

/** Stores one file in an upload folder of its own, durably; the caller then lets a name mean it. */
export async function storeUpload(
  dataDir: string,
  taskId: string,
  name: string,
  content: string | Uint8Array,
): Promise<WrittenFile> {
  const folder = uploadFolder(randomUUID());
  checkFileName(name);
  await createFolder(dataDir, taskId, folder);
  const written = await writeNewFile(dataDir, taskId, folder, name, content);
  await syncTaskFolder(dataDir, taskId, folder);
  return written;
}

/** Copies into a folder for people; a reflink where the file system can. */
export const copyForPeople = (from: string, to: string): Promise<void> =>
  copyFile(from, to, constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL);

export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
