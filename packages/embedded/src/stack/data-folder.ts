import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { mustRun, run, type SystemUser } from './run';

/** Where a server keeps its data, and the port it had last. */
export interface ServerState {
  in?: 'folder' | 'container';
  port?: number;
}

/** What the stack remembers between starts. */
export interface StackState {
  /** Of the superuser `postgres`. */
  adminPassword: string;
  /** Of the role and database `pairsmith`. */
  databasePassword: string;
  redisPassword: string;
  postgres: ServerState;
  redis: ServerState;
}

const password = (): string => randomBytes(24).toString('hex');

const writePrivate = (file: string, text: string): void => {
  // A crash leaves the old file or the new one, never half of one.
  writeFileSync(`${file}.new`, text, { mode: 0o600 });
  renameSync(`${file}.new`, file);
};

const stateFile = (dataDir: string): string => join(dataDir, 'stack.json');

export const writeState = (dataDir: string, state: StackState): void =>
  writePrivate(stateFile(dataDir), `${JSON.stringify(state, null, 2)}\n`);

/** The remembered state; undefined when this folder never held a stack. */
export const readState = (dataDir: string): StackState | undefined =>
  existsSync(stateFile(dataDir))
    ? (JSON.parse(readFileSync(stateFile(dataDir), 'utf8')) as StackState)
    : undefined;

/** The remembered state, made with new passwords on first use. */
export const openState = (dataDir: string): StackState => {
  const known = readState(dataDir);
  if (known) return known;
  const state: StackState = {
    adminPassword: password(),
    databasePassword: password(),
    redisPassword: password(),
    postgres: {},
    redis: {},
  };
  writeState(dataDir, state);
  return state;
};

/** The key that encrypts stored connection passwords: 32 bytes in hex, made once for each data folder. */
export const openSecretKey = (dataDir: string): string => {
  const file = join(dataDir, 'secret-key');
  if (!existsSync(file)) writePrivate(file, `${randomBytes(32).toString('hex')}\n`);
  return readFileSync(file, 'utf8').trim();
};

/** The system user PostgreSQL runs as: it refuses root. Undefined when we are not root and it runs as ourselves. */
export const postgresUser = async (): Promise<SystemUser | undefined> => {
  if (process.getuid?.() !== 0) return undefined;
  const [uid, gid] = [await mustRun('id', ['-u', 'postgres']), await mustRun('id', ['-g', 'postgres'])];
  return { uid: Number(uid), gid: Number(gid) };
};

const fallbackFolder = (dataDir: string): string =>
  `/var/tmp/pairsmith-${createHash('sha256').update(resolve(dataDir)).digest('hex').slice(0, 12)}`;

/** Where the cluster of this data folder lies, when there is one. */
export const findPostgresFolder = (dataDir: string): string | undefined =>
  [resolve(dataDir), fallbackFolder(dataDir)]
    .map((parent) => join(parent, 'postgres'))
    .find((folder) => existsSync(folder));

const canEnter = async (folder: string, user?: SystemUser): Promise<boolean> =>
  (await run('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { user })).code === 0;

const makeFallbackFolder = (dataDir: string): string => {
  const folder = fallbackFolder(dataDir);
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  // Anyone may write in /var/tmp: a folder that somebody else put there first is not ours to use.
  if (statSync(folder).uid !== process.getuid?.()) throw new Error(`${folder} belongs to somebody else.`);
  chmodSync(folder, 0o711);
  return folder;
};

/**
 * The folder of this data folder's cluster, made when missing and owned by `user`. It lies in the data
 * folder, or, when that user cannot reach it (a home of mode 700), in /var/tmp under a name of its own.
 * @throws when there is a cluster that the user cannot reach any more: a new one would hide its data.
 */
export const openPostgresFolder = async (dataDir: string, user?: SystemUser): Promise<string> => {
  const known = findPostgresFolder(dataDir);
  if (known && (await canEnter(known, user))) return known;
  if (known && existsSync(join(known, 'PG_VERSION'))) {
    throw new Error(
      `The user that runs PostgreSQL cannot reach its data in ${known}: check owner and modes.`,
    );
  }
  const parent = (await canEnter(resolve(dataDir), user)) ? resolve(dataDir) : makeFallbackFolder(dataDir);
  const folder = join(parent, 'postgres');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (user) chownSync(folder, user.uid, user.gid);
  return folder;
};
