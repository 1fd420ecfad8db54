import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseOptions } from './options';

const seed = ['--seed', 'abcdef0'];

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'audit-'))));
afterEach(() => rmSync(folder, { recursive: true }));

test('databases are named in a list, by URL or by file', () => {
  const list = 'shop=postgresql://reader:x@127.0.0.1:5432/shop:en,clinic=data/clinic.sql:zh';
  expect(parseOptions(['--databases', list, ...seed])).toEqual({
    action: 'draw',
    each: 12,
    seed: 'abcdef0',
    databases: [
      {
        name: 'shop',
        source: 'postgresql://reader:x@127.0.0.1:5432/shop',
        language: 'en',
        schemas: null,
        lookups: [],
      },
      { name: 'clinic', source: resolve('data/clinic.sql'), language: 'zh', schemas: null, lookups: [] },
    ],
  });
});

test('or in a JSON file, from whose folder files are named', () => {
  const file = join(folder, 'list.json');
  const shop = {
    name: 'shop',
    source: 'shop.sql',
    language: 'en',
    schemas: ['sales'],
    lookups: ['select 1'],
  };
  writeFileSync(file, JSON.stringify([shop]));
  expect(parseOptions(['--databases', file, '--each', '5', ...seed])).toMatchObject({
    each: 5,
    databases: [{ ...shop, source: join(folder, 'shop.sql') }],
  });
});

test('the demo is asked for a number of pairs, and verdicts are tallied', () => {
  expect(parseOptions(['--demo', '1000', '--sample', '60', ...seed])).toEqual({
    action: 'demo',
    asked: 1000,
    sample: 60,
    seed: 'abcdef0',
  });
  expect(parseOptions(['--tally', 'a.md', 'b.md', 'c.md', '--key', 'key.json'])).toEqual({
    action: 'tally',
    verdicts: ['a.md', 'b.md', 'c.md'],
    key: 'key.json',
  });
});

test.each([
  ['nothing', [], 'one of --databases, --demo and --tally'],
  ['two at once', ['--demo', '1000', '--tally', 'a.md'], 'one of --databases, --demo and --tally'],
  ['an unknown option', ['--databses', 'x'], '--databses'],
  ['no seed', ['--demo', '1000'], '--seed wants a commit'],
  ['a seed that is none', ['--demo', '1000', '--seed', 'main'], '--seed wants a commit'],
  ['no number', ['--demo', 'many', ...seed], '--demo wants a number of pairs, not “many”'],
  ['no language', ['--databases', 'shop=shop.sql', ...seed], '“shop=shop.sql” is not name=SOURCE:language'],
  ['a language that is none', ['--databases', 'shop=shop.sql:fr', ...seed], '"zh"|"en"'],
  [
    'a source that is none',
    ['--databases', 'shop=shop.csv:en', ...seed],
    'a postgresql:// URL or a .sql file',
  ],
  ['one name twice', ['--databases', 'a=a.sql:en,a=b.sql:en', ...seed], 'two databases of one name'],
  ['a list that is not there', ['--databases', 'nowhere.json', ...seed], 'nowhere.json'],
  ['a stray word', ['--demo', '1000', 'x', ...seed], 'Not understood: x'],
  ['verdicts without a key', ['--tally', 'a.md'], '--tally wants --key'],
])('%s is refused in words, with the usage', (_, argv, words) => {
  expect(() => parseOptions(argv)).toThrow(words);
  expect(() => parseOptions(argv)).toThrow('npm run audit -- --databases LIST');
});
