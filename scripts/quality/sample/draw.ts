import { createHash } from 'node:crypto';
import type { QueryProbe } from '@pairsmith/source-db';
import { SUBJECT_KINDS, type SubjectKind } from '../subjects';
import type { Candidate } from './candidates';
import { MUTANT_KINDS, mutate } from './mutants';

export const PLANTED = 12;

/** Parts of a draw: at least 15, 15 and 30 of 60. */
const PARTS: Record<SubjectKind, number> = { demo: 1, trap: 1, generated: 2 };

/** A number of its own for each text, so that one pair more or less leaves the order of the others as it is. */
const place = (seed: string, text: string): string =>
  createHash('sha256').update(`${seed}\0${text}`).digest('hex');

const inDrawnOrder = (seed: string, candidates: readonly Candidate[]): Candidate[] =>
  [...candidates].sort((a, b) => (place(seed, a.question) < place(seed, b.question) ? -1 : 1));

/** `sample` pairs, by kind of subject, and of the generated schemas the same number of each. */
export function drawPairs(candidates: readonly Candidate[], sample: number, seed: string): Candidate[] {
  const whole = SUBJECT_KINDS.reduce((sum, kind) => sum + PARTS[kind], 0);
  return SUBJECT_KINDS.flatMap((kind) => {
    const ofKind = inDrawnOrder(
      seed,
      candidates.filter(({ subject }) => subject.kind === kind),
    );
    const names = [...new Set(ofKind.map(({ subject }) => subject.name))].sort();
    const rounds = ofKind
      .map((candidate) => ({
        candidate,
        round: ofKind.filter(({ subject }) => subject.name === candidate.subject.name).indexOf(candidate),
      }))
      .sort(
        (a, b) =>
          a.round - b.round ||
          names.indexOf(a.candidate.subject.name) - names.indexOf(b.candidate.subject.name),
      );
    return rounds.slice(0, Math.ceil((sample * PARTS[kind]) / whole)).map(({ candidate }) => candidate);
  });
}

type Runner = (candidate: Candidate, sql: string) => ReturnType<QueryProbe['run']>;

/**
 * Pairs that are not in the draw, each broken in one way that is seen to change its result and still gives one; the four
 * kinds in turn.
 * @throws when fewer can be had
 */
export async function plantMutants(
  candidates: readonly Candidate[],
  drawn: readonly Candidate[],
  seed: string,
  run: Runner,
): Promise<Candidate[]> {
  const planted: Candidate[] = [];
  for (const candidate of inDrawnOrder(
    `${seed} mutants`,
    candidates.filter((one) => !drawn.includes(one)),
  )) {
    if (planted.length === PLANTED) break;
    const wanted = MUTANT_KINDS[planted.length % MUTANT_KINDS.length];
    const ways = mutate(candidate.sql).filter(([kind]) => kind === wanted);
    for (const [kind, sql] of inPlace(seed, ways)) {
      const result = await runOrNull(() => run(candidate, sql));
      if (!result || result.rows.length === 0 || sameCells(result.rows, candidate.result.rows)) continue;
      planted.push({ ...candidate, sql, result, mutant: { kind, original: candidate.sql } });
      break;
    }
  }
  if (planted.length < PLANTED) throw new Error(`Only ${planted.length} of ${PLANTED} mutants can be had`);
  return planted;
}

const inPlace = <T extends [unknown, string]>(seed: string, ways: readonly T[]): T[] =>
  [...ways].sort((a, b) => (place(seed, a[1]) < place(seed, b[1]) ? -1 : 1));

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
export const SHOWN_ROWS = 8;

const sameCells = (a: (string | null)[][], b: (string | null)[][]): boolean =>
  a.length === b.length && JSON.stringify(a.slice(0, SHOWN_ROWS)) === JSON.stringify(b.slice(0, SHOWN_ROWS));

export const shuffle = (seed: string, candidates: readonly Candidate[]): Candidate[] =>
  inDrawnOrder(`${seed} order`, candidates);
