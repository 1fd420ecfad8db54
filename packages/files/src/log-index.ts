import { LOG_LEVELS } from '@pairsmith/core';
import { scanEvents } from './log-line';

/** A stretch of a log that begins and ends with a line; what is known of it without reading it again. */
export interface LogBlock {
  start: number;
  end: number;
  /** Number of its first line in the file, from 1. */
  firstLine: number;
  lines: number;
  /** Events of each level, in the order of LOG_LEVELS. */
  levels: readonly number[];
  /** Times of its events, as `20250702190410`; not in order where processes with different clocks write. */
  earliest: number;
  latest: number;
}

/** What is known of a log up to `end`, the end of its last whole line. Never changed: a longer log gets another one. */
export interface LogIndex {
  end: number;
  lines: number;
  blocks: readonly LogBlock[];
  /** The last bytes before `end`: whether a file still is the one that was scanned. */
  tail: Buffer;
}

export const EMPTY_INDEX: LogIndex = { end: 0, lines: 0, blocks: [], tail: Buffer.alloc(0) };

/** A block is read and looked through as a whole: small enough not to hold the event loop up. */
const BLOCK_BYTES = 1024 * 1024;
const TAIL_BYTES = 64;

/** Reads up to `size` bytes at a place of the file; fewer at its end. */
export type ReadAt = (at: number, size: number) => Promise<Buffer>;

/** Whether the file, which has `size` bytes now, still begins with what was scanned. */
export async function stillHolds(index: LogIndex, size: number, read: ReadAt): Promise<boolean> {
  if (size < index.end) return false;
  const { length } = index.tail;
  return index.tail.equals(await read(index.end - length, length));
}

/** Scans what was added behind `index.end`, up to the last whole line before `size`. What is known is not read again. */
export async function extendIndex(index: LogIndex, size: number, read: ReadAt): Promise<LogIndex> {
  const blocks = [...index.blocks];
  let { end, lines, tail } = index;
  for (let want = BLOCK_BYTES; end < size;) {
    const bytes = await read(end, Math.min(want, size - end));
    const length = bytes.lastIndexOf(0x0a) + 1;
    if (length === 0) {
      // A line longer than a block, or one that is still being written.
      if (bytes.length < want) break;
      want *= 2;
      continue;
    }
    want = BLOCK_BYTES;
    const block = scanBlock(bytes, length, end, lines + 1);
    const last = blocks.at(-1);
    if (last && block.end - last.start <= BLOCK_BYTES) blocks[blocks.length - 1] = joined(last, block);
    else blocks.push(block);
    end = block.end;
    lines += block.lines;
    tail = Buffer.from(bytes.subarray(Math.max(0, length - TAIL_BYTES), length));
  }
  return { end, lines, blocks, tail };
}

function scanBlock(bytes: Buffer, length: number, start: number, firstLine: number): LogBlock {
  const levels = LOG_LEVELS.map(() => 0);
  let earliest = Infinity;
  let latest = -Infinity;
  const lines = scanEvents(bytes, length, ({ level, time }) => {
    levels[level]! += 1;
    if (time < earliest) earliest = time;
    if (time > latest) latest = time;
  });
  return { start, end: start + length, firstLine, lines, levels, earliest, latest };
}

const joined = (a: LogBlock, b: LogBlock): LogBlock => ({
  ...a,
  end: b.end,
  lines: a.lines + b.lines,
  levels: a.levels.map((count, level) => count + (b.levels[level] ?? 0)),
  earliest: Math.min(a.earliest, b.earliest),
  latest: Math.max(a.latest, b.latest),
});
