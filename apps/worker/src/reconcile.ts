import { said, type Message, inWords } from '@pairsmith/core';
import {
  deletedTasks,
  foldCounts,
  foldTaskCounts,
  foldRunCounts,
  forgetAudit,
  forgetDeadWorkers,
  forgetDeleted,
  forgetWebhookMessages,
  getRun,
  getTask,
  ifAlone,
  liveFolders,
  liveRuns,
  lostRuns,
  namedFolders,
  relayRuns,
  requeueRun,
  resealConnections,
  stalledTasks,
  tellRunning,
  waitingRuns,
  type RequeueOptions,
  type SecretKeys,
  type SendableRun,
} from '@pairsmith/db';
import {
  appendTaskLog,
  removeBackupDrafts,
  removeStrays,
  removeTaskFolder,
  tasksOnVolume,
} from '@pairsmith/files';
import type { Logger } from '@pairsmith/logger';
import type { RunQueue } from '@pairsmith/queue';
import { dropStagedRows, stagedRuns } from '@pairsmith/training-store';
import type { Pool } from 'pg';
import { updateViews } from './update-views';

export interface ReconcileDeps {
  pool: Pool;
  queue: Pick<RunQueue, 'send' | 'jobState'>;
  dataDir: string;
  log: Logger;
  leaseMs: number;
  /** Wait before a run that was sent and whose job is gone is sent again. */
  resendAfterMs: number;
  stallMs: number;
  maxLost: number;
  auditKeepDays: number;
  secretKeys: SecretKeys;
}

// Any fixed numbers; one process of all does each of these at a time.
const SWEEP_LOCK = 7_052_026;
const JANITOR_LOCK = 7_052_027;

/** What a crash leaves between creating an upload's folder and its row is younger than this and may still get its row. */
const STRAY_AGE_MS = 60 * 60 * 1000;

/** In Redis, these wait for a worker or are with one: BullMQ will bring them. All others will not come any more. */
const COMING = new Set(['waiting', 'delayed', 'active', 'prioritized', 'waiting-children']);

/** Sends what has not been sent. A queue that does not answer leaves everything for the next time. */
export async function relay(deps: ReconcileDeps): Promise<void> {
  try {
    const sent = await relayRuns(deps.pool, deps.queue.send);
    if (sent > 0) deps.log.info('runs relayed', { sent });
  } catch (error) {
    deps.log.warn('relay interrupted', { error });
  }
}

/** Finds the runs that nobody will finish, by the database's clock, and puts them back or ends them. */
export async function sweep(deps: ReconcileDeps): Promise<void> {
  await ifAlone(deps.pool, SWEEP_LOCK, async () => {
    for (const run of await lostRuns(deps.pool, deps.leaseMs)) {
      await putBack(deps, run, 'its worker went silent', { lost: { limit: deps.maxLost } });
    }
    for (const { task_id } of await stalledTasks(deps.pool, deps.stallMs)) {
      await tellRunning(deps.pool, task_id, 'stalled');
      deps.log.warn('a step stands still and is stopped', { taskId: task_id });
    }
    for (const run of await waitingRuns(deps.pool, deps.resendAfterMs)) {
      const gone = await isGone(deps, run);
      // Each question to a queue that is frozen takes seconds, and lost runs wait for the next sweep.
      if (gone === null) break;
      if (gone) await putBack(deps, run, 'its job is gone from the queue');
    }
    await foldRunCounts(deps.pool);
    await foldCounts(deps.pool);
    await foldTaskCounts(deps.pool);
    await updateViews(deps);
  });
}

/** Null: the queue does not answer and nothing is known; then nothing is done. */
async function isGone(deps: ReconcileDeps, run: SendableRun): Promise<boolean | null> {
  try {
    return !COMING.has(await deps.queue.jobState(run));
  } catch (error) {
    deps.log.warn('the queue does not say where a job is', { executionId: run.execution_id, error });
    return null;
  }
}

async function putBack(deps: ReconcileDeps, run: SendableRun, why: string, options: RequeueOptions = {}) {
  const log = deps.log.child({
    ...{ executionId: run.execution_id, step: run.step, fence: run.fence },
    requestId: run.request_id,
  });
  try {
    const { outcome } = await requeueRun(deps.pool, run.execution_id, run.fence, options);
    if (outcome === 'fenced') return;
    log.warn('run put back', { why, outcome });
    if (outcome === 'ended') await sayFailed(deps, run);
    else if (options.lost) await say(deps, run, 'WARNING', said('log.worker_silent'));
  } catch (error) {
    // The task's row is held (lock_timeout) or the database is away: the next sweep comes by again.
    log.warn('run not put back yet', { why, error });
  }
}

