import type { Installer, Log, Missing } from './apt';
import type { Docker } from './docker';
import type { Finder, PostgresBinaries } from './find';

/** The machine as the stack sees it: what is there, what can be had. */
export interface Machine {
  finder: Finder;
  installer: Installer;
  docker: Docker;
}

export interface Wanted extends Missing {
  /** The version of an existing cluster: no other can open it. */
  major?: number;
}

export interface Provided {
  postgres?: PostgresBinaries | 'docker';
  redis?: string | 'docker';
}

const unavailable = (missing: Missing, reasons: string[]): Error => {
  const names = [missing.postgres && 'PostgreSQL with pgvector', missing.redis && 'Redis']
    .filter(Boolean)
    .join(' and ');
  return new Error(
    [
      `${names} cannot be started here: ${reasons.join('; ')}. Choose one:`,
      '  1. use servers you have: set DATABASE_URL=postgres://… and REDIS_URL=redis://…',
      '  2. install them: apt-get install postgresql-17 postgresql-17-pgvector redis-server (Debian 13),',
      '     or: brew install postgresql@17 pgvector redis (macOS); the stack then runs private ones',
      '  3. run this as root on Debian or Ubuntu without STACK_INSTALL=never: it installs them itself',
      '  4. start Docker: containers are used when `docker info` answers',
    ].join('\n'),
  );
};

const find = (finder: Finder, wanted: Wanted): Provided => {
  const fits = ({ major }: PostgresBinaries): boolean => wanted.major === undefined || major === wanted.major;
  return {
    postgres: wanted.postgres ? finder.postgres().find(fits) : undefined,
    redis: wanted.redis ? finder.redis() : undefined,
  };
};

const missingOf = (wanted: Wanted, found: Provided): Missing => ({
  postgres: wanted.postgres && !found.postgres,
  redis: wanted.redis && !found.redis,
});

/**
 * Finds the servers that are wanted, in this order: installed, installed by apt now (root, unless `install`
 * is false), Docker.
 * @throws one error that lists the choices when a server cannot be had.
 */
export const provideServers = async (
  { finder, installer, docker }: Machine,
  wanted: Wanted,
  install: boolean,
  log: Log,
): Promise<Provided> => {
  const reasons: string[] = [];
  let found = find(finder, wanted);
  let missing = missingOf(wanted, found);
  if (!missing.postgres && !missing.redis) return found;
  reasons.push(wanted.major ? `not installed (the data is of PostgreSQL ${wanted.major})` : 'not installed');

  if (!install) reasons.push('STACK_INSTALL=never');
  else if (!installer.available()) reasons.push('only root can install, with apt');
  else {
    try {
      await installer.install(missing, log);
    } catch (error) {
      reasons.push(`apt failed (${error instanceof Error ? error.message.trim() : String(error)})`);
    }
    found = find(finder, wanted);
    missing = missingOf(wanted, found);
    if (!missing.postgres && !missing.redis) return found;
  }

  if (!(await docker.available())) throw unavailable(missing, [...reasons, '`docker info` does not answer']);
  return {
    postgres: missing.postgres ? 'docker' : found.postgres,
    redis: missing.redis ? 'docker' : found.redis,
  };
};
