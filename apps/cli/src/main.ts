#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { listenForStop, sourcePrograms, type Programs } from '@pairsmith/embedded';
import { pairsmith } from './pairsmith';

/** In a package the service's processes lie beside this file; in the repository they run from source. */
const findPrograms = (): Programs => {
  const api = join(__dirname, 'api.js');
  if (!existsSync(api)) return sourcePrograms(resolve(__dirname, '..', '..', '..'));
  const cwd = process.cwd();
  return { api: { args: [api], cwd }, worker: { args: [join(__dirname, 'worker.js')], cwd } };
};

/** DATA_DIR, or a folder of the user's. */
const findDataFolder = ({ DATA_DIR, XDG_DATA_HOME }: NodeJS.ProcessEnv): string =>
  resolve(DATA_DIR || join(XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'pairsmith'));

const { version } = JSON.parse(readFileSync(join(__dirname, '..', 'package.json'), 'utf8')) as {
  version: string;
};
const { env, stdin, stdout, stderr } = process;
const { stop, hurry } = listenForStop();
// Long enough for what was started to be killed; then nothing is waited for.
hurry.addEventListener('abort', () => setTimeout(() => process.exit(130), 1_000).unref());

void pairsmith(
  process.argv.slice(2),
  {
    ...{ env, stdin, stdout, stderr, stop, hurry },
    ...{ dataDir: findDataFolder(env), programs: findPrograms() },
  },
  version,
).then((code) => {
  process.exitCode = code;
});