async function sayFailed(deps: ReconcileDeps, { execution_id, ...run }: SendableRun) {
  const ended = await getRun(deps.pool, execution_id);
  await say(
    deps,
    { execution_id, ...run },
    'ERROR',
    said('log.step_failed', { why: ended?.error_message ?? '' }),
  );
}

async function say(deps: ReconcileDeps, run: SendableRun, level: 'WARNING' | 'ERROR', text: Message) {
  const taskId = (await getRun(deps.pool, run.execution_id))?.task_id;
  const task = taskId && (await getTask(deps.pool, taskId));
  if (!task) return;
  const message = inWords(text, task.parameters.language);
  await appendTaskLog(deps.dataDir, task.task_id, { level, logger: run.step, message, at: new Date() });
}

/**
 * Removes what no name means and no live fence owns: folders of bytes, folders of deleted tasks, staged rows of ended
 * loads, drafts of killed backups, audit entries and workers' rows past their time; and brings up views that have been behind for long.
 */
export async function clean(deps: CleanDeps, strayAgeMs = STRAY_AGE_MS) {
  await ifAlone(deps.pool, JANITOR_LOCK, async () => {
    await dropEndedLoads(deps);
    const forgotten = await forgetAudit(deps.pool, deps.auditKeepDays);
    if (forgotten > 0) deps.log.info('old audit entries forgotten', { forgotten });
    await forgetDeadWorkers(deps.pool);
    await forgetUnsent(deps);
    await reseal(deps);
    for (const taskId of await deletedTasks(deps.pool)) {
      await ofTask(deps, taskId, async () => {
        await removeTaskFolder(deps.dataDir, taskId);
        await forgetDeleted(deps.pool, taskId);
        deps.log.info('folder of a deleted task removed', { taskId });
      });
    }
    for (const taskId of await tasksOnVolume(deps.dataDir)) {
      await ofTask(deps, taskId, () => cleanFolder(deps, taskId, strayAgeMs));
    }
    await removeBackupDrafts(deps.dataDir, null, strayAgeMs);
  });
}

type CleanDeps = Pick<ReconcileDeps, 'pool' | 'dataDir' | 'log' | 'auditKeepDays' | 'secretKeys'>;

/** Longer than any message is tried. */
const UNSENT_MS = 14 * 86_400_000;

async function forgetUnsent({ pool, log }: CleanDeps): Promise<void> {
  const forgotten = await forgetWebhookMessages(pool, UNSENT_MS);
  if (forgotten > 0) log.warn('webhook messages forgotten that no worker sends', { forgotten });
}

/** Where SECRET_KEY has changed: what an earlier one sealed. */
async function reseal({ pool, log, secretKeys }: CleanDeps): Promise<void> {
  if (secretKeys.length === 1) return;
  const done = await resealConnections(pool, secretKeys);
  log.info('connections are sealed with SECRET_KEY', { ...done });
}

async function cleanFolder(deps: CleanDeps, taskId: string, strayAgeMs: number): Promise<void> {
  const live = await liveFolders(deps.pool, taskId);
  if (live === null) return;
  // Names after live runs: a run that publishes in between has its folder in the second answer.
  const needed = new Set([...live, ...(await namedFolders(deps.pool, taskId))]);
  const removed = [
    ...(await removeStrays(deps.dataDir, taskId, needed, strayAgeMs)),
    ...(await removeBackupDrafts(deps.dataDir, taskId, strayAgeMs)),
  ];
  if (removed.length > 0) deps.log.info('stray folders removed', { taskId, removed });
  await updateViews(deps, taskId);
}

async function dropEndedLoads({ pool, log }: CleanDeps): Promise<void> {
  const staged = await stagedRuns(pool);
  if (staged.length === 0) return;
  // Asked after the rows were seen: a run that is not live by now will not come back.
  const live = await liveRuns(pool);
  for (const run of staged.filter((each) => !live.has(each))) {
    await dropStagedRows(pool, run);
    log.info('staged rows of an ended run dropped', { run });
  }
}

/** One folder that cannot be cleaned keeps no other from it. */
async function ofTask({ log }: CleanDeps, taskId: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    log.warn('the folder of a task cannot be cleaned', { taskId, error });
  }
}

/** Does `work` now and then every `intervalMs` after it has ended, until stopped; errors are logged and end nothing. */
export function every(
  intervalMs: number,
  log: Logger,
  work: () => Promise<void>,
): { stop: () => Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let current = Promise.resolve();
  const turn = () => {
    current = work()
      .catch((error: unknown) => log.warn('background work interrupted', { error }))
      .finally(() => {
        if (!stopped) timer = setTimeout(turn, intervalMs);
      });
  };
  turn();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await current;
    },
  };
}
