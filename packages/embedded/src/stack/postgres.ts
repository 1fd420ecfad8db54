import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PostgresBinaries } from './find';
import { isOurs, readPid, signalOurs, waitUntil } from './processes';
import { mustRun, readTail, run, type SystemUser } from './run';

/** One private cluster. */
export interface PostgresCluster {
  binaries: PostgresBinaries;
  /** Absolute, owned by `user`. */
  dir: string;
  /** Undefined: it runs as ourselves. */
  user?: SystemUser;
}

export interface PostgresOptions {
  port: number;
  /** Server settings for this start, such as `{ fsync: 'off' }`; values are single words. */
  settings?: Record<string, string>;
}

/** The major version that made the cluster in `dir`; undefined when there is none yet. */
export const clusterMajor = (dir: string): number | undefined => {
  const file = join(dir, 'PG_VERSION');
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : undefined;
};

/** The pid of the server that runs on `dir`; 0 when none does. */
export const postgresPid = (dir: string): number => {
  const pid = readPid(join(dir, 'postmaster.pid'));
  return isOurs(pid, dir) ? pid : 0;
};

/** The port of the server that runs on `dir`, from the fourth line of its pid file. */
export const postgresPort = (dir: string): number => {
  const lines = readFileSync(join(dir, 'postmaster.pid'), 'utf8').split('\n');
  return Number(lines[3]);
};

/** Character classes and case of all of Unicode (`\w` matches 中), the same on every system, from 17 on built in. */
const localeOptions = (major: number): string[] =>
  major >= 17
    ? ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
    : [process.platform === 'darwin' ? '--locale=en_US.UTF-8' : '--locale=C.UTF-8'];

/**
 * Makes the cluster unless it exists. The superuser is `postgres`. It is made beside its place and moved
 * there when whole: initdb writes PG_VERSION first, so an interrupted one would look like a cluster.
 */
export const initPostgres = async (
  { binaries, dir, user }: PostgresCluster,
  password: string,
): Promise<void> => {
  if (clusterMajor(dir)) return;
  const [draft, passwordFile] = [`${dir}.new`, `${dir}.password`];
  for (const leftover of [draft, passwordFile]) rmSync(leftover, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600, flag: 'wx' });
  if (user) for (const path of [draft, passwordFile]) chownSync(path, user.uid, user.gid);
  try {
    const options = [
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
    ];
    await mustRun(join(binaries.bin, 'initdb'), [...options, ...localeOptions(binaries.major), '-D', draft], {
      user,
    });
    renameSync(draft, dir);
  } finally {
    rmSync(passwordFile, { force: true });
  }
};

/**
 * Starts the server and waits until it accepts connections.
 * @throws with the end of its log when it does not.
 */
export const startPostgres = async (cluster: PostgresCluster, options: PostgresOptions): Promise<void> => {
  const { binaries, dir, user } = cluster;
  const log = join(dir, 'server.log');
  const settings = {
    port: options.port,
    listen_addresses: '127.0.0.1',
    // No socket: its path would have to be short and in a folder both users reach.
    unix_socket_directories: '',
    ...options.settings,
  };
  const words = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  // A pid file from before a reboot may name a process of somebody else; PostgreSQL would refuse to start.
  if (!postgresPid(dir)) rmSync(join(dir, 'postmaster.pid'), { force: true });
  const { code } = await run(
    join(binaries.bin, 'pg_ctl'),
    ['start', '-D', dir, '-l', log, '-w', '-t', '120', '-o', words.join(' ')],
    // With pipes pg_ctl would never seem to end: the server inherits them.
    { user, ignoreOutput: true },
  );
  if (code !== 0) throw new Error(`PostgreSQL did not start in ${dir}:\n${readTail(log)}`);
};

/**
 * Stops the server on `dir`, if it is one of ours and runs. Clients are cut off, nothing is lost.
 * @throws when it is still there after a minute.
 */
export const stopPostgres = async (dir: string): Promise<boolean> => {
  const pid = postgresPid(dir);
  // SIGINT is PostgreSQL's fast shutdown.
  if (!signalOurs(pid, dir, 'SIGINT')) return false;
  if (!(await waitUntil(() => !isOurs(pid, dir), 60_000)))
    throw new Error(`PostgreSQL (pid ${pid}) does not stop.`);
  return true;
};
