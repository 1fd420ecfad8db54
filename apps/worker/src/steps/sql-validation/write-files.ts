import { stamp, said } from '@pairsmith/core';
import { renderPairs, renderProofs, renderQuarantine } from '@pairsmith/proof';
import type { StepContext, StepFiles } from '../step';
import { renderModifications } from './render-modifications';
import type { SettledSet } from './partition-set';

const PAIRS_OWNER = { owner: 'qa_generation' } as const;
const NO_OWNER = { owner: null } as const;

/** New bytes under the names that step 2 gave; the bytes before are kept under a backup's name. */
export async function writeFiles(
  settled: readonly SettledSet[],
  { files, run, task, log }: StepContext,
): Promise<void> {
  const { language } = task.parameters;
  const names = new Set((await files.list()).map(({ name }) => name));
  for (const one of settled) {
    const { set, pairs, records, quarantine, isChanged } = one;
    if (isChanged) {
      const backup = await writeBackup(one, names, files);
      await files.write(set.pairFile, renderPairs(pairs), PAIRS_OWNER);
      log.info(said('log.pairs_rewritten', { file: set.pairFile, backup }));
    }
    await files.write(set.proofFile, renderProofs(pairs, records, language), PAIRS_OWNER);
    if (quarantine.length > 0 || set.hasQuarantine)
      await files.write(set.quarantineFile, renderQuarantine(quarantine, language), NO_OWNER);
  }
  const changed = settled.filter(({ isChanged }) => isChanged);
  if (changed.length > 0)
    await files.write(
      `file_modifications_${stamp(run.startedAt)}.log`,
      renderModifications(changed, run.startedAt, language),
    );
}

/** `.backup`, then `.backup.2`, `.backup.3`: none is ever overwritten. */
async function writeBackup({ set }: SettledSet, names: Set<string>, files: StepFiles): Promise<string> {
  let name = `${set.pairFile}.backup`;
  for (let number = 2; names.has(name); number += 1) name = `${set.pairFile}.backup.${number}`;
  names.add(name);
  await files.write(name, set.text, NO_OWNER);
  return name;
}
