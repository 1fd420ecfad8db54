import { setTimeout as sleep } from 'node:timers/promises';
import { said, type RunJob, type RunKind } from '@pairsmith/core';
import {
  claimTurn,
  endOfCancelled,
  failRun,
  Fenced,
  getRun,
  getTarget,
  getTask,
  isConnectionError,
  listFiles,
  markReached,
  markSent,
  requeueRun,
  type Claim,
  type RunEnd,
  type RunRow,
  type SecretKeys,
  type TaskWithSteps,
} from '@pairsmith/db';
import { checkFreeSpace } from '@pairsmith/files';
import type { Logger } from '@pairsmith/logger';
import type { RunQueue } from '@pairsmith/queue';
import type { Pool } from 'pg';
import { publishStep } from './publish-step';
import { openRunFiles, type RunFiles } from './run-files';
import { runEndOf } from './run-failure';
import type { SignsOfLife } from './signs-of-life';
import { createStepLog, type WritableStepLog } from './step-log';
import { trackProgress, type StepProgress } from './step-progress';
import type { Step, StepContext, StepOutcome } from './steps/step';
import { Stopped, stopReason, type StopReason } from './stop';
import { updateViews } from './update-views';

export interface ProcessorDeps {
  pool: Pool;
  signsOfLife: Pick<SignsOfLife, 'hold'>;
  queue: Pick<RunQueue, 'send'>;
  /** What each kind of run does: the four steps, and the evaluation. */
  steps: Record<RunKind, Step>;
  dataDir: string;
  secretKeys: SecretKeys;
  log: Logger;
  /** Host and process, for people who look at a run. */
  worker: string;
  diskMinFreeMb: number;
  leaseMs: number;
  /** How long a step that was told to stop has to return. */
  abortGraceMs: number;
  /** Aborted when the process is to end: its runs are put back. */
  shutdown: AbortSignal;
}

/** One claimed run in this process's hands. */
interface Work {
  run: RunRow;
  task: TaskWithSteps;
  claim: Claim;
  stepLog: WritableStepLog;
  progress: StepProgress;
  signal: AbortSignal;
}

/**
 * What a worker does with a job: claim the run whose turn it is, under its fence, carry out its step, publish. It is the only
 * place that knows of jobs, leases and retries. A job that finds nothing waiting is acknowledged and does nothing; a run
 * that was claimed leaves a terminal row or goes back to the queue, whatever happens.
 */
export const createProcessor =
  (deps: ProcessorDeps) =>
  async (job: RunJob): Promise<void> => {
    const run = await claimTurn(deps.pool, job, deps.worker);
    if (!run) {
      deps.log.info('nothing to do: no run waits for this job', { ...job });
      return;
    }
    const claim: Claim = { executionId: run.execution_id, taskId: run.task_id, fence: run.fence };
    const log = deps.log.child({ ...claim, step: run.step, requestId: run.request_id });

    const task = await getTask(deps.pool, run.task_id);
    // Deleted since, and its runs with it.
    if (!task) return;

    const controller = new AbortController();
    const stop = (reason: StopReason) => controller.abort(new Stopped(reason));
    const requeue = () => stop('requeue');
    deps.shutdown.addEventListener('abort', requeue);
    if (deps.shutdown.aborted) requeue();

    const held = deps.signsOfLife.hold(claim, {
      log,
      onFenced: () => stop('fenced'),
      onCancel: stop,
      onUnreachable: requeue,
    });
    const work: Work = {
      run,
      task,
      claim,
      stepLog: createStepLog({
        ...{ dataDir: deps.dataDir, taskId: run.task_id, logger: run.step, log },
        language: task.parameters.language,
      }),
      progress: trackProgress({
        pool: deps.pool,
        claim,
        log,
        warnings: run.warnings,
        onFenced: () => stop('fenced'),
      }),
      signal: controller.signal,
    };
    try {
      await carryOut(deps, work);
    } catch (error) {
      await work.progress.stop();
      await finishUnpublished(deps, work, error);
    } finally {
      await work.progress.stop();
      held.release();
      await work.stepLog.flush();
      deps.shutdown.removeEventListener('abort', requeue);
    }
  };

async function carryOut(deps: ProcessorDeps, work: Work): Promise<void> {
  const { run, task, claim, stepLog, progress, signal } = work;
  const started = Date.now();
  stepLog.info(said('log.step_begins', { step: run.step, attempt: run.attempts }), {
    executionId: run.execution_id,
    fence: run.fence,
  });
  await checkFreeSpace(deps.dataDir, deps.diskMinFreeMb);
  const names = await listFiles(deps.pool, run.task_id);
  const files = await openRunFiles({ dataDir: deps.dataDir, run, names, signal });
  const outcome = await runStep(deps, work, files);
  await progress.stop();
  signal.throwIfAborted();
  const warnings = progress.warnings();
  const { next, putAside } = await publishStep(deps, {
    ...{ claim, run, files, outcome, warnings },
    language: task.parameters.language,
  });
  for (const { name, backup } of putAside) stepLog.warning(said('log.put_aside', { name, backup }));
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  if (outcome.failure) stepLog.error(outcome.failure.said, { errorType: outcome.failure.code });
  else stepLog.info(said('log.step_done', { step: run.step, seconds }));
  if (next) await sendNext(deps, next, work);
  await updateViews(deps, run.task_id);
}

