import { mkdir, access, constants } from 'node:fs/promises';
import { ApiError, type Client, type DataOf } from '@pairsmith/client';
import { SettingsError } from '@pairsmith/core';
import { INSTALLED_PACKAGES, systemMachine } from '@pairsmith/embedded';
import type { Command } from 'commander';
import { checkModels, type Check } from '../check-model';
import { alone, type GlobalOptions, type Prepared } from '../command';
import { fetchFrom, namedService, withConnection } from '../connection';
import { HOW_TO_NAME_IT, isNoneNamed, readDatabase } from '../database';
import { CheckFailed, wordsOf } from '../errors';
import { columns } from '../output';
import type { Terminal } from '../terminal';

interface DoctorOptions {
  database?: string;
}

const SIGNS: Record<Check['state'], string> = { ok: '✓', warning: '!', failed: '✗' };
const LEAST_NODE = [20, 19] as const;

export const addDoctor = (program: Command, terminal: Terminal): void => {
  program
    .command('doctor')
    .description('see what is installed, reachable and allowed, and what to do where it is not')
    .option(
      '--database <url>',
      'a business database to look at; - reads it from stdin (PAIRSMITH_DATABASE_URL)',
    )
    .action(alone<DoctorOptions>(terminal, examine));
};

const examine = async ({ options, output, terminal }: Prepared<DoctorOptions>): Promise<void> => {
  const database = await readDatabase(options.database, terminal);
  const named = namedService(terminal, options) !== undefined;
  const machine = [checkNode(process.versions.node), ...(await checkMachine(terminal, named))];
  const hopeless = !named && machine.some(({ state }) => state === 'failed');
  const checks = [
    ...machine,
    // Those of a service that was named are its own.
    ...(named ? [] : await modelsOf(terminal)),
    ...(hopeless ? [] : await checkService({ options, terminal, output }, database)),
  ];
  output.show({
    json: { ok: !checks.some(({ state }) => state === 'failed'), checks },
    names: () => checks.filter(({ state }) => state !== 'ok').map(({ name, found }) => `${name}: ${found}`),
    text: () => render(checks),
  });
  if (checks.some(({ state }) => state === 'failed')) throw new CheckFailed('A check failed.');
};

/** Settings that are wrong stop the service, which says so. */
const modelsOf = async (terminal: Terminal): Promise<Check[]> => {
  try {
    return await checkModels(terminal);
  } catch (error) {
    if (error instanceof SettingsError) return [];
    throw error;
  }
};

const render = (checks: Check[]): string => {
  const rows = checks.map(({ name, state, found }) => [`${SIGNS[state]} ${name}`, found]);
  const remedies = checks.flatMap(({ name, remedy }) => (remedy ? [`${name}: ${remedy}`] : []));
  return [columns(['', ''], rows).trimStart(), ...(remedies.length ? ['', ...remedies] : [])].join('\n');
};

const checkNode = (version: string): Check => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isNew = major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1]);
  const remedy = `Node ${LEAST_NODE.join('.')} or later is needed.`;
  return { name: 'Node', found: version, ...(isNew ? { state: 'ok' } : { state: 'failed', remedy }) };
};

/** What an embedded service needs; where another is named, it is only told. */
const checkMachine = async ({ dataDir, env }: Terminal, named: boolean): Promise<Check[]> => {
  const { finder, installer, docker } = systemMachine;
  const [postgres] = finder.postgres();
  const redis = finder.redis();
  const servers: [name: string, found: string | undefined, given: string][] = [
    ['PostgreSQL', postgres && `${postgres.major} with pgvector, ${postgres.bin}`, 'DATABASE_URL'],
    ['Redis', redis, 'REDIS_URL'],
  ];
  const canContain = servers.some(([, found]) => !found) && (await docker.available());
  const checks = servers.map(([name, found, given]): Check => {
    if (env[given]) return { name, state: 'ok', found: `given by ${given}` };
    if (found) return { name, state: 'ok', found };
    if (canContain) return { name, state: 'ok', found: 'not installed; Docker runs one' };
    if (installer.available() && env['STACK_INSTALL'] !== 'never')
      return { name, state: 'warning', found: 'not installed; apt installs one at the first start' };
    const remedy = `Install ${name}, start Docker, set ${given}, or name a service: PAIRSMITH_URL.`;
    return { name, state: named ? 'warning' : 'failed', found: 'not installed', remedy };
  });
  const installed = installer.installed();
  if (installed.length)
    checks.push({
      ...{ name: 'Installed', state: 'ok' },
      found: `${installed.length} packages by apt for Pairsmith, named in ${INSTALLED_PACKAGES}`,
    });
  return named ? checks : [...checks, await checkFolder(dataDir)];
};

