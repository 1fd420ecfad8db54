import {
  EVALUATION,
  type Message,
  type Progress,
  type RunKind,
  type RunOptions,
  type RunStatus,
  type Said,
  type StepName,
} from '@pairsmith/core';
import type { PoolClient } from 'pg';
import { firstRow, rows, type Client, type Timestamp } from './client';
import { llmOfRun, type LlmUsage } from './llm-ledger';
import { storedJson } from './stored-json';

type RunMode = 'step' | 'complete';
export type CancelReason = 'cancelled' | 'stalled';

export interface RunRow {
  execution_id: string;
  task_id: string;
  step: RunKind;
  mode: RunMode;
  options: RunOptions;
  status: RunStatus;
  fence: number;
  not_before: Timestamp;
  enqueued_at: Timestamp | null;
  heartbeat_at: Timestamp | null;
  cancel_requested_at: Timestamp | null;
  cancel_reason: CancelReason | null;
  attempts: number;
  lost: number;
  worker: string | null;
  /** The request that asked for it. */
  request_id: string | null;
  /** Whether somebody is to be told of its end. */
  webhook: boolean;
  /** The caller that asked for it; null: it was accepted by the version before. */
  submitted_by: string | null;
  /** Among the runs that wait: that of the first run of its execution. */
  place: number;
  created_at: Timestamp;
  started_at: Timestamp | null;
  completed_at: Timestamp | null;
  error_type: string | null;
  error_message: Said | null;
  report: Record<string, unknown> | null;
  /** Of an evaluation; a step's stand in its row. */
  progress: Progress | null;
  warnings: Said[];
}

const RUN_COLUMNS_BUT_REPORT = `execution_id, task_id, step, mode, options, status, fence, not_before, enqueued_at, heartbeat_at,
  cancel_requested_at, cancel_reason, attempts, lost, worker, request_id, webhook, submitted_by, coalesce(place, seq) as place, created_at,
  started_at, completed_at, error_type,
  case when error_message is not null then coalesce(error_said, to_jsonb(error_message)) end as error_message,
  progress, warnings`;
const RUN_COLUMNS = `${RUN_COLUMNS_BUT_REPORT}, report`;

export const getRun = (client: Client, executionId: string): Promise<RunRow | null> =>
  firstRow<RunRow>(client, `select ${RUN_COLUMNS} from pairsmith.step_runs where execution_id = $1`, [
    executionId,
  ]);

/** The run of the task that the SQL `task` names which is queued or running; the database allows one. */
export const activeRunOf = (task: string): string =>
  `select ${RUN_COLUMNS} from pairsmith.step_runs where task_id = ${task} and status in ('queued', 'running')`;

/** The columns of a run that are times. */
export const RUN_TIMES = [
  ...(['not_before', 'enqueued_at', 'heartbeat_at', 'cancel_requested_at'] as const),
  ...(['created_at', 'started_at', 'completed_at'] as const),
];

export const activeRun = (client: Client, taskId: string): Promise<RunRow | null> =>
  firstRow<RunRow>(client, activeRunOf('$1'), [taskId]);

/** How many runs wait for a worker; read off the index of active runs, however many have ended. */
export async function countQueuedRuns(client: Client): Promise<number> {
  const found = await firstRow<{ count: number }>(
    client,
    `select count(*) from pairsmith.step_runs where status = 'queued'`,
  );
  return found?.count ?? 0;
}

export interface ExecutionRow extends RunRow {
  step: StepName;
  /** What it spent on the model, however it ended. */
  llm: LlmUsage;
}

/** All runs of a task's steps, newest first. */
export const listExecutions = (client: Client, taskId: string): Promise<ExecutionRow[]> =>
  rows<ExecutionRow>(
    client,
    `select ${RUN_COLUMNS}, ${llmOfRun('step_runs.execution_id')} from pairsmith.step_runs
      where task_id = $1 and step <> $2 order by seq desc`,
    [taskId, EVALUATION],
  );

/** An evaluation, with what it spent on the model. */
export type EvaluationRow = RunRow & Pick<ExecutionRow, 'llm'>;

/** An evaluation without its report, but for the figures of its arms; null: it has none yet. */
export type ListedEvaluation = Omit<EvaluationRow, 'report'> & { arms: unknown[] | null };

