import { describeEdited, readCatalogInUse } from '@pairsmith/catalog';
import { AppError, stamp, type SqlValidationReport, said } from '@pairsmith/core';
import { noUsage, type Usage } from '@pairsmith/llm';
import { joinPairs, readPairSets, type PairSet } from '@pairsmith/proof';
import { pairHash } from '@pairsmith/sql';
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
 * accepted + quarantined + duplicates. Trouble of the database or the model fails the step and touches no pair.
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

    const { judgement, llm } = await judge(pairsIn.flat(), catalog, treatment(sets, context), deps, context);
    let from = 0;
    const settled = sets.map((set, at) => {
      const pairs = pairsIn[at] ?? [];
      const judged = judgement.judged.slice(from, (from += pairs.length));
      return settleSet(set, pairs, judged, { catalog, keepRepairs: mayModify });
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

type Treatment = Pick<JudgeOptions, 'isStrict' | 'isModels'>;

/** How each pair is looked at; one that a person approved is left alone: a person's word stands above a check's. */
function treatment(sets: readonly PairSet[], { task }: StepContext): Treatment {
  const records = sets.flatMap((set) => [...set.records]);
  const approved = new Set(records.flatMap(([hash, { level }]) => (level === 'L5' ? [hash] : [])));
  const models = new Set([
    ...records.flatMap(([hash, { origin }]) => (origin === 'llm' ? [hash] : [])),
    ...sets.flatMap(({ quarantine }) =>
      quarantine.flatMap((entry) => (entry.origin === 'llm' ? [pairHash(entry)] : [])),
    ),
  ]);
  return {
    isStrict: (pair) => task.parameters.strict && !approved.has(pairHash(pair)),
    isModels: (pair) => models.has(pairHash(pair)) && !approved.has(pairHash(pair)),
  };
}

async function judge(
  pairs: Parameters<typeof judgePairs>[0],
  catalog: JudgeOptions['catalog'],
  treatment: Treatment,
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
    const options = { probe, allowedFunctions, catalog, read, concurrency, ...treatment, repair };
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
