import { describeEdited, readCatalogInUse } from '@pairsmith/catalog';
import { AppError, stamp, type PairReviews, type SqlValidationReport, said } from '@pairsmith/core';
import { listReviews } from '@pairsmith/db';
import { noUsage, type Usage } from '@pairsmith/llm';
import { joinPairs, readPairSets } from '@pairsmith/proof';
import { createProbe } from '@pairsmith/source-db';
import type { StepDeps } from '../deps';
import { createRunWriter } from '../run-writer';
import type { Step, StepContext } from '../step';
import { secondsSince } from '../task-inputs';
import { useBusinessDatabase } from '../use-business-database';
import { countFindings, describeFindings } from './findings';
import { judgePairs, type JudgeOptions, type Judgement } from './judge-pairs';
import { renderSummary } from './render-summary';
import { makeReport } from './report';
import { settleSet, type SettledSet } from './settle-set';
import { writeFiles } from './write-files';

export type SqlValidationDeps = Pick<
  StepDeps,
  'pool' | 'sourceDbs' | 'chatModel' | 'caps' | 'sourceConnections' | 'readerOf'
>;

/**
 * Step 3: every pair proved on the database, repaired where that is possible, else quarantined with its reason. Pairs in =
 * accepted + quarantined + duplicates. What a person approved or rejected stays so. Trouble of the database or the model fails the step and touches no pair.
 */
export const createSqlValidation =
  (deps: SqlValidationDeps): Step =>
  async (context) => {
    const { files, task, run, log } = context;
    const started = performance.now();
    const { modify_original_file: mayModify } = task.parameters;

    const sets = await readPairSets(files);
    if (sets.length === 0) throw new AppError('file_validation_error', said('file.no_pairs'));
    const inUse = await readCatalogInUse(files);
    if (inUse.edited.length > 0) log.info(describeEdited(inUse));
    const { catalog } = inUse;
    const pairsIn = sets.map(({ pairs, quarantine }) => joinPairs(pairs, quarantine));
    log.info(
      said('log.validating', { count: pairsIn.flat().length, files: sets.map(({ pairFile }) => pairFile) }),
    );

    const reviews = await listReviews(deps.pool, task.taskId);
    const { judgement, llm } = await judge(pairsIn.flat(), catalog, reviews, deps, context);
    let from = 0;
    const settled = sets.map((set, at) => {
      const pairs = pairsIn[at] ?? [];
      const judged = judgement.judged.slice(from, (from += pairs.length));
      return settleSet(set, pairs, judged, { catalog, reviews, keepRepairs: mayModify });
    });
    const { repairsAttempted, retries } = judgement;
    const duration = secondsSince(started);
    const report = makeReport(settled, {
      repairsAttempted,
      retries,
      duration,
      llm,
      filesModified: mayModify,
    });

    if (mayModify) await writeFiles(settled, context);
    await files.write(
      `sql_validation_${stamp(run.startedAt)}_summary.log`,
      renderSummary(settled, report, {
        at: run.startedAt,
        mayModify,
        language: task.parameters.language,
      }),
    );
    logTotals(settled, report, context);
    const doubts = describeFindings(countFindings(settled));
    if (doubts) context.warn(doubts);
    const pairs = {
      accepted: report.valid_sql_count,
      quarantined: report.invalid_sql_count,
      duplicate: report.duplicates,
    };
    return { report, pairs };
  };

async function judge(
  pairs: Parameters<typeof judgePairs>[0],
  catalog: JudgeOptions['catalog'],
  reviews: PairReviews,
  deps: SqlValidationDeps,
  context: StepContext,
): Promise<{ judgement: Judgement; llm: Usage }> {
  const { caps, sourceConnections: concurrency } = deps;
  const repair = context.task.parameters.enable_llm_repair ? await createRunWriter(deps, context) : null;
  const db = await useBusinessDatabase(deps, context);
  try {
    const probe = createProbe(db, caps);
    const { allowedFunctions } = caps;
    const read = deps.readerOf(catalog);
    const { strict } = context.task.parameters;
    const options = { probe, allowedFunctions, catalog, read, concurrency, strict, reviews, repair };
    const judgement = await judgePairs(pairs, options, context);
    return { judgement, llm: repair?.usage() ?? noUsage() };
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
