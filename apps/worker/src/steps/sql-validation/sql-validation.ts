import { columnRolesInBreaths, describeEdited, factsOfInBreaths, readCatalogInUse } from '@pairsmith/catalog';
import {
  AppError,
  createBreather,
  type Pair,
  type PairReviews,
  stamp,
  type SqlValidationReport,
  said,
  type Told,
} from '@pairsmith/core';
import { listReviews } from '@pairsmith/db';
import { addUsage, noUsage } from '@pairsmith/llm';
import { joinPairs, readPairSets, type PairSet } from '@pairsmith/proof';
import { loadParser, pairHash } from '@pairsmith/sql';
import { loadEnglishWords } from '@pairsmith/words';
import { createProbe } from '@pairsmith/source-db';
import type { StepDeps } from '../deps';
import { createRunJudge, createRunWriter } from '../run-writer';
import { sayAgain } from '../say-again';
import type { Step, StepContext } from '../step';
import { secondsSince } from '../task-inputs';
import { useBusinessDatabase } from '../use-business-database';
import { agreePairs } from './agree-pairs';
import { countFindings, describeFindings } from './findings';
import { createBasis, createFormerJudgements, type BasisOf } from './former-judgements';
import { judgePairs, type JudgedPair, type JudgeOptions, type Judgement } from './judge-pairs';
import { renderSummary } from './render-summary';
import { makeReport } from './report';
import { partitionSet, type SettledSet } from './partition-set';
import { writeFiles } from './write-files';

export type SqlValidationDeps = Pick<
  StepDeps,
  'pool' | 'sourceDbs' | 'chatModel' | 'caps' | 'sourceConnections' | 'readerOf' | 'judge'
>;

/**
 * Step 3: every pair proved on the database, repaired where that is possible, else quarantined with its reason. Pairs in =
 * accepted + quarantined + duplicates. What a person approved or rejected stays so. Trouble of the database or the model fails
 * the step and touches no pair.
 */
export const createSqlValidation =
  (deps: SqlValidationDeps): Step =>
  async (context) => {
    const { files, task, run, log } = context;
    const started = performance.now();
    const { modify_original_file: mayModify } = task.parameters;

    await loadParser();
    await loadEnglishWords();
    const sets = await readPairSets(files);
    if (sets.length === 0) throw new AppError('file_validation_error', said('file.no_pairs'));
    const inUse = await readCatalogInUse(files);
    if (inUse.edited.length > 0) log.info(describeEdited(inUse));
    const { catalog } = inUse;
    const pairsIn = sets.map(({ pairs, quarantine }) => joinPairs(pairs, quarantine));
    log.info(
      said('log.validating', { count: pairsIn.flat().length, files: sets.map(({ pairFile }) => pairFile) }),
    );

    const { changed_only: changedOnly = false } = run.options;
    const reviews = await listReviews(deps.pool, task.taskId);
    const { strict } = task.parameters;
    const isModels = modelsPairs(sets, reviews);
    const repair = task.parameters.enable_llm_repair ? await createRunWriter(deps, context) : null;
    const runJudge = createRunJudge(deps, context);
    const { allowedFunctions } = deps.caps;
    // What takes all tables at once, for all who ask for it from here on.
    await columnRolesInBreaths(catalog);
    await factsOfInBreaths(catalog);
    const basisOf = createBasis(catalog, {
      ...{ strict, reviews },
      allowedFunctions,
      judge: runJudge?.by ?? null,
      repairer: repair?.by('repairs') ?? null,
    });
    const known = changedOnly ? await formerJudgements(sets, pairsIn, basisOf) : pairsIn.map(allOpen);
    const open = known.flat().flatMap(({ pair, former }) => (former ? [] : [pair]));
    if (changedOnly)
      log.info(said('drift.judged', { judged: open.length, kept: pairsIn.flat().length - open.length }));
    const judgement = await judge(
      open,
      { catalog, strict, reviews, isModels, repair, judge: runJudge },
      deps,
      context,
    );
    const llm = addUsage(repair?.usage() ?? noUsage(), runJudge?.usage() ?? noUsage());
    let at = 0;
    const settled: SettledSet[] = [];
    for (const [nth, pairs] of known.entries()) {
      const judged = pairs.map(({ former }) => former ?? judgement.judged[at++]!);
      const options = { catalog, reviews, basisOf, keepRepairs: mayModify };
      settled.push(await partitionSet(sets[nth]!, pairsIn[nth]!, judged, options));
    }
    const { repairsAttempted, retries, agreement } = judgement;
    const duration = secondsSince(started);
    const again = sayAgain({ isUnchanged: changedOnly ? open.length === 0 : null, llm });
    if (again) log.info(again);
    const filesModified = mayModify;
    const report = makeReport(settled, {
      ...{ repairsAttempted, retries, duration, llm, filesModified, agreement },
    });

    if (changedOnly && open.length === 0) await keepOwnFiles(context);
    else {
      if (mayModify)
        await writeFiles(
          settled.filter(({ isNew }) => isNew),
          context,
        );
      await files.write(
        `sql_validation_${stamp(run.startedAt)}_summary.log`,
        renderSummary(settled, report, {
          at: run.startedAt,
          mayModify,
          language: task.parameters.language,
        }),
      );
    }
    logTotals(settled, report, context);
    const doubts = describeFindings(countFindings(settled));
    if (doubts) context.warn(doubts);
    const pairs = {
      accepted: report.valid_sql_count,
      quarantined: report.invalid_sql_count,
      duplicate: report.duplicates,
    };
    const told: Told<SqlValidationReport> = {
      ...report,
      ...(changedOnly && { judged: open.length }),
      ...(again && { again }),
    };
    return { report: told, pairs };
  };

