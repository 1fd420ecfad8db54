import type { Catalog } from '@pairsmith/catalog';
import { said, stamp, type PairReviews } from '@pairsmith/core';
import type { ProofOptions } from '@pairsmith/proof';
import type { StepContext } from '../step';
import { openQuestions, type OpenQuestions } from './answer-questions';
import { readApproved, readPairsThere, type PairsThere } from './pairs-there';
import { planRedo, type Redo } from './plan-redo';
import { sayRedo } from './report-redo';
import { wasPlannedFrom, type PlannedFrom } from './themes-file';
import { labelOf } from './write-pair-files';

/** What a run finds in the task's files and leaves there. */
export interface WhatStays {
  /** With `changed_only`: what of the pairs that are there is to be made anew. */
  redo: Redo | null;
  /** With `changed_only` or `append`: the pairs whose file goes on. */
  extended: PairsThere | null;
  /** The same; in a run that writes anew, what a person approved of its pairs. */
  kept: PairsThere | null;
  /** What the names of the files have in common. */
  label: string;
  /** Whether the pairs that are there came from the same writer and the same catalogue. */
  wasPlanned: boolean;
  /** Uploaded questions that are still to be answered; null where nobody uploaded any. */
  questions: OpenQuestions | null;
}

interface StayOptions {
  catalog: Catalog;
  plannedFrom: Pick<PlannedFrom, 'by' | 'catalog'>;
  proof: ProofOptions;
  /** Proofs at a time. */
  concurrency: number;
  reviews: PairReviews;
  /** How many pairs are to be added at most. */
  most: number;
}

/** @throws AppError `file_validation_error` where a pair file cannot be read, or would become too long to be read */
export async function findWhatStays(context: StepContext, options: StayOptions): Promise<WhatStays> {
  const { files, log, run, task } = context;
  const { catalog, plannedFrom, proof, concurrency, reviews, most } = options;
  const { append, changed_only: changedOnly } = run.options;
  const redo = changedOnly
    ? await planRedo(context, { ...{ catalog, proof, concurrency, reviews }, by: plannedFrom.by })
    : null;
  if (redo) log.info(sayRedo(redo));
  const wasPlanned = await wasPlannedFrom(files, plannedFrom);
  const extended = redo ?? (append ? await readPairsThere(files, most) : null);
  const label = extended?.set.label ?? labelOf(task.parameters.db_name, stamp(run.startedAt));
  const approved = extended ? null : await readApproved(files, reviews, label, most);
  if (extended && !redo)
    log.info(said('log.appending', { file: extended.set.pairFile, count: extended.set.pairs.length }));
  if (approved) log.info(said('log.approved_kept', { count: approved.set.pairs.length }));
  const questions = await openQuestions(files, { there: extended, redo, wasPlanned });
  return { redo, extended, kept: extended ?? approved, label, wasPlanned, questions };
}
