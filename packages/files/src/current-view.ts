import { randomUUID } from 'node:crypto';
import { readlink, rename, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { withFileErrors } from './file-errors';
import { taskFolder } from './layout';
import { makeFolders } from './private';
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
    // Two may build the same version, in one process even: each in a folder of its own, and the first one's is shown.
    const draft = join(root, 'views', `${version}.${randomUUID()}.draft`);
    await makeFolders(draft);
    for (const file of files) {
      await copyForPeople(join(root, file.folder, file.stored_as), join(draft, file.name));
    }
    await renameIfFree(draft, join(root, 'views', String(version)));
    const link = `${draft}.link`;
    await symlink(`views/${version}`, link);
    await rename(link, join(root, 'current'));
    if (before !== null) await rm(join(root, 'views', String(before)), { recursive: true, force: true });
  });

/** A folder under its final name is complete: it stays, and the other one of the same version goes. */
async function renameIfFree(draft: string, view: string): Promise<void> {
  try {
    await rename(draft, view);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST'].includes((error as { code?: string }).code ?? '')) throw error;
    await rm(draft, { recursive: true, force: true });
  }
}
