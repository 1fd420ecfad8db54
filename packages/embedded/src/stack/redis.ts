import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { isOurs, readPid, signalOurs, waitUntil } from './processes';
import { readTail } from './run';

export interface RedisOptions {
  /** Absolute path of redis-server or valkey-server. */
  binary: string;
  /** Absolute folder of its configuration, data and log; made when missing. */
  dir: string;
  port: number;
  password: string;
}

const configFile = (dir: string): string => join(dir, 'redis.conf');

const quote = (text: string): string => JSON.stringify(text);

/** The title template keeps the path of the configuration in the process's command line: the mark by which we know it. */
const renderConfig = ({ dir, port, password }: RedisOptions): string =>
  [
    'bind 127.0.0.1',
    `port ${port}`,
    `requirepass ${password}`,
    `dir ${quote(dir)}`,
    `pidfile ${quote(join(dir, 'redis.pid'))}`,
    `logfile ${quote(join(dir, 'server.log'))}`,
    'proc-title-template "{title} {listen-addr} {config-file}"',
    'appendonly yes',
    'maxmemory-policy noeviction',
    '',
  ].join('\n');

/** The pid of the server that runs on `dir`; 0 when none does. */
export const redisPid = (dir: string): number => {
  const pid = readPid(join(dir, 'redis.pid'));
  return isOurs(pid, configFile(dir)) ? pid : 0;
};

/** Whether a Redis on this port of 127.0.0.1 knows the password and is done loading. */
export const answersPing = (port: number, password: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port }, () => socket.write(`AUTH ${password}\r\nPING\r\n`));
    const settle = (answer: boolean): void => {
      socket.destroy();
      resolve(answer);
    };
    let text = '';
    socket.setTimeout(1000, () => settle(false));
    socket.once('error', () => settle(false)).once('close', () => settle(false));
    socket.on('data', (data) => {
      text += data.toString();
      if (text.includes('+PONG') || text.includes('-')) settle(text.includes('+PONG'));
    });
  });

/**
 * Starts the server and waits until it answers. Returns its pid.
 * @throws with the end of its log when it does not.
 */
export const startRedis = async (options: RedisOptions): Promise<number> => {
  mkdirSync(options.dir, { recursive: true, mode: 0o700 });
  const file = configFile(options.dir);
  writeFileSync(file, renderConfig(options), { mode: 0o600 });
  const child = spawn(options.binary, [file], { cwd: options.dir, stdio: 'ignore', detached: true });
  let failure: string | undefined;
  child.once('error', (error) => (failure = error.message));
  child.once('exit', (code) => (failure ??= `exit ${code}`));
  child.unref();
  const ready = async (): Promise<boolean> =>
    failure !== undefined || (await answersPing(options.port, options.password));
  if (!(await waitUntil(ready, 60_000)) || failure !== undefined || child.pid === undefined) {
    const log = readTail(join(options.dir, 'server.log'));
    throw new Error(`Redis did not start in ${options.dir} (${failure ?? 'no answer'}):\n${log}`);
  }
  return child.pid;
};

/**
 * Stops the server on `dir`, if it is one of ours and runs. It saves first.
 * @throws when it is still there after a minute.
 */
export const stopRedis = async (dir: string): Promise<boolean> => {
  const [pid, marker] = [redisPid(dir), configFile(dir)];
  if (!signalOurs(pid, marker, 'SIGTERM')) return false;
  if (!(await waitUntil(() => !isOurs(pid, marker), 60_000)))
    throw new Error(`Redis (pid ${pid}) does not stop.`);
  return true;
};
