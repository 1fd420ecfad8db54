import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GUARDS } from './guards';
import { MUTANTS } from './rules';
import { WEB_GUARDS } from './web-guards';

const root = join(__dirname, '..', '..');

test('each of the ten rules has a mutant and a named test', () => {
  expect(new Set(MUTANTS.map(({ rule }) => rule)).size).toBe(10);
  for (const { rule, test } of MUTANTS) {
    expect(test.startsWith(`rule-${String(rule).padStart(2, '0')}-`)).toBe(true);
    expect(existsSync(join(root, 'tests', 'quality', 'rules', `${test}.test.ts`))).toBe(true);
  }
});

test('each guard has a test that is there', () => {
  for (const { test } of GUARDS) expect(existsSync(join(root, test))).toBe(true);
});

test('each guard of the edge has a file and a test of the name that it says', () => {
  for (const { test, name } of WEB_GUARDS) expect(readFileSync(join(root, test), 'utf8')).toContain(name);
});

test('what a mutant takes out stands in the source exactly once', () => {
  for (const { file, find, replace } of [...MUTANTS, ...GUARDS, ...WEB_GUARDS].flatMap(
    ({ patches }) => patches,
  )) {
    const places = readFileSync(join(root, file), 'utf8').split(find).length - 1;
    expect({ file, find, places }).toEqual({ file, find, places: 1 });
    expect(replace).not.toBe(find);
  }
});
