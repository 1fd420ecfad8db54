import type { Catalog } from '@pairsmith/catalog';
import { said, type Message, type QaGenerationReport, type Told } from '@pairsmith/core';
import type { PairSet } from '@pairsmith/proof';
import type { RunWriter } from '../run-writer';
import { sayAgain } from '../say-again';
import type { StepContext, StepFiles, StepOutcome } from '../step';
import { secondsSince } from '../task-inputs';
import { measureCoverage, type EmptyCell } from './measure-coverage';
import type { Redo } from './plan-redo';

/** Pairs that a report names; it is part of every answer about the task. */
const MOST_NAMED = 50;

const redone = ({ concerned }: Redo): number =>
  concerned.filter(({ outcome }) => outcome === 'redone').length;

export const sayRedo = (redo: Redo): Message =>
  said('drift.redone', {
    concerned: redo.concerned.length,
    redone: redone(redo),
    kept: redo.set.pairs.length,
  });

export const reportRedo = (redo: Redo): NonNullable<Told<QaGenerationReport>['changed_only']> => ({
  kept: redo.set.pairs.length,
  concerned: redo.concerned.slice(0, MOST_NAMED),
  total_concerned: redo.concerned.length,
  themes: redo.themes.map(({ name }) => name),
});

/** Every file of the step stays as it is, byte for byte. */
export async function keepPairs(
  redo: Redo,
  { catalog, writer, started }: { catalog: Catalog; writer: RunWriter; started: number },
  { files, log }: StepContext,
): Promise<StepOutcome> {
  const { set, allThemes } = redo;
  for (const { name, step } of await files.list()) if (step === 'qa_generation') files.keep(name);
  const { coverage } = measureCoverage(catalog, [...set.records.values()], await readHoles(files, set));
  const again = sayAgain({ isUnchanged: redo.concerned.length === 0, llm: writer.usage() });
  if (again) log.info(again);
  return {
    report: {
      output_file: set.pairFile,
      total_questions: set.pairs.length,
      kept_questions: set.pairs.length,
      added_questions: 0,
      asked_questions: 0,
      total_themes: allThemes.length,
      successful_themes: allThemes.length,
      failed_themes: [],
      duplicates_removed: 0,
      quarantined: 0,
      coverage: { ...coverage, holes_file: coverageFileOf(set.label) },
      changed_only: reportRedo(redo),
      ...(again && { again }),
      duration: secondsSince(started),
      writer: writer.inUse,
      llm: writer.usage(),
    } satisfies Told<QaGenerationReport>,
    pairs: { accepted: 0, quarantined: 0, duplicate: 0 },
  };
}

export const coverageFileOf = (label: string): string => `coverage_${label}.json`;

/** What the writer said of the cells that it left empty when it looked at all of them. */
export async function readHoles(
  files: Pick<StepFiles, 'read'>,
  { label }: Pick<PairSet, 'label'>,
): Promise<EmptyCell[]> {
  const text = await files.read(coverageFileOf(label));
  if (text === null) return [];
  const { holes } = JSON.parse(text) as { holes: EmptyCell[] };
  return holes;
}
