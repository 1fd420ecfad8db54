import { AppError, MAX_PAIRS, said, type Pair } from '@pairsmith/core';
import { readPairSets, renderPairs, type PairSet } from '@pairsmith/proof';
import { pairHash } from '@pairsmith/sql';
import type { ExistingPair } from '@pairsmith/writer';
import type { StepFiles } from '../step';

/** What a run that appends finds. */
export interface PairsThere {
  /** The pair file that is added to, with its proofs and its quarantine. */
  set: PairSet;
  /** Of every pair file, and those in quarantine: none of them is asked again. */
  existing: ExistingPair[];
}

/**
 * The step's own pair file, else the last that a person put there; null where there is none to add to.
 * @param more how many are to be added at most
 * @throws AppError `file_validation_error` where one cannot be read, or could not be read any more with that many added
 */
export async function readPairsThere(files: StepFiles, more: number): Promise<PairsThere | null> {
  const sets = await readPairSets(files);
  const set = (await ownSetOf(sets, files)) ?? sets.at(-1);
  if (!set) return null;
  const { pairFile: name, pairs } = set;
  if (pairs.length + more > MAX_PAIRS)
    throw new AppError(
      'file_validation_error',
      said('pairs.no_room', { name, count: pairs.length, more, max: MAX_PAIRS }),
    );
  return { set, existing: sets.flatMap(existingIn) };
}

/** The set whose pair file is the step's own, edited or not. */
export async function ownSetOf(sets: readonly PairSet[], files: StepFiles): Promise<PairSet | undefined> {
  const listed = await files.list();
  const owned = new Set(listed.filter(({ step }) => step === 'qa_generation').map(({ name }) => name));
  return sets.findLast(({ pairFile }) => owned.has(pairFile));
}

export const existingIn = ({ pairs, records, quarantine }: PairSet): ExistingPair[] => [
  ...pairs.map((pair) => {
    const { theme = null, intent = null, style = null } = records.get(pairHash(pair)) ?? {};
    return { ...pair, theme, intent, style };
  }),
  ...quarantine.map(({ question, sql, theme = null, intent = null, style = null }) => ({
    ...{ question, sql, theme, intent, style },
  })),
];

/** The file with more pairs behind what it holds, which stays byte for byte; `text` is an array that was read. */
export function withMorePairs(text: string, pairs: readonly Pair[]): string {
  if (pairs.length === 0) return text;
  const end = text.lastIndexOf(']');
  const before = text.slice(0, end).trimEnd();
  const isEmpty = before.endsWith('[');
  // `[\n  {…},\n  {…}\n]\n` without its brackets.
  const more = renderPairs(pairs).trim().slice(1, -1).trimEnd();
  return `${before}${isEmpty ? '' : ','}${more}\n${text.slice(end)}`;
}
