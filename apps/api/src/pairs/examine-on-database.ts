import { CATALOG_FILE, readCatalogInUse, type Catalog } from '@pairsmith/catalog';
import { AppError, said, type Pair, type PairReview, type TaskFiles } from '@pairsmith/core';
import type { TaskWithSteps } from '@pairsmith/db';
import { createLinter } from '@pairsmith/lint';
import { createQuestionReader, examinePair, type Proof } from '@pairsmith/proof';
import { createProbe, type QueryProbe } from '@pairsmith/source-db';
import { connectionOf } from '../business-database/task-connection';
import type { ApiDeps } from '../deps';
import { withDeadline } from '../http/deadline';

/** Planning, running and a second run for a top-N, each with its own timeout, and the connection. */
const DEADLINE_MS = 30_000;

type Deps = Pick<ApiDeps, 'config' | 'pool' | 'sourceDbs'>;

interface OnDatabase {
  probe: QueryProbe;
  signal: AbortSignal;
}

/**
 * Works on the task's business database within the caps of a proof.
 * @param gone the client has left
 * @throws AppError database_connection_error, database_permission_error, db_host_not_allowed
 */
export async function onTaskDatabase<T>(
  deps: Deps,
  taskId: string,
  { maxRows, gone }: { maxRows: number; gone: AbortSignal },
  work: (on: OnDatabase) => Promise<T>,
): Promise<T> {
  const { config } = deps;
  const late = new AppError(
    'database_connection_error',
    said('review.too_slow', { seconds: DEADLINE_MS / 1000 }),
  );
  return withDeadline({ ms: DEADLINE_MS, late, outer: gone }, async (signal) => {
    const db = await deps.sourceDbs.use(await connectionOf(deps, taskId));
    try {
      const caps = {
        timeoutMs: config.PROOF_TIMEOUT_MS,
        maxCost: config.PROOF_MAX_COST,
        allowedFunctions: config.ALLOWED_SQL_FUNCTIONS,
        maxRows,
      };
      return await work({ probe: createProbe(db, caps), signal });
    } finally {
      await db.release();
    }
  });
}

/** The catalogue of a task in the words that its files have now. @throws AppError step_dependency_error before ddl_generation */
export async function catalogInUse(files: TaskFiles): Promise<Catalog> {
  if (!(await files.list()).some(({ name }) => name === CATALOG_FILE))
    throw new AppError('step_dependency_error', said('file.no_catalog', { name: CATALOG_FILE }));
  return (await readCatalogInUse(files)).catalog;
}

/** Proves a pair as validation does. */
export async function examineOnDatabase(
  deps: Deps,
  task: TaskWithSteps,
  pair: Pair,
  options: { catalog: Catalog; review: PairReview | undefined; gone: AbortSignal },
): Promise<Proof> {
  const { config } = deps;
  const { catalog, review, gone } = options;
  return onTaskDatabase(deps, task.task_id, { maxRows: config.PROOF_MAX_ROWS, gone }, ({ probe, signal }) =>
    examinePair(pair, {
      ...{ db: probe, catalog, review, signal },
      allowedFunctions: config.ALLOWED_SQL_FUNCTIONS,
      lint: createLinter(catalog),
      read: createQuestionReader(catalog),
      strict: task.parameters.strict,
      // Who waits at a screen tries again sooner than a run would.
      retryDelaysMs: [],
    }),
  );
}
