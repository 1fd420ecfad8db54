import type { Installer, Log, Missing } from './apt';
import type { Docker } from './docker';
import type { Finder, PostgresBinaries } from './find';

/** The machine as the stack sees it: what is there, what can be had. */
export interface Machine {
  finder: Finder;
  installer: Installer;
  docker: Docker;
}

/** Only what was asked for is filled in. */
export interface Provided {
  postgres?: PostgresBinaries | 'docker';
  redis?: string | 'docker';
  browser?: string;
}

const unavailable = (missing: Missing, reasons: string[]): Error => {
  const names = [
    missing.postgres && `PostgreSQL${missing.major ? ` ${missing.major}` : ''} with pgvector`,
    missing.redis && 'Redis',
  ].filter(Boolean);
  return new Error(
    [
      `No ${names.join(', no ')} to be had here: ${reasons.join('; ')}. The choices:`,
      '  1. Use servers you have: set DATABASE_URL=postgres://… and REDIS_URL=redis://…',
      '  2. Install them; private ones are then run from them:',
      '       Debian 13:  apt-get install postgresql-17 postgresql-17-pgvector redis-server',
      '       macOS:      brew install postgresql@17 pgvector redis',
      '  3. Run this as root on Debian or Ubuntu without STACK_INSTALL=never: it installs them itself.',
      '  4. Start Docker: containers are used as soon as `docker info` answers.',
    ].join('\n'),
  );
};

const find = (finder: Finder, wanted: Missing): Provided => ({
  postgres: wanted.postgres
    ? finder.postgres().find(({ major }) => wanted.major === undefined || major === wanted.major)
    : undefined,
  redis: wanted.redis ? finder.redis() : undefined,
  ...(wanted.browser && { browser: finder.browser() }),
});

const missingServers = (wanted: Missing, found: Provided): Missing | undefined => {
  const missing = { postgres: wanted.postgres && !found.postgres, redis: wanted.redis && !found.redis };
  return missing.postgres || missing.redis ? { ...missing, major: wanted.major } : undefined;
};

const stillMissing = (wanted: Missing, found: Provided): Missing | undefined => {
  const servers = missingServers(wanted, found);
  if (!wanted.browser || found.browser) return servers;
  return { postgres: false, redis: false, major: wanted.major, ...servers, browser: true };
};

/** Installs what is missing where that is possible and allowed; otherwise says why not. */
const tryInstall = async (
  installer: Installer,
  missing: Missing,
  allowed: boolean,
  log: Log,
): Promise<string | undefined> => {
  if (!allowed) return 'STACK_INSTALL=never forbids installing';
  if (!installer.available()) return 'only root with apt can install';
  try {
    await installer.install(missing, log);
    return undefined;
  } catch (error) {
    const refusal = `apt could not install (${error instanceof Error ? error.message.trim() : String(error)})`;
    const { browser, ...servers } = missing;
    if (!browser || !(servers.postgres || servers.redis)) return refusal;
    // The servers are needed: what only the browser lacked must not keep them away.
    log(`Without a browser: ${refusal}.`);
    return tryInstall(installer, servers, allowed, log);
  }
};

/**
 * Gets the servers that are wanted: installed ones, else installed by apt now, else Docker. A browser that cannot be had
 * is done without.
 * @throws one error that lists the choices when a server cannot be had.
 */
export const provideServers = async (
  { finder, installer, docker }: Machine,
  wanted: Missing,
  installAllowed: boolean,
  log: Log,
): Promise<Provided> => {
  const installed = find(finder, wanted);
  const missing = stillMissing(wanted, installed);
  if (!missing) return installed;

  const refusal = await tryInstall(installer, missing, installAllowed, log);
  const found = find(finder, wanted);
  if (wanted.browser && !found.browser)
    log(`No browser: ${refusal ?? 'apt installed none'}. Tests that need one are skipped.`);
  const gone = missingServers(wanted, found);
  if (!gone) return found;

  const reasons = ['none is installed', refusal].filter((reason) => reason !== undefined);
  // A container would begin with an empty database beside the data that is there.
  if (gone.postgres && gone.major) {
    throw unavailable(gone, [...reasons, `the data folder holds a cluster of version ${gone.major}`]);
  }
  if (!(await docker.available())) throw unavailable(gone, [...reasons, '`docker info` does not answer']);
  return {
    ...found,
    postgres: gone.postgres ? 'docker' : found.postgres,
    redis: gone.redis ? 'docker' : found.redis,
  };
};