const checkFolder = async (dataDir: string): Promise<Check> => {
  try {
    await mkdir(dataDir, { recursive: true });
    await access(dataDir, constants.W_OK);
    return { name: 'Data', state: 'ok', found: dataDir };
  } catch (error) {
    const remedy = 'Name a folder that you may write to: DATA_DIR.';
    return { name: 'Data', state: 'failed', found: (error as Error).message, remedy };
  }
};

type Asked = Pick<Prepared<GlobalOptions>, 'options' | 'terminal' | 'output'>;

const checkService = async (
  { options, terminal, output }: Asked,
  database: string | undefined,
): Promise<Check[]> => {
  try {
    return await withConnection(terminal, options, output, async ({ api, url, embedded }) => {
      const health = checkHealth(
        await readiness(url, terminal),
        `${url}${embedded ? ', started for this' : ''}`,
      );
      const role = await checkKey(api, embedded && !terminal.env['PAIRSMITH_API_KEY']);
      return [...health, role, ...(role.state === 'ok' ? [await checkDatabase(api, database)] : [])];
    });
  } catch (error) {
    terminal.stop.throwIfAborted();
    return [{ name: 'Service', state: 'failed', found: wordsOf(error) }];
  }
};

type Readiness = DataOf<'getReadiness'>;

/** A service that is not ready says why, with 503: the answer counts, not its status. */
const readiness = async (url: string, { stop }: Terminal): Promise<Readiness> =>
  (await fetchFrom(url, stop)(`${url}/health/ready`)).json() as Promise<Readiness>;

const checkHealth = (
  { dependencies, workers, warnings, writer, embedding }: Readiness,
  url: string,
): Check[] => {
  const problems = Object.values(dependencies).flatMap(({ problem }) => (problem ? [problem] : []));
  const makers = `writer ${writer.model ?? writer.kind}, embedding ${embedding.model}`;
  const remedy = [...problems, ...warnings].join(' ');
  const state = problems.length ? 'failed' : warnings.length || workers === 0 ? 'warning' : 'ok';
  return [
    {
      ...{ name: 'Service', state, found: `${url}, ${workers ?? 'unknown'} workers, ${makers}` },
      ...(remedy && { remedy }),
    },
  ];
};

/** What a key may do is asked by what it may do: lists that change nothing, each of another role. */
const checkKey = async (api: Client, isOwn: boolean): Promise<Check> => {
  const name = 'Role';
  const may = async (ask: () => Promise<unknown>): Promise<boolean> => {
    try {
      await ask();
    } catch (error) {
      if (error instanceof ApiError && error.errorType === 'forbidden') return false;
      if (error instanceof ApiError && error.status === 401) throw error;
    }
    return true;
  };
  try {
    await may(() => api.listTasks({ limit: 1 }));
    if (await may(() => api.queryAudit({ page_size: 1 })))
      return { name, state: 'ok', found: 'admin: reads, works, deletes' };
    if (await may(() => api.tableDdl({ table: '' })))
      return { name, state: 'ok', found: 'operator: reads and works' };
    return {
      name,
      state: 'warning',
      found: 'viewer: reads and searches',
      remedy: 'run and execute need operator.',
    };
  } catch (error) {
    return {
      name,
      state: 'failed',
      found: wordsOf(error),
      remedy: isOwn
        ? 'Give API_KEYS a key of role operator or admin, or set PAIRSMITH_API_KEY to one of its keys.'
        : 'Set PAIRSMITH_API_KEY to a key of the service.',
    };
  }
};

const checkDatabase = async (api: Client, db_connection: string | undefined): Promise<Check> => {
  const name = 'Database';
  try {
    const {
      tables,
      db_connection_info,
      role_warnings = [],
    } = await api.listTables({
      ...(db_connection && { db_connection }),
      check_role: true,
    });
    const found = `${db_connection_info.database}, ${tables.length} tables in public`;
    if (!role_warnings.length) return { name, state: 'ok', found: `${found}; the role may only read` };
    return { name, state: 'warning', found, remedy: role_warnings.join(' ') };
  } catch (error) {
    if (isNoneNamed(error, db_connection))
      return { name, state: 'warning', found: 'none named', remedy: HOW_TO_NAME_IT };
    return { name, state: 'failed', found: wordsOf(error) };
  }
};
