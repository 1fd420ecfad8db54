import type { QueryLogsRequest } from '@pairsmith/core';
import { readLogger, type EventParts, type LogBlock } from '@pairsmith/files';
import { stepOf } from './log-matcher';

export type Key = string | number;

/** What lines are sorted by; lines of one key stand in the order of the file. */
export interface SortKey {
  of: (event: EventParts, bytes: Buffer, block: LogBlock) => Key;
  /** The keys of a block's events without reading it, given how many of each level match; null: it has to be read. */
  known?: (block: LogBlock, levels: readonly number[]) => [Key, number][] | null;
}

export const sum = (counts: Iterable<number>): number => {
  let total = 0;
  for (const count of counts) total += count;
  return total;
};

const hour = (time: number) => Math.floor(time / 10_000);

/**
 * From coarse to fine: each refines the order of the one before. Hours come before seconds, so that few counts are
 * held even where every line has a second of its own.
 */
export const SORT_KEYS: Record<QueryLogsRequest['sort_by'], readonly [SortKey, ...SortKey[]]> = {
  timestamp: [
    {
      of: ({ time }) => hour(time),
      known: ({ earliest, latest }, levels) =>
        hour(earliest) === hour(latest) ? [[hour(earliest), sum(levels)]] : null,
    },
    { of: ({ time }) => time },
  ],
  level: [{ of: ({ level }) => level, known: (_, levels) => levels.map((count, level) => [level, count]) }],
  logger: [{ of: (event, bytes) => readLogger(bytes, event) }],
  step: [{ of: (event, bytes) => stepOf(readLogger(bytes, event)) ?? '' }],
  line_number: [
    { of: (_event, _bytes, { start }) => start, known: ({ start }, levels) => [[start, sum(levels)]] },
  ],
};

export const compareKeys = (a: Key, b: Key): number => (a < b ? -1 : a > b ? 1 : 0);

/** Places in a sequence: `from` is included, `to` is not. */
export interface Window {
  from: number;
  to: number;
}

/** The parts of a counted sequence that a window touches, each with its own places within the part. */
export function* overlapping<Part>(
  parts: Iterable<[Part, number]>,
  window: Window,
): Generator<[Part, Window]> {
  let before = 0;
  for (const [part, count] of parts) {
    const from = Math.max(0, window.from - before);
    const to = Math.min(count, window.to - before);
    if (from < to) yield [part, { from, to }];
    before += count;
  }
}

/** The places of a page in the ascending order; read backwards it is the page of the descending one. */
export function pageWindow({ page, page_size, sort_order }: QueryLogsRequest, total: number): Window {
  const from = Math.min(total, (page - 1) * page_size);
  const to = Math.min(total, from + page_size);
  return sort_order === 'asc' ? { from, to } : { from: total - to, to: total - from };
}
