import { AppError, MAX_PAIRS, said, type Pair, type PairReview } from '@pairsmith/core';
import { filesBeside, pairFileOf, readPairSets, renderPairs, type PairSet } from '@pairsmith/proof';
import { pairHash } from '@pairsmith/sql';
import type { ExistingPair } from '@pairsmith/writer';
import type { StepFiles } from '../step';

/** What a run finds that stays. */
export interface PairsThere {
  /** The pairs with their proofs and their quarantine; `text` and `label` of the file that more are added to. */
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
  checkRoom(name, pairs, more);
  return { set, existing: sets.flatMap(existingIn) };
}

/** No step reads a longer file. */
function checkRoom(name: string, { length: count }: readonly Pair[], more: number): void {
  if (count + more > MAX_PAIRS)
    throw new AppError('file_validation_error', said('pairs.no_room', { name, count, more, max: MAX_PAIRS }));
}

/**
 * What a run that writes anew keeps: the approved pairs of the step's own file, under the label of the new one. A person said
 * that they are right, and what did not please is why it is run again. Null where there are none.
 * @param more how many are to be added at most
 * @throws AppError as `readPairsThere`
 */
export async function readApproved(
  files: StepFiles,
  reviews: ReadonlyMap<string, PairReview>,
  label: string,
  more: number,
): Promise<PairsThere | null> {
  const sets = await readPairSets(files);
  const own = await ownSetOf(sets, files);
  const pairs = own?.pairs.filter((pair) => reviews.get(pairHash(pair))?.decision === 'approved') ?? [];
  if (!own || pairs.length === 0) return null;
  checkRoom(own.pairFile, pairs, more);
  const approved = new Set(pairs.map(pairHash));
  const set = {
    ...filesBeside(pairFileOf(label)),
    ...{ label, pairFile: pairFileOf(label), text: renderPairs(pairs), pairs },
    records: new Map([...own.records].filter(([hash]) => approved.has(hash))),
    quarantine: [],
    hasQuarantine: false,
  };
  return { set, existing: existingIn(set) };
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
