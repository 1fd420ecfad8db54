import { AppError, type Pair, said, type TaskFiles } from '@pairsmith/core';
import { parsePairs } from './pair-file';
import { parseProofs, type ProofRecords } from './proof-file';
import { parseQuarantine, type QuarantineEntry } from './quarantine-file';

/** A pair file with the proofs and the quarantine of its own name. */
export interface PairSet {
  /** What the three names have in common: `shop_20250702_190411`. */
  label: string;
  pairFile: string;
  proofFile: string;
  quarantineFile: string;
  /** The pair file as it is. */
  text: string;
  pairs: Pair[];
  records: ProofRecords;
  quarantine: QuarantineEntry[];
  hasQuarantine: boolean;
}

const PAIR_FILE = /^qs_(.+)_pair\.json$/;
export const pairFileOf = (label: string): string => `qs_${label}_pair.json`;
export const isPairFile = (name: string): boolean => PAIR_FILE.test(name);

/** The files that stand beside a pair file, by its name. */
export function filesBeside(pairFile: string): Pick<PairSet, 'label' | 'proofFile' | 'quarantineFile'> {
  const label = PAIR_FILE.exec(pairFile)?.[1] ?? '';
  return { label, proofFile: `proof_${label}.json`, quarantineFile: `quarantine_${label}.json` };
}

/**
 * Every `qs_*_pair.json` in name order; quarantines of pair files that are gone are history and not read.
 * @throws AppError `file_validation_error`, with the file's name, where one cannot be read
 */
export async function readPairSets(files: TaskFiles): Promise<PairSet[]> {
  const names = (await files.list()).map(({ name }) => name).filter(isPairFile);
  const sets: PairSet[] = [];
  for (const name of names) sets.push(await readPairSet(files, name));
  return sets;
}

/** One of them. @throws as `readPairSets` */
export async function readPairSet(files: Pick<TaskFiles, 'read'>, pairFile: string): Promise<PairSet> {
  const { label, proofFile, quarantineFile } = filesBeside(pairFile);
  const text = await files.read(pairFile);
  if (text === null)
    throw new AppError('file_validation_error', said('file.no_pair_file', { name: pairFile }));
  const proofs = await files.read(proofFile);
  const quarantine = await files.read(quarantineFile);
  return {
    ...{ label, pairFile, proofFile, quarantineFile, text },
    pairs: parsePairs(text, pairFile),
    records: proofs === null ? new Map() : parseProofs(proofs, proofFile),
    quarantine: quarantine === null ? [] : parseQuarantine(quarantine, quarantineFile),
    hasQuarantine: quarantine !== null,
  };
}
