import { appendFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { SettingsError, withSecretFiles } from '@pairsmith/core';
import { findRunningService, formatEvent, startService, withLock, type Service } from '@pairsmith/embedded';
import { Unreachable } from './errors';
import type { Terminal } from './terminal';

/** Another command may be at work for hours. */
const WAIT_MS = 86_400_000;

/** Where its processes' log goes: the terminal is for what they do. */
export const logFile = (dataDir: string): string => join(dataDir, 'logs', 'pairsmith.log');

export interface Embedded {
  url: string;
  /** The service that runs for this data folder already; else the one that was started, and is stopped behind the work. */
  started: Service | null;
}

/** Runs `work` with the service of this machine: the one that runs for the data folder (`npm start`), or one of its own. */
export const withEmbedded = async <T>(
  terminal: Terminal,
  log: (line: string) => void,
  work: (embedded: Embedded) => Promise<T>,
): Promise<T> => {
  const running = findRunningService(terminal.dataDir);
  if (running) return work({ url: running, started: null });
  return withStarted(terminal, log, (service) => work({ url: service.url, started: service }));
};

/** Starts a service, runs `work` with it, and stops it. Two commands that start one in a data folder take turns. */
export const withStarted = async <T>(
  terminal: Terminal,
  log: (line: string) => void,
  work: (service: Service) => Promise<T>,
): Promise<T> => {
  const { dataDir } = terminal;
  mkdirSync(join(dataDir, 'logs'), { recursive: true });
  const lock = join(dataDir, 'logs', 'pairsmith.lock');
  if (existsSync(lock)) log(`Waiting for the command that is at work in ${dataDir} …`);
  const startAndWork = async (): Promise<T> => {
    const service = await start(terminal, log);
    const broken = service.broken.then(({ message }) => Promise.reject(new Unreachable(message)));
    try {
      return await Promise.race([work(service), broken]);
    } finally {
      await service.stop();
    }
  };
  return withLock(lock, startAndWork, WAIT_MS, terminal.stop);
};

/** @throws SettingsError; Unreachable with what is missing on this machine, and the choices */
const start = async (
  { dataDir, programs, openBusiness, env, stop, hurry }: Terminal,
  log: (line: string) => void,
): Promise<Service> => {
  const file = logFile(dataDir);
  try {
    return await startService({
      ...{ env: { ...withSecretFiles(env), DATA_DIR: dataDir }, dataDir, programs, openBusiness, log },
      anyPort: true,
      onLine: (child, line) => appendFileSync(file, `${formatEvent(child, line, false)}\n`),
      ...{ signal: stop, hurry },
    });
  } catch (error) {
    stop.throwIfAborted();
    if (error instanceof SettingsError) throw error;
    throw new Unreachable((error as Error).message, { cause: error });
  }
};
