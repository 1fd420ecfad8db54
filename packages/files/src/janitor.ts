import { lstat, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isTaskId } from '@pairsmith/core';
import { viewVersion } from './current-view';
import { taskFolder, tasksFolder } from './layout';

/** The ids of the tasks that have a folder. */
export async function tasksOnVolume(dataDir: string): Promise<string[]> {
  return (await names(tasksFolder(dataDir))).filter(isTaskId).sort();
}

/**
 * Removes the task's folders of bytes that no name means and no live run owns, once they are older than `minAgeMs`:
 * an upload's folder exists for a moment before its row does. Returns what was removed.
 */
export async function removeStrays(
  dataDir: string,
  taskId: string,
  needed: ReadonlySet<string>,
  minAgeMs: number,
): Promise<string[]> {
  const root = taskFolder(dataDir, taskId);
  const view = await viewVersion(dataDir, taskId);
  const keep = new Set([...needed, `views/${view}`]);
  const removed: string[] = [];
  for (const kind of ['runs', 'uploads', 'views']) {
    for (const name of await names(join(root, kind))) {
      const folder = `${kind}/${name}`;
      if (keep.has(folder) || !(await isOlder(join(root, folder), minAgeMs))) continue;
      await removeTree(join(root, folder));
      removed.push(folder);
    }
  }
  return removed;
}

/** Removes a task's folder; its rows must be gone first. Returns how many files and bytes went; null: there was none. */
export async function removeTaskFolder(
  dataDir: string,
  taskId: string,
): Promise<{ files: number; bytes: number } | null> {
  const root = taskFolder(dataDir, taskId);
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(ifThere(null));
  if (entries === null) return null;
  let bytes = 0;
  const files = entries.filter((entry) => entry.isFile());
  for (const file of files) {
    bytes += (await stat(join(file.parentPath, file.name)).catch(ifThere(null)))?.size ?? 0;
  }
  await removeTree(root);
  return { files: files.length, bytes };
}

/** Removes a folder in which somebody may still be writing, e.g. the copies for people of a run that has just ended. */
export const removeTree = (path: string): Promise<void> =>
  rm(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 });

const names = (folder: string): Promise<string[]> => readdir(folder).catch(ifThere<string[]>([]));

async function isOlder(path: string, ageMs: number): Promise<boolean> {
  const found = await lstat(path).catch(ifThere(null));
  return found !== null && Date.now() - found.mtimeMs >= ageMs;
}

/** For what may be gone by the time it is looked at. */
const ifThere =
  <Value>(otherwise: Value) =>
  (error: unknown): Value => {
    if ((error as { code?: string }).code === 'ENOENT') return otherwise;
    throw error;
  };