/** Those that a model wrote and no person approved: a person's word stands above what is asked of a model. */
function modelsPairs(sets: readonly PairSet[], reviews: PairReviews): JudgeOptions['isModels'] {
  const models = new Set(
    sets.flatMap(({ records, quarantine }) => [
      ...[...records].flatMap(([hash, { origin }]) => (origin === 'llm' ? [hash] : [])),
      ...quarantine.flatMap((entry) => (entry.origin === 'llm' ? [pairHash(entry)] : [])),
    ]),
  );
  return (pair) => {
    const hash = pairHash(pair);
    return models.has(hash) && reviews.get(hash)?.decision !== 'approved';
  };
}

interface KnownPair {
  pair: Pair;
  /** Null: it has to be judged. */
  former: JudgedPair | null;
}

const allOpen = (pairs: readonly Pair[]): KnownPair[] => pairs.map((pair) => ({ pair, former: null }));

async function formerJudgements(
  sets: readonly PairSet[],
  pairsIn: readonly Pair[][],
  basisOf: BasisOf,
): Promise<KnownPair[][]> {
  const breathe = createBreather();
  const known: KnownPair[][] = [];
  for (const [at, set] of sets.entries()) {
    const formerOf = createFormerJudgements(set, basisOf);
    const pairs: KnownPair[] = [];
    for (const pair of pairsIn[at] ?? []) {
      await breathe();
      pairs.push({ pair, former: formerOf(pair) });
    }
    known.push(pairs);
  }
  return known;
}

/** What the last run wrote is still true. */
async function keepOwnFiles({ files }: StepContext): Promise<void> {
  for (const { name, step } of await files.list()) if (step === 'sql_validation') files.keep(name);
}

async function judge(
  pairs: Parameters<typeof judgePairs>[0],
  options: Pick<JudgeOptions, 'catalog' | 'strict' | 'reviews' | 'isModels' | 'repair'> & {
    judge: ReturnType<typeof createRunJudge>;
  },
  deps: SqlValidationDeps,
  context: StepContext,
): Promise<Judgement & { agreement?: SqlValidationReport['agreement'] }> {
  if (pairs.length === 0) return { judged: [], repairsAttempted: 0, retries: 0 };
  const { caps, sourceConnections: concurrency } = deps;
  const db = await useBusinessDatabase(deps, context);
  try {
    const probe = createProbe(db, caps);
    const { allowedFunctions } = caps;
    const read = await deps.readerOf(options.catalog);
    const judgement = await judgePairs(
      pairs,
      { ...options, probe, allowedFunctions, read, concurrency },
      context,
    );
    if (!options.judge) return judgement;
    // Only now: the repairs before it are paid from the same budget.
    const independent = await options.judge.open();
    const { judged, counts } = await agreePairs(
      judgement.judged,
      { ...options, ...options.judge, judge: independent, probe, caps, concurrency },
      context,
    );
    return { ...judgement, judged, agreement: counts };
  } finally {
    await db.release();
  }
}

function logTotals(
  settled: readonly SettledSet[],
  report: SqlValidationReport,
  { log, warn }: StepContext,
): void {
  const { original_sql_count, valid_sql_count, invalid_sql_count, duplicates, duration } = report;
  if (valid_sql_count === 0 && settled.some(({ pairsIn }) => pairsIn.length > 0))
    warn(said('run.no_sql_valid'));
  log.info(
    said('log.validation_done', {
      ...{ total: original_sql_count, valid: valid_sql_count, invalid: invalid_sql_count },
      ...{ duplicates, seconds: duration.toFixed(2) },
    }),
  );
}
