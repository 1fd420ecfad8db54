import { chmod, mkdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { tasksFolder, VECTOR_BACKUPS } from './layout';

/*
 * What lies on the volume is samples, questions and logs of somebody's database: for the service's own user alone. API
 * and workers run as the same one.
 */
export const PRIVATE_FILE = 0o600;
export const PRIVATE_FOLDER = 0o700;

/** Makes a folder, and those above it that are missing. */
export const makeFolders = async (path: string): Promise<void> => {
  await mkdir(path, { recursive: true, mode: PRIVATE_FOLDER });
};

/**
 * Closes the folders that earlier versions left open to everybody; what lies in them is out of reach with that. The data
 * folder itself may be anybody's (`/srv`, a home): its mode is not ours to change, and PostgreSQL's user may have to pass.
 */
export async function closeFolders(dataDir: string): Promise<void> {
  for (const path of [tasksFolder(dataDir), join(resolve(dataDir), VECTOR_BACKUPS)]) {
    const found = await stat(path).catch((error: { code?: string }) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    // Whoever owns it decides about it.
    if (found && found.uid === process.getuid?.() && (found.mode & 0o077) !== 0)
      await chmod(path, PRIVATE_FOLDER);
  }
}
