import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { withLock } from './lock';
import { mustRun, run } from './run';

export type Log = (line: string) => void;

export interface Missing {
  postgres: boolean;
  redis: boolean;
  /** Chromium, which tests alone want: a start without it is none the worse. */
  browser?: boolean;
  /** The PostgreSQL version of existing data: no other can open it. */
  major?: number;
}

/** Gets missing servers onto the machine. Tests hand in their own. */
export interface Installer {
  available(): boolean;
  install(missing: Missing, log: Log): Promise<void>;
  /** Every package installed by us on this machine, in whichever project. */
  installed(): string[];
}

/** One name a line. */
export const INSTALLED_PACKAGES = '/var/lib/pairsmith/installed-packages';
const policy = '/usr/sbin/policy-rc.d';
const policyAside = '/usr/sbin/policy-rc.d.before-pairsmith';
const clusterConfig = '/etc/postgresql-common/createcluster.d/pairsmith.conf';
const policyText = '#!/bin/sh\n# Written by pairsmith for the time of one apt-get install.\nexit 101\n';

const readRecord = (): string[] =>
  existsSync(INSTALLED_PACKAGES) ? readFileSync(INSTALLED_PACKAGES, 'utf8').split('\n').filter(Boolean) : [];

/**
 * Installs without leaving a system server running: the policy file keeps the packages from starting
 * theirs, and the cluster setting keeps PostgreSQL from making one that would take port 5432. Both are put
 * back. Ctrl-C ends apt, not us: we still have to clear up after it.
 */
const withoutServices = async (work: () => Promise<unknown>): Promise<void> => {
  const outlive = (): void => undefined;
  process.on('SIGINT', outlive).on('SIGTERM', outlive);
  try {
    const leftOver = existsSync(policy) && readFileSync(policy, 'utf8') === policyText;
    if (existsSync(policy) && !leftOver) renameSync(policy, policyAside);
    writeFileSync(policy, policyText, { mode: 0o755 });
    mkdirSync(dirname(clusterConfig), { recursive: true });
    writeFileSync(clusterConfig, 'create_main_cluster = false\n');
    await work();
  } finally {
    rmSync(clusterConfig, { force: true });
    rmSync(policy, { force: true });
    if (existsSync(policyAside)) renameSync(policyAside, policy);
    process.off('SIGINT', outlive).off('SIGTERM', outlive);
  }
};

const environment = (): NodeJS.ProcessEnv => ({
  ...process.env,
  DEBIAN_FRONTEND: 'noninteractive',
  LC_ALL: 'C',
});

const aptGet = (...args: string[]): Promise<string> =>
  mustRun('apt-get', ['-o', 'DPkg::Lock::Timeout=300', '-q', ...args], { env: environment() });

/** A PostgreSQL this distribution has pgvector for, 17 if possible: Debian 13 brings it. */
const choosePostgres = async (only?: number): Promise<string[]> => {
  const majors = only ? [only] : [17, 18, 16];
  for (const major of majors) {
    // apt-cache succeeds when one of several packages is known: so it is asked for the one that needs the other.
    const extension = `postgresql-${major}-pgvector`;
    const { code } = await run('apt-cache', ['show', extension], { env: environment() });
    if (code === 0) return [`postgresql-${major}`, extension];
  }
  throw new Error(`this distribution has no PostgreSQL ${majors.join(', ')} with pgvector`);
};

/** Debian's package is the browser itself; Ubuntu has none of this name, and the one it has needs a running snap. */
const chooseBrowser = async (): Promise<string[]> => {
  const { code } = await run('apt-cache', ['show', 'chromium'], { env: environment() });
  if (code === 0) return ['chromium'];
  throw new Error('this distribution has no package chromium');
};

const installPackages = async (missing: Missing, log: Log): Promise<void> => {
  log('Asking apt for its list of packages …');
  await aptGet('update');
  const packages = [
    ...(missing.postgres ? await choosePostgres(missing.major) : []),
    ...(missing.redis ? ['redis-server'] : []),
    ...(missing.browser ? await chooseBrowser() : []),
  ];
  const arguments_ = ['install', '-y', '--no-install-recommends', ...packages];
  const plan = await aptGet('--simulate', ...arguments_);
  const added = [...plan.matchAll(/^Inst (\S+) (?!\[)/gm)].map((match) => match[1] ?? '');
  log(`Installing with apt: ${packages.join(' ')} (with what they need: ${added.length} new packages).`);
  log(
    'No system service is started. STACK_INSTALL=never refuses this; `npm run stack -- status` tells how to undo it.',
  );
  await withoutServices(() => aptGet(...arguments_));
  mkdirSync(dirname(INSTALLED_PACKAGES), { recursive: true });
  writeFileSync(
    INSTALLED_PACKAGES,
    [...new Set([...readRecord(), ...added])].map((name) => `${name}\n`).join(''),
  );
};

/** apt on Debian and Ubuntu, for root. One at a time on the machine: two would undo each other's policy file. */
export const aptInstaller: Installer = {
  available: () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get'),
  install: (missing, log) =>
    withLock('/var/lock/pairsmith-install.lock', () => installPackages(missing, log)),
  installed: readRecord,
};
