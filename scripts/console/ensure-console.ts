import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { isConsoleBuilt } from './build-console';
import { projectFolder } from '../start/env-file';

/** Longer than the slowest machine takes. */
const LIMIT_MS = 300_000;

const build = async (signal: AbortSignal): Promise<string> => {
  const args = ['--conditions=source', '--import', 'tsx', 'scripts/console/main.ts'];
  const child = spawn(process.execPath, args, {
    cwd: projectFolder,
    stdio: ['ignore', 'ignore', 'pipe'],
    signal: AbortSignal.any([signal, AbortSignal.timeout(LIMIT_MS)]),
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const [code] = (await once(child, 'close')) as [number | null];
  return code === 0 ? '' : said.trim().split('\n')[0] || `exit code ${code}`;
};

/**
 * Builds the console where it is not built, or from other sources. The service needs none: where it cannot be built, that is
 * said, and `/` leads to the document of the API or to the console that was built before.
 * @throws the reason of `signal`
 */
export const ensureConsole = async (log: (line: string) => void, signal: AbortSignal): Promise<void> => {
  try {
    if (await isConsoleBuilt()) return;
    log('Building the console, as after each change of its sources …');
    const trouble = await build(signal);
    if (trouble) throw new Error(trouble);
  } catch (error) {
    signal.throwIfAborted();
    log(
      `The console could not be built (${(error as Error).message}); the service starts all the same. \`npm run build:console\` tries again.`,
    );
  }
};
