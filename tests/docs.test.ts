import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileVariable, SECRET_SETTINGS, SETTINGS, type SettingName } from '@pairsmith/core';
import {
  CLAIMS,
  isSureClaim,
  type ClaimName,
  READER_VERDICTS,
  SENSE_CHECKS,
  TURN_DOWNS,
} from '@pairsmith/proof';
import { LINT_RULES } from '@pairsmith/lint';

const root = join(__dirname, '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

const readmes = [
  { file: 'README.md', brought: 'brought by `npm start`' },
  { file: 'README.zh-CN.md', brought: '`npm start` 自带' },
];
const documents = [
  ...readmes.map(({ file }) => file),
  'CHANGELOG.md',
  ...['docs', 'docs/decisions'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`),
  ),
];

/** The cells of every row of a Markdown file's tables that begins with a name in code. */
const rowsOf = (markdown: string): string[][] =>
  markdown
    .split('\n')
    .filter((line) => /^\| `[^`]+` \|/.test(line))
    .map((line) =>
      line
        .slice(1, -1)
        .split(' | ')
        .map((cell) => cell.replace(/^\||\|$/g, '').trim()),
    );

const unquoted = (cell: string): string => cell.replaceAll('`', '');

/** How a README shows the default of a setting. */
const defaultOf = (name: SettingName, brought: string): string => {
  const { success, data } = SETTINGS[name].schema.safeParse(undefined);
  if (!success) return brought;
  return data === undefined || (Array.isArray(data) && data.length === 0) ? '–' : `\`${String(data)}\``;
};

/** The commands and queries a README shows. */
const snippetsOf = (markdown: string): string[] => markdown.match(/^```(sh|sql|text)\n[^]*?^```$/gm) ?? [];

describe('the READMEs', () => {
  it.each(readmes)('list every setting with its default, and nothing else: $file', ({ file, brought }) => {
    const rows = rowsOf(read(file)).filter(([name]) => /^`[A-Z_]+`$/.test(name ?? ''));
    expect(rows.map(([name, value]) => [unquoted(name ?? ''), value])).toEqual(
      Object.keys(SETTINGS).map((name) => [name, defaultOf(name as SettingName, brought)]),
    );
  });

  it('say of each setting what the settings themselves say', () => {
    const described = rowsOf(read('README.md')).filter(([name]) => /^`[A-Z_]+`$/.test(name ?? ''));
    expect(described.map(([, , description]) => description)).toEqual(
      Object.values(SETTINGS).map(({ description }) => description),
    );
  });

  it.each(readmes)('name the settings that may stand in a file: $file', ({ file }) => {
    const line =
      read(file)
        .split('\n')
        .find((text) => text.includes('`_FILE`')) ?? '';
    const named = [...line.matchAll(/`([A-Z_]+)`/g)].map((match) => match[1] ?? '');
    expect(named).toEqual(expect.arrayContaining(SECRET_SETTINGS));
  });

  it('are twins: the same sections, the same commands', () => {
    const [english = '', chinese = ''] = readmes.map(({ file }) => read(file));
    expect(chinese.match(/^## /gm)).toEqual(english.match(/^## /gm));
    expect(snippetsOf(chinese)).toEqual(snippetsOf(english));
    expect(snippetsOf(english).length).toBeGreaterThan(5);
  });

  it('name only commands of package.json', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const used = [...readmes.map(({ file }) => file), 'CHANGELOG.md'].flatMap((file) =>
      [...read(file).matchAll(/npm run ([a-z:]+)/g)].map((match) => match[1] ?? ''),
    );
    expect(used.filter((name) => !(name in scripts))).toEqual([]);
  });
});

it('docs/architecture.md shows the import rules as lint enforces them', () => {
  interface Row {
    packages: string[];
    libraries: string[];
  }
  const rules = JSON.parse(read('import-rules.json')) as Record<'packages' | 'apps', Record<string, Row>>;
  const list = (cell = ''): string[] => (cell === '–' ? [] : cell.split(/, | and /));
  const packagesOf = (cell = ''): string[] => {
    const but = /^every package but (.+)$/.exec(cell)?.[1];
    if (but === undefined) return list(cell);
    return Object.keys(rules.packages).filter((name) => !list(but).includes(name));
  };
  const shown = rowsOf(read('docs/architecture.md')).map(([name, reason, packages, libraries]) => {
    expect(reason).toMatch(/\.$/);
    return [unquoted(name ?? ''), packagesOf(packages), list(libraries)] as const;
  });
  expect(shown).toEqual(
    Object.entries({ ...rules.packages, ...rules.apps }).map(([name, row]) => [
      name,
      row.packages,
      row.libraries,
    ]),
  );
});

it('docs/proof.md lists why a repair is turned down, the checks of L3, the reader’s verdicts and the rules of the linter', () => {
  const rows = rowsOf(read('docs/proof.md')).map(([name = '', ...cells]) => ({
    name: unquoted(name),
    cells,
  }));
  const listed = rows.map(({ name }) => name).filter((name) => !(name in CLAIMS));
  expect(listed).toEqual([...Object.keys(TURN_DOWNS), ...SENSE_CHECKS, ...READER_VERDICTS, ...LINT_RULES]);
});

it('docs/proof.md says which claims refuse', () => {
  const rows = rowsOf(read('docs/proof.md')).map(([name = '', ...cells]) => ({
    name: unquoted(name),
    cells,
  }));
  const refusing = rows.filter(({ name, cells }) => name in CLAIMS && cells.at(-1)?.trim() === 'yes');
  expect(refusing.map(({ name }) => name).sort()).toEqual(
    (Object.keys(CLAIMS) as ClaimName[]).filter(isSureClaim).sort(),
  );
});

describe('CHANGELOG.md', () => {
  const headings = read('CHANGELOG.md').match(/^##+ .+$/gm) ?? [];
  const versions = headings.filter((heading) => heading.startsWith('## '));

  it('has what is not released on top, then the versions that were, the newest first', () => {
    expect(versions[0]).toBe('## [Unreleased]');
    const released = versions
      .slice(1)
      .map((heading) => /^## \[(\d+\.\d+\.\d+)\] - (\d{4}-\d{2}-\d{2})$/.exec(heading));
    const { version } = JSON.parse(read('package.json')) as { version: string };
    expect(released[0]?.[1]).toBe(version);
    const dates = released.map((found) => found?.[2] ?? '');
    expect(dates).toEqual([...dates].sort().reverse());
  });

  it('sorts changes by the kinds that Keep a Changelog names', () => {
    const kinds = headings.filter((heading) => heading.startsWith('### ')).map((heading) => heading.slice(4));
    const known = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'];
    expect(kinds.filter((kind) => !known.includes(kind))).toEqual([]);
    expect(kinds.length).toBeGreaterThan(0);
  });

  it('names only settings that there are', () => {
    const names = [...read('CHANGELOG.md').matchAll(/`([A-Z][A-Z_]+)`/g)].map((match) => match[1] ?? '');
    const settings = [...Object.keys(SETTINGS), ...SECRET_SETTINGS.map(fileVariable)];
    expect(names.filter((name) => !settings.includes(name))).toEqual([]);
    expect(names.length).toBeGreaterThan(5);
  });
});

describe('the documents', () => {
  it.each(documents)('link only to files that exist: %s', (file) => {
    const links = [...read(file).matchAll(/\]\(([^)#]+)[^)]*\)/g)].map((match) => match[1] ?? '');
    const local = links.filter((link) => !/^https?:/.test(link));
    expect(local.filter((link) => !existsSync(join(root, dirname(file), link)))).toEqual([]);
  });

  it.each(documents)('name only folders and files of ours that exist: %s', (file) => {
    const paths = [...read(file).matchAll(/`((?:apps|packages|scripts|tests)\/[^`\s]*)`/g)].map(
      (match) => match[1] ?? '',
    );
    // What is built need not be there: the tests run in a fresh clone.
    const kept = paths.filter((path) => !/[<*{]|\/dist(\/|$)/.test(path));
    expect(kept.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});
