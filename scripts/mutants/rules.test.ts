import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GUARDS } from './guards';
import { MUTANTS } from './rules';

const root = join(__dirname, '..', '..');

test('each of the ten rules has a mutant and a named test', () => {
  expect(new Set(MUTANTS.map(({ rule }) => rule)).size).toBe(10);
  for (const { rule, test } of MUTANTS) {
    expect(test.startsWith(`rule-${String(rule).padStart(2, '0')}-`)).toBe(true);
    expect(existsSync(join(root, 'tests', 'quality', 'rules', `${test}.test.ts`))).toBe(true);
  }
});

test('what a mutant takes out stands in the source exactly once', () => {
  for (const { file, find, replace } of [...MUTANTS, ...GUARDS].flatMap(({ patches }) => patches)) {
    const places = readFileSync(join(root, file), 'utf8').split(find).length - 1;
    expect({ file, find, places }).toEqual({ file, find, places: 1 });
    expect(replace).not.toBe(find);
  }
});

test('each guard has a test of the name that it says', () => {
  for (const { test, name } of GUARDS) {
    const path = join(root, test);
    expect(existsSync(path)).toBe(true);
    const folder = ['entries.ts', 'statements.ts']
      .map((file) => join(path, '..', file))
      .filter(existsSync)
      .map((file) => readFileSync(file, 'utf8'));
    expect([readFileSync(path, 'utf8'), ...folder].join('\n')).toContain(name.replace(' each sign', ''));
  }
});
