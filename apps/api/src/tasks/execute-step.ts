import {
  AppError,
  executionId,
  isStepEnabled,
  STEPS,
  stepsFrom,
  type ExecuteAnswer,
  type ExecuteRequest,
  type StepName,
  said,
  type Language,
  type Message,
  type Told,
  inWords,
} from '@pairsmith/core';
import {
  addWarning,
  countWorkers,
  getConnection,
  getFile,
  getRun,
  getTask,
  inTransaction,
  insertRun,
  keepAllowedTarget,
  listFiles,
  lockTask,
  markSent,
  pingStore,
  raiseDraw,
  refreshTask,
  resetSteps,
  secretKeysOf,
  skipStep,
  UncertainCommit,
  type FileRow,
  type TaskWithSteps,
} from '@pairsmith/db';
import { appendTaskLog } from '@pairsmith/files';
import type { Logger } from '@pairsmith/logger';
import type { RunQueue } from '@pairsmith/queue';
import type { SourceDbs } from '@pairsmith/source-db';
import type { Pool, PoolClient } from 'pg';
import type { Config } from '../config';
import { NO_WORKER } from '../service/workers';
import { planRun, redrawnSteps, type RunPlan } from './plan-run';
import { putAsideWarnings } from './put-aside';
import { checkQueueDepth } from './queue-guard';

export interface ExecuteDeps {
  config: Pick<
    Config,
    'DATA_DIR' | 'QUEUE_MAX_DEPTH' | 'SECRET_KEY' | 'SECRET_KEY_FALLBACKS' | 'WEBHOOK_URL'
  >;
  pool: Pool;
  queue: Pick<RunQueue, 'ping' | 'send'>;
  sourceDbs: Pick<SourceDbs, 'allow'>;
  log: Logger;
}

/** More tables than this are worked on in batches all the same, but the questions get thin. */
const ADVISED_TABLES = 20;

/**
 * Accepts an execution: in one transaction it checks, sets its first step and those after it to pending and inserts the
 * run; after the commit the run is sent. From the commit on it will run, whether Redis is there or not.
 * @throws AppError queue_unavailable | store_unavailable | resource_not_found | db_host_not_allowed | step_dependency_error |
 *   task_already_running | rate_limited
 */
export async function executeStep(
  deps: ExecuteDeps,
  taskId: string,
  request: ExecuteRequest,
  requestId: string | null = null,
): Promise<Told<ExecuteAnswer>> {
  await Promise.all([deps.queue.ping(), pingStore(deps.pool)]);
  const workers = await countWorkers(deps.pool);
  const { run, skipped, warnings, language } = await acceptSurely(deps, taskId, request, requestId);
  for (const warning of warnings) await logWarning(deps, taskId, inWords(warning, language));
  if (run) await sendNow(deps, run, requestId);
  const nothingToRun = said('done.skipped', { steps: skipped });
  const waits = run !== null && workers === 0;
  return {
    execution_mode: request.execution_mode,
    step_name: (request.execution_mode === 'step' && request.step_name) || null,
    task_id: taskId,
    execution_id: run?.execution_id ?? null,
    message: run ? said('done.in_background') : nothingToRun,
    response: run ? said('done.started') : nothingToRun,
    ...(waits && { workers: 0 as const }),
    warnings: waits ? [...warnings, NO_WORKER] : warnings,
  };
}

interface SentRun {
  execution_id: string;
  step: StepName;
  fence: number;
}

interface Accepted {
  /** Null: all that was asked for is disabled. */
  run: SentRun | null;
  skipped: StepName[];
  warnings: Message[];
  /** The task's. */
  language: Language;
}

/** Where the connection broke during the commit, the run's row says whether it was made. */
async function acceptSurely(
  deps: ExecuteDeps,
  taskId: string,
  request: ExecuteRequest,
  requestId: string | null,
): Promise<Accepted> {
  const { pool } = deps;
  let accepted: Accepted | undefined;
  try {
    return await inTransaction(
      pool,
      async (client) => (accepted = await accept(client, deps, taskId, request, requestId)),
    );
  } catch (error) {
    if (!(error instanceof UncertainCommit) || !accepted?.run) throw error;
    await pingStore(pool);
    if (await getRun(pool, accepted.run.execution_id)) return accepted;
    throw new AppError('store_unavailable', said('service.not_accepted'), { cause: error });
  }
}

