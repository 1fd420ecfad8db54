import { createReadStream } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { taskLogPath } from './layout';
import { parseTaskLogLine, type TaskLogLevel, type TaskLogLine } from './task-log';

const CHUNK = 64 * 1024;

/**
 * The last `limit` events of the level (all levels where none is given), oldest first, and how many match in the
 * whole file. Read from the end in chunks: memory holds the answer and one chunk, however long the log is.
 */
export async function readTaskLog(
  dataDir: string,
  taskId: string,
  options: { limit: number; level?: TaskLogLevel },
): Promise<{ lines: TaskLogLine[]; total: number }> {
  const lines: TaskLogLine[] = [];
  let total = 0;
  const file = await openLog(dataDir, taskId);
  if (!file) return { lines, total };
  try {
    for await (const text of linesFromEnd(file)) {
      const line = parseTaskLogLine(text);
      if (!line || (options.level && line.level !== options.level)) continue;
      total += 1;
      if (lines.length < options.limit) lines.push(line);
    }
  } finally {
    await file.close();
  }
  return { lines: lines.reverse(), total };
}

/** Every event from the start, with its line number (from 1); for queries that sort or count. */
export async function* scanTaskLog(
  dataDir: string,
  taskId: string,
): AsyncGenerator<TaskLogLine & { line_number: number }> {
  if (!(await logInfo(dataDir, taskId))) return;
  const input = createReadStream(taskLogPath(dataDir, taskId), 'utf8');
  let line_number = 0;
  for await (const text of createInterface({ input, crlfDelay: Infinity })) {
    line_number += 1;
    const line = parseTaskLogLine(text);
    if (line) yield { ...line, line_number };
  }
}

/** Size and time of the log; null: there is none yet. */
export async function logInfo(
  dataDir: string,
  taskId: string,
): Promise<{ bytes: number; modified: Date } | null> {
  try {
    const found = await stat(taskLogPath(dataDir, taskId));
    return { bytes: found.size, modified: found.mtime };
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return null;
    throw error;
  }
}

async function openLog(dataDir: string, taskId: string): Promise<FileHandle | null> {
  try {
    return await open(taskLogPath(dataDir, taskId), 'r');
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return null;
    throw error;
  }
}

/** Cut at the byte 0x0A, which is never part of a longer UTF-8 character; decoded line by line. */
async function* linesFromEnd(file: FileHandle): AsyncGenerator<string> {
  let end = (await file.stat()).size;
  let tail: Buffer[] = [];
  while (end > 0) {
    const size = Math.min(CHUNK, end);
    const chunk = Buffer.alloc(size);
    await file.read(chunk, 0, size, end - size);
    end -= size;
    let right = size;
    for (let at = chunk.lastIndexOf(0x0a); at >= 0; at = at === 0 ? -1 : chunk.lastIndexOf(0x0a, at - 1)) {
      yield Buffer.concat([chunk.subarray(at + 1, right), ...tail]).toString('utf8');
      tail = [];
      right = at;
    }
    tail = [chunk.subarray(0, right), ...tail];
  }
  if (tail.length > 0) yield Buffer.concat(tail).toString('utf8');
}
