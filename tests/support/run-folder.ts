import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPostgresFolder, readState } from '../../scripts/stack/data-folder';
import { containerName, dockerEngine } from '../../scripts/stack/docker';
import { postgresPid } from '../../scripts/stack/postgres';
import { isAlive } from '../../scripts/stack/processes';
import { redisPid } from '../../scripts/stack/redis';
import { killTree } from './processes';

const prefix = 'pairsmith-test-';

/** The folder of this test run: every server of the run lies in a folder of its own below it. */
export const makeRunFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
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
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : 0;
    if (pid && !isAlive(pid)) await removeRunFolder(join(tmpdir(), name));
  }
};
