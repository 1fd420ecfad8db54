import { CATALOG_FILE, factsOfInBreaths, readCatalogFile, readCatalogInUse } from '@pairsmith/catalog';
import {
  createBreather,
  type Pair,
  type PairReview,
  type ProofLevel,
  type Said,
  said,
} from '@pairsmith/core';
import { listReviews } from '@pairsmith/db';
import {
  agreementReasons,
  examinePair,
  isProven,
  levelOf,
  outdatedBy,
  type PairSet,
  type Proof,
  type ProofRecord,
} from '@pairsmith/proof';
import { createLinter } from '@pairsmith/lint';
import { pairHash } from '@pairsmith/sql';
import { createProbe } from '@pairsmith/source-db';
import type { TrainingItem } from '@pairsmith/training-store';
import pLimit from 'p-limit';
import type { StepDeps } from '../deps';
import type { StepContext } from '../step';
import { useBusinessDatabase } from '../use-business-database';
import type { SkippedItem } from './collect-items';

type ProvingDeps = Pick<
  StepDeps,
  'pool' | 'sourceDbs' | 'caps' | 'sourceConnections' | 'readerOf' | 'loadLevel'
>;

interface FiledPair {
  pair: Pair;
  sourceFile: string;
  /** From the proofs, where they speak of this very text. */
  level: ProofLevel | null;
  review: PairReview | undefined;
  isGoodEnough: boolean;
  /** Why strict mode does not take it, as validation found out: other answers are not asked for here. */
  doubt: Said | null;
}

/**
 * As validation would have it: a conflict between question and SQL is not good enough, unless a person approved the pair (L5),
 * which stands above what strict mode adds too.
 */
function isGoodEnough(level: ProofLevel | null, record: ProofRecord | undefined, strict: boolean): boolean {
  if (level === 'L5') return true;
  if (record?.reader === 'conflict') return false;
  if (!strict) return isProven(level);
  return level !== null && level >= 'L3' && record?.lint?.length === 0 && record.reader !== 'doubt';
}

/**
 * The pairs that are proven to L2 (or what `LOAD_LEVEL` wants), in strict mode to L3 and without findings. What has no such proof for its very text
 * (edited, forced, validation disabled) is proved now, without repair; what fails is skipped by name, and so is what a person
 * rejected. Trouble of the database is thrown.
 */
export async function collectPairs(
  sets: readonly PairSet[],
  deps: ProvingDeps,
  context: StepContext,
): Promise<{ items: TrainingItem[]; skipped: SkippedItem[] }> {
  const { loadLevel = 'L2' } = deps;
  const isStale = await staleProofs(context);
  const { taskId, parameters } = context.task;
  const reviews = await listReviews(deps.pool, taskId);
  const filed = sets.flatMap(({ pairFile, pairs, records }) =>
    pairs.map((pair): FiledPair => {
      const hash = pairHash(pair);
      const record = records.get(hash);
      const review = reviews.get(hash);
      const level = levelOf(record, review);
      return {
        ...{ pair, sourceFile: pairFile, level, review },
        isGoodEnough: isGoodEnough(level, record, parameters.strict) && !isStale(record),
        doubt: parameters.strict && level !== 'L5' ? doubtOf(record) : null,
      };
    }),
  );
  const wanted = filed.filter(({ review }) => review?.decision !== 'rejected');
  const unproven = wanted.filter((one) => !one.isGoodEnough && one.doubt === null);
  const proofs =
    unproven.length === 0 ? new Map<FiledPair, Proof>() : await proveAll(unproven, deps, context);

  const items: TrainingItem[] = [];
  const skipped: SkippedItem[] = [];
  for (const one of filed) {
    const { review } = one;
    const proof = proofs.get(one);
    const proofLevel = proof ? levelOf(proof, review) : one.level;
    if (review?.decision === 'rejected')
      skipped.push({
        item: `${one.sourceFile}: ${one.pair.question}`,
        reason: said('review.rejected', { by: review.by }),
      });
    else if (one.doubt !== null)
      skipped.push({
        item: `${one.sourceFile}: ${one.pair.question}`,
        reason: said('load.sql_not_valid', { code: 'answers_differ', why: one.doubt }),
      });
    else if (isProven(proofLevel) && !isProven(proofLevel, loadLevel) && !proof?.error)
      skipped.push({
        item: `${one.sourceFile}: ${one.pair.question}`,
        reason: said('load.level_wanted', { level: proofLevel, wanted: loadLevel }),
      });
    else if (isProven(proofLevel) && !proof?.error)
      items.push({ type: 'sql', ...one.pair, sourceFile: one.sourceFile, proofLevel });
    else {
      const reason = said('load.sql_not_valid', {
        code: proof?.error?.code ?? '',
        why: proof?.error?.message ?? '',
      });
      skipped.push({ item: `${one.sourceFile}: ${one.pair.question}`, reason });
    }
  }
  return { items, skipped };
}

const doubtOf = (record: ProofRecord | undefined): Said | null => {
  const reasons = agreementReasons(record?.agreement);
  return reasons.length > 0 ? said('proof.all_reasons', { reasons }) : null;
};

/** Whether a table or column that a pair's SQL names is another one since: what was proved of it then says nothing now. */
async function staleProofs({
  files,
}: Pick<StepContext, 'files'>): Promise<(record: ProofRecord | undefined) => boolean> {
  if ((await files.read(CATALOG_FILE)) === null) return () => false;
  // A person's words change no structure, and a document that is no table's may be loaded all the same.
  const facts = await factsOfInBreaths(await readCatalogFile(files));
  return (record) => {
    if (!record?.made_from) return false;
    const outdated = outdatedBy(record, facts, record.made_from.by);
    return outdated !== null && outdated.gone.length + outdated.structure.length > 0;
  };
}

async function proveAll(
  unproven: readonly FiledPair[],
  { sourceDbs, caps, sourceConnections, readerOf }: Omit<ProvingDeps, 'pool'>,
  context: StepContext,
): Promise<Map<FiledPair, Proof>> {
  const { task, files, log, progress, signal: outer } = context;
  const started = performance.now();
  log.info(said('log.unproven', { count: unproven.length }));
  const { catalog } = await readCatalogInUse(files);
  const failed = new AbortController();
  const signal = AbortSignal.any([outer, failed.signal]);
  const limit = pLimit(sourceConnections);
  const breathe = createBreather();
  const proofs = new Map<FiledPair, Proof>();
  const db = await useBusinessDatabase({ sourceDbs }, context);
  try {
    const { allowedFunctions } = caps;
    const { strict } = task.parameters;
    const options = {
      db: createProbe(db, caps),
      allowedFunctions,
      catalog,
      // In breaths; the linter finds what it needs of all tables then.
      read: await readerOf(catalog),
      lint: createLinter(catalog),
      strict,
      signal,
    };
    const prove = async (one: FiledPair) => {
      await breathe();
      signal.throwIfAborted();
      proofs.set(one, await examinePair(one.pair, { ...options, review: one.review }));
      progress(proofs.size, unproven.length, said('unit.statements'), said('log.proving'));
    };
    await Promise.all(unproven.map((one) => limit(() => prove(one))));
  } catch (error) {
    // What still waits or runs would otherwise go on behind the failed step.
    failed.abort(error);
    throw error;
  } finally {
    await db.release();
  }
  const passed = [...proofs.values()].filter(({ error }) => !error).length;
  const seconds = ((performance.now() - started) / 1000).toFixed(2);
  log.info(said('log.proved', { passed, failed: unproven.length - passed, seconds }));
  return proofs;
}
