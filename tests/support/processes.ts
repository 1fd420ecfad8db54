import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isAlive, waitUntil } from '../../packages/embedded/src/stack/processes';

const childrenOf = (pid: number): number[] => {
  const file = `/proc/${pid}/task/${pid}/children`;
  const list = existsSync(file)
    ? readFileSync(file, 'utf8')
    : execFileSync('ps', ['-A', '-o', 'ppid=,pid='], { encoding: 'utf8' })
        .split('\n')
        .filter((line) => line.trim().startsWith(`${pid} `))
        .map((line) => line.trim().split(/\s+/)[1])
        .join(' ');
  return list.split(/\s+/).filter(Boolean).map(Number);
};

/**
 * Signals a process and its children: PostgreSQL serves each client from a child, which freezes or dies
 * only with a signal of its own. After SIGKILL it waits until the process is gone. Nothing happens for pid 0.
 */
export const killTree = async (pid: number, signal: NodeJS.Signals): Promise<void> => {
  if (pid <= 0 || !isAlive(pid)) return;
  for (const target of [pid, ...childrenOf(pid)]) if (isAlive(target)) process.kill(target, signal);
  if (signal === 'SIGKILL') await waitUntil(() => !isRunning(pid), 120_000);
};

/**
 * A killed process stays a zombie until its parent looks; it serves nobody any more. As long as other threads of it are there, as those
 * of Redis are for a moment after the first one has gone, it holds its port.
 */
const isRunning = (pid: number): boolean => {
  const stat = `/proc/${pid}/stat`;
  if (!existsSync('/proc/self/stat')) return isAlive(pid);
  try {
    const isZombie = readFileSync(stat, 'utf8').split(') ').pop()?.[0] === 'Z';
    return !isZombie || readdirSync(`/proc/${pid}/task`).length > 1;
  } catch (error) {
    // Gone between two looks.
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
};
