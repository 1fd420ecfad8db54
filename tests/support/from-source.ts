import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const BUNDLE = join(ROOT, 'scripts', 'bundle');

/** What starts some hundred times a run. Bundled once it comes up in a third of the processor time. */
const STARTED_OFTEN = [
  'apps/api/src/main.ts',
  'apps/worker/src/main.ts',
  'apps/cli/src/main.ts',
  'tests/support/scripted-worker.ts',
  'tests/support/fake-llm-server.ts',
];

/** The command that runs a TypeScript file of this repository, named from its root, as a process of its own. */
export const fromSource = (entry: string, ...args: string[]): [file: string, ...args: string[]] => {
  const bundles = process.env['PAIRSMITH_TEST_FOLDER'];
  if (bundles !== undefined && STARTED_OFTEN.includes(entry))
    return [
      process.execPath,
      join(BUNDLE, 'run-bundle.js'),
      bundled(entry, join(bundles, 'bundles')),
      ...args,
    ];
  return [
    process.execPath,
    '--conditions=source',
    ...['--require', join(__dirname, 'run-source.js')],
    resolve(ROOT, entry),
    ...args,
  ];
};

/** The bundle of this run: whoever needs it first makes it. */
const bundled = (entry: string, folder: string): string => {
  const bundle = join(folder, entry.replaceAll('/', '-').replace(/ts$/, 'js'));
  if (!existsSync(bundle)) {
    mkdirSync(folder, { recursive: true });
    execFileSync(process.execPath, [join(BUNDLE, 'make-bundle.js'), resolve(ROOT, entry), bundle]);
  }
  return bundle;
};
