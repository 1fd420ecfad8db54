import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { identify, waitUntil } from './processes';

const code = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

const tryLock = (file: string): boolean => {
  try {
    writeFileSync(file, identify(process.pid) ?? '', { flag: 'wx' });
    return true;
  } catch (error) {
    if (code(error) !== 'EEXIST') throw error;
    return false;
  }
};

/**
 * Removes the lock of a dead process. Two may find it dead at once and the slower one would remove the
 * quicker one's fresh lock: so it is moved away first, looked at, and put back when it is not the dead one.
 */
const clearDeadLock = (file: string): void => {
  const aside = `${file}.${process.pid}`;
  try {
    // An empty lock is one that is being written at this moment.
    const owner = readFileSync(file, 'utf8');
    if (owner === '' || identify(Number.parseInt(owner, 10)) === owner) return;
    renameSync(file, aside);
    if (readFileSync(aside, 'utf8') !== owner) linkSync(aside, file);
  } catch (error) {
    if (code(error) !== 'ENOENT' && code(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
};

/**
 * Runs `work` while no other process holds `file`.
 * @throws when the lock is still held after `timeoutMs`; the reason of `signal`, which ends the wait
 */
export const withLock = async <T>(
  file: string,
  work: () => Promise<T>,
  timeoutMs = 300_000,
  signal?: AbortSignal,
): Promise<T> => {
  const locked = await waitUntil(() => {
    signal?.throwIfAborted();
    if (tryLock(file)) return true;
    clearDeadLock(file);
    return false;
  }, timeoutMs);
  if (!locked) {
    const owner = readFileSync(file, 'utf8');
    throw new Error(
      `Process ${owner} has held ${file} for too long. If it is none of ours, remove the file.`,
    );
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
};
