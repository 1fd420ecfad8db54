import type { Catalog } from '@pairsmith/catalog';
import { createBreather, type Pair, type PairReviews, said, type Message, type Said } from '@pairsmith/core';
import {
  examinePair,
  proveOrRepair,
  sqlFacts,
  TURN_DOWNS,
  type Outcome,
  type Proof,
  type QuestionReader,
  type SqlFacts,
  type TurnDown,
} from '@pairsmith/proof';
import { createLinter } from '@pairsmith/lint';
import { pairHash } from '@pairsmith/sql';
import type { QueryProbe } from '@pairsmith/source-db';
import type { Writer, WriterContext } from '@pairsmith/writer';
import pLimit from 'p-limit';
import type { StepContext } from '../step';

export interface JudgedPair {
  outcome: Outcome;
  /** Of the pair as it was, before any repair. */
  firstProof: Proof;
  /** What its SQL is, measured while what was read of it for its proof is still at hand; null: it is in quarantine, or nobody has. */
  measured: SqlFacts | null;
  /** It was judged by an earlier run, and its files say so. */
  isFormer?: true;
}

export interface Judgement {
  /** `judged[i]` is what became of `pairs[i]`. */
  judged: JudgedPair[];
  /** Pairs for which another SQL was asked for. */
  repairsAttempted: number;
  /** Times the database was asked again because it was in trouble. */
  retries: number;
}

export interface JudgeOptions {
  probe: QueryProbe;
  allowedFunctions: readonly string[];
  catalog: Catalog;
  /** The second reader. */
  read: QuestionReader;
  /** Queries at a time. */
  concurrency: number;
  /** Whether doubts about a result and what the linter finds count as failures. */
  strict: boolean;
  /** What people said of them stands above what is found here. */
  reviews: PairReviews;
  /** Whether a model wrote it: then its personal columns are looked at. */
  isModels: (pair: Pair) => boolean;
  /** null: what fails is not repaired. */
  repair: { writer: Pick<Writer, 'repairSql'>; context: WriterContext } | null;
}

/** Pairs between two lines of the log. */
const LOG_EVERY = 50;

/**
 * Proves every pair to L3, lints it, and repairs what fails by its own fault. Only the proofs take turns: a repair that waits for the model
 * keeps no connection from the others. Trouble of the database or the model ends all of it.
 */
export async function judgePairs(
  pairs: readonly Pair[],
  options: JudgeOptions,
  { log, progress, signal: outer }: Pick<StepContext, 'log' | 'progress' | 'signal'>,
): Promise<Judgement> {
  const failed = new AbortController();
  const signal = AbortSignal.any([outer, failed.signal]);
  const started = performance.now();
  const limit = pLimit(options.concurrency);
  // A pair that is refused at once waits for nothing: thousands of them in a row would silence the heartbeat.
  const breathe = createBreather();
  const counts = { done: 0, accepted: 0, repaired: 0, quarantined: 0 };
  let [retries, repairsAttempted] = [0, 0];
  const { allowedFunctions, catalog, read, strict, reviews, isModels } = options;
  const lint = createLinter(catalog);

  /** `of` is the pair that a repair is meant for. */
  const prove = (pair: Pair, of: Pair) =>
    limit(async () => {
      await breathe();
      signal.throwIfAborted();
      const counted = countCalls(options.probe);
      const proof = await examinePair(pair, {
        db: counted.probe,
        allowedFunctions,
        catalog,
        lint,
        read,
        strict,
        review: reviews.get(pairHash(pair)),
        isModels: isModels(of),
        signal,
      });
      retries += counted.retries();
      return proof;
    });
  const repairSql = repairer(options, signal, (attempt) => {
    if (attempt === 1) repairsAttempted += 1;
  });

  const judge = async (pair: Pair): Promise<JudgedPair> => {
    const proofs: Proof[] = [];
    const remember = async (one: Pair) => {
      const proof = await prove(one, pair);
      proofs.push(proof);
      return proof;
    };
    const outcome = await proveOrRepair(pair, {
      ...{ prove: remember, catalog },
      // Nobody wants another SQL for what a person rejected.
      repairSql: reviews.get(pairHash(pair))?.decision === 'rejected' ? null : repairSql,
    });
    counts.done += 1;
    counts[outcome.kind] += 1;
    if (outcome.kind === 'quarantined')
      log.warning(
        said('log.sql_failed', {
          question: pair.question,
          code: outcome.error.code,
          why: outcome.error.message,
        }),
      );
    if (outcome.kind === 'repaired') log.info(said('log.sql_repaired', { question: pair.question }));
    if (outcome.kind !== 'accepted' && outcome.turnedDown.length > 0)
      log.info(
        said('log.repair_refused', {
          question: pair.question,
          reasons: outcome.turnedDown.map(describeTurnDown),
        }),
      );
    progress(counts.done, pairs.length, said('unit.statements'));
    if (counts.done % LOG_EVERY === 0 || counts.done === pairs.length) {
      const seconds = ((performance.now() - started) / 1000).toFixed(2);
      log.info(said('log.validated', { ...counts, total: pairs.length, seconds }), { ...counts });
    }
    const { statement } = outcome.proof;
    const measured = outcome.kind === 'quarantined' || !statement ? null : sqlFacts(statement, catalog);
    return { outcome, firstProof: proofs[0] ?? outcome.proof, measured };
  };

  progress(0, pairs.length, said('unit.statements'));
  try {
    return { judged: await Promise.all(pairs.map(judge)), repairsAttempted, retries };
  } catch (error) {
    // What still waits or runs would otherwise go on behind the failed step.
    failed.abort(error);
    throw error;
  }
}

const describeTurnDown = (reason: TurnDown): Message =>
  said('log.turned_down', { code: reason, why: TURN_DOWNS[reason] });

function repairer(
  { repair, catalog }: JudgeOptions,
  signal: AbortSignal,
  onAttempt: (attempt: number) => void,
) {
  if (!repair) return null;
  return (failure: { question: string; sql: string; error: Said; attempt: number }) => {
    onAttempt(failure.attempt);
    return repair.writer.repairSql({ catalog, ...failure }, { ...repair.context, signal });
  };
}

/** A proof plans and runs a text once; whatever is more was asked again. */
function countCalls({ planAndRun, run }: Pick<QueryProbe, 'planAndRun' | 'run'>) {
  const asked = new Map<string, number>();
  const counted =
    <T>(what: string, ask: (sql: string, signal?: AbortSignal) => Promise<T>) =>
    (sql: string, signal?: AbortSignal): Promise<T> => {
      const key = `${what} ${sql}`;
      asked.set(key, (asked.get(key) ?? 0) + 1);
      return ask(sql, signal);
    };
  const probe = { planAndRun: counted('proof', planAndRun), run: counted('run', run) };
  return { probe, retries: () => [...asked.values()].reduce((sum, times) => sum + times - 1, 0) };
}
