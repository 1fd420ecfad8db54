import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** An installed PostgreSQL that can load pgvector. */
export interface PostgresBinaries {
  /** Absolute folder of initdb, pg_ctl, postgres: another version may be first on the PATH. */
  bin: string;
  major: number;
}

/** What is installed on this machine. Tests hand in their own. */
export interface Finder {
  postgres(): PostgresBinaries[];
  /** Absolute path of a redis-server or valkey-server. */
  redis(): string | undefined;
  /** Absolute path of Chromium. */
  browser(): string | undefined;
}

const postgresMajors = [18, 17, 16];

const postgresFolders = (major: number): string[] => [
  `/usr/lib/postgresql/${major}/bin`,
  `/usr/pgsql-${major}/bin`,
  `/opt/homebrew/opt/postgresql@${major}/bin`,
  `/usr/local/opt/postgresql@${major}/bin`,
];

const hasVector = (bin: string): boolean => {
  if (!['initdb', 'pg_ctl', 'postgres', 'pg_config'].every((name) => existsSync(join(bin, name))))
    return false;
  const share = execFileSync(join(bin, 'pg_config'), ['--sharedir'], { encoding: 'utf8' }).trim();
  return existsSync(join(share, 'extension', 'vector.control'));
};

const findPostgres = (): PostgresBinaries[] =>
  postgresMajors
    .flatMap((major) => postgresFolders(major).map((bin) => ({ bin, major })))
    .filter(({ bin }) => hasVector(bin));

const findRedis = (): string | undefined => {
  const folders = [
    '/usr/bin',
    '/usr/local/bin',
    '/opt/homebrew/bin',
    ...(process.env['PATH'] ?? '').split(delimiter),
  ];
  return ['redis-server', 'valkey-server']
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => path.startsWith('/') && existsSync(path));
};

const findBrowser = (): string | undefined => ['/usr/bin/chromium'].find((path) => existsSync(path));

export const systemFinder: Finder = { postgres: findPostgres, redis: findRedis, browser: findBrowser };
