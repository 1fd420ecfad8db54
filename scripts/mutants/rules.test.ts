import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { mutantsOf } from './groups';
import { RULES } from './rules';
import { pathOf } from './run-test';

const root = join(__dirname, '..', '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

test('each of the ten rules has a mutant and a named test', () => {
  expect(new Set(RULES.map(({ rule }) => rule)).size).toBe(10);
  for (const { rule, test } of RULES)
    expect(test.startsWith(`rule-${String(rule).padStart(2, '0')}-`)).toBe(true);
});

test('each mutant has a file of tests, and where it names a test, the file or what it reads has it', () => {
  for (const { test: file, name } of mutantsOf([])) {
    const path = pathOf(file);
    expect({ path, isThere: existsSync(join(root, path)) }).toEqual({ path, isThere: true });
    if (name === undefined) continue;
    const beside = ['entries.ts', 'statements.ts']
      .map((one) => join(dirname(path), one))
      .filter((one) => existsSync(join(root, one)));
    // `… each sign` is put together by a loop.
    expect([path, ...beside].map(read).join('\n')).toContain(name.replace(' each sign', ''));
  }
});

test('what a mutant takes out stands in the source exactly once', () => {
  for (const { file, find, replace } of mutantsOf([]).flatMap(({ patches }) => patches)) {
    expect({ file, find, places: read(file).split(find).length - 1 }).toEqual({ file, find, places: 1 });
    expect(replace).not.toBe(find);
  }
});

test('a group that there is not is named', () => {
  expect(() => mutantsOf(['ruels'])).toThrow('No such group: ruels');
  expect(mutantsOf(['rules'])).toEqual(RULES);
});
