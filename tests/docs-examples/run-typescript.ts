import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { fromSource } from '../support/from-source';

const ROOT = join(__dirname, '../..');

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.Node16,
  moduleResolution: ts.ModuleResolutionKind.Node16,
  customConditions: ['source'],
  lib: ['lib.es2023.d.ts'],
  types: ['node'],
  typeRoots: [join(ROOT, 'node_modules/@types')],
  strict: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: true,
  noEmit: true,
};

/** A project of the reader's own, which has the client and nothing else. */
export function makeProject(folder: string): void {
  mkdirSync(join(folder, 'node_modules/@pairsmith'), { recursive: true });
  symlinkSync(join(ROOT, 'packages/client'), join(folder, 'node_modules/@pairsmith/client'));
}

/** What the strict compiler says of these programs, one line a fault. They are compiled together: that costs once. */
export function compile(folder: string, sources: readonly string[]): string[] {
  const files = sources.map((source, at) => {
    const file = join(folder, `example-${at}.ts`);
    // Each is a module of its own, also where it imports nothing.
    writeFileSync(file, `${source}\nexport {};\n`);
    return file;
  });
  return ts
    .getPreEmitDiagnostics(ts.createProgram(files, OPTIONS))
    .map(
      ({ file, start, messageText }) =>
        `${file?.text.slice(start, (start ?? 0) + 40) ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
    );
}

/** What the program prints. @throws with what it says where it ends in an error */
export function run(folder: string, source: string): string {
  const file = join(folder, 'running.ts');
  writeFileSync(file, source);
  const [node, ...args] = fromSource(file);
  return execFileSync(node, args, {
    cwd: ROOT,
    encoding: 'utf8',
    timeout: 30_000,
  });
}
