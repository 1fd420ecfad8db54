import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createShop, SHOP_TABLES, type ShopDatabase } from '../bad-input/shop-database';
import { fromSource } from '../support/from-source';
import { startService, type TestService } from '../support/service';
import { testStack } from '../support/stack';
import { runCli } from './run-cli';

/** Each command against the real API and worker. */

const KEYS = { admin: 'a'.repeat(24), operator: 'o'.repeat(24), viewer: 'v'.repeat(24) };
const NOBODY = 'task_20200101_000000';
const PASSWORD = 'not-to-be-seen';

let shop: ShopDatabase;
let service: TestService;
let folder: string;
/** A task that has gone the whole way. */
let task: string;
let first: Awaited<ReturnType<typeof runCli>>;

const env = (role: keyof typeof KEYS = 'admin') => ({
  PAIRSMITH_URL: service.url,
  PAIRSMITH_API_KEY: KEYS[role],
});
const cli = (...args: string[]) => runCli(args, { env: env() });
const done = async (...args: string[]): Promise<string> => {
  const { code, stdout, stderr } = await cli(...args);
  expect([code, stderr]).toEqual([0, expect.any(String)]);
  return stdout;
};
const json = async <T>(...args: string[]): Promise<T> => JSON.parse(await done(...args, '--json')) as T;

const listen = async (server: Server): Promise<string> => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pairsmith-cli-'));
  shop = await createShop();
  service = await startService({
    BUSINESS_DATABASE_URL: shop.url,
    API_KEYS: Object.entries(KEYS)
      .map(([role, key]) => `${role}:${role}:${key}`)
      .join(','),
  });
  const wishes = ['--questions', '2', '--language', 'en', '--name', 'shop'];
  const args = ['--tables', SHOP_TABLES.join(','), '--out', join(folder, 'run'), '--export', 'chat'];
  first = await runCli(['run', ...args, ...wishes], {
    env: { ...env('operator'), PAIRSMITH_DATABASE_URL: shop.url },
  });
  task = /task_\d+_\d+/.exec(first.stdout)?.[0] ?? '';
});
afterAll(async () => {
  await service?.close();
  await shop?.drop();
  rmSync(folder, { recursive: true, force: true });
});

describe('run', () => {
  it('goes the whole way in one command: the steps live on stderr, what was made on stdout', () => {
    expect([first.code, first.stderr]).toEqual([0, expect.stringContaining(`Task ${task}: 2 tables`)]);
    const ended = [...first.stderr.matchAll(/^✓ (\w+)/gm)].map((match) => match[1]);
    expect(ended).toEqual(['ddl_generation', 'qa_generation', 'sql_validation', 'training_load']);
    expect(first.stdout).toMatch(/^Files {3}\d+ in /m);
  });

  it('fetches every file of the task, and the export as one more', async () => {
    const { files } = await json<{ files: { file_name: string }[] }>('files', 'list', task);
    const names = files.map(({ file_name }) => file_name);
    const exported = `${task}_chat_pairs.jsonl`;
    expect(readdirSync(join(folder, 'run')).sort()).toEqual([...names, exported].sort());
    const [line = ''] = readFileSync(join(folder, 'run', exported), 'utf8').split('\n');
    expect(JSON.parse(line)).toMatchObject({ messages: expect.any(Array) });
  });

  it('says which step failed and why, in the language that was asked for', async () => {
    const args = ['run', '--tables', 'public.nowhere', '--out', join(folder, 'failed')];
    const { code, stderr } = await cli(...args, '--language', 'en');
    expect([code, stderr]).toEqual([5, expect.stringMatching(/^ddl_generation: .*nowhere/m)]);
    expect(stderr).toContain('✗ ddl_generation');
    expect((await cli('run', '--tables', 'nowhere', '--out', join(folder, 'failed'))).stderr).toMatch(
      /[\u4e00-\u9fff]/,
    );
  });
});

