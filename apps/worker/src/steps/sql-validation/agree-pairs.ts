import type { Catalog } from '@pairsmith/catalog';
import { type Pair, type PairReviews, isAppError, said, type SqlValidationReport } from '@pairsmith/core';
import {
  isSyntheticAlone,
  judgeAnswers,
  withAgreement,
  type Agreement,
  type Outcome,
} from '@pairsmith/proof';
import type { QueryCaps, QueryProbe } from '@pairsmith/source-db';
import { pairHash } from '@pairsmith/sql';
import { NoScratchDatabase, openSynthetic, OutOfTime, type SyntheticData } from '@pairsmith/synthetic';
import type { Judge } from '@pairsmith/writer';
import pLimit from 'p-limit';
import type { RunJudge } from '../run-writer';
import type { StepContext } from '../step';
import type { JudgedPair } from './judge-pairs';

export interface AgreeOptions extends Pick<RunJudge, 'answers' | 'context' | 'serverUrl'> {
  judge: Judge;
  catalog: Catalog;
  /** On the business database. */
  probe: QueryProbe;
  caps: QueryCaps;
  concurrency: number;
  strict: boolean;
  reviews: PairReviews;
}

export type AgreementCounts = NonNullable<SqlValidationReport['agreement']>;

/** Pairs whose statements one set of made-up rows is for: more would leave each too few rows. */
const AT_ONCE = 100;

/**
 * Asks for other answers to the questions of all pairs that run, and compares what they give: on the business data and on
 * made-up rows. A person's approval needs none. Trouble of the model or the business database ends all of it.
 */
export async function agreePairs(
  judged: readonly JudgedPair[],
  options: AgreeOptions,
  { log, warn, signal: outer, progress }: Pick<StepContext, 'log' | 'warn' | 'signal' | 'progress'>,
): Promise<{ judged: JudgedPair[]; counts: AgreementCounts }> {
  const { judge, answers: most, catalog, context, reviews, strict } = options;
  const open = judged.filter(
    ({ outcome }) =>
      outcome.kind !== 'quarantined' && reviews.get(pairHash(outcome.pair))?.decision !== 'approved',
  );
  const failed = new AbortController();
  const signal = AbortSignal.any([outer, failed.signal]);
  const agreements = new Map<JudgedPair, Agreement>();
  let synthetic: AgreementCounts['synthetic'] = 'made';
  if (open.length > 0) {
    log.info(said('agreement.begin', { count: open.length, answers: most, model: judge.model }));
    const limit = pLimit(options.concurrency);
    for (let from = 0; from < open.length; from += AT_ONCE) {
      // Asked in turns too: what waits for the model without a sign of life would be stopped.
      const group = open.slice(from, from + AT_ONCE);
      const questions = group.map(({ outcome }) => outcome.pair.question);
      const rounds = await allOrNone(
        Array.from({ length: most }, (_, nth) =>
          judge.answer({ catalog, questions, nth }, { ...context, signal }),
        ),
        failed,
      );
      const some = group.map((one, at) => ({
        one,
        pair: one.outcome.pair,
        answers: rounds.map((round) => round[at] ?? null),
      }));
      const made = synthetic === 'made' ? await makeRows(some, options, { log, warn, signal }) : null;
      if (!made) synthetic = 'not_made';
      try {
        await allOrNone(
          some.map(({ one, pair, answers }) =>
            limit(async () => {
              signal.throwIfAborted();
              const { probe: db, caps } = options;
              const { allowedFunctions } = caps;
              const on = { db, made: made?.probe ?? null, catalog, allowedFunctions, signal };
              agreements.set(one, await judgeAnswers(pair, answers, on));
              progress(agreements.size, open.length, said('unit.statements'));
            }),
          ),
          failed,
        );
      } finally {
        if (made) await drop(made, warn);
      }
    }
  }
  const counts = { ...countAgreements([...agreements.values()]), answers: most, synthetic };
  log.info(
    said('agreement.done', {
      ...{ agreed: counts.agreed, doubt: counts.doubt, unknown: counts.unknown },
      synthetic: counts.synthetic_only,
    }),
  );
  return { judged: judged.map((one) => joined(one, agreements.get(one), strict)), counts };
}

/** What still runs when one has failed is stopped, and has ended before anything that it uses is closed. */
async function allOrNone<T>(work: readonly Promise<T>[], failed: AbortController): Promise<T[]> {
  try {
    return await Promise.all(work);
  } catch (error) {
    failed.abort(error);
    await Promise.allSettled(work);
    throw error;
  }
}

/** What was compared on it stands whether it can be dropped or not. */
async function drop(made: SyntheticData, warn: StepContext['warn']): Promise<void> {
  try {
    await made.close();
  } catch (error) {
    warn(said('agreement.not_dropped', { why: error instanceof Error ? error.message : String(error) }));
  }
}

/** Null where no rows can be made up, which is said: answers are then compared on the business data. */
async function makeRows(
  some: readonly { pair: Pair; answers: readonly (string | null)[] }[],
  { catalog, serverUrl, caps, concurrency: connections }: AgreeOptions,
  { log, warn, signal }: Pick<StepContext, 'log' | 'warn' | 'signal'>,
): Promise<SyntheticData | null> {
  const statements = some.flatMap(({ pair, answers }) => [
    pair.sql,
    ...new Set(answers.filter((sql) => sql !== null && sql !== pair.sql)),
  ]) as string[];
  try {
    const made = await openSynthetic({ serverUrl, catalog, statements, caps, connections, signal });
    const counts = Object.values(made.rows);
    const rows = counts.reduce((sum, count) => sum + count, 0);
    log.info(said('agreement.made', { tables: counts.length, rows, ms: made.ms }));
    if (made.leftOut.length > 0)
      log.info(
        said('agreement.left_out', { names: made.leftOut.map(({ what, name }) => `${what} ${name}`) }),
      );
    return made;
  } catch (error) {
    signal.throwIfAborted();
    const isKnown = error instanceof NoScratchDatabase || error instanceof OutOfTime || isAppError(error);
    if (!isKnown) throw error;
    const isRefused = error instanceof NoScratchDatabase && error.reason === 'not_allowed';
    warn(
      isRefused
        ? said('agreement.not_allowed')
        : said('agreement.not_made', { why: isAppError(error) ? error.said : error.message }),
    );
    return null;
  }
}

function joined(one: JudgedPair, agreement: Agreement | undefined, strict: boolean): JudgedPair {
  if (!agreement || one.outcome.kind === 'quarantined') return one;
  const proof = withAgreement(one.outcome.proof, agreement, strict);
  if (!proof.error) return { ...one, outcome: { ...one.outcome, proof } };
  const { kind, pair } = one.outcome;
  const outcome: Outcome = {
    ...{ kind: 'quarantined', error: proof.error, turnedDown: [] },
    // A repair that is doubted leaves the pair as wrong as it was.
    ...(kind === 'repaired'
      ? { pair: one.outcome.original, proof: one.firstProof, attempts: one.outcome.attempts }
      : { pair, proof, attempts: [{ sql: pair.sql, error: proof.error }] }),
  };
  return { ...one, outcome };
}

function countAgreements(all: readonly Agreement[]): Omit<AgreementCounts, 'answers' | 'synthetic'> {
  const count = (wanted: Agreement['verdict']) => all.filter(({ verdict }) => verdict === wanted).length;
  return {
    ...{ agreed: count('agreed'), doubt: count('doubt'), unknown: count('unknown') },
    synthetic_only: all.filter(isSyntheticAlone).length,
  };
}
