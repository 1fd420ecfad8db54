import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromSource } from './from-source';

const folder = mkdtempSync(join(tmpdir(), 'from-source-'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (name: string): string => {
  const [file, ...args] = fromSource(join(folder, name), 'given');
  return execFileSync(file, args, { encoding: 'utf8' });
};

it('runs a TypeScript file with its imports and arguments, and each change of it', () => {
  writeFileSync(join(folder, 'word.ts'), `export const word: string = 'first';`);
  writeFileSync(
    join(folder, 'main.ts'),
    `import { word } from './word';\nconsole.log(word, process.argv[2]);`,
  );
  expect([run('main.ts'), run('main.ts')]).toEqual(['first given\n', 'first given\n']);
  writeFileSync(join(folder, 'word.ts'), `export const word: string = 'other';`);
  expect(run('main.ts')).toBe('other given\n');
});

it('finds the packages of this repository as their source', () => {
  writeFileSync(
    join(folder, 'finds.ts'),
    `import { createRequire } from 'node:module';
    console.log(createRequire(${JSON.stringify(__filename)}).resolve('@pairsmith/core'));`,
  );
  expect(run('finds.ts')).toMatch(/packages\/core\/src\/index\.ts$/m);
});

it('runs what is started often from a bundle of this run, with its arguments', () => {
  const [file, ...args] = fromSource('apps/cli/src/main.ts', '--version');
  expect(args[1]).toMatch(/bundles\/apps-cli-src-main\.js$/);
  expect(execFileSync(file, args, { encoding: 'utf8' })).toMatch(/^\d+\.\d+\.\d+/);
});