describe('what a service has', () => {
  it('tasks: a table for people, JSON for programs, ids for shells', async () => {
    expect(await done('tasks')).toMatch(new RegExp(`^TASK +NAME.*\\n[^]*${task} +shop +\\S+ +completed`));
    const { tasks } = await json<{ tasks: { task_id: string }[] }>('tasks');
    expect(tasks.map(({ task_id }) => task_id)).toContain(task);
    expect((await done('tasks', '--quiet', '--status', 'completed')).split('\n')).toContain(task);
  });

  it('tasks: as many as are asked for, however many pages that takes, and a word about those that are left', async () => {
    await service.pool.query(
      `insert into pairsmith.tasks (task_id, status, connection_sealed, connection_masked, parameters, created_by, created_at)
       select 'task_20200101_' || to_char(n, 'FM000000'), 'failed', '', '', '{"db_name": "d", "business_context": ""}', 'old',
              timestamptz '2020-01-01' + n * interval '1 second' from generate_series(1, 250) n`,
    );
    await service.pool.query(
      `insert into pairsmith.task_steps (task_id, step, position)
       select task_id, 'ddl_generation', 1 from pairsmith.tasks where created_by = 'old'`,
    );
    const listed = async (limit: number) => {
      const said = await cli('tasks', '--quiet', '--status', 'failed', '--limit', String(limit));
      return { ids: new Set(said.stdout.trim().split('\n')).size, stderr: said.stderr };
    };
    expect(await listed(220)).toMatchObject({ ids: 220 });
    const all = await json<{ tasks: unknown[]; total: number; next_cursor: null }>(
      'tasks',
      '--limit',
      '1000',
    );
    expect([all.tasks.length, all.next_cursor]).toEqual([all.total, null]);
    expect((await cli('tasks', '--limit', '220')).stderr).toMatch(/^220 of \d+; more: --limit$/m);
    await service.pool.query(`delete from pairsmith.tasks where created_by = 'old'`);
  });

  it('status: how far each step is', async () => {
    expect(await done('status', task)).toMatch(/qa_generation +completed +\d+ pairs written on \d+ themes/);
    expect(await done('status', task, '--quiet')).toBe('completed\n');
  });

  it('execute: one step, followed to its end; and again, only estimated', async () => {
    const said = await cli('execute', task, 'sql_validation');
    expect([said.code, said.stdout]).toEqual([0, `Task  ${task}, partial_completed\n`]);
    expect(said.stderr).toMatch(/✓ sql_validation +\d+ pairs accepted/);
    expect(await json('execute', task, '--dry-run')).toMatchObject({ estimate: { llm_calls: 0 } });
  });

  it('execute: all that is left, without waiting where a service goes on', async () => {
    const id = (await done('execute', task, '--detach', '--quiet')).trim();
    expect(id).toMatch(/_exec_/);
    expect(await done('logs', task, '--follow', '--limit', '1')).not.toBe('');
    expect(await done('status', task, '--quiet')).toBe('completed\n');
  });

  it('logs: lines, those of a level, and one JSON each', async () => {
    expect(await done('logs', task, '--limit', '3')).toMatch(
      /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d \w+ .*\n){3}$/,
    );
    expect(await done('logs', task, '--level', 'CRITICAL')).toBe('');
    const [line = ''] = (await done('logs', task, '--json')).split('\n');
    expect(JSON.parse(line)).toMatchObject({ level: expect.any(String), message: expect.any(String) });
  });

  it('logs: the last lines of a task that has ended are there to follow too', async () => {
    expect(await done('logs', task, '--follow', '--limit', '3')).toBe(
      await done('logs', task, '--limit', '3'),
    );
  });

  it('files: listed, fetched to stdout, and sent back as a person edited them', async () => {
    expect(await done('files', 'list', task)).toMatch(/^customer\.ddl +\d/m);
    const text = await done('files', 'get', task, 'customer.ddl');
    expect(text).toContain('create table public.customer');
    writeFileSync(join(folder, 'customer.ddl'), `${text}-- looked at\n`);
    expect(await done('files', 'put', task, join(folder, 'customer.ddl'), '--quiet')).toBe('customer.ddl\n');
    const out = ['--out', join(folder, 'got')];
    expect(await done('files', 'get', task, 'customer.ddl', 'purchase.ddl', ...out)).toContain('2 files');
    expect(readFileSync(join(folder, 'got', 'customer.ddl'), 'utf8')).toContain('-- looked at');
  });

  it('pairs: as SQL, with the questions as comments', async () => {
    const pairs = await json<{ question: string; sql: string }[]>('pairs', task);
    const text = await done('pairs', task, '--limit', '1');
    expect(text).toBe(`-- ${pairs[0]?.question}\n${pairs[0]?.sql}\n\n`);
    expect((await done('pairs', task, '--quiet')).trim().split('\n')).toHaveLength(pairs.length);
    expect(await done('pairs', task, '--quarantined')).toBe('');
  });

  it('search: the pair whose question is asked stands first', async () => {
    const [pair] = await json<{ question: string }[]>('pairs', task);
    const text = await done('search', pair?.question ?? '', '--task', task, '--limit', '1');
    expect(text).toMatch(/^pair {3}/);
    expect(text.split('\n')[0]).toContain(pair?.question);
    // A table by the name that a statement needs.
    expect(text).toMatch(/^table {2}public\.(customer|purchase)\b/m);
  });

  it('export: to stdout as it comes, or to a file that is whole or not there', async () => {
    const csv = await done('export', task, '--format', 'csv');
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    const file = join(folder, 'pairs.csv');
    await done('export', task, '--format', 'csv', '--out', file);
    expect(readFileSync(file, 'utf8')).toBe(csv);
  });

  it('export: a zip goes to a pipe, and to no terminal', async () => {
    const args = ['export', task, '--format', 'chat', '--part', 'bundle'];
    expect((await done(...args)).startsWith('PK')).toBe(true);
    expect(await runCli(args, { env: env(), isTTY: true })).toMatchObject({
      ...{ code: 2, stdout: '', stderr: expect.stringContaining('--out') },
    });
  });

  it('export: where nothing was to be exported it says why', async () => {
    const file = join(folder, 'preferences.jsonl');
    const { code, stderr } = await cli('export', task, '--format', 'dpo', '--out', file);
    expect([code, readFileSync(file, 'utf8')]).toEqual([0, '']);
    expect(stderr).toMatch(/Nothing was exported; \d+ pairs read, left out: nothing_refused \d+/);
  });

  it('export: a connection that breaks in the middle leaves no file', async () => {
    const half = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/csv', 'content-length': '1000' });
      response.write('question,sql\n', () => response.destroy());
    });
    const url = await listen(half);
    const file = join(folder, 'half.csv');
    const said = await cli('export', task, '--format', 'csv', '--out', file, '--url', url);
    half.close();
    expect(said).toMatchObject({ code: 6, stderr: expect.stringContaining('nothing of it was kept') });
    expect(readdirSync(folder).filter((name) => name.startsWith('half'))).toEqual([]);
  });
});

