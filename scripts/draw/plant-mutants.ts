import type { QueryResult } from '@pairsmith/source-db';
import type { Candidate } from './candidates';
import { MUTANT_KINDS, mutate, type MutantKind } from './mutants';
import { inDrawnOrder, orderBy } from './order';
import { SHOWN_ROWS } from './render-item';

export const PLANTED = 12;

/**
 * The drawn pairs in the order in which they are judged, `PLANTED` broken ones among them; those come from the candidates
 * that were not drawn.
 * @throws when fewer can be broken
 */
export async function withMutants(
  candidates: readonly Candidate[],
  drawn: readonly Candidate[],
  seed: string,
): Promise<Candidate[]> {
  return inDrawnOrder(`${seed} order`, [...drawn, ...(await plantMutants(candidates, drawn, seed))]);
}

/**
 * Each is broken in one way that is seen to change its result and still gives one; the four kinds in turn, any where the
 * wanted one cannot be had.
 */
async function plantMutants(
  candidates: readonly Candidate[],
  drawn: readonly Candidate[],
  seed: string,
): Promise<Candidate[]> {
  const others = candidates.filter((one) => !drawn.includes(one));
  const left = new Set(inDrawnOrder(`${seed} mutants`, others));
  const planted: Candidate[] = [];
  while (planted.length < PLANTED) {
    const wanted = MUTANT_KINDS[planted.length % MUTANT_KINDS.length]!;
    const found = (await findMutant(left, [wanted], seed)) ?? (await findMutant(left, MUTANT_KINDS, seed));
    if (!found)
      throw new Error(
        `Only ${planted.length} of ${PLANTED} mutants can be had of the ${others.length} pairs that were not drawn`,
      );
    left.delete(found.from);
    planted.push(found.mutant);
  }
  return planted;
}

async function findMutant(
  candidates: Iterable<Candidate>,
  kinds: readonly MutantKind[],
  seed: string,
): Promise<{ from: Candidate; mutant: Candidate } | null> {
  for (const from of candidates) {
    const ways = mutate(from.sql).filter(([kind]) => kinds.includes(kind));
    for (const [kind, sql] of orderBy(seed, ways, ([, changed]) => changed)) {
      const result = await runOrNull(() => from.run(sql));
      if (result && result.rows.length > 0 && isSeen(kind, result.rows, from.result.rows))
        return { from, mutant: { ...from, sql, result, mutant: { kind, original: from.sql } } };
    }
  }
  return null;
}

/** Another grain has other groups: where only a person's last name is left away, the same ones are told by less, and nothing is wrong. */
const isSeen = (kind: MutantKind, rows: QueryResult['rows'], original: QueryResult['rows']): boolean =>
  !sameCells(rows, original) && (kind !== 'grain' || rows.length !== original.length);

/** A mutation that is no SQL any more is none. */
async function runOrNull<T>(run: () => Promise<T>): Promise<T | null> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Error && ['QueryFailure', 'SqlRefusal'].includes(error.name)) return null;
    throw error;
  }
}

/** Of the rows that a reader of the draw sees. */
const sameCells = (a: QueryResult['rows'], b: QueryResult['rows']): boolean =>
  a.length === b.length && JSON.stringify(a.slice(0, SHOWN_ROWS)) === JSON.stringify(b.slice(0, SHOWN_ROWS));
