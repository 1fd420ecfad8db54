import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GATE_GUARDS } from './gate-guards';
import { MUTANTS } from './rules';
import { STATEMENT_GUARDS } from './statement-guards';

const root = join(__dirname, '..', '..');

test('each of the ten rules has a mutant and a named test', () => {
  expect(new Set(MUTANTS.map(({ rule }) => rule)).size).toBe(10);
  for (const { rule, test } of MUTANTS) {
    expect(test.startsWith(`rule-${String(rule).padStart(2, '0')}-`)).toBe(true);
    expect(existsSync(join(root, 'tests', 'quality', 'rules', `${test}.test.ts`))).toBe(true);
  }
});

test('each guard of the gate has a test that is there', () => {
  for (const { test } of [...GATE_GUARDS, ...STATEMENT_GUARDS])
    expect(existsSync(join(root, test))).toBe(true);
});

test('what a mutant takes out stands in the source exactly once', () => {
  for (const { file, find, replace } of [...MUTANTS, ...GATE_GUARDS, ...STATEMENT_GUARDS].flatMap(
    ({ patches }) => patches,
  )) {
    const places = readFileSync(join(root, file), 'utf8').split(find).length - 1;
    expect({ file, find, places }).toEqual({ file, find, places: 1 });
    expect(replace).not.toBe(find);
  }
});