describe('what cannot be meant', () => {
  const cases: [what: string, args: string[], says: RegExp][] = [
    ['an unknown command', ['taskz'], /unknown command 'taskz'\n\(Did you mean tasks\?\)/],
    [
      'an unknown option',
      ['run', '--databse', 'x'],
      /unknown option '--databse'\n\(Did you mean --database\?\)/,
    ],
    ['an unknown subcommand', ['files', 'lst', 'x'], /unknown command 'lst'\n\(Did you mean list\?\)/],
    [
      'a format that is none',
      ['export', 'x', '--format', 'chad'],
      /'chad' is invalid.*Allowed choices are chat/,
    ],
    ['no format', ['export', 'x'], /--format chat\|alpaca/],
    ['a number that is none', ['tasks', '--limit', 'ten'], /--limit.*whole number from 1 to 1000000/],
    ['a step that is none', ['execute', 'x', 'ddl'], /'ddl' is invalid.*ddl_generation/],
    ['no folder', ['run'], /--out DIR/],
    ['a folder that is a file', ['run', '--out', __filename], /cannot be written to/],
    ['a folder that holds something', ['run', '--out', __dirname], /is not empty.*--force/],
    ['an address that is none', ['tasks', '--url', 'localhost:8084'], /--url has to be the address/],
    ['a file that is none', ['files', 'put', 'x', '/nowhere'], /\/nowhere cannot be read/],
    ['several files to stdout', ['files', 'get', 'x', 'a', 'b'], /--out DIR/],
  ];
  it.each(cases)('%s: says what to type instead, exits with 2', async (_what, args, says) => {
    const { code, stdout, stderr } = await cli(...args);
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringMatching(says)]);
  });

  it('a connection string that is none is never shown', async () => {
    for (const given of [`mysql://root:${PASSWORD}@host/db`, `postgresql://x:${PASSWORD}@[`]) {
      const { code, stderr } = await cli('run', '--out', join(folder, 'never'), '--database', given);
      expect([code, stderr]).toEqual([
        2,
        expect.stringContaining('--database has to be a connection string'),
      ]);
      expect(stderr).not.toContain(PASSWORD);
    }
  });

  it('is one JSON on stderr where JSON was asked for, whoever finds it', async () => {
    for (const args of [['run', '--databse', 'x'], ['status'], [], ['tasks', '--limit', 'ten'], ['run']]) {
      const { code, stdout, stderr } = await cli(...args, '--json');
      expect([code, stdout]).toEqual([2, '']);
      const { error, error_type } = JSON.parse(stderr) as Record<string, string>;
      expect([error, error_type]).toEqual([expect.not.stringMatching(/^error|outputHelp/), 'UsageError']);
    }
    expect(await cli('--version', '--json')).toMatchObject({ code: 0, stdout: '0.1.0\n', stderr: '' });
  });

  it('leaves no folder behind', async () => {
    const out = join(folder, 'unmade');
    for (const args of [
      ['--database', 'mysql://host/db'],
      ['--url', 'host'],
    ])
      expect((await cli('run', '--out', out, ...args)).code).toBe(2);
    expect(readdirSync(folder)).not.toContain('unmade');
  });

  it('what the service finds wrong is said in its words, with the field', async () => {
    const { code, stderr } = await cli('export', task, '--format', 'csv', '--verdicts', 'sure', '--json');
    expect(code).toBe(2);
    expect(JSON.parse(stderr)).toMatchObject({ status: 400, invalid_params: ['verdicts'] });
  });
});

