import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Pair } from '@pairsmith/core';

/** Pairs that somebody vouches for, by the database they belong to. */
export type PairsByDatabase = Map<string, Pair[]>;

/**
 * Every `*.json` of a folder, each `{"pairs": {"database": [{"question", "sql"}]}}`; other keys are notes.
 * @throws where there is none, or one has another form
 */
export function readSets(folder: string): PairsByDatabase {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
  if (files.length === 0) throw new Error(`${folder}: no set of pairs (*.json) in it`);
  const sets: PairsByDatabase = new Map();
  for (const file of files) {
    const { pairs } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as { pairs?: unknown };
    if (typeof pairs !== 'object' || pairs === null) throw new Error(`${file}: no "pairs" by database in it`);
    for (const [database, some] of Object.entries(pairs)) {
      if (!Array.isArray(some) || !some.every(isPair))
        throw new Error(`${file}: the pairs of ${database} are no list of {"question", "sql"}`);
      sets.set(database, [...(sets.get(database) ?? []), ...some]);
    }
  }
  return sets;
}

const isPair = (value: unknown): value is Pair =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Pair).question === 'string' &&
  typeof (value as Pair).sql === 'string';