/** All evaluations of a task, newest first. Reports, which hold all that was asked and answered, are not read. */
export const listEvaluations = (client: Client, taskId: string): Promise<ListedEvaluation[]> =>
  rows<ListedEvaluation>(
    client,
    `select ${RUN_COLUMNS_BUT_REPORT}, report_arms as arms, ${llmOfRun('step_runs.execution_id')}
       from pairsmith.step_runs where task_id = $1 and step = $2 order by seq desc`,
    [taskId, EVALUATION],
  );

/** One evaluation of a task, with all of its report; null: the task has none of this id. */
export const getEvaluation = (
  client: Client,
  taskId: string,
  executionId: string,
): Promise<EvaluationRow | null> =>
  firstRow<EvaluationRow>(
    client,
    `select ${RUN_COLUMNS}, ${llmOfRun('step_runs.execution_id')} from pairsmith.step_runs
      where task_id = $1 and step = $2 and execution_id = $3`,
    [taskId, EVALUATION, executionId],
  );

export interface NewRun {
  taskId: string;
  step: RunKind;
  mode: RunMode;
  options: RunOptions;
  /** The request that asks for it; not given: none did. */
  requestId?: string | null;
  /** Whether somebody is to be told of its end; not given: nobody. */
  webhook?: boolean;
  /** Among whose runs it takes its turn; not given: among those of nobody known. */
  submittedBy?: string | null;
  /** Of the run whose execution it goes on; not given: it begins one. */
  place?: number;
}

/**
 * Inserts a queued run (fence 1) and points its step at it, where it is one of a step. `nameRun(attempt)` gives the ids to try.
 * Null: the task has an active run already, which the index and not a read decides.
 */
export async function insertRun(
  client: PoolClient,
  run: NewRun,
  nameRun: (attempt: number) => string,
): Promise<string | null> {
  for (let attempt = 1; ; attempt += 1) {
    const executionId = nameRun(attempt);
    const inserted = await firstRow(
      client,
      `insert into pairsmith.step_runs (execution_id, task_id, step, mode, options, request_id, webhook, submitted_by, place)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning execution_id`,
      [
        ...[executionId, run.taskId, run.step, run.mode, JSON.stringify(run.options)],
        ...[run.requestId ?? null, run.webhook ?? false, run.submittedBy ?? null, run.place ?? null],
      ],
    );
    if (inserted) {
      await client.query(
        'update pairsmith.task_steps set execution_id = $3 where task_id = $1 and step = $2',
        [run.taskId, run.step, executionId],
      );
      return executionId;
    }
    if (await activeRun(client, run.taskId)) return null;
  }
}

/** Sets `steps` back to pending: what they reported belongs to an older execution. Files stay until one publishes. */
export async function resetSteps(
  client: PoolClient,
  taskId: string,
  steps: readonly StepName[],
): Promise<void> {
  await client.query(
    `update pairsmith.task_steps
        set status = 'pending', skipped = false, stale = false, started_at = null, completed_at = null,
            error_type = null, error_message = null, error_said = null, progress = null, report = null, warnings = '[]'
      where task_id = $1 and step = any($2)`,
    [taskId, steps],
  );
}

/**
 * Gives `steps` draws that no step of any task has had: their next run asks models anew, whatever is remembered of other
 * tasks, and lets the built-in writer draw anew.
 */
export async function raiseDraw(
  client: PoolClient,
  taskId: string,
  steps: readonly StepName[],
): Promise<Map<StepName, number>> {
  const raised = await rows<{ step: StepName; draw: number }>(
    client,
    `update pairsmith.task_steps set draw = nextval('pairsmith.draws')
      where task_id = $1 and step = any($2) returning step, draw`,
    [taskId, steps],
  );
  return new Map(raised.map(({ step, draw }) => [step, draw]));
}

/** A disabled step counts as met: completed, with `skipped`. */
export async function skipStep(client: PoolClient, taskId: string, step: StepName): Promise<void> {
  await client.query(
    `update pairsmith.task_steps
        set status = 'completed', skipped = true, stale = false, started_at = null, completed_at = clock_timestamp(),
            execution_id = null, error_type = null, error_message = null, error_said = null, progress = null, report = null,
            warnings = '[]'
      where task_id = $1 and step = $2`,
    [taskId, step],
  );
}

/** Adds a warning to a step, once. The caller refreshes the task. */
export async function addWarning(
  client: Client,
  taskId: string,
  step: StepName,
  warning: Message,
): Promise<void> {
  await client.query(
    `update pairsmith.task_steps set warnings = warnings || jsonb_build_array($3::jsonb)
      where task_id = $1 and step = $2 and not warnings @> jsonb_build_array($3::jsonb)`,
    [taskId, step, storedJson(warning)],
  );
}
