import { statfs } from 'node:fs/promises';
import { AppError, formatSize, said } from '@pairsmith/core';
import { withFileErrors } from './file-errors';
import { makeFolders } from './private';

const MB = 1024 * 1024;

/** Bytes that this process may still write below the folder. */
export const freeBytes = (dataDir: string): Promise<number> =>
  withFileErrors(async () => {
    await makeFolders(dataDir);
    const { bavail, bsize } = await statfs(dataDir);
    return bavail * bsize;
  });

/** @throws AppError disk_full where less than `minFreeMb` is free */
export async function checkFreeSpace(dataDir: string, minFreeMb: number): Promise<void> {
  const free = await freeBytes(dataDir);
  if (free >= minFreeMb * MB) return;
  throw new AppError(
    'disk_full',
    said('disk.low', { free: formatSize(free), min: formatSize(minFreeMb * MB) }),
    { details: { free_bytes: free } },
  );
}
