import { said, type QaGenerationReport, type Told } from '@pairsmith/core';
import type { RunWriter } from '../run-writer';
import type { StepContext, StepOutcome } from '../step';
import { secondsSince } from '../task-inputs';
import { reportQuestions, type AnsweredQuestions, type Unanswered } from './answer-questions';
import { errorSaid } from './error-said';
import { NO_PAIRS } from './refuse-nothing';
import { reportRedo } from './report-redo';
import type { SortedDrafts } from './sort-drafts';
import type { WhatStays } from './what-stays';
import type { WrittenTheme } from './write-themes';

type Report = Told<QaGenerationReport>;

interface Reported {
  started: number;
  writer: RunWriter;
  stays: WhatStays;
  sorted: SortedDrafts;
  written: readonly WrittenTheme[];
  answered: AnsweredQuestions | null;
  unanswered: readonly Unanswered[];
  asked: number;
  coverage: NonNullable<Report['coverage']>;
  output: { label: string; pairFile: string };
  parts: Pick<Report, 'shortfall' | 'mined' | 'again'>;
}

/** What became of a run: pairs made = kept + quarantined + duplicates. */
export function reportPairs(
  { started, writer, stays, sorted, written, answered, unanswered, asked, coverage, output, parts }: Reported,
  context: StepContext,
): StepOutcome {
  const { redo, kept } = stays;
  const failed = failedThemes(written, sorted);
  const usage = writer.usage();
  const added = sorted.kept.length;
  const { shortfall, mined, again } = parts;
  return {
    report: {
      output_file: output.pairFile,
      total_questions: (kept?.set.pairs.length ?? 0) + added,
      ...(kept && { kept_questions: kept.set.pairs.length, added_questions: added }),
      asked_questions: asked,
      ...(shortfall && { shortfall }),
      total_themes: written.length,
      successful_themes: written.length - failed.length,
      failed_themes: failed,
      duplicates_removed: sorted.duplicates.length,
      quarantined: sorted.quarantined.length,
      funnel: funnelOf(sorted),
      coverage,
      ...(answered && {
        questions: reportQuestions(countsOf(answered, sorted), unanswered, output.label, context),
      }),
      ...(mined && { mined }),
      ...(redo && { changed_only: reportRedo(redo) }),
      ...(again && { again }),
      duration: secondsSince(started),
      writer: writer.inUse,
      ...(writer.marks.length > 0 && { marks: writer.marks }),
      llm: usage,
    } satisfies Report,
    pairs: {
      accepted: added,
      quarantined: sorted.quarantined.length,
      duplicate: sorted.duplicates.length,
    },
  };
}

/** Where the drafts went: made = proven + to_repair + quarantined + duplicates. */
function funnelOf({
  kept,
  quarantined,
  duplicates,
}: SortedDrafts): NonNullable<QaGenerationReport['funnel']> {
  const proven = kept.filter(({ proof }) => !proof.error).length;
  return {
    made: kept.length + quarantined.length + duplicates.length,
    proven,
    to_repair: kept.length - proven,
    quarantined: quarantined.length,
    duplicates: duplicates.length,
  };
}

/** Themes that nothing usable came of, with the reason. */
function failedThemes(written: readonly WrittenTheme[], { kept, duplicates }: SortedDrafts) {
  const usable = new Set([...kept, ...duplicates].map(({ theme }) => theme.name));
  return written
    .filter(({ theme }) => !usable.has(theme.name))
    .map(({ theme, drafts, error }) => ({
      theme: theme.name,
      error: error
        ? errorSaid(error)
        : drafts.length > 0
          ? said('run.sql_unusable', { count: drafts.length })
          : NO_PAIRS,
    }));
}

/** Questions that were answered with what is no query at all: they stand in quarantine too. */
export const unusable = ({ quarantined }: SortedDrafts): Unanswered[] =>
  quarantined.flatMap(({ isAsked, pair, proof }) =>
    isAsked && proof.error ? [{ question: pair.question, reason: proof.error.message }] : [],
  );

const countsOf = ({ asked, already, unanswered }: AnsweredQuestions, sorted: SortedDrafts) => ({
  ...{ asked, already },
  answered: asked - unanswered.length - unusable(sorted).length,
});
