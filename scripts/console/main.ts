import { join } from 'node:path';
import { withLock } from '@pairsmith/embedded';
import { buildConsole, isConsoleBuilt } from './build-console';

/* `npm run build:console`: builds what is not built from these very sources. Two at a time would do it twice. */

const lock = join(__dirname, '..', '..', 'node_modules', '.console-build.lock');

withLock(lock, async () => {
  if (!(await isConsoleBuilt())) await buildConsole();
}).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
