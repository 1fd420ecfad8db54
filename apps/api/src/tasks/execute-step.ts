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
  getFile,
  getTask,
  insertRun,
  listFiles,
  lockTask,
  pingStore,
  raiseDraw,
  refreshTask,
  resetSteps,
  skipStep,
  type FileRow,
  type TaskWithSteps,
} from '@pairsmith/db';
import { appendTaskLog } from '@pairsmith/files';
import type { PoolClient } from 'pg';
import type { Config } from '../config';
import { NO_WORKER } from '../service/workers';
import { acceptSurely, decideTarget, sendNow, type Asker, type SentRun, type SubmitDeps } from './accept-run';
import { taskIsBusy } from './find-task';
import { planRun, redrawnSteps, type RunPlan } from './plan-run';
import { putAsideWarnings } from './put-aside';
import { checkQueueDepth } from './queue-guard';

/** What it takes to accept an execution. */
export interface ExecuteDeps extends SubmitDeps {
  config: SubmitDeps['config'] & Pick<Config, 'DATA_DIR'>;
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
  asker: Asker,
): Promise<Told<ExecuteAnswer>> {
  await Promise.all([deps.queue.ping(), pingStore(deps.pool)]);
  const workers = await countWorkers(deps.pool);
  const { run, skipped, warnings, language } = await acceptSurely(deps.pool, (client) =>
    accept(client, deps, taskId, request, asker),
  );
  for (const warning of warnings) await logWarning(deps, taskId, inWords(warning, language));
  if (run) await sendNow(deps, run, asker.requestId);
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

interface Accepted {
  /** Null: all that was asked for is disabled. */
  run: SentRun | null;
  skipped: StepName[];
  warnings: Message[];
  /** The task's. */
  language: Language;
}

async function accept(
  client: PoolClient,
  deps: ExecuteDeps,
  taskId: string,
  request: ExecuteRequest,
  { caller, requestId }: Asker,
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
  const run = {
    taskId,
    step,
    mode: request.execution_mode,
    options,
    requestId,
    webhook,
    submittedBy: caller,
  };
  const id = await insertRun(client, run, (attempt) => executionId(taskId, step, now, attempt));
  if (id === null) throw taskIsBusy(step);
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
  if (task.active_run) throw taskIsBusy(task.active_run.step);
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
