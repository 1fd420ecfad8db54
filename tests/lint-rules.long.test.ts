import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Row {
  packages: string[];
  libraries: string[];
}

interface Finding {
  ruleId: string | null;
  line: number;
  message: string;
}

const root = join(__dirname, '..');
const rules = JSON.parse(readFileSync(join(root, 'import-rules.json'), 'utf8')) as Record<
  'packages' | 'apps',
  Record<string, Row>
>;

/** Lints texts as if they were saved under these paths; nothing is written. One answer for each. */
const lint = (files: { filePath: string; text: string }[]): Finding[][] => {
  const script = join(__dirname, 'support', 'lint-texts.mjs');
  const output = execFileSync(process.execPath, [script], {
    cwd: root,
    input: JSON.stringify(files),
    maxBuffer: 64 * 2 ** 20,
  });
  return JSON.parse(output.toString()) as Finding[][];
};

const rows = (['packages', 'apps'] as const).flatMap((kind) =>
  Object.entries(rules[kind]).map(([name, row]) => ({ name, folder: `${kind}/${name}`, row })),
);
const ours = Object.keys(rules.packages);
const libraries = [...new Set(rows.flatMap(({ row }) => row.libraries))];

const imports = (names: string[]): string => names.map((name) => `import '${name}';`).join('\n');
const importRules = ['no-restricted-imports', 'import-x/no-extraneous-dependencies'];

/** The lines on which one of the rules found something. */
const linesOf = (findings: Finding[], ruleIds: string[]): number[] => [
  ...new Set(findings.filter(({ ruleId }) => ruleIds.includes(ruleId ?? '')).map(({ line }) => line)),
];

/** What may not be written where, and the rule that says so. */
const breaches: [what: string, filePath: string, text: string, ruleId: string][] = [
  [
    'a package is left by a path through the root',
    'packages/catalog/src/new-file.ts',
    `import '../../../packages/core/src/steps/table';`,
    'no-restricted-imports',
  ],
  [
    'a package is left by a path to its neighbour',
    'packages/core/src/new-file.ts',
    `import '../../llm/src/prompt';`,
    'import-x/no-relative-packages',
  ],
  [
    'one app reaches into another',
    'apps/api/src/new-file.ts',
    `import '../../worker/src/steps/step';`,
    'import-x/no-relative-packages',
  ],
  [
    'an app is imported by name',
    'apps/api/src/new-file.ts',
    `import '@pairsmith/worker';`,
    'no-restricted-imports',
  ],
  [
    'modules import each other in a circle',
    'packages/core/src/steps/table.ts',
    `import { STEP_NAMES } from '../index';\nexport const names = STEP_NAMES;`,
    'import-x/no-cycle',
  ],
  [
    'a module imports itself',
    'packages/core/src/steps/table.ts',
    `import './table';`,
    'import-x/no-self-import',
  ],
  [
    'the generator of schemas takes a word from the catalogue',
    'tests/quality/schema-generator/new-file.ts',
    `import '@pairsmith/catalog';`,
    'no-restricted-imports',
  ],
  [
    'the generator of schemas takes a word from the lexicon by its path',
    'tests/quality/schema-generator/new-file.ts',
    `import '../../../packages/words/src/lexicon/lexicon-words.json';`,
    'no-restricted-imports',
  ],
  [
    'a package reads the environment',
    'packages/llm/src/new-file.ts',
    'export const model = process.env;',
    'no-restricted-properties',
  ],
  [
    'an app reads the environment outside its config.ts',
    'apps/worker/src/steps/new-file.ts',
    `export const level = process.env['LOG_LEVEL'];`,
    'no-restricted-properties',
  ],
  [
    'a step imports the lifecycle',
    'apps/worker/src/steps/new-file.ts',
    `import '../main';`,
    'import-x/no-restricted-paths',
  ],
  [
    'a step imports the queue',
    'apps/worker/src/steps/new-file.ts',
    `import '@pairsmith/queue';`,
    'import-x/no-restricted-paths',
  ],
  [
    'the built-in writer imports the model',
    'packages/writer/src/builtin/new-file.ts',
    `import '../model/model-writer';`,
    'import-x/no-restricted-paths',
  ],
  [
    'the second reader imports the writer',
    'packages/proof/src/question-reader/new-file.ts',
    `import '@pairsmith/writer';`,
    'no-restricted-syntax',
  ],
  [
    "the second reader takes a writer's file by its path",
    'packages/proof/src/question-reader/checks/new-file.ts',
    `export { say } from '../../../../writer/src/builtin/realization';`,
    'no-restricted-syntax',
  ],
  [
    'the facts that the second reader takes from plans import the writer',
    'packages/proof/src/plan-facts/new-file.ts',
    `import type { Writer } from '@pairsmith/writer';`,
    'no-restricted-syntax',
  ],
  [
    'the second reader asks a model',
    'packages/proof/src/question-reader/new-file.ts',
    `export const model = import('@pairsmith/llm');`,
    'no-restricted-syntax',
  ],
  ...[
    'z.any()',
    'z.unknown()',
    'z.array(z.unknown())',
    'z.record(z.string(), z.unknown())',
    'z.looseObject({})',
    'z.object({}).passthrough()',
    'z.object({}).loose()',
    'z.object({}).catchall(z.string())',
  ].map((schema): (typeof breaches)[number] => [
    `an answer is left open: ${schema}`,
    'packages/core/src/answers/new-file.ts',
    `import { z } from 'zod';\nexport const answer = ${schema};`,
    'no-restricted-syntax',
  ]),
  [
    'a form begins anew at each of its signs',
    'packages/core/src/new-file.ts',
    `export const bare = (text: string) => text.replace(/\\s+$/, '');`,
    'regexp/no-super-linear-move',
  ],
  [
    'two parts of a form can take the same signs',
    'packages/core/src/new-file.ts',
    `export const rest = (text: string) => /^a\\s*\\d*\\s*(.*)$/.exec(text);`,
    'regexp/no-super-linear-backtracking',
  ],
  ['code that ships prints', 'packages/core/src/new-file.ts', `console.log('here');`, 'no-console'],
  [
    'a type gives up',
    'packages/core/src/new-file.ts',
    'export const value = (given: any) => Boolean(given);',
    '@typescript-eslint/no-explicit-any',
  ],
];