describe('what is refused', () => {
  it('an unknown task: exit 3, in Chinese or in English', async () => {
    expect(await cli('status', NOBODY)).toEqual({ code: 3, stdout: '', stderr: `任务不存在: ${NOBODY}\n` });
    const english = await cli('status', NOBODY, '--language', 'en');
    expect([english.code, english.stderr]).toEqual([3, expect.not.stringMatching(/[\u4e00-\u9fff]/)]);
    // Or as the terminal is set, where nothing is said.
    const terminal = async (LANG: string, ...args: string[]) =>
      (await runCli(['status', NOBODY, ...args], { env: { ...env(), LANG } })).stderr;
    expect(await terminal('en_US.UTF-8')).toBe(english.stderr);
    expect(await terminal('zh_CN.UTF-8')).toMatch(/任务不存在/);
    expect(await terminal('en_US.UTF-8', '--language', 'zh')).toMatch(/任务不存在/);
  });

  it('nothing to cancel, and a key that may not: exit 4, with the remedy', async () => {
    expect(await cli('cancel', task)).toMatchObject({ code: 4, stderr: expect.stringMatching(/\S/) });
    const viewer = await runCli(['execute', task, '--dry-run'], { env: env('viewer') });
    expect(viewer).toMatchObject({ code: 4, stderr: expect.stringContaining('operator') });
    const keyless = await runCli(['tasks'], { env: { PAIRSMITH_URL: service.url } });
    expect(keyless).toMatchObject({
      ...{ code: 4, stdout: '', stderr: expect.stringContaining('PAIRSMITH_API_KEY') },
    });
  });

  it('nobody at the address, or somebody else: exit 6', async () => {
    const nobody = await runCli(['tasks'], { env: { PAIRSMITH_URL: 'http://127.0.0.1:1' } });
    expect(nobody).toMatchObject({
      code: 6,
      stderr: expect.stringContaining('No service answers at http://127'),
    });
    const other = createServer((_request, response) =>
      response.setHeader('content-type', 'text/html').end('<html>'),
    );
    const url = await listen(other);
    const said = await runCli(['tasks', '--url', url]);
    other.close();
    expect(said).toMatchObject({ code: 6, stderr: expect.stringContaining('is no Pairsmith service') });
  });
});

