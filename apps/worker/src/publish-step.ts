import { setTimeout as sleep } from 'node:timers/promises';
import {
  EVALUATION,
  isStepEnabled,
  stepsAfter,
  STEP_NAMES,
  type StepName,
  type Language,
  type Said,
  allInWords,
} from '@pairsmith/core';
import {
  activeRun,
  addCounts,
  getTask,
  isConnectionError,
  publishRun,
  UncertainCommit,
  wasPublished,
  type Claim,
  type Published,
  type RunRow,
} from '@pairsmith/db';
import type { Logger } from '@pairsmith/logger';
import type { Pool, PoolClient } from 'pg';
import type { RunFiles } from './run-files';
import type { StepOutcome } from './steps/step';

interface PublishDeps {
  pool: Pool;
  leaseMs: number;
  log: Logger;
}

export interface StepResult {
  claim: Claim;
  run: RunRow;
  files: RunFiles;
  /** Of the files that hold reports. */
  language: Language;
  outcome: StepOutcome;
  warnings: readonly Said[];
}

const ATTEMPTS = 5;

/**
 * Publishes what a step made, in one transaction. A connection that breaks is transient: what became of the
 * transaction is read back first, and what was rolled back is tried again under the same fence.
 */
export async function publishStep(deps: PublishDeps, result: StepResult): Promise<Published> {
  const { claim, files } = result;
  files.mark();
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await publishRun(deps.pool, claim, { leaseMs: deps.leaseMs, now: () => new Date() }, (client) =>
        prepare(client, result),
      );
    } catch (error) {
      const transient = error instanceof UncertainCommit || isConnectionError(error);
      if (!transient || attempt === ATTEMPTS) throw error;
      deps.log.warn('publishing was interrupted', {
        ...claim,
        requestId: result.run.request_id,
        attempt,
        error,
      });
      // What was put aside went with the answer that was lost; the names are in the warnings of the execution.
      if (await readBack(deps, claim)) return { next: await nextOf(deps, claim), putAside: [] };
      await files.rewind();
    }
  }
}

/** What the step left for the transaction, its final report, and the files that hold reports. */
async function prepare(client: PoolClient, { run, files, language, outcome, warnings }: StepResult) {
  const report = (await outcome.publish?.(client, files)) ?? outcome.report;
  const counted = Object.entries(outcome.pairs ?? {}).map(([verdict, value]) => ({
    name: 'pairs' as const,
    labels: { step: run.step, verdict },
    value,
  }));
  await addCounts(client, counted);
  const name = `${run.step}_result.json`;
  const inFile = (value: unknown) => asJson(allInWords(value, language));
  if (!files.has(name)) await files.write(name, inFile(report));
  const all = outcome.failure ? null : await allReports(client, run, report);
  if (all) await files.write('task_result.json', inFile(all));
  const failure = outcome.failure && {
    errorType: outcome.failure.code,
    errorMessage: outcome.failure.said,
  };
  return {
    files: await files.written(),
    removed: files.removed(),
    kept: files.kept(),
    report,
    warnings,
    failure: failure ?? null,
  };
}

/** The reports of all steps where this one is the last to complete, else null. A disabled step has none, and an evaluation completes nothing. */
async function allReports(client: PoolClient, run: RunRow, report: Record<string, unknown>) {
  const task = await getTask(client, run.task_id);
  if (!task || run.step === EVALUATION) return null;
  const after = stepsAfter(run.step);
  const open = task.steps.filter(
    ({ step, status }) =>
      step !== run.step &&
      (after.includes(step) ? isStepEnabled(step, task.parameters) : status !== 'completed'),
  );
  if (open.length > 0) return null;
  const reportOf = (step: StepName) =>
    step === run.step ? report : (task.steps.find((each) => each.step === step)?.report ?? null);
  return Object.fromEntries(STEP_NAMES.map((step) => [step, reportOf(step)]));
}

/** Asks whether the run was published until the database answers; within a lease, after which nobody may say. */
async function readBack(deps: PublishDeps, claim: Claim): Promise<boolean> {
  const until = Date.now() + deps.leaseMs;
  for (;;) {
    try {
      return await wasPublished(deps.pool, claim);
    } catch (error) {
      if (!isConnectionError(error) || Date.now() > until) throw error;
      await sleep(500);
    }
  }
}

/** The run that complete mode queued in the transaction whose answer was lost. */
async function nextOf(deps: PublishDeps, claim: Claim): Promise<RunRow | null> {
  const active = await activeRun(deps.pool, claim.taskId);
  return active && active.execution_id !== claim.executionId && active.enqueued_at === null ? active : null;
}

const asJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
