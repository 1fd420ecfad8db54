import { isAppError, said, type AppError } from '@pairsmith/core';
import { noUsage } from '@pairsmith/llm';
import { isOwnFailure, type Solver, type ToSolve, type WriterContext } from '@pairsmith/writer';
import type { StoredPair } from '@pairsmith/training-store';
import pLimit from 'p-limit';
import type { StepContext } from '../step';
import { tell, type TellOptions, type Told } from './ask';
import type { Evaluated, JudgedAnswer } from './figures';
import type { PlannedPair } from './held-out';
import { judge, type MeasureOptions } from './measure';
import type { PairFacts } from './pair-facts';
import { rememberAnswers, type GivenAnswer } from './remember-answers';

export interface EvaluateOptions
  extends Omit<TellOptions, 'taskId' | 'language' | 'onCut' | 'signal' | 'catalog'>, MeasureOptions {
  solver: Solver;
  facts: (pair: StoredPair) => PairFacts;
}

/** How far it came. */
export interface Progressed {
  /** In the order in which they were to be asked, however their answers came. */
  evaluated: Evaluated[];
  incomparable: PlannedPair[];
  /** Questions that were to be asked. */
  total: number;
  /** What ended it before all were asked: the budget, a model or a database that is away; null: nothing did. */
  stopped: AppError | null;
  /** Answers that were known and not asked for again. */
  remembered: number;
}

/** Questions that are on their way at a time, each with all of its arms; the model's own limit decides how many calls are. */
const AT_ONCE = 8;
/** Prompts that the provider refused, where nothing was ever answered, after which no more is asked. */
const MOST_REFUSED = 3;
/** Comparisons at a time: each may hold several results of a hundred thousand rows. */
const JUDGED_AT_ONCE = 2;

/**
 * Asks each question in all of its arms and compares the answers. A question counts once all of its arms are answered, so
 * that what ends it early leaves figures of the same questions in all arms.
 * @throws the signal's reason, and what nobody foresaw
 */
export async function evaluatePairs(
  asked: readonly PlannedPair[],
  options: EvaluateOptions,
  context: StepContext,
): Promise<Progressed> {
  const { task, signal, log, warn, progress } = context;
  const { language, business_context: businessContext } = task.parameters;
  const told = { ...options, language, taskId: task.taskId };
  const writing: WriterContext = {
    ...{ language, businessContext, seed: context.run.options.draw, signal },
    note: (message) => log.info(message),
  };
  const ask = rememberAnswers(options.solver, { pool: options.pool, taskId: task.taskId });
  const [asking, judging] = [pLimit(AT_ONCE), pLimit(JUDGED_AT_ONCE)];
  const results = new Map<PlannedPair, Evaluated | 'incomparable'>();
  let stopped: AppError | null = null;
  let hasCrashed = false;
  let remembered = 0;
  let isAnswering = false;
  const refusals: AppError[] = [];

  let isCut = false;
  const onCut = (leftOut: number) => {
    if (!isCut) warn(said('evaluation.schema_cut', { count: leftOut }));
    isCut = true;
  };

  const tellProgress = () =>
    progress(results.size, asked.length, said('unit.questions'), said('evaluation.asking'));

  /** A prompt that is refused for whatever reason has no answer, which is not remembered: it is the provider's word. */
  const answer = async (to: ToSolve): Promise<GivenAnswer> => {
    try {
      const given = await ask(to, writing);
      isAnswering = true;
      return given;
    } catch (error) {
      if (!isOwnFailure(error, signal)) throw error;
      refusals.push(error);
      if (!isAnswering && refusals.length >= MOST_REFUSED) throw error;
      return { sql: null, why: error.said, usage: noUsage(), isRemembered: false };
    }
  };

  /** Null: something has ended the evaluation meanwhile. */
  const askAll = async (arms: readonly Told[]): Promise<GivenAnswer[] | null> => {
    const given: GivenAnswer[] = [];
    for (const { to } of arms) {
      if (stopped) return null;
      given.push(await answer(to));
      // A slow model takes longer for a question than a run may stand still.
      tellProgress();
    }
    return given;
  };
  const evaluate = async (pair: PlannedPair): Promise<void> => {
    const arms = await tell(pair.question, { ...told, onCut });
    const given = await askAll(arms);
    if (!given) return;
    remembered += given.filter(({ isRemembered }) => isRemembered).length;
    const answers = given.map(({ sql }) => sql);
    const verdicts = await judging(() => judge(pair, answers, options));
    const judged = arms.flatMap(({ arm, pairs, tables }, at): JudgedAnswer[] => {
      const { sql, why, usage } = given[at]!;
      const verdict = verdicts[at];
      return verdict ? [{ arm, sql, ...verdict, why: why ?? verdict.why, usage, pairs, tables }] : [];
    });
    const isWhole = judged.length === arms.length;
    results.set(pair, isWhole ? { pair, ...options.facts(pair), answers: judged } : 'incomparable');
    tellProgress();
  };
  /** What is on its way when something fails ends: it is paid for. Nothing new begins. */
  const evaluateUnlessStopped = async (pair: PlannedPair): Promise<void> => {
    if (stopped || hasCrashed) return;
    signal.throwIfAborted();
    try {
      await evaluate(pair);
    } catch (error) {
      signal.throwIfAborted();
      hasCrashed ||= !isAppError(error);
      if (!isAppError(error)) throw error;
      stopped ??= error;
    }
  };
  tellProgress();
  await allEnded(asked.map((pair) => asking(() => evaluateUnlessStopped(pair))));
  if (remembered > 0) log.info(said('evaluation.resumed', { count: remembered }));
  // Of a provider that refused all there is nothing to say of the model.
  if (!isAnswering && refusals[0]) {
    stopped ??= refusals[0];
    results.clear();
  }

  const evaluated = asked.flatMap((pair) => {
    const result = results.get(pair);
    return result === undefined || result === 'incomparable' ? [] : [result];
  });
  const incomparable = asked.filter((pair) => results.get(pair) === 'incomparable');
  return { evaluated, incomparable, total: asked.length, stopped, remembered };
}

/** What still runs when one has failed has ended before anything that it uses is closed. */
async function allEnded(work: readonly Promise<void>[]): Promise<void> {
  const ended = await Promise.allSettled(work);
  const failed = ended.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
}
