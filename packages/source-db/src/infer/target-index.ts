import type { Table } from '@pairsmith/catalog';
import { atOnce } from '@pairsmith/core';
import type { End } from './name-parts';

/**
 * Keys by what `namedReference` compares, so that a column meets the few that its name could mean and not every key of the
 * database. It finds at least those; which of them hold is namedReference's to say.
 */
export interface TargetIndex<T extends End> {
  /** In the order in which they were given. `isOneWay`: only those for which a name says who refers. */
  nearby: (source: End, isOneWay?: boolean) => T[];
  ofTable: (table: Table) => readonly T[];
}

export const indexTargets = <T extends End>(targets: readonly T[]): TargetIndex<T> =>
  atOnce(indexInPieces(targets));

/** The same in pieces of a key. */
export function* indexInPieces<T extends End>(targets: readonly T[]): Generator<void, TargetIndex<T>> {
  const byTable = yield* groupBy(targets, ({ table }) => [table]);
  const byCore = yield* groupBy(targets, ({ core }) => [core]);
  const byEndOfCore = yield* groupBy(targets, ({ core }) => wordEnds(core));
  const byCoreAndWords = yield* groupBy(targets, ({ core, words }) => [core + words]);
  const byWords = yield* groupBy(targets, ({ words }) => [words]);
  const byTitle = yield* groupBy(targets, ({ titled }) => (titled === '' ? [] : [titled]));
  const byName = yield* groupBy(targets, ({ core }) => [unspaced(core)]);
  const byLetter = yield* groupBy(targets, ({ core }) => [unspaced(core).slice(0, 1)]);
  const order = new Map(targets.map((target, at) => [target, at]));

  const nearby = (source: End, isOneWay = false): T[] => {
    const { table, thing, words, mentioned, marker } = source;
    const things = wordEnds(thing);
    const found = new Set<T>([
      ...(byTable.get(table) ?? []),
      ...things.flatMap((end) => byCore.get(end) ?? []),
      ...(byEndOfCore.get(thing) ?? []),
      ...wordEnds(words).flatMap((end) => byCoreAndWords.get(end) ?? []),
      ...(isOneWay ? [] : (byWords.get(words) ?? [])),
      ...ends(mentioned ?? '').flatMap((end) => byTitle.get(end) ?? []),
    ]);
    if (marker !== null && !isOneWay) {
      const last = thing.slice(thing.lastIndexOf(' ') + 1);
      const letters = new Set(things.map((end) => end.slice(1, 2)));
      for (const letter of letters) for (const target of byLetter.get(letter) ?? []) found.add(target);
      for (const end of ends(last)) for (const target of byName.get(end) ?? []) found.add(target);
    }
    return [...found].sort((a, b) => order.get(a)! - order.get(b)!);
  };
  return { nearby, ofTable: (table) => byTable.get(table) ?? [] };
}

const unspaced = (words: string): string => words.replaceAll(' ', '');

/** ` returned book` → ` returned book`, ` book`. */
const wordEnds = (words: string): string[] =>
  [...words.matchAll(/ /g)].map(({ index }) => words.slice(index));

/** 所属公司 → 所属公司, 属公司, 公司, 司. */
const ends = (text: string): string[] => Array.from({ length: text.length }, (_, at) => text.slice(at));

function* groupBy<K, T>(
  items: readonly T[],
  keysOf: (item: T) => readonly K[],
): Generator<void, Map<K, T[]>> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
    yield;
  }
  return groups;
}
