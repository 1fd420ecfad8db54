import { join } from 'node:path';
import { readSettings, SETTINGS, type SettingName } from '@pairsmith/core';
import { createPool, migrate } from '@pairsmith/db';
import { freePort } from './stack/ports';
import { startStack, type Stack } from './stack/start-stack';
import { startChild, type Child } from './child';
import { keepAlive } from './keep-alive';
import type { Programs } from './programs';
import { forgetRunning, tellRunning } from './running-service';
import { waitReady, type Readiness } from './wait-ready';

/** Makes a business database on this server when it is missing. Returns the URL of a role that may only read it. */
export type OpenBusiness = (folder: string, adminUrl: string) => Promise<string>;

export interface ServiceOptions {
  /** The settings; what they do not name is provided: servers, secret key. */
  env: NodeJS.ProcessEnv;
  /** Absolute; all that is kept lies in it. */
  dataDir: string;
  programs: Programs;
  /** Makes the business database where the settings name none; without it there is none. */
  openBusiness?: OpenBusiness;
  /** Take another port where the one of the settings is taken. */
  anyPort?: boolean;
  /** What happens, for a person. */
  log: (line: string) => void;
  /** What the processes log, line by line. */
  onLine: (child: string, line: string) => void;
  /** Stops a start that is under way. */
  signal: AbortSignal;
  /** Kills what is still stopping. */
  hurry: AbortSignal;
}

export interface Service {
  url: string;
  ready: Readiness;
  /** Resolves when the API ends by itself, or one worker after the other, with the reason. */
  broken: Promise<Error>;
  /** Stops what this start started and nothing else; calling it again waits for the same stop. */
  stop(): Promise<void>;
}

const choosePort = async (wanted: number, any: boolean): Promise<number> => {
  const port = await freePort(wanted);
  if (port !== wanted && !any)
    throw new Error(`Port ${wanted} is taken. Free it, or choose another: PORT=${wanted + 1} npm start`);
  return port;
};

/** @throws where a server that was named is the trouble, with that setting's name and what to do; never with its value */
const migrateState = async (stack: Stack, isNamed: boolean): Promise<string[]> => {
  const pool = createPool(stack.databaseUrl, { max: 2 });
  try {
    return await migrate(pool);
  } catch (error) {
    if (!isNamed) throw error;
    const { code, message } = error as Error & { code?: string };
    throw new Error(
      `The database of DATABASE_URL cannot be used: ${message || code}. Check that it runs, and its user, password and name; or leave DATABASE_URL out, and one is started here.`,
      { cause: error },
    );
  } finally {
    await pool.end();
  }
};

/** Checks every setting now, not when the process that needs it starts; what we provide is checked where it is set. */
const checkSettings = (env: NodeJS.ProcessEnv) => {
  const provided = ['DATABASE_URL', 'REDIS_URL', 'SECRET_KEY'];
  const names = Object.keys(SETTINGS) as SettingName[];
  readSettings(
    env,
    names.filter((name) => env[name] || !provided.includes(name)),
  );
  return readSettings(env, ['PORT', 'HOST', 'BUSINESS_DATABASE_URL']);
};

/** How this machine reaches a server that listens on `host`. */
const reach = (host: string): string =>
  ['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;

/**
 * Starts all of it: PostgreSQL and Redis, a business database where one is to be made and none is named, the tables,
 * the API and one worker; and waits until it is ready.
 * @throws the first thing that went wrong, after stopping what had been started
 */
export const startService = async (options: ServiceOptions): Promise<Service> => {
  const { env, dataDir, programs, log, signal, hurry, openBusiness } = options;
  const settings = checkSettings(env);
  const port = await choosePort(settings.PORT, options.anyPort ?? false);

  const undo: (() => Promise<unknown>)[] = [];
  const undoAll = async (): Promise<void> => {
    for (const step of undo.reverse()) await step();
  };
  let stopping: Promise<void> | undefined;
  const stop = (): Promise<void> => (stopping ??= undoAll());

  try {
    const stackFolder = join(dataDir, 'stack');
    const stack = await startStack({ dataDir: stackFolder, env, log });
    undo.push(() => stack.stop());
    signal.throwIfAborted();

    const businessUrl =
      settings.BUSINESS_DATABASE_URL ?? (await openBusiness?.(stackFolder, stack.adminUrl('postgres')));
    const applied = await migrateState(stack, Boolean(env['DATABASE_URL']));
    if (applied.length) log(`Applied ${applied.length} migrations.`);
    signal.throwIfAborted();

    const childEnv = {
      ...env,
      PORT: String(port),
      DATA_DIR: dataDir,
      DATABASE_URL: stack.databaseUrl,
      REDIS_URL: stack.redisUrl,
      SECRET_KEY: stack.secretKey,
      BUSINESS_DATABASE_URL: businessUrl,
    };
    const start = (name: 'api' | 'worker'): Child => {
      const onLine = (line: string): void => options.onLine(name, line);
      return startChild({ name, program: programs[name], env: childEnv, onLine, hurry });
    };
    const children = [start('api'), keepAlive({ start: () => start('worker'), log })];
    undo.push(() => Promise.all(children.map((child) => child.stop())));

    const broken = Promise.race(children.map((child) => child.ended)).then((how) => new Error(how));
    const url = `http://${reach(settings.HOST)}:${port}`;
    const ready = await firstOf(broken, (given) => waitReady(url, given), signal);
    undo.push(async () => forgetRunning(dataDir));
    tellRunning(dataDir, url);
    return { url, ready, broken, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

/** The outcome of `work`, unless something breaks or the start is stopped before. */
const firstOf = async <T>(
  broken: Promise<Error>,
  work: (signal: AbortSignal) => Promise<T>,
  signal: AbortSignal,
): Promise<T> => {
  const over = new AbortController();
  try {
    return await Promise.race([
      work(AbortSignal.any([signal, over.signal])),
      broken.then((error) => Promise.reject(error)),
    ]);
  } finally {
    over.abort();
  }
};
