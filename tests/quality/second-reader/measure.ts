import { loadParser, parse } from '@pairsmith/sql';
import { createRandom } from '../schema-generator/random';
import { mutantsOf } from './mutators';
import type { Mutant } from './mutant';
import type { ReadPair, ReadSubject } from './subjects';

export interface SpoiledPair extends Mutant {
  pair: ReadPair;
}

/** Rows as a set: an order that nobody asked for is no difference. */
const setOf = (rows: (string | null)[][]): string =>
  rows
    .map((row) => JSON.stringify(row))
    .sort()
    .join('\n');

/** The mutants of a subject's pairs whose result really differs; what does not run is no mutant. `most`: of one kind, a pair. */
export async function spoilPairs(
  { pairs, catalog, run }: ReadSubject,
  seed: number,
  most = 2,
): Promise<SpoiledPair[]> {
  await loadParser();
  const random = createRandom(seed);
  const kept: SpoiledPair[] = [];
  for (const pair of pairs) {
    const right = setOf((await run(pair.sql)).rows);
    const counts = new Map<string, number>();
    for (const mutant of mutantsOf(parse(pair.sql), catalog, random)) {
      const count = counts.get(mutant.kind) ?? 0;
      if (count >= most) continue;
      const rows = await rowsOf(mutant.sql, run);
      if (rows === null || setOf(rows) === right) continue;
      counts.set(mutant.kind, count + 1);
      kept.push({ ...mutant, pair });
    }
  }
  return kept;
}

async function rowsOf(sql: string, run: ReadSubject['run']): Promise<(string | null)[][] | null> {
  try {
    return (await run(sql)).rows;
  } catch {
    // Spoiled so far that the database refuses it: nobody could mistake it for an answer.
    return null;
  }
}