/** The step, or an error once it was told to stop and its grace is over: a step that does not listen holds nobody up. */
async function runStep(deps: ProcessorDeps, work: Work, files: RunFiles): Promise<StepOutcome> {
  const context = await stepContext(deps, work, files);
  const done = new AbortController();
  const overdue = async (): Promise<never> => {
    await new Promise<void>((resolve) => {
      if (work.signal.aborted) resolve();
      work.signal.addEventListener('abort', () => resolve(), { signal: done.signal });
    });
    await sleep(deps.abortGraceMs, undefined, { signal: done.signal });
    throw work.signal.reason;
  };
  const step = deps.steps[work.run.step](context);
  // Whichever loses the race must not become an unhandled rejection.
  step.catch(() => undefined);
  const limit = overdue();
  limit.catch(() => undefined);
  try {
    return await Promise.race([step, limit]);
  } finally {
    done.abort();
  }
}

async function stepContext(deps: ProcessorDeps, work: Work, files: RunFiles): Promise<StepContext> {
  const { run, stepLog, progress, signal } = work;
  const task = await getTask(deps.pool, run.task_id);
  const target = await getTarget(deps.pool, deps.secretKeys, run.task_id);
  if (!task || target === null) throw new Stopped('fenced');
  return {
    task: {
      ...{ taskId: task.task_id, taskName: task.task_name, parameters: task.parameters },
      ...{ dbConnection: target.connection, allowedTarget: target.allowed ?? undefined },
      wasReached: target.wasReached,
    },
    run: {
      executionId: run.execution_id,
      step: run.step,
      fence: run.fence,
      startedAt: new Date(run.started_at ?? run.created_at),
      options: run.options,
    },
    files,
    log: stepLog,
    progress: progress.progress,
    notice: progress.notice,
    noteReached: () =>
      markReached(deps.pool, run.task_id).catch((error: unknown) =>
        deps.log.warn('not noted that the business database was reached', { ...work.claim, error }),
      ),
    warn(text) {
      progress.warn(text);
      stepLog.warning(text);
    },
    signal,
  };
}

/** In complete mode: the next run is committed already, so that a queue out of reach costs time and nothing else. */
async function sendNext(deps: ProcessorDeps, next: RunRow, work: Work): Promise<void> {
  try {
    await deps.queue.send(next);
    // What counts as sent can be chosen by the very job that ends with this run.
    await markSent(deps.pool, next.execution_id, next.fence);
  } catch (error) {
    deps.log.warn('the relay will send the next run', {
      ...work.claim,
      requestId: next.request_id,
      next: next.execution_id,
      error,
    });
  }
}

/** A run that does not publish: put back, ended as failed or cancelled, or left alone because it is not ours any more. */
async function finishUnpublished(deps: ProcessorDeps, work: Work, error: unknown): Promise<void> {
  const { claim, stepLog, signal } = work;
  const log = deps.log.child({ ...claim, requestId: work.run.request_id });
  const reason = error instanceof Fenced ? await reasonOfFence(deps, claim) : stopReason(signal);
  if (reason === 'fenced') {
    log.warn('fenced: nothing is written', { error });
    return;
  }
  if (reason === 'requeue') {
    const back = await persist(deps, work, () => requeueRun(deps.pool, claim.executionId, claim.fence));
    if (back?.outcome === 'queued') stepLog.warning(said('log.requeued'));
    return;
  }
  const end: RunEnd = reason ? endOfCancelled(reason) : runEndOf(error);
  if (!reason) log.error('step failed', { error });
  const mine = await persist(deps, work, () => failRun(deps.pool, claim, end));
  if (mine) stepLog.error(said('log.step_failed', { why: end.errorMessage }), { errorType: end.errorType });
}

/** Publishing was refused: by another owner, or by a cancel that came first. */
async function reasonOfFence(deps: ProcessorDeps, claim: Claim): Promise<StopReason> {
  const run = await getRun(deps.pool, claim.executionId);
  const mine = run?.fence === claim.fence && run.status === 'running';
  return (mine && run.cancel_reason) || 'fenced';
}

/**
 * A last word to the database, tried again while it is out of reach, up to the lease: after that the run is for the
 * sweep to judge. Null: it could not be said.
 */
async function persist<Result>(
  deps: ProcessorDeps,
  work: Work,
  say: () => Promise<Result>,
): Promise<Result | null> {
  const until = Date.now() + deps.leaseMs;
  for (;;) {
    try {
      return await say();
    } catch (error) {
      // 55P03: the task's row is held, by a transaction that will end.
      const passing = isConnectionError(error) || (error as { code?: string }).code === '55P03';
      if (!passing || Date.now() > until || deps.shutdown.aborted) {
        deps.log.error('the run is left to the sweep', {
          ...work.claim,
          requestId: work.run.request_id,
          error,
        });
        return null;
      }
      await sleep(500);
    }
  }
}
