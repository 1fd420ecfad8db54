import { constants, lstat, open, type FileHandle } from 'node:fs/promises';
import { LOG_LEVELS, type LogLevel } from '@pairsmith/core';
import { withFileErrors } from './file-errors';
import { taskLogPath } from './layout';
import { EMPTY_INDEX, extendIndex, stillHolds, type LogBlock, type LogIndex, type ReadAt } from './log-index';
import { readEvent, scanEvents, type EventParts, type TaskLogLine } from './log-line';

/** A log as it was at one moment. */
export interface ScannedLog {
  bytes: number;
  modified: Date;
  /** Whole lines, also those that are no events. */
  lines: number;
  blocks: readonly LogBlock[];
  /** Visits the events of a block in the order of the file; the bytes and the parts are valid during the visit. */
  visit: (block: LogBlock, visitor: (event: EventParts, bytes: Buffer) => void) => Promise<void>;
}

export interface TaskLogs {
  /**
   * The last `limit` events of the level (of all levels where none is given), oldest first, and how many match in the
   * whole file.
   */
  last: (
    taskId: string,
    options: { limit: number; level?: LogLevel },
  ) => Promise<{ lines: TaskLogLine[]; total: number }>;
  /** Opens the log for one piece of work; null: the task has none yet. */
  use: <Result>(taskId: string, work: (log: ScannedLog | null) => Promise<Result>) => Promise<Result>;
}

/** Indexes kept; one has about 150 bytes for each MiB of its log. */
const MAX_INDEXES = 64;

/**
 * Reads tasks' logs of any length: what a log holds is counted once, in blocks, and then only what was added. Memory
 * holds the counts, one block and the answer. `read` is the one place that reads bytes.
 */
export function createTaskLogs(dataDir: string, read: typeof readAt = readAt): TaskLogs {
  const known = new Map<string, { inode: number; index: Promise<LogIndex> }>();

  /** Requests for one log take turns, so that nothing is scanned twice. */
  function indexOf(taskId: string, file: FileHandle, inode: number): Promise<LogIndex> {
    const before = known.get(taskId);
    const bytesAt: ReadAt = (at, size) => read(file, at, size);
    const index = (async () => {
      // One that failed has told its own caller so; this one begins anew.
      const old = before?.inode === inode ? await before.index.catch(() => EMPTY_INDEX) : EMPTY_INDEX;
      const { size } = await file.stat();
      return extendIndex((await stillHolds(old, size, bytesAt)) ? old : EMPTY_INDEX, size, bytesAt);
    })();
    // The newest use stands last, the oldest goes first.
    known.delete(taskId);
    known.set(taskId, { inode, index });
    if (known.size > MAX_INDEXES) known.delete(known.keys().next().value as string);
    return index;
  }

  const use: TaskLogs['use'] = async (taskId, work) => {
    const file = await openTaskLog(dataDir, taskId);
    if (!file) {
      known.delete(taskId);
      return work(null);
    }
    try {
      const { lines, blocks } = await indexOf(taskId, file, (await file.stat()).ino);
      const found = await file.stat();
      return await work({
        bytes: found.size,
        modified: found.mtime,
        lines,
        blocks,
        async visit(block, visitor) {
          const bytes = await read(file, block.start, block.end - block.start);
          scanEvents(bytes, bytes.length, (event) => visitor(event, bytes));
        },
      });
    } finally {
      await file.close();
    }
  };

  return {
    use,
    last: (taskId, { limit, level }) =>
      use(taskId, async (log) => {
        if (!log) return { lines: [], total: 0 };
        const only = level === undefined ? null : LOG_LEVELS.indexOf(level);
        const matching = ({ levels }: LogBlock) =>
          only === null ? levels.reduce((sum, count) => sum + count, 0) : (levels[only] ?? 0);
        const lines: TaskLogLine[] = [];
        for (let at = log.blocks.length - 1; at >= 0 && lines.length < limit; at -= 1) {
          const block = log.blocks[at] as LogBlock;
          let skip = matching(block) - (limit - lines.length);
          if (matching(block) === 0) continue;
          const found: TaskLogLine[] = [];
          await log.visit(block, (event, bytes) => {
            if (only !== null && event.level !== only) return;
            if (skip > 0) skip -= 1;
            else found.push(readEvent(bytes, event));
          });
          lines.unshift(...found);
        }
        return { lines, total: log.blocks.reduce((sum, block) => sum + matching(block), 0) };
      }),
  };
}

/** One look at a log, without anything remembered. */
export const readTaskLog = (
  dataDir: string,
  taskId: string,
  options: { limit: number; level?: LogLevel },
): Promise<{ lines: TaskLogLine[]; total: number }> => createTaskLogs(dataDir).last(taskId, options);

/** Size and time of the log; null: there is none yet, or something else in its place. */
export async function logInfo(
  dataDir: string,
  taskId: string,
): Promise<{ bytes: number; modified: Date } | null> {
  try {
    const found = await lstat(taskLogPath(dataDir, taskId));
    if (!found.isFile()) return null;
    return { bytes: found.size, modified: found.mtime };
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return null;
    throw error;
  }
}

/**
 * The log, open for reading, never through a link; null: there is none yet. The caller closes the handle.
 * @throws AppError file_permission_error
 */
export const openTaskLog = (dataDir: string, taskId: string): Promise<FileHandle | null> =>
  withFileErrors(async () => {
    try {
      return await open(taskLogPath(dataDir, taskId), READ);
    } catch (error) {
      if ((error as { code?: string }).code === 'ENOENT') return null;
      throw error;
    }
  });

const READ = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/** Reads until `size` bytes are there or the file ends: one read may bring fewer. */
export async function readAt(file: FileHandle, at: number, size: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafeSlow(size);
  let length = 0;
  while (length < size) {
    const { bytesRead } = await file.read(bytes, length, size - length, at + length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return bytes.subarray(0, length);
}