describe('doctor', () => {
  interface Checks {
    ok: boolean;
    checks: { name: string; state: string; found: string; remedy?: string }[];
  }
  const examine = async (given: Record<string, string>, ...args: string[]) => {
    const said = await runCli(['doctor', '--json', ...args], { env: given });
    const { checks } = JSON.parse(said.stdout) as Checks;
    return { code: said.code, of: (name: string) => checks.find((check) => check.name === name) };
  };

  it('says what is installed, who answers, what the key and the database’s role may do', async () => {
    const { code, of } = await examine(env());
    expect(code).toBe(0);
    expect(of('Node')).toMatchObject({ state: 'ok', found: process.versions.node });
    expect(of('Service')).toMatchObject({ state: 'ok', found: expect.stringContaining('1 workers') });
    expect(of('Role')).toMatchObject({ state: 'ok', found: expect.stringMatching(/^admin/) });
    expect(of('Database')).toMatchObject({ state: 'ok', found: expect.stringContaining('may only read') });
  });

  it('warns of a role that may write, and of a key that may only read', async () => {
    const owner = new URL(testStack().pgUrl);
    owner.pathname = new URL(shop.url).pathname;
    const superuser = await examine({ ...env('operator'), PAIRSMITH_DATABASE_URL: owner.href });
    expect(superuser.of('Role')?.found).toMatch(/^operator/);
    expect(superuser.of('Database')).toMatchObject({
      state: 'warning',
      remedy: expect.stringContaining('超级用户'),
    });
    const viewer = await examine(env('viewer'));
    expect(viewer.of('Role')).toMatchObject({ state: 'warning', found: expect.stringMatching(/^viewer/) });
  });

  it('says how to name a database where none is', async () => {
    const other = await startService({}, 0);
    const { of } = await examine({ PAIRSMITH_URL: other.url });
    const runs = await Promise.all(
      [[], ['--tables', 'customer']].map((args, at) =>
        runCli(['run', '--out', join(folder, `unnamed-${at}`), ...args], {
          env: { PAIRSMITH_URL: other.url },
        }),
      ),
    );
    await other.close();
    for (const { code, stderr } of runs)
      expect([code, stderr]).toEqual([
        2,
        expect.stringMatching(/^No business database is named. Name one: --database/),
      ]);
    expect(of('Database')).toMatchObject({
      ...{ state: 'warning', found: 'none named', remedy: expect.stringMatching(/^Name one: --database/) },
    });
  });

  it('fails with 7 where the key is wrong, nobody answers, or the database does not', async () => {
    const wrong = await examine({ ...env(), PAIRSMITH_API_KEY: 'w'.repeat(24) });
    expect([wrong.code, wrong.of('Role')?.state]).toEqual([7, 'failed']);
    const nobody = await examine({ PAIRSMITH_URL: 'http://127.0.0.1:1' });
    expect([nobody.code, nobody.of('Service')?.state]).toEqual([7, 'failed']);
    const closed = await examine(env(), '--database', `postgresql://reader:${PASSWORD}@127.0.0.1:1/shop`);
    expect([closed.code, closed.of('Database')?.state]).toEqual([7, 'failed']);
    expect(JSON.stringify(closed.of('Database'))).not.toContain(PASSWORD);
  });
});

