import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const readCommandLine = (pid: number): string => {
  try {
    if (existsSync('/proc/self/cmdline')) {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    }
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    // Both fail in one way only: there is no such process.
    return '';
  }
};

/**
 * Whether `pid` is a living process with `marker` (a path of ours) as a word of its command line.
 * Pids are reused, in containers within minutes: a pid file alone proves nothing. A zombie has no
 * command line and counts as gone.
 */
export const isOurs = (pid: number, marker: string): boolean =>
  pid > 0 && ` ${readCommandLine(pid)} `.includes(` ${marker} `);

/** Whether any process has this pid, ours or not. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/**
 * Names a living process so that no later process of the same pid is taken for it: pid and, where /proc
 * tells it, start time. Undefined when there is no such process.
 */
export const identify = (pid: number): string | undefined => {
  if (!isAlive(pid)) return undefined;
  const stat = `/proc/${pid}/stat`;
  // The second field, the program's name, may hold blanks and brackets; the start time is the 22nd.
  return existsSync(stat)
    ? `${pid} ${readFileSync(stat, 'utf8').split(') ').pop()?.split(' ')[19]}`
    : `${pid}`;
};

/** Polls until `check` holds; false when `timeoutMs` went by without it. */
export const waitUntil = async (
  check: () => boolean | Promise<boolean>,
  timeoutMs: number,
): Promise<boolean> => {
  const end = Date.now() + timeoutMs;
  for (let pause = 5; !(await check()); pause = Math.min(pause * 2, 100)) {
    if (Date.now() > end) return false;
    await sleep(pause);
  }
  return true;
};

/** Signals a process after making sure that it is ours. Returns whether there was one to signal. */
export const signalOurs = (pid: number, marker: string, signal: NodeJS.Signals): boolean => {
  if (!isOurs(pid, marker)) return false;
  process.kill(pid, signal);
  return true;
};

/** The pid on the first line of a pid file; 0 when there is none. */
export const readPid = (file: string): number =>
  existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) || 0 : 0;
