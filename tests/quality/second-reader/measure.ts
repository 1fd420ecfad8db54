import type { Catalog } from '@pairsmith/catalog';
import type { Pair } from '@pairsmith/core';
import { multiset } from '@pairsmith/proof';
import { loadParser, parse } from '@pairsmith/sql';
import { createRandom } from '../schema-generator/random';
import type { Mutant } from './mutant';
import { mutantsOf } from './mutators';

export interface SpoiledPair<P extends Pair = Pair> extends Mutant {
  pair: P;
}

/** Pairs, what they are about, and a way to run more. */
export interface Spoilable<P extends Pair> {
  pairs: readonly P[];
  catalog: Catalog;
  run: (sql: string) => Promise<{ rows: (string | null)[][] }>;
}

/** The mutants of a pair whose result really differs, but for an order; what does not run is no mutant. `most`: of one kind, a pair. */
export async function spoilPairs<P extends Pair>(
  { pairs, catalog, run }: Spoilable<P>,
  seed: number,
  most = 2,
): Promise<SpoiledPair<P>[]> {
  await loadParser();
  const random = createRandom(seed);
  const kept: SpoiledPair<P>[] = [];
  for (const pair of pairs) {
    const right = multiset((await run(pair.sql)).rows);
    const counts = new Map<string, number>();
    for (const mutant of mutantsOf(parse(pair.sql), catalog, random)) {
      const count = counts.get(mutant.kind) ?? 0;
      if (count >= most) continue;
      const rows = await rowsOf(mutant.sql, run);
      if (rows === null || multiset(rows) === right) continue;
      counts.set(mutant.kind, count + 1);
      kept.push({ ...mutant, pair });
    }
  }
  return kept;
}

async function rowsOf(sql: string, run: Spoilable<Pair>['run']): Promise<(string | null)[][] | null> {
  try {
    return (await run(sql)).rows;
  } catch {
    // Spoiled so far that the database refuses it: nobody could mistake it for an answer.
    return null;
  }
}
