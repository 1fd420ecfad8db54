import type { QueryLogsRequest, StepName } from '@pairsmith/core';
import {
  readEvent,
  type EventParts,
  type LogBlock,
  type ScannedLog,
  type TaskLogLine,
} from '@pairsmith/files';
import { logMatcher, stepOf, type LogMatcher } from './log-matcher';
import {
  compareKeys,
  overlapping,
  pageWindow,
  SORT_KEYS,
  sum,
  type Key,
  type SortKey,
  type Window,
} from './log-order';

export interface FoundLogLine extends TaskLogLine {
  /** The step whose logger wrote it; null for the task's own lines. */
  step: StepName | null;
  line_number: number;
}

/** Matching events of each sort key, by the blocks that hold them, in the order of the file. */
type Counts = Map<Key, Map<LogBlock, number>>;
type Condition = (event: EventParts, bytes: Buffer, block: LogBlock) => boolean;

/**
 * One page of the log's lines that match, and how many match. What matches is counted by sort key; the counts say which
 * blocks hold the page, and only those are read again. Memory holds counts, one block and the page, however long the
 * log is and whatever it is sorted by.
 */
export async function logPage(
  log: ScannedLog,
  query: QueryLogsRequest,
): Promise<{ logs: FoundLogLine[]; total: number }> {
  const matches = logMatcher(query);
  const [coarsest, ...finer] = SORT_KEYS[query.sort_by];
  let key = coarsest;
  let counts = await countKeys(log, matches, key);
  const total = sum([...counts.values()].map((blocks) => sum(blocks.values())));
  let window = pageWindow(query, total);
  for (const next of finer) {
    const coarse = key;
    const wanted = new Map(keysWithin(counts, window));
    const within: Condition = (event, bytes, block) => wanted.has(coarse.of(event, bytes, block));
    const from = wanted.values().next().value?.from ?? 0;
    window = { from, to: from + window.to - window.from };
    counts = await countKeys({ ...log, blocks: blocksOf(counts, wanted) }, matches, next, within);
    key = next;
  }
  const logs = await collect(log, matches, key, placesIn(counts, window));
  return { logs: query.sort_order === 'asc' ? logs : logs.reverse(), total };
}

async function countKeys(
  log: ScannedLog,
  matches: LogMatcher,
  key: SortKey,
  within?: Condition,
): Promise<Counts> {
  const counts: Counts = new Map();
  const add = (value: Key, block: LogBlock, count: number) => {
    let blocks = counts.get(value);
    if (!blocks) counts.set(value, (blocks = new Map()));
    blocks.set(block, (blocks.get(block) ?? 0) + count);
  };
  for (const block of log.blocks) {
    if (!matches.some(block)) continue;
    const levels = within ? null : matches.counts(block);
    const known = levels && key.known?.(block, levels);
    if (known) known.forEach(([value, count]) => add(value, block, count));
    else
      await log.visit(block, (event, bytes) => {
        if (!matches.event(event, bytes) || (within && !within(event, bytes, block))) return;
        add(key.of(event, bytes, block), block, 1);
      });
  }
  return counts;
}

/** The keys that a window of the sorted lines touches, in their order. */
const keysWithin = (counts: Counts, window: Window) =>
  overlapping(
    [...counts]
      .sort(([a], [b]) => compareKeys(a, b))
      .map(([key, blocks]): [Key, number] => [key, sum(blocks.values())]),
    window,
  );

const blocksOf = (counts: Counts, keys: Iterable<[Key, unknown]>): LogBlock[] => {
  const blocks = new Set<LogBlock>();
  for (const [key] of keys) for (const block of counts.get(key)?.keys() ?? []) blocks.add(block);
  return [...blocks].sort((a, b) => a.start - b.start);
};

/** Where the window's lines lie: of each block and key, the places among that block's lines of that key. */
function placesIn(counts: Counts, window: Window): Map<LogBlock, Map<Key, Window>> {
  const places = new Map<LogBlock, Map<Key, Window>>();
  for (const [key, part] of keysWithin(counts, window))
    for (const [block, window] of overlapping(counts.get(key) ?? [], part))
      places.set(block, (places.get(block) ?? new Map<Key, Window>()).set(key, window));
  return places;
}

async function collect(
  log: ScannedLog,
  matches: LogMatcher,
  key: SortKey,
  places: Map<LogBlock, Map<Key, Window>>,
): Promise<FoundLogLine[]> {
  const found: { key: Key; line: FoundLogLine }[] = [];
  for (const [block, wanted] of places) {
    const seen = new Map<Key, number>();
    await log.visit(block, (event, bytes) => {
      if (!matches.event(event, bytes)) return;
      const value = key.of(event, bytes, block);
      const window = wanted.get(value);
      if (!window) return;
      const place = seen.get(value) ?? 0;
      seen.set(value, place + 1);
      if (place < window.from || place >= window.to) return;
      const line = readEvent(bytes, event);
      found.push({
        key: value,
        line: { ...line, step: stepOf(line.logger), line_number: block.firstLine + event.line },
      });
    });
  }
  found.sort((a, b) => compareKeys(a.key, b.key) || a.line.line_number - b.line.line_number);
  return found.map(({ line }) => line);
}
