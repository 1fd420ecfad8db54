import type { QueryResult } from '@pairsmith/source-db';
import type { Candidate } from './candidates';
import { MUTANT_KINDS, mutate } from './mutants';
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

/** Each is broken in one way that is seen to change its result and still gives one; the four kinds in turn. */
async function plantMutants(
  candidates: readonly Candidate[],
  drawn: readonly Candidate[],
  seed: string,
): Promise<Candidate[]> {
  const planted: Candidate[] = [];
  const others = candidates.filter((one) => !drawn.includes(one));
  for (const candidate of inDrawnOrder(`${seed} mutants`, others)) {
    if (planted.length === PLANTED) break;
    const wanted = MUTANT_KINDS[planted.length % MUTANT_KINDS.length];
    const ways = mutate(candidate.sql).filter(([kind]) => kind === wanted);
    for (const [kind, sql] of orderBy(seed, ways, ([, changed]) => changed)) {
      const result = await runOrNull(() => candidate.run(sql));
      if (!result || result.rows.length === 0 || sameCells(result.rows, candidate.result.rows)) continue;
      planted.push({ ...candidate, sql, result, mutant: { kind, original: candidate.sql } });
      break;
    }
  }
  if (planted.length < PLANTED)
    throw new Error(
      `Only ${planted.length} of ${PLANTED} mutants can be had of the ${others.length} pairs that were not drawn`,
    );
  return planted;
}

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