async function accept(
  client: PoolClient,
  deps: ExecuteDeps,
  taskId: string,
  request: ExecuteRequest,
  requestId: string | null,
): Promise<Accepted> {
  // The lock makes submits of one task take turns; the index on active runs stands behind it.
  const task = (await lockTask(client, taskId)) ? await getTask(client, taskId) : null;
  if (!task) throw new AppError('resource_not_found', said('task.missing', { id: taskId }));
  const { language } = task.parameters;
  const plan = planRun(task, request);
  checkStoreFlags(task, request);
  await checkMayRun(client, task, plan.steps[0], request.force);
  const files = await listFiles(client, taskId);
  if (request.changed_only) checkResults(plan, files);

  for (const step of plan.skipped) await skipStep(client, taskId, step);
  const [step] = plan.steps;
  if (!step) {
    await refreshTask(client, taskId);
    return { run: null, skipped: plan.skipped, warnings: [], language };
  }
  await checkQueueDepth(client, deps.config.QUEUE_MAX_DEPTH);
  await decideTarget(client, deps, taskId);
  const redrawn = redrawnSteps(task, plan, request);
  const raised = await raiseDraw(client, taskId, redrawn);
  await resetSteps(client, taskId, stepsFrom(step));
  const draw = raised.get(step) ?? task.steps.find((each) => each.step === step)?.draw ?? 0;
  const options = {
    fresh: redrawn.includes(step),
    draw,
    ...(request.append && { append: true }),
    ...(request.changed_only && { changed_only: true }),
    backup_vector_tables: request.backup_vector_tables || request.truncate_vector_tables,
    truncate_vector_tables: request.truncate_vector_tables,
  };
  const now = new Date();
  const webhook = deps.config.WEBHOOK_URL !== undefined;
  const run = { taskId, step, mode: request.execution_mode, options, requestId, webhook };
  const id = await insertRun(client, run, (attempt) => executionId(taskId, step, now, attempt));
  if (id === null) throw alreadyRunning(step);
  const warnings = [
    ...tableWarnings(task.table_count).map((warning) => ({ step, warning, isSure: true })),
    ...putAsideWarnings(plan, files, task.parameters, request),
  ];
  // What may not happen is said now, and kept by no step.
  for (const each of warnings) if (each.isSure) await addWarning(client, taskId, each.step, each.warning);
  await refreshTask(client, taskId);
  return {
    run: { execution_id: id, step, fence: 1 },
    skipped: plan.skipped,
    warnings: warnings.map(({ warning }) => warning),
    language,
  };
}

/**
 * Decides anew by the rules of now: they may have been drawn closer since the task was made, and a task of before the
 * decision was kept has none. The worker connects to what is kept.
 */
async function decideTarget(client: PoolClient, { config, sourceDbs }: ExecuteDeps, taskId: string) {
  const connection = await getConnection(client, secretKeysOf(config), taskId);
  if (connection !== null) await keepAllowedTarget(client, taskId, sourceDbs.allow(connection));
}

/** Accepting a flag and not doing what it says would be worse than saying no. */
function checkStoreFlags(task: TaskWithSteps, request: ExecuteRequest): void {
  if (isStepEnabled('training_load', task.parameters)) return;
  const asked = (['backup_vector_tables', 'truncate_vector_tables'] as const).filter((flag) => request[flag]);
  if (asked.length > 0)
    throw new AppError('invalid_params', said('task.load_disabled', { options: asked }), {
      details: { invalid_params: asked },
    });
}

/** What was never made cannot be renewed; in complete mode the steps behind what was made do all of their work. */
function checkResults({ steps }: RunPlan, files: readonly FileRow[]): void {
  const names = new Set(files.map(({ name }) => name));
  if (steps.length === 0 || steps.some((step) => names.has(`${step}_result.json`))) return;
  throw new AppError('step_dependency_error', said('drift.nothing_before', { steps }), {
    details: { missing_steps: steps },
  });
}

/**
 * `step`: the first that would run; none where nothing would.
 * @throws AppError step_dependency_error | task_already_running
 */
export async function checkMayRun(
  client: PoolClient,
  task: TaskWithSteps,
  step: StepName | undefined,
  force: boolean,
) {
  if (!(await getFile(client, task.task_id, 'table_list.txt'))) {
    throw new AppError('step_dependency_error', said('task.no_table_list'));
  }
  if (task.active_run) throw alreadyRunning(task.active_run.step);
  if (force || !step) return;
  const missing = STEPS[step].requires.filter(
    (name) =>
      isStepEnabled(name, task.parameters) &&
      task.steps.find((each) => each.step === name)?.status !== 'completed',
  );
  if (missing.length > 0) {
    throw new AppError('step_dependency_error', said('task.step_not_ready', { step, missing }), {
      details: { missing_steps: missing },
    });
  }
}

const alreadyRunning = (step: StepName) =>
  new AppError('task_already_running', said('task.already_running', { step }));

export const tableWarnings = (count: number | null): Message[] =>
  count !== null && count > ADVISED_TABLES ? [said('task.many_tables', { count })] : [];

/** The run is accepted already: a log that cannot be written must not say otherwise. */
async function logWarning({ config, log }: ExecuteDeps, taskId: string, message: string): Promise<void> {
  try {
    const logger = `TaskDir_${taskId}`;
    await appendTaskLog(config.DATA_DIR, taskId, { level: 'WARNING', logger, message, at: new Date() });
  } catch (error) {
    log.error('the task log cannot be written', { taskId, error });
  }
}

/** Committed is accepted: a queue that does not answer now gets the run from the relay. */
async function sendNow(deps: ExecuteDeps, run: SentRun, requestId: string | null) {
  try {
    await deps.queue.send(run);
    await markSent(deps.pool, run.execution_id, run.fence);
  } catch (error) {
    deps.log.warn('the relay will send the run', { executionId: run.execution_id, requestId, error });
  }
}
