import type { Catalog } from '@pairsmith/catalog';
import {
  AppError,
  parseQuestionList,
  QUESTIONS_FILE,
  said,
  type QaGenerationReport,
  type Said,
  type Told,
} from '@pairsmith/core';
import { sqlFacts } from '@pairsmith/proof';
import { questionKey } from '@pairsmith/sql';
import type { PairDraft, Theme } from '@pairsmith/writer';
import type { RunWriter } from '../run-writer';
import type { StepContext, StepFiles } from '../step';
import { renderJson } from '../task-inputs';
import type { PairsThere } from './pairs-there';
import type { Redo } from './plan-redo';
import type { ProvenDraft } from './prove-drafts';
import { questionsTheme } from './questions-theme';

/** A question without an SQL that could be used. */
export interface Unanswered {
  question: string;
  reason: Said;
}

/** What became of the questions that a person uploaded. */
export interface AnsweredQuestions {
  /** Of all pairs that answer them. */
  theme: Theme;
  drafts: ProvenDraft[];
  unanswered: Unanswered[];
  asked: number;
  /** Answered by a pair that is there, or known to have no answer. */
  already: number;
}

/** The questions that are still to be answered, of all that a person uploaded; null where nobody uploaded any. */
export interface OpenQuestions {
  open: string[];
  already: number;
  /** Of those that are not asked again. */
  knownUnanswered: Unanswered[];
}

/**
 * What pairs that stay answer is not asked again, nor, where a run renews what has changed, what had no answer and would be asked
 * of the same writer from the same catalogue.
 */
export async function openQuestions(
  files: Pick<StepFiles, 'read'>,
  { there, redo, wasPlanned }: { there: PairsThere | null; redo: Redo | null; wasPlanned: boolean },
): Promise<OpenQuestions | null> {
  const { questions } = parseQuestionList((await files.read(QUESTIONS_FILE)) ?? '');
  const again = redo?.questions ?? [];
  if (questions.length + again.length === 0) return null;
  const listed = new Set(questions.map(questionKey));
  const answered = new Set((there?.existing ?? []).map(({ question }) => questionKey(question)));
  const unanswered = redo && wasPlanned ? await readUnanswered(files, redo.set.label) : [];
  const knownUnanswered = unanswered.filter(({ question }) => {
    const key = questionKey(question);
    return listed.has(key) && !answered.has(key);
  });
  const known = new Set([...answered, ...knownUnanswered.map(({ question }) => questionKey(question))]);
  const added = questions.filter((question) => !known.has(questionKey(question)));
  const asked = new Set(added.map(questionKey));
  return {
    open: [...added, ...again.filter((question) => !asked.has(questionKey(question)))],
    already: questions.length - added.length,
    knownUnanswered,
  };
}

/**
 * SQL for each question from the model, proved as every other pair's.
 * @throws AppError file_validation_error where no model is configured
 */
export async function answerQuestions(
  { open, already }: OpenQuestions,
  catalog: Catalog,
  { writer, context: writerContext }: RunWriter,
  prove: (theme: Theme, drafts: PairDraft[]) => Promise<ProvenDraft[]>,
  { log, task }: StepContext,
): Promise<AnsweredQuestions> {
  const theme = questionsTheme(task.parameters.language);
  if (open.length === 0) return { theme, drafts: [], unanswered: [], asked: 0, already };
  if (!writer.answerQuestions)
    throw new AppError('file_validation_error', said('questions.no_model', { file: QUESTIONS_FILE }));
  log.info(said('questions.begin', { count: open.length }));
  const answers = await writer.answerQuestions({ catalog, questions: open }, writerContext);
  const unanswered = answers.flatMap((answer) =>
    answer.sql === null ? [{ question: answer.question, reason: answer.why }] : [],
  );
  const pairs = answers.flatMap(({ question, sql }): PairDraft[] =>
    sql === null ? [] : [{ question, sql, origin: 'llm', intent: null, style: 'formal' }],
  );
  const drafts = (await prove(theme, pairs)).map((one) => ({ ...one, isAsked: true as const }));
  const used = drafts.flatMap(({ proof }) =>
    proof.statement ? sqlFacts(proof.statement, catalog).tables : [],
  );
  log.info(said('questions.done', { answered: drafts.length, unanswered: unanswered.length }));
  return {
    theme: { ...theme, tables: [...new Set(used)].sort() },
    drafts,
    unanswered,
    asked: open.length,
    already,
  };
}

/** Questions that a report names; it is part of every answer about the task. */
const MOST_NAMED = 50;
/** Those that a warning names. */
const MOST_WARNED = 10;

export const unansweredFileOf = (label: string): string => `questions_unanswered_${label}.json`;

/** Those of an earlier run that asked for the same answers. */
async function readUnanswered(files: Pick<StepFiles, 'read'>, label: string): Promise<Unanswered[]> {
  const text = await files.read(unansweredFileOf(label));
  return text === null ? [] : (JSON.parse(text) as { questions: Unanswered[] }).questions;
}

export const renderUnanswered = (questions: readonly Unanswered[]): string => renderJson({ questions });

/** In the report, and, where one has no answer, in a warning. */
export function reportQuestions(
  counts: { asked: number; answered: number; already: number },
  unanswered: readonly Unanswered[],
  label: string,
  { warn }: Pick<StepContext, 'warn'>,
): NonNullable<Told<QaGenerationReport>['questions']> {
  const file = unanswered.length > 0 ? unansweredFileOf(label) : null;
  if (file)
    warn(
      said('questions.unanswered', {
        ...{ count: unanswered.length, file },
        named: unanswered
          .slice(0, MOST_WARNED)
          .map(({ question, reason }) => said('questions.one', { question, why: reason })),
      }),
    );
  return {
    ...counts,
    total_unanswered: unanswered.length,
    unanswered: unanswered.slice(0, MOST_NAMED),
    file,
  };
}
