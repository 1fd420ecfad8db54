import {
  AppError,
  createBreather,
  TRAINING_DATA_TYPES,
  type TrainingLoadReport,
  said,
  type Message,
  type Told,
} from '@pairsmith/core';
import { readPairSets } from '@pairsmith/proof';
import {
  checkEmbedding,
  measureRetrieval,
  publishRows,
  storedRows,
  storedVectors,
  trainingRow,
  type Counts,
  type RankedRow,
  type TrainingItem,
  type TrainingRow,
  type Vector,
} from '@pairsmith/training-store';
import type { Pool, PoolClient } from 'pg';
import type { StepDeps } from '../deps';
import type { Step, StepContext, StepTask } from '../step';
import { sayAgain } from '../say-again';
import { secondsSince } from '../task-inputs';
import { collectDocuments, collectErrorSql, type SkippedItem } from './collect-items';
import { collectPairs } from './collect-pairs';
import { embedRows } from './embed-rows';
import { holdOut, type RetrievalTest } from './hold-out';
import { saveAndEmpty } from './save-and-empty';
import { openStaging } from './stage-rows';
import { readTableLinks } from './table-links';

export type TrainingLoadDeps = Pick<
  StepDeps,
  | 'pool'
  | 'sourceDbs'
  | 'openEmbedder'
  | 'embeddingCache'
  | 'startBackup'
  | 'caps'
  | 'sourceConnections'
  | 'readerOf'
  | 'loadLevel'
>;

/**
 * Step 4: the task's DDL, documents, proven pairs and failed SQLs as rows of the training-data store. All rows are staged
 * first and become visible with the publishing transaction, so that readers see the old rows or the new ones.
 */
export const createTrainingLoad =
  (deps: TrainingLoadDeps): Step =>
  async (context) => {
    const { files, task, run, log } = context;
    const started = performance.now();
    const embedder = await deps.openEmbedder(context.signal);
    // What is emptied holds no other model's vectors.
    if (!run.options.truncate_vector_tables) await checkEmbedding(deps.pool, embedder);

    const documents = await collectDocuments(files, await readTableLinks(context));
    const sets = await readPairSets(files);
    const pairs = await collectPairs(sets, deps, context);
    const items = [...documents.items, ...pairs.items];
    const { rows, repeated } = await makeRows(items, collectErrorSql(sets), task);
    const skipped = [...documents.skipped, ...pairs.skipped, ...repeated];
    for (const { item, reason } of skipped) log.warning(said('log.not_loaded', { item, why: reason }));
    if (rows.length === 0) throw new AppError('file_validation_error', said('run.nothing_to_load'));
    const accepted = countRows(rows);
    log.info(said('log.to_load', { count: rows.length, what: describe(accepted) }));

    const { changed_only: changedOnly = false } = run.options;
    const stored = changedOnly ? await storedRows(deps.pool, rows) : new Set<string>();
    const changed = rows.filter(({ id }) => !stored.has(id));
    if (changedOnly) log.info(said('drift.rows', { changed: changed.length, kept: stored.size }));
    const stagedFrom = performance.now();
    const staging = await openStaging(deps.pool, run);
    const { vectors, calls, cached } = await embedRows(
      changed,
      { embedder, cache: deps.embeddingCache, stage: staging.add },
      context,
    );
    context.progress(changed.length, changed.length, said('unit.rows'), said('log.staged_short'));
    log.info(said('log.staged', { count: changed.length, seconds: secondsSince(stagedFrom).toFixed(2) }));
    const test = await prepareTest(rows, { embedder, cache: deps.embeddingCache }, context);
    const retrieval = await measure(() => ranked(deps.pool, { rows, changed, vectors }), test, context);

    const { model, dimension } = embedder;
    const embedding = { model, dimension, calls, cached };
    return {
      report: { skipped, embedding },
      async publish(client) {
        // The publishing transaction is always on one connection.
        await staging.makeWhole(client as PoolClient, changed, vectors);
        const saved = await saveAndEmpty(client as PoolClient, deps, context);
        const result = await publishRows(client as PoolClient, staging.name, task.taskId, embedder, [
          ...stored,
        ]);
        checkLoaded(result.loaded, accepted);
        const { loaded, replaced, store_totals } = result;
        const duration = secondsSince(started);
        log.info(said('log.loaded', { what: describe(loaded), replaced, seconds: duration.toFixed(2) }));
        const isUnchanged = changedOnly ? changed.length === 0 && replaced === 0 : null;
        const again = sayAgain({ isUnchanged, embedding: { calls: calls + test.paid, cached } });
        if (again) log.info(again);
        const counted = { loaded, skipped, replaced, store_totals, embedding, duration };
        return {
          load_successful: true,
          ...counted,
          ...(changedOnly && { unchanged: stored.size }),
          ...(again && { again }),
          ...retrieval,
          ...saved,
        } satisfies Told<TrainingLoadReport>;
      },
    };
  };

