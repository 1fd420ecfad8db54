import { join, resolve } from 'node:path';

const ROOT = join(__dirname, '..', '..');

/** The command that runs a TypeScript file of this repository, named from its root, as a process of its own. */
export const fromSource = (entry: string, ...args: string[]): [file: string, ...args: string[]] => [
  process.execPath,
  '--conditions=source',
  ...['--require', join(__dirname, 'run-source.js')],
  resolve(ROOT, entry),
  ...args,
];
