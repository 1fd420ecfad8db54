import type { FileHandle } from 'node:fs/promises';
import { readEvent, scanEvents, type TaskLogLine } from './log-line';
import { openTaskLog, readAt } from './read-task-log';

const CHUNK = 64 * 1024;
const NEWLINE = 0x0a;

export interface LogChunk {
  /** Each with the offset behind it, from which reading goes on. */
  lines: { line: TaskLogLine; end: number }[];
  /** Where to read on, in bytes; smaller than what was asked for where the log is another one now. */
  end: number;
  /** Bytes of the log at this moment. */
  size: number;
}

/**
 * The lines behind `offset` (bytes), about 64 KB of them; a line whose end is not written yet is left for the next
 * time. Offsets are those of this function and of `tailOffset`: one that does not follow a line end, or lies behind
 * the log's, belongs to a log that was deleted, and what is there now is read from its start.
 */
export async function readTaskLogFrom(dataDir: string, taskId: string, offset: number): Promise<LogChunk> {
  const file = await openTaskLog(dataDir, taskId);
  if (!file) return { lines: [], end: 0, size: 0 };
  try {
    const { size } = await file.stat();
    const start = (await isLineStart(file, offset, size)) ? offset : 0;
    const bytes = await wholeLines(file, start, size);
    const lines: LogChunk['lines'] = [];
    scanEvents(bytes, bytes.length, (event) => {
      lines.push({ line: readEvent(bytes, event), end: start + event.end + 1 });
    });
    return { lines, end: start + bytes.length, size };
  } finally {
    await file.close();
  }
}

/** The offset from which `readTaskLogFrom` gives the last `lines` whole lines; looked for from the end. */
export async function tailOffset(dataDir: string, taskId: string, lines: number): Promise<number> {
  const file = await openTaskLog(dataDir, taskId);
  if (!file) return 0;
  try {
    let left = lines;
    for (let end = (await file.stat()).size; end > 0;) {
      const start = Math.max(0, end - CHUNK);
      const bytes = await readAt(file, start, end - start);
      for (let at = bytes.length - 1; at >= 0; at -= 1) {
        // The first one found ends the last line; the one before a line is where it starts.
        if (bytes[at] === NEWLINE && left-- === 0) return start + at + 1;
      }
      end = start;
    }
    return 0;
  } finally {
    await file.close();
  }
}

const isLineStart = async (file: FileHandle, offset: number, size: number): Promise<boolean> =>
  offset === 0 || (offset <= size && (await readAt(file, offset - 1, 1))[0] === NEWLINE);

/** Up to the last line end of a chunk; of a larger one where a single line is longer. */
async function wholeLines(file: FileHandle, start: number, size: number): Promise<Buffer> {
  for (let length = CHUNK; ; length *= 2) {
    const bytes = await readAt(file, start, Math.min(length, size - start));
    const last = bytes.lastIndexOf(NEWLINE);
    if (last >= 0 || start + length >= size) return bytes.subarray(0, last + 1);
  }
}
