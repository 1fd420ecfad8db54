import { AppError, TRAINING_DATA_TYPES, type TrainingLoadReport } from '@pairsmith/core';
import {
  checkEmbedding,
  dropStagedRows,
  measureRetrieval,
  publishRows,
  stageRows,
  trainingRow,
  type Counts,
  type TrainingItem,
  type TrainingRow,
} from '@pairsmith/training-store';
import type { Pool, PoolClient } from 'pg';
import type { StepDeps } from '../deps';
import { readPairSets } from '../pair-sets';
import type { Step, StepContext, StepRun, StepTask } from '../step';
import { secondsSince } from '../task-inputs';
import { collectDocuments, collectErrorSql, type SkippedItem } from './collect-items';
import { collectPairs } from './collect-pairs';
import { embedRows } from './embed-rows';
import { holdOut, type RetrievalTest } from './hold-out';
import { saveAndEmpty } from './save-and-empty';
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
    const { rows, repeated } = makeRows([...documents.items, ...pairs.items], collectErrorSql(sets), task);
    const skipped = [...documents.skipped, ...pairs.skipped, ...repeated];
    for (const { item, reason } of skipped) log.warning(`未加载 ${item}: ${reason}`);
    if (rows.length === 0)
      throw new AppError('file_validation_error', '没有可加载的训练数据，请先执行前面的步骤');
    const accepted = countRows(rows);
    log.info(`待加载 ${rows.length} 条训练数据：${describe(accepted)}`);

    const { vectors, calls, cached } = await embedRows(
      rows,
      { embedder, cache: deps.embeddingCache },
      context,
    );
    const test = await prepareTest(rows, { embedder, cache: deps.embeddingCache }, context);
    const staging = stagingName(run, run.fence);
    await stage(deps.pool, rows, vectors, context);

    const { model, dimension } = embedder;
    const embedding = { model, dimension, calls, cached };
    return {
      report: { skipped, embedding },
      async publish(client) {
        // The publishing transaction is always on one connection.
        const saved = await saveAndEmpty(client as PoolClient, deps, context);
        const result = await publishRows(client as PoolClient, staging, task.taskId, embedder);
        checkLoaded(result.loaded, accepted);
        const { loaded, replaced, store_totals } = result;
        const retrieval = await measure(client as PoolClient, test, context);
        const duration = secondsSince(started);
        log.info(`写入训练库：${describe(loaded)}，替换 ${replaced} 条，总耗时 ${duration.toFixed(2)} 秒`);
        const counted = { loaded, skipped, replaced, store_totals, embedding, duration };
        return { load_successful: true, ...counted, ...retrieval, ...saved } satisfies TrainingLoadReport;
      },
    };
  };

/**
 * One row a content. What is there twice (e.g. one pair in two files) is skipped by name; a failed SQL that is accepted
 * by now is no failure any more.
 */
function makeRows(
  items: readonly TrainingItem[],
  errors: readonly TrainingItem[],
  { taskId, parameters }: StepTask,
): { rows: TrainingRow[]; repeated: SkippedItem[] } {
  const owner = { taskId, dbName: parameters.db_name };
  const rows = new Map<string, TrainingRow>();
  const repeated: SkippedItem[] = [];
  for (const item of items) {
    const row = trainingRow(item, owner);
    const name = 'question' in item ? `${item.sourceFile}: ${item.question}` : item.sourceFile;
    if (rows.has(row.id)) repeated.push({ item: name, reason: '内容重复，已加载过一次' });
    else rows.set(row.id, row);
  }
  const right = new Set(
    [...rows.values()].flatMap((row) => (row.collection === 'sql' ? [row.document] : [])),
  );
  for (const item of errors) {
    const row = trainingRow(item, owner);
    if (!right.has(row.document)) rows.set(row.id, row);
  }
  return { rows: [...rows.values()], repeated };
}

/** A late owner of the run must not mix its rows with the present one's. */
const stagingName = ({ executionId }: StepRun, fence: number) => `${executionId}.f${fence}`;

async function stage(
  pool: Pool,
  rows: readonly TrainingRow[],
  vectors: readonly number[][],
  { run, log, signal, progress }: StepContext,
): Promise<void> {
  signal.throwIfAborted();
  const started = performance.now();
  const client = await pool.connect();
  try {
    for (let fence = 1; fence < run.fence; fence += 1) await dropStagedRows(client, stagingName(run, fence));
    await stageRows(client, stagingName(run, run.fence), rows, vectors);
    client.release();
  } catch (error) {
    // A connection that broke within a COPY is of no use to the next one.
    client.release(true);
    throw error;
  }
  progress(rows.length, rows.length, '条训练数据', '已写入暂存区');
  log.info(`已写入暂存区 ${rows.length} 条，耗时 ${secondsSince(started).toFixed(2)} 秒`);
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
    warn(`没有进行检索测量: ${error.message}`);
    return { heldOut: [], tableOf: new Map() };
  }
}

/** How well what was loaded is found, as the report and the log say it; nothing where there is no question to ask. */
async function measure(
  client: PoolClient,
  { heldOut, tableOf }: RetrievalTest,
  { task, log }: Pick<StepContext, 'task' | 'log'>,
): Promise<Pick<TrainingLoadReport, 'retrieval'>> {
  if (heldOut.length === 0) return {};
  const started = performance.now();
  const retrieval = await measureRetrieval(client, task.taskId, heldOut, tableOf);
  const { questions, k, fused, vectors, words } = retrieval;
  const figures = [fused, vectors, words].map(
    ({ pairs, tables, mrr }) => `问答对 ${pairs}、表 ${tables ?? '-'}、MRR ${mrr}`,
  );
  log.info(
    `检索测量（${questions} 个未入库的改写问题，前 ${k} 条的召回率）：融合 ${figures[0]}；仅向量 ${figures[1]}；仅词语 ${figures[2]}，` +
      `耗时 ${secondsSince(started).toFixed(2)} 秒`,
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
    `训练数据加载数量不一致：应为 ${describe(accepted)}，实际为 ${describe(loaded)}，训练库未作任何修改，请重新执行training_load`,
    { details: { accepted, loaded } },
  );
}

const describe = (counts: Counts): string =>
  TRAINING_DATA_TYPES.map((type) => `${type} ${counts[type]}`).join('，');