const forbiddenNames = ({ row }: { row: Row }): string[] => [
  ...ours.filter((name) => !row.packages.includes(name)).map((name) => `@pairsmith/${name}`),
  ...libraries.filter((name) => !row.libraries.includes(name)),
];
const newFile = (folder: string, text: string) => ({ filePath: `${folder}/src/new-file.ts`, text });

let forbidden: Finding[][];
let allowed: Finding[][];
let broken: Finding[][];
let configured: Finding[] | undefined;

beforeAll(() => {
  // All in one process: each of them would read the whole repository anew, to find the circles in it.
  const found = lint([
    ...rows.map((row) => newFile(row.folder, imports(forbiddenNames(row)))),
    ...rows.map(({ folder, row }) =>
      newFile(folder, imports([...row.packages.map((name) => `@pairsmith/${name}`), ...row.libraries])),
    ),
    ...breaches.map(([, filePath, text]) => ({ filePath, text })),
    { filePath: 'apps/api/src/config.ts', text: `export const port = process.env['PORT'];` },
  ]);
  forbidden = found.splice(0, rows.length);
  allowed = found.splice(0, rows.length);
  broken = found.splice(0, breaches.length);
  configured = found[0];
});

describe('the import rules', () => {
  it.each(rows.map((row, index) => ({ ...row, index })))(
    'refuse to $folder every package and library outside its row',
    (row) => {
      const names = forbiddenNames(row);
      const refused = linesOf(forbidden[row.index] ?? [], ['no-restricted-imports']);
      expect(names.filter((_, line) => !refused.includes(line + 1))).toEqual([]);
      expect(names.length).toBeGreaterThan(0);
    },
  );

  it.each(rows.map((row, index) => ({ ...row, index })))('let $folder import all of its row', ({ index }) => {
    expect((allowed[index] ?? []).filter(({ ruleId }) => importRules.includes(ruleId ?? ''))).toEqual([]);
  });
});

describe('lint fails where', () => {
  it.each(breaches.map(([what, , , ruleId], index) => ({ what, ruleId, index })))(
    '$what',
    ({ ruleId, index }) => {
      expect(broken[index]?.map((finding) => finding.ruleId)).toContain(ruleId);
    },
  );

  it('and lets config.ts read the environment', () => {
    expect(configured).toEqual([]);
  });
});
