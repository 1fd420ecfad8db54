import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Patch } from './mutant';

const ROOT = join(__dirname, '..', '..');
const FOLDERS = ['packages', 'apps', 'tests', 'scripts'];
const FILES = ['package.json', 'tsconfig.base.json', 'import-rules.json', '.swcrc'];

/** Runs tests in the copy as in the original, on a server that runs already. */
const JEST_CONFIG = `const { globalSetup, globalTeardown, reporters, ...config } = require(${JSON.stringify(join(ROOT, 'jest.config.js'))});
module.exports = { ...config, rootDir: __dirname, cacheDirectory: __dirname + '/cache', watchman: false };
`;

export interface SourceCopy {
  dir: string;
  jestConfig: string;
  /** Applies the patches for the length of `work`. @throws where one does not apply exactly once */
  patched: <T>(patches: readonly Patch[], work: () => Promise<T>) => Promise<T>;
  remove: () => void;
}

/**
 * The source in a temporary folder. Libraries are linked, our own packages too, but to the copy's, so that a patch in one
 * package is seen by the others.
 */
export function copySource(): SourceCopy {
  const dir = mkdtempSync(join(tmpdir(), 'pairsmith-mutants-'));
  const isSource = (path: string): boolean => !['node_modules', 'dist'].includes(basename(path));
  for (const folder of FOLDERS)
    cpSync(join(ROOT, folder), join(dir, folder), { recursive: true, filter: isSource });
  for (const file of FILES) cpSync(join(ROOT, file), join(dir, file));
  linkLibraries(dir);
  const jestConfig = join(dir, 'jest.config.js');
  writeFileSync(jestConfig, JEST_CONFIG);
  return {
    dir,
    jestConfig,
    patched: async (patches, work) => {
      const before = new Map(patches.map(({ file }) => [file, readFileSync(join(dir, file), 'utf8')]));
      try {
        for (const patch of patches) applyPatch(dir, patch);
        return await work();
      } finally {
        for (const [file, text] of before) writeFileSync(join(dir, file), text);
      }
    },
    remove: () => rmSync(dir, { recursive: true, force: true }),
  };
}

function linkLibraries(dir: string): void {
  const [from, to] = [join(ROOT, 'node_modules'), join(dir, 'node_modules')];
  mkdirSync(join(to, '@pairsmith'), { recursive: true });
  for (const name of readdirSync(from))
    if (name !== '@pairsmith') symlinkSync(join(from, name), join(to, name));
  for (const name of readdirSync(join(dir, 'packages')))
    symlinkSync(join(dir, 'packages', name), join(to, '@pairsmith', name));
}

function applyPatch(dir: string, { file, find, replace }: Patch): void {
  const path = join(dir, file);
  const text = readFileSync(path, 'utf8');
  const places = text.split(find).length - 1;
  if (places !== 1) throw new Error(`The text to take out stands ${places} times in ${file}: ${find}`);
  // A function, so that `$` in the replacement stays what it is.
  writeFileSync(
    path,
    text.replace(find, () => replace),
  );
}
