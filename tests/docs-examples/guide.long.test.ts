import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { operations, REQUEST_ERROR_CODES, STEP_ERROR_CODES, type ErrorCode } from '@pairsmith/core';
import { HTTP_ANSWERS } from '../../apps/api/src/http/error-handler';
import { pointTo } from '../../scripts/demo-database/connect';
import { demoDatabase } from '../support/demo-database';
import { waitReady } from '../../packages/embedded/src/wait-ready';
import { startService, type TestService } from '../support/service';
import { parseCommands } from './parse-commands';
import { readExamples, readTable } from './read-guide';
import { runExample, type Scene } from './run-example';
import { compile, makeProject, run } from './run-typescript';
import { shownNames } from './shown-names';

/**
 * docs/api.zh-CN.md: every command in it is run, from top to bottom, and answered as it says. Whoever changes the guide
 * sees what comes back in the file that `GUIDE_ANSWERS=<file> npm run test:long -- tests/docs-examples/guide` writes.
 */

const GUIDE = join(__dirname, '../../docs/api.zh-CN.md');
const guide = readFileSync(GUIDE, 'utf8');
const examples = readExamples(guide);

/** What the guide calls the service and the business database. */
const SHOWN = {
  url: 'http://localhost:8084',
  host: 'db.example.com:5432/highway_db',
  reader: 'pairsmith_reader',
  password: 'choose-one',
  database: 'highway_db',
};

const services: TestService[] = [];
let folder: string;
let scene: Scene;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pairsmith-guide-'));
  makeProject(folder);
  const { url } = await demoDatabase();
  const { host, pathname, username, password } = new URL(url);
  const database = pathname.slice(1);
  const fixed: [string, string][] = [
    [SHOWN.host, `${host}${pathname}`],
    [SHOWN.database, database],
    [SHOWN.reader, username],
    [SHOWN.password, password],
  ];
  const address: [string, string] = [SHOWN.url, ''];
  scene = {
    names: shownNames([address, ...fixed]),
    folder,
    // At the same address, as for the reader, who has stopped the one before.
    start: async (settings) => {
      for (const service of services.splice(0)) await service.close();
      const service = await startService({ BUSINESS_DATABASE_URL: pointTo(url, database), ...settings });
      services.push(service);
      // As whoever started it would wait.
      await waitReady(service.url, new AbortController().signal);
      address[1] = service.url;
    },
    runTypeScript: (source) => run(folder, source),
    heard: ({ does }, { status, text }) => {
      const file = process.env['GUIDE_ANSWERS'];
      if (file) appendFileSync(file, `## ${does.line}: ${does.text}\n${status} ${text}\n\n`);
    },
  };
});
afterAll(async () => {
  for (const service of services) await service.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Each goes on where the one before it ended: of several failures the first one tells. */
it.each(examples.map((example) => [example.does.line, firstLine(example.does.text), example] as const))(
  'line %i: %s',
  (_line, _title, example) => runExample(example, scene),
);

it('means to a shell what is run here', () => {
  const blocks = examples.filter(({ does }) => does.language === 'bash').map(({ does }) => does.text);
  const stubs = `curl() { for word in curl "$@"; do command printf '%s\\0' "$word"; done; command printf '\\n'; }
    npm() { :; }; sed() { :; }; printf() { :; }`;
  const said = execFileSync('sh', ['-c', [stubs, ...blocks].join('\n')], { cwd: folder, encoding: 'utf8' });
  const curls = blocks.flatMap(parseCommands).filter(({ words }) => words[0] === 'curl');
  expect(said).toBe(curls.map(({ words }) => `${words.join('\0')}\0\n`).join(''));
});

it('shows every endpoint below /api/v0 in an example, and mostly what it answers', () => {
  const commands = examples
    .filter(({ does }) => does.language === 'bash')
    .flatMap(({ does }) => parseCommands(does.text))
    .map(({ words }) => requestOf(words));
  const missing = Object.values(operations)
    .filter((operation) => !('isBare' in operation))
    .filter(({ method, path }) => {
      const form = new RegExp(`^/api/v0${path.replace(/\{\w+\}/g, '[^/]+')}$`);
      return !commands.some((asked) => asked.method === method && form.test(asked.path));
    });
  expect(missing.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  expect(examples.filter(({ answer }) => answer).length).toBeGreaterThan(50);
});

it('links to headings that are there', () => {
  const anchors = [...guide.matchAll(/^#+ (.*)$/gm)].map(([, title = '']) => anchorOf(title));
  const links = [...guide.matchAll(/\]\(#([^)]+)\)/g)].map(([, link]) => link);
  expect(links.length).toBeGreaterThan(3);
  expect(links.filter((link = '') => !anchors.includes(link))).toEqual([]);
});

it('has TypeScript that the strict compiler takes', () => {
  const sources = examples.filter(({ does }) => does.language === 'typescript').map(({ does }) => does.text);
  expect(sources.length).toBeGreaterThan(1);
  expect(compile(folder, sources)).toEqual([]);
});

it('lists every endpoint with its method, path, role and purpose, and no other', () => {
  const rows = Object.values(operations).map(({ method, path, role, summary, ...more }) => [
    `\`${method.toUpperCase()}\``,
    `\`${'isBare' in more ? '' : '/api/v0'}${path}\``,
    role === 'anyone' ? '–' : role,
    summary,
  ]);
  expect(readTable(guide, '方法', '路径')).toEqual(rows);
});

it('lists every kind of error with its HTTP status, a cause and a remedy', () => {
  const rows = readTable(guide, '`error_type`', 'HTTP').map(([code = '', status, cause, remedy]) => {
    expect([cause, remedy].every((text) => text && text.length > 4)).toBe(true);
    return [code.replaceAll('`', ''), Number(status)];
  });
  const codes = [...new Set<ErrorCode>([...REQUEST_ERROR_CODES, ...STEP_ERROR_CODES])];
  expect(rows.sort()).toEqual(codes.map((code) => [code, HTTP_ANSWERS[code].status]).sort());
});

function firstLine(text: string): string {
  return text.split('\n').find((line) => !line.startsWith('#')) ?? '';
}

const requestOf = (words: readonly string[]) => {
  const option = words.indexOf('-X');
  const sendsBody = words.includes('-d') || words.includes('-F');
  const url = words.find((word) => word.startsWith('http')) ?? 'http://none';
  return {
    method: (option >= 0 ? (words[option + 1] ?? '') : sendsBody ? 'POST' : 'GET').toLowerCase(),
    path: new URL(url).pathname,
  };
};

/** As GitHub makes them. */
const anchorOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
