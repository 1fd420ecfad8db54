import { mkdir, readlink, rename, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { withFileErrors } from './file-errors';
import { taskFolder } from './layout';
import type { StoredAt } from './read-files';
import { copyForPeople } from './write-files';

/** Which version of the task's names `current/` shows; null: none yet. */
export async function viewVersion(dataDir: string, taskId: string): Promise<number | null> {
  try {
    const target = await readlink(join(taskFolder(dataDir, taskId), 'current'));
    const version = Number(/^views\/(\d+)$/.exec(target)?.[1]);
    return Number.isInteger(version) ? version : null;
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Makes `current/` show the files under their names: a folder of copies, swapped in by renaming a link, so that a
 * person sees the old files or the new ones and may edit copies without harm. Code never reads it.
 */
export const buildView = (
  dataDir: string,
  taskId: string,
  version: number,
  files: readonly (StoredAt & { name: string })[],
): Promise<void> =>
  withFileErrors(async () => {
    const root = taskFolder(dataDir, taskId);
    const before = await viewVersion(dataDir, taskId);
    if (before !== null && before >= version) return;
    // Two processes may build the same version: each in a folder of its own until the rename, and one of them wins.
    const draft = join(root, 'views', `${version}.${process.pid}.draft`);
    const view = join(root, 'views', String(version));
    await rm(draft, { recursive: true, force: true });
    await mkdir(draft, { recursive: true });
    for (const file of files) {
      await copyForPeople(join(root, file.folder, file.stored_as), join(draft, file.name));
    }
    await rm(view, { recursive: true, force: true });
    await rename(draft, view);
    const link = join(root, `current.${process.pid}.draft`);
    await rm(link, { force: true });
    await symlink(`views/${version}`, link);
    await rename(link, join(root, 'current'));
    if (before !== null) await rm(join(root, 'views', String(before)), { recursive: true, force: true });
  });