/**
 * One row a content. What is there twice (e.g. one pair in two files) is skipped by name; a failed SQL that is accepted
 * by now is no failure any more.
 */
async function makeRows(
  items: readonly TrainingItem[],
  errors: readonly TrainingItem[],
  { taskId, parameters }: StepTask,
): Promise<{ rows: TrainingRow[]; repeated: SkippedItem[] }> {
  const breathe = createBreather();
  const owner = { taskId, dbName: parameters.db_name };
  const rows = new Map<string, TrainingRow>();
  const repeated: SkippedItem[] = [];
  for (const item of items) {
    await breathe();
    const row = trainingRow(item, owner);
    const name = 'question' in item ? `${item.sourceFile}: ${item.question}` : item.sourceFile;
    if (rows.has(row.id)) repeated.push({ item: name, reason: said('load.double') });
    else rows.set(row.id, row);
  }
  const right = new Set(
    [...rows.values()].flatMap((row) => (row.collection === 'sql' ? [row.document] : [])),
  );
  for (const item of errors) {
    await breathe();
    const row = trainingRow(item, owner);
    if (!right.has(row.document)) rows.set(row.id, row);
  }
  return { rows: [...rows.values()], repeated };
}

/** A measurement that cannot be made is no reason not to load. */
async function prepareTest(
  rows: readonly TrainingRow[],
  embedding: Parameters<typeof holdOut>[1],
  { signal, warn }: Pick<StepContext, 'signal' | 'warn'>,
): Promise<RetrievalTest> {
  try {
    return await holdOut(rows, embedding, signal);
  } catch (error) {
    if (signal.aborted || !(error instanceof AppError)) throw error;
    warn(said('warning.not_measured', { why: error.said }));
    return { heldOut: [], paid: 0, tableOf: new Map() };
  }
}

/** All rows that the task will have, with their vectors: of those that are not loaded anew, the stored ones. */
async function ranked(
  pool: Pool,
  {
    rows,
    changed,
    vectors,
  }: { rows: readonly TrainingRow[]; changed: readonly TrainingRow[]; vectors: readonly Vector[] },
): Promise<RankedRow[]> {
  const ofChanged = new Map(changed.map(({ id }, at) => [id, vectors[at]!]));
  const kept = rows.flatMap(({ id }) => (ofChanged.has(id) ? [] : [id]));
  const vectorsOfKept = await storedVectors(pool, kept);
  return rows.flatMap((row) => {
    const vector = ofChanged.get(row.id) ?? vectorsOfKept.get(row.id);
    return vector === undefined ? [] : [{ ...row, vector }];
  });
}

/** How well what is to be loaded is found, as the report and the log say it; nothing where there is no question to ask. */
async function measure(
  rows: () => Promise<readonly RankedRow[]>,
  { heldOut, tableOf }: RetrievalTest,
  { log }: Pick<StepContext, 'log'>,
): Promise<Pick<TrainingLoadReport, 'retrieval'>> {
  if (heldOut.length === 0) return {};
  const started = performance.now();
  const retrieval = await measureRetrieval(await rows(), heldOut, tableOf);
  const { questions, k, fused, vectors, words } = retrieval;
  const recall = ({ pairs, tables, mrr }: typeof fused) =>
    said('log.recall', { pairs, tables: tables ?? '-', mrr });
  log.info(
    said('log.retrieval', {
      ...{ questions, k, fused: recall(fused), vector: recall(vectors), words: recall(words) },
      seconds: secondsSince(started).toFixed(2),
    }),
  );
  return { retrieval };
}

const countRows = (rows: readonly TrainingRow[]): Counts =>
  Object.fromEntries(
    TRAINING_DATA_TYPES.map((type) => [type, rows.filter(({ collection }) => collection === type).length]),
  ) as Counts;

/** Thrown inside the transaction, so that the store is as it was. */
function checkLoaded(loaded: Counts, accepted: Counts): void {
  if (TRAINING_DATA_TYPES.every((type) => loaded[type] === accepted[type])) return;
  throw new AppError(
    'internal_error',
    said('run.load_mismatch', { wanted: describe(accepted), got: describe(loaded) }),
    { details: { accepted, loaded } },
  );
}

const describe = (counts: Counts): Message =>
  said('log.counts', { counts: TRAINING_DATA_TYPES.map((type) => `${type} ${counts[type]}`) });
