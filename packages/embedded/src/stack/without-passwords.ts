import { existsSync, readdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Log } from './apt';
import { findPostgresFolder, readState } from './data-folder';
import { stopPostgres } from './postgres';

const freeName = (wanted: string): string => {
  let name = wanted;
  for (let n = 2; existsSync(name); n++) name = `${wanted}-${n}`;
  return name;
};

/** A folder made just now has nothing but the start's own lock and state. */
const holdsAnything = (dataDir: string): boolean =>
  readdirSync(dataDir).some((name) => !name.startsWith('stack.'));

/**
 * What a data folder was lost with: its `stack.json` has the only passwords of its cluster. Where the whole folder was
 * deleted while its cluster lies elsewhere (see `openPostgresFolder`), whoever did it wants a new one: the old cluster is
 * stopped and set aside, nothing of it is deleted.
 * @throws where only `stack.json` is missing: a new, empty service beside data that are still there would be a loss.
 */
export const setAsideWithoutPasswords = async (dataDir: string, log: Log): Promise<void> => {
  if (readState(dataDir)) return;
  const cluster = findPostgresFolder(dataDir);
  if (!cluster || !existsSync(join(cluster, 'PG_VERSION'))) return;
  if (dirname(cluster) === dataDir || holdsAnything(dataDir))
    throw new Error(
      `${dataDir} has a database, but stack.json with its passwords is missing. ` +
        `Put that file back, or move ${cluster} away to begin anew.`,
    );
  await stopPostgres(cluster);
  const aside = freeName(`${cluster}-of-deleted-folder`);
  renameSync(cluster, aside);
  log(`${dataDir} had been deleted; the database that belonged to it now lies in ${aside}.`);
};
