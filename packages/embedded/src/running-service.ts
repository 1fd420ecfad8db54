import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identify } from './stack/processes';

/** Where a running service of a data folder listens, and the process that started it. */
interface RunningService {
  url: string;
  /** As `identify` names a process, so that no later one of its pid is taken for it. */
  process: string;
}

const fileOf = (dataDir: string): string => join(dataDir, 'stack', 'service.json');

const read = (dataDir: string): RunningService | undefined =>
  existsSync(fileOf(dataDir))
    ? (JSON.parse(readFileSync(fileOf(dataDir), 'utf8')) as RunningService)
    : undefined;

const isRunning = ({ process }: RunningService): boolean =>
  identify(Number.parseInt(process, 10)) === process;

/** Writes down where this process' service listens, unless another one of the folder is running. */
export const tellRunning = (dataDir: string, url: string): void => {
  const known = read(dataDir);
  if (known && isRunning(known)) return;
  const file = fileOf(dataDir);
  writeFileSync(`${file}.new`, JSON.stringify({ url, process: identify(process.pid) }), { mode: 0o600 });
  renameSync(`${file}.new`, file);
};

/** Removes what this process wrote down. */
export const forgetRunning = (dataDir: string): void => {
  if (read(dataDir)?.process === identify(process.pid)) rmSync(fileOf(dataDir), { force: true });
};

/** Where the service of a data folder listens; undefined where none is running. */
export const findRunningService = (dataDir: string): string | undefined => {
  const known = read(dataDir);
  return known && isRunning(known) ? known.url : undefined;
};