describe('in a shell', () => {
  const main = fromSource('apps/cli/src/main.ts');
  const quoted = main.map((word) => `'${word}'`).join(' ');

  /** What Tab offers behind these words, in each shell as it asks its completions. */
  const SHELLS = {
    bash: ['bash', '--norc', '-c'],
    // `bashcompinit` has completions of bash run this way.
    zsh: ['zsh', '-f', '-c'],
  };
  const PROLOGUE = {
    bash: '',
    zsh: 'autoload -Uz bashcompinit && bashcompinit && compdef() { :; }\nemulate -R sh; setopt kshglob noshglob braceexpand\n',
  };
  const installed = (shell: string): boolean => {
    try {
      execFileSync('sh', ['-c', `command -v ${shell}`]);
      return true;
    } catch {
      return false;
    }
  };
  const completing =
    (shell: 'bash' | 'zsh', script: string) =>
    (...words: string[]): string[] => {
      const [command, ...args] = SHELLS[shell] as [string, ...string[]];
      // zsh loads bash's completions itself; here that is done before.
      const own = script.replace(/^autoload.*\n/, '');
      const ask = `COMP_WORDS=(pairsmith "$@"); COMP_CWORD=$#; _pairsmith; printf '%s\n' "\${COMPREPLY[@]}"`;
      return (
        execFileSync(command, [...args, `${PROLOGUE[shell]}${own}\n${ask}`, shell, ...words], {
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'inherit'],
          env: { PATH: process.env['PATH'] },
        })
          .trim()
          .split('\n')
          // zsh matches what was typed itself.
          .filter((word) => word !== '' && word.startsWith(words.at(-1) ?? ''))
      );
    };

  it.each((['bash', 'zsh'] as const).filter(installed))(
    'completes commands, options and their values in %s',
    async (shell) => {
      const complete = completing(shell, await done('completion', shell));
      expect(complete('ex')).toEqual(['execute', 'export']);
      expect(complete('files', 'p')).toEqual(['put']);
      expect(complete('run', '--da')).toEqual(['--database']);
      expect(complete('--json', 'export', '--format', 'al')).toEqual(['alpaca']);
      expect(complete('tasks', '--language', '')).toEqual(['zh', 'en']);
      expect(complete('execute', 'task_1', 'sql')).toEqual(['sql_validation']);
      expect(complete('run', '')).toEqual(expect.arrayContaining(['--tables', '--json', '--help']));
    },
  );

  it('leaves files to the shell where a file or a text of one’s own is wanted', async () => {
    const complete = completing('bash', await done('completion', 'bash'));
    for (const words of [
      ['run', '--out', ''],
      ['run', '--name', 'x'],
      ['files', 'put', 'task_1', ''],
      ['export', 'task_1', '--out', 'a'],
    ])
      expect([words, complete(...words)]).toEqual([words, []]);
    expect(complete('files', 'put', '--n')).toEqual(['--name']);
    expect(await done('completion', 'bash')).toMatch(/^complete -o default -F _pairsmith pairsmith$/m);
  });

  it('completes --option=value, which bash takes for three words and zsh for one', async () => {
    const complete = completing('bash', await done('completion', 'bash'));
    expect(complete('run', '--export', '=', 'ch')).toEqual(['chat']);
    expect(complete('run', '--export', '=', '')).toContain('spider');
    expect(complete('run', '--export=ch')).toEqual(['--export=chat']);
  });

  it('says nothing to zsh that it understands otherwise', async () => {
    const script = await done('completion', 'zsh');
    expect(script).toContain('bashcompinit');
    // An offset that begins with a letter is a modifier there.
    expect(script).not.toMatch(/\$\{[^}]*:[A-Za-z]/);
    expect(script).not.toMatch(/\b(path|words|status|argv)=/);
  });

  it('ends without a word when nobody reads on', () => {
    const script = `{ ${quoted} pairs ${task}; echo "code $?" >&2; } 2>"$1" | head -1`;
    const file = join(folder, 'stderr');
    const shown = execFileSync('bash', ['-c', script, 'bash', file], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], ...env() },
    });
    expect(shown).toMatch(/^-- .*\n$/);
    expect(readFileSync(file, 'utf8')).toBe('code 0\n');
  });
});
