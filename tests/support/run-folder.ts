import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPostgresFolder, readState } from '../../packages/embedded/src/stack/data-folder';
import { containerName, dockerEngine } from '../../packages/embedded/src/stack/docker';
import { postgresPid } from '../../packages/embedded/src/stack/postgres';
import { isAlive } from '../../packages/embedded/src/stack/processes';
import { redisPid } from '../../packages/embedded/src/stack/redis';
import { killTree } from './processes';

const prefix = 'pairsmith-test-';

/** Linux has files in memory here. */
const MEMORY = '/dev/shm';
/** A run leaves about 1.5 GB at its fullest, most of it the trap database and the log of its making. */
const ROOM_BYTES = 4 * 2 ** 30;

/**
 * Where a run's files cost least: in memory, if there is twice the room it needs, else among the temporary files. Tests
 * make and drop some two hundred databases of three hundred files, and ext4 without a journal searches past every inode
 * that was freed in the last minute for each new one: half of PostgreSQL's time went there.
 */
export const cheapestFolder = (): string =>
  existsSync(MEMORY) && process.availableMemory() > 2 * ROOM_BYTES && freeBytes(MEMORY) > ROOM_BYTES
    ? MEMORY
    : tmpdir();

const freeBytes = (folder: string): number => {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
};

/** The folder of this test run: every server of the run lies in a folder of its own below it. */
export const makeRunFolder = (parent = tmpdir()): string => {
  const folder = mkdtempSync(join(parent, `${prefix}${process.pid}-`));
  // The system user PostgreSQL runs as under root has to get in.
  chmodSync(folder, 0o755);
  return folder;
};

/** Ends every server below the folder, frozen ones too, and removes it. */
export const removeRunFolder = async (folder: string): Promise<void> => {
  if (!existsSync(folder)) return;
  const own = readdirSync(folder).flatMap((name) => [join(folder, name), join(folder, name, 'data')]);
  for (const server of [...own, findPostgresFolder(folder) ?? '']) {
    await killTree(postgresPid(server), 'SIGKILL');
    await killTree(redisPid(server), 'SIGKILL');
  }
  const state = readState(folder);
  for (const server of ['postgres', 'redis'] as const) {
    if (state?.[server].in === 'container') await dockerEngine.remove(containerName(folder, server));
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
};

/** Clears up after runs that were killed before their teardown. */
export const removeCrashedRuns = async (): Promise<void> => {
  for (const parent of new Set([tmpdir(), MEMORY].filter(existsSync)))
    for (const name of readdirSync(parent)) {
      const pid = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : 0;
      if (pid && !isAlive(pid)) await removeRunFolder(join(parent, name));
    }
};
