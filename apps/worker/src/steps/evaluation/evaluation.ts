import { readCatalogInUse, type Catalog } from '@pairsmith/catalog';
import { AppError, said, type EvaluationReport, type EvaluationSettings, type Told } from '@pairsmith/core';
import type { AnswerCache } from '@pairsmith/llm';
import { createProbe, type SourceDb } from '@pairsmith/source-db';
import { embedTexts, pairsOfTask, type Embedder, type EmbeddingCache } from '@pairsmith/training-store';
import { createSolver } from '@pairsmith/writer';
import type { StepDeps } from '../deps';
import { boundToRun } from '../run-writer';
import type { Step, StepContext } from '../step';
import { secondsSince } from '../task-inputs';
import { useBusinessDatabase } from '../use-business-database';
import { choosePairs, type Chosen } from './choose-pairs';
import { evaluatePairs, type Progressed } from './evaluate-pairs';
import { answersOf, figuresOf } from './figures';
import { holdOutPlans, quotesPeople, withheldFor, type HeldOut } from './held-out';
import { influenceOf } from './influence';
import { MOST_COMPARED_ROWS, type MeasureOptions } from './measure';
import { renderEvaluation } from './render-evaluation';
import { factsOfPairs } from './pair-facts';

type EvaluationDeps = Pick<
  StepDeps,
  'pool' | 'sourceDbs' | 'chatModel' | 'openEmbedder' | 'embeddingCache' | 'caps' | 'sourceConnections'
>;

/** Evaluations keep their answers themselves, with what they cost, and keep prose too. */
const NOTHING_REMEMBERED: AnswerCache = {
  get: () => Promise.resolve(null),
  put: () => Promise.resolve(),
};

/** Below this many questions an interval is wider than what anybody would decide by. */
const FEW = 30;
/** What a person reads; the figures beside it, in `evaluation_result.json`, are for programs. */
const SUMMARY_FILE = 'evaluation_summary.md';

/**
 * What a task's training data are worth: the model answers the questions of pairs that are held out, with more and more of
 * what a search would give an application, and what its answers give is compared with what the pairs give. A run of its own
 * kind. What was answered is kept, so that an evaluation that was interrupted goes on where it was.
 */
export const createEvaluation =
  (deps: EvaluationDeps): Step =>
  async (context) => {
    const started = performance.now();
    const { task, run, files, signal } = context;
    const { evaluation: settings } = run.options;
    if (!settings) throw new Error(`${run.executionId} is no evaluation`);
    if (!deps.chatModel) throw new AppError('llm_error', said('evaluation.no_model'));
    const { catalog } = await readCatalogInUse(files);
    const stored = await pairsOfTask(deps.pool, task.taskId);
    if (stored.length === 0) throw new AppError('file_validation_error', said('evaluation.no_pairs'));
    const personal = stored.filter(quotesPeople);
    if (personal.length > 0) context.warn(said('evaluation.personal', { count: personal.length }));
    const mayBeTold = stored.filter((pair) => !quotesPeople(pair));
    const heldOut = await holdOutPlans(mayBeTold, catalog, settings, signal);
    const embedder = remembering(await deps.openEmbedder(signal), deps.embeddingCache);

    const db = await useBusinessDatabase(deps, context);
    try {
      const options = measureOptions(db, catalog, deps, signal);
      const chosen = await choosePairs(heldOut, settings.max_pairs, options, context);
      if (chosen.asked.length === 0)
        throw new AppError(
          'file_validation_error',
          said('evaluation.nothing_measured', { count: chosen.leftOut.length }),
        );
      const facts = await factsOfPairs(files);
      const withheld = [...withheldFor(chosen.asked, heldOut.pairs), ...personal.map(({ id }) => id)];
      const model = await boundToRun(
        deps.chatModel,
        deps.pool,
        task.parameters.max_llm_tokens,
        context,
        NOTHING_REMEMBERED,
      );
      context.log.info(
        said('evaluation.begins', {
          ...{ plans: heldOut.heldOut.length, count: chosen.asked.length, withheld: withheld.length },
          model: model.model,
        }),
      );
      const done = await evaluatePairs(
        chosen.asked,
        { ...settings, pool: deps.pool, embedder, withheld, facts, solver: createSolver(model), ...options },
        context,
      );
      if (done.stopped && done.evaluated.length === 0) throw done.stopped;
      const report = reportOf(done, { heldOut, chosen, withheld, settings });
      const whole: Told<EvaluationReport> = {
        ...{ model: model.model, embedding: embedder.model, ...report },
        ...{ duration: secondsSince(started), llm: model.usage },
      };
      tell(whole, done, context);
      await files.write(SUMMARY_FILE, renderEvaluation(whole, settings, task.parameters.language));
      return { report: whole, ...(done.stopped && { failure: done.stopped }) };
    } finally {
      await db.release();
    }
  };

const measureOptions = (
  db: SourceDb,
  catalog: Catalog,
  { caps }: EvaluationDeps,
  signal: AbortSignal,
): MeasureOptions => ({
  probe: createProbe(db, { ...caps, maxRows: MOST_COMPARED_ROWS }),
  ...{ catalog, allowedFunctions: caps.allowedFunctions, signal },
});

/** Questions of pairs that are stored have vectors already. */
const remembering = (embedder: Embedder, cache: EmbeddingCache): Embedder => ({
  ...{ model: embedder.model, dimension: embedder.dimension },
  embed: async (texts, signal) =>
    (await embedTexts(texts, { embedder, cache, ...(signal && { signal }) })).vectors,
});

function reportOf(
  { evaluated, incomparable, stopped, remembered }: Progressed,
  of: { heldOut: HeldOut; chosen: Chosen; withheld: readonly string[]; settings: EvaluationSettings },
): Omit<Told<EvaluationReport>, 'model' | 'embedding' | 'duration' | 'llm'> {
  const { heldOut, chosen, withheld, settings } = of;
  const leftOut = [
    ...chosen.leftOut,
    ...incomparable.map(({ question }) => ({ question, why: 'not_comparable' as const })),
  ];
  const count = (wanted: (typeof leftOut)[number]['why']) =>
    leftOut.filter(({ why }) => why === wanted).length;
  return {
    held_out: {
      ...{ pairs: heldOut.pairs.length, plans: heldOut.plans, plans_held_out: heldOut.heldOut.length },
      withheld: withheld.length,
    },
    questions: evaluated.length,
    complete: stopped === null,
    remembered,
    left_out: {
      total: leftOut.length,
      reasons: {
        ...{ fails: count('fails'), empty: count('empty') },
        ...{ too_many_rows: count('too_many_rows'), not_comparable: count('not_comparable') },
      },
      examples: leftOut.slice(0, MOST_EXAMPLES),
    },
    ...figuresOf(evaluated, settings.arms),
    ...influenceOf(evaluated, heldOut.pairs),
    answers: answersOf(evaluated),
  };
}

const MOST_EXAMPLES = 20;

function tell(report: Told<EvaluationReport>, done: Progressed, { log, warn }: StepContext): void {
  for (const { arm, right, questions, prompt_tokens, completion_tokens } of report.arms)
    log.info(
      said('evaluation.arm_done', {
        arm,
        right,
        count: questions,
        tokens: prompt_tokens + completion_tokens,
      }),
    );
  if (done.stopped)
    warn(
      said('evaluation.stopped', {
        ...{ done: done.evaluated.length, total: done.total, why: done.stopped.said },
      }),
    );
  if (report.questions < FEW) warn(said('evaluation.few', { count: report.questions }));
}
