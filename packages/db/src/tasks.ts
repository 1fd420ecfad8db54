import {
  EVALUATION,
  isStepEnabled,
  maskConnection,
  STEP_NAMES,
  taskId,
  taskStatus,
  type AllowedTarget,
  type Progress,
  type StepName,
  type StepStatus,
  type TaskParameters,
  type TaskStatus,
  type Message,
  type Said,
} from '@pairsmith/core';
import type { Pool, PoolClient } from 'pg';
import { changed, firstRow, preparedRows, rows, withTimestamps, type Client, type Timestamp } from './client';
import { openText, sealText, type SecretKeys } from './sealed-text';
import { storedMessage } from './stored-message';
import { llmOfRun, llmUsageOf, type LlmUsage } from './llm-ledger';
import { activeRun, activeRunOf, RUN_TIMES, type RunRow } from './step-runs';
import { inTransaction } from './transaction';
import { storedJson } from './stored-json';

/** A task as it may be shown: the connection is masked. */
export interface TaskRow {
  task_id: string;
  task_name: string | null;
  status: TaskStatus;
  connection_masked: string;
  parameters: TaskParameters;
  /** Names in table_list.txt; null: no list yet. */
  table_count: number | null;
  created_by: string;
  error_message: Said | null;
  version: number;
  files_version: number;
  created_at: Timestamp;
  updated_at: Timestamp;
  started_at: Timestamp | null;
  completed_at: Timestamp | null;
}

export interface StepRow {
  step: StepName;
  status: StepStatus;
  skipped: boolean;
  stale: boolean;
  draw: number;
  execution_id: string | null;
  /** Claims of its newest run; 0 before the first. */
  attempts: number;
  started_at: Timestamp | null;
  completed_at: Timestamp | null;
  error_type: string | null;
  error_message: Said | null;
  progress: Progress | null;
  report: Record<string, unknown> | null;
  warnings: Said[];
  /** What its newest run spent on the model, however it ended. */
  llm: LlmUsage;
}

export interface TaskWithSteps extends TaskRow {
  /** All four, in their order. */
  steps: StepRow[];
  /** The run that is queued or running. */
  active_run: RunRow | null;
  /** What all its runs spent on the model. */
  llm: LlmUsage;
}

/** Every column but the sealed connection. */
export const TASK_COLUMNS = `t.task_id, t.task_name, t.status, t.connection_masked, t.parameters, t.table_count, t.created_by,
  case when t.error_message is not null then coalesce(t.error_said, to_jsonb(t.error_message)) end as error_message, t.version, t.files_version, t.created_at, t.updated_at, t.started_at, t.completed_at`;

/** Those of them that are times. */
export const TASK_TIMES = ['created_at', 'updated_at', 'started_at', 'completed_at'] as const;

export interface NewTask {
  taskName: string | null;
  /** With its password. */
  dbConnection: string;
  /** Not given: no worker may connect before it is decided. */
  allowedTarget?: AllowedTarget;
  parameters: TaskParameters;
  createdBy: string;
  /** The second that the id is made of. */
  at: Date;
}

/** Makes a task with its four pending steps; where its second is taken, the id gets `_02`, `_03` … */
export async function createTask(pool: Pool, secretKey: string, task: NewTask): Promise<TaskWithSteps> {
  const sealed = sealText(secretKey, task.dbConnection);
  const masked = maskConnection(task.dbConnection);
  const allowed = task.allowedTarget ? JSON.stringify(task.allowedTarget) : null;
  for (let attempt = 1; ; attempt += 1) {
    const id = taskId(task.at, attempt);
    const created = await inTransaction(pool, async (client) => {
      const inserted = await changed(
        client,
        `insert into pairsmith.tasks
           (task_id, task_name, connection_sealed, connection_masked, parameters, created_by, allowed_target)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
        [id, task.taskName, sealed, masked, JSON.stringify(task.parameters), task.createdBy, allowed],
      );
      if (!inserted) return null;
      await client.query(
        `insert into pairsmith.task_steps (task_id, step, position)
         select $1, step, position from unnest($2::text[]) with ordinality as names (step, position)`,
        [id, STEP_NAMES],
      );
      return getTask(client, id);
    });
    if (created) return created;
  }
}

/**
 * A task with its steps, its active run and what it spent: one statement, so one moment and one round trip. The parts
 * come as JSON, whose times are brought into the form that columns have.
 */
export async function getTask(client: Client, id: string): Promise<TaskWithSteps | null> {
  const [task] = await preparedRows<TaskWithSteps>(client, TASK_WITH_STEPS, [id]);
  return task ? inOwnForm(task) : null;
}

/** How many tasks `getTasks` reads. */
export const TASKS_AT_ONCE = 8;

/** The same of some tasks, by their ids, still in one statement; those that there are. */
export async function getTasks(client: Client, ids: readonly string[]): Promise<Map<string, TaskWithSteps>> {
  // Always as many parameters: of a list PostgreSQL would not know how long it is, and plan it each time.
  const places = Array.from({ length: TASKS_AT_ONCE }, (_, at) => ids[at] ?? null);
  const found = await preparedRows<TaskWithSteps>(client, TASKS_WITH_STEPS, places);
  return new Map(found.map((task) => [task.task_id, inOwnForm(task)]));
}

const inOwnForm = (task: TaskWithSteps): TaskWithSteps => ({
  ...task,
  steps: task.steps.map((step) => withTimestamps(step, STEP_TIMES)),
  active_run: task.active_run && withTimestamps(task.active_run, RUN_TIMES),
});

/** Every task, the oldest first. */
export async function listTaskIds(client: Client): Promise<string[]> {
  const found = await rows<{ task_id: string }>(
    client,
    'select task_id from pairsmith.tasks order by created_at, task_id',
  );
  return found.map(({ task_id }) => task_id);
}

/** The versions of those of the tasks that there are: one statement, however many are asked for. */
export const taskVersions = (
  client: Client,
  ids: readonly string[],
): Promise<{ task_id: string; version: number }[]> =>
  rows<{ task_id: string; version: number }>(
    client,
    'select task_id, version from pairsmith.tasks where task_id = any($1)',
    [ids],
  );

/** The steps of the task that the SQL `task` names. */
const stepsOf = (
  task: string,
): string => `select s.step, s.status, s.skipped, s.stale, s.draw, s.execution_id, coalesce(r.attempts, 0) as attempts,
            s.started_at, s.completed_at, s.error_type,
            case when s.error_message is not null then coalesce(s.error_said, to_jsonb(s.error_message)) end as error_message, s.progress, s.report, s.warnings,
            ${llmOfRun('s.execution_id')}
       from pairsmith.task_steps s left join pairsmith.step_runs r on r.execution_id = s.execution_id
      where s.task_id = ${task} order by s.position`;

const STEP_TIMES = ['started_at', 'completed_at'] as const;

const TASK = `select ${TASK_COLUMNS},
       (select coalesce(json_agg(one), '[]') from (${stepsOf('t.task_id')}) one) as steps,
       (select to_json(one) from (${activeRunOf('t.task_id')}) one) as active_run,
       (select to_json(one) from (${llmUsageOf('t.task_id')}) one) as llm
  from pairsmith.tasks t`;

const TASK_WITH_STEPS = { name: 'task_with_steps', text: `${TASK} where t.task_id = $1` };
const TASKS_WITH_STEPS = {
  name: 'tasks_with_steps',
  text: `${TASK} where t.task_id in (${Array.from({ length: TASKS_AT_ONCE }, (_, at) => `$${at + 1}`).join(', ')})`,
};

const getSteps = (client: Client, id: string): Promise<StepRow[]> =>
  rows<StepRow>(client, stepsOf('$1'), [id]);

/** The connection with its password: only to connect with, never to show or log. Null: no such task. */
export const getConnection = async (
  client: Client,
  secretKeys: SecretKeys,
  id: string,
): Promise<string | null> => (await getTarget(client, secretKeys, id))?.connection ?? null;

/**
 * The connection, the host of it that was allowed (null for a task of before this was kept), and whether a step
 * of any task has read from there. Null: no such task.
 */
export async function getTarget(
  client: Client,
  secretKeys: SecretKeys,
  id: string,
): Promise<{ connection: string; allowed: AllowedTarget | null; wasReached: boolean } | null> {
  const task = await firstRow<{
    connection_sealed: Buffer;
    allowed_target: AllowedTarget | null;
    reached: boolean;
  }>(
    client,
    `select connection_sealed, allowed_target,
            exists (select from pairsmith.tasks other
                     where other.connection_masked = t.connection_masked and other.reached_at is not null) as reached
       from pairsmith.tasks t where task_id = $1`,
    [id],
  );
  if (!task) return null;
  const connection = openText(secretKeys, task.connection_sealed);
  return { connection, allowed: task.allowed_target, wasReached: task.reached };
}

/** The task's connection led to a database. */
export async function markReached(client: Client, id: string): Promise<void> {
  await client.query(
    'update pairsmith.tasks set reached_at = now() where task_id = $1 and reached_at is null',
    [id],
  );
}

/** Keeps what was decided about the host of the task's connection. */
export const keepAllowedTarget = (client: Client, id: string, allowed: AllowedTarget): Promise<number> =>
  changed(client, 'update pairsmith.tasks set allowed_target = $2 where task_id = $1', [
    id,
    JSON.stringify(allowed),
  ]);

/**
 * Holds the task's row until the transaction ends; false where there is no such task. Everything that changes a task
 * takes this lock first and a run's row after it: one order, no deadlock.
 */
export async function lockTask(client: PoolClient, id: string): Promise<boolean> {
  return (
    (await changed(client, 'select from pairsmith.tasks where task_id = $1 for no key update', [id])) === 1
  );
}

/**
 * Brings what is stored of the task's state in step with its steps, and raises its version. Called in the
 * transaction of every change that a client can see.
 */
export async function refreshTask(client: PoolClient, id: string): Promise<TaskStatus> {
  const steps = await getSteps(client, id);
  const active = await activeRun(client, id);
  // What an evaluation finds out changes nothing about the task.
  const status = taskStatus(
    steps.map((step) => step.status),
    active !== null && active.step !== EVALUATION,
  );
  const failed = status === 'failed' ? steps.find((step) => step.status === 'failed') : undefined;
  await client.query(
    `update pairsmith.tasks
        set status = $2, error_message = $3, error_said = $4, version = version + 1, updated_at = clock_timestamp(),
            completed_at = case when $2 in ('completed', 'failed') then coalesce(completed_at, clock_timestamp()) end
      where task_id = $1`,
    [id, status, ...storedMessage(failed?.error_message ?? null)],
  );
  return status;
}

export interface TaskChanges {
  taskName?: string | null;
  /** With its password, and the host of it that is allowed. */
  connection?: { dbConnection: string; allowedTarget: AllowedTarget };
  parameters?: Partial<TaskParameters>;
}

/**
 * Changes what a person decided about the task and marks `staleSteps` where they are completed. `busy`: a run is
 * queued or running and nothing was changed.
 */
export async function patchTask(
  pool: Pool,
  secretKey: string,
  id: string,
  changes: TaskChanges,
  stale: { steps: StepName[]; warning: Message },
): Promise<TaskWithSteps | 'busy' | null> {
  return inTransaction(pool, async (client) => {
    if (!(await lockTask(client, id))) return null;
    if (await activeRun(client, id)) return 'busy';
    if (changes.taskName !== undefined) {
      await client.query('update pairsmith.tasks set task_name = $2 where task_id = $1', [
        id,
        changes.taskName,
      ]);
    }
    if (changes.connection) {
      const { dbConnection, allowedTarget } = changes.connection;
      await client.query(
        `update pairsmith.tasks set connection_sealed = $2, connection_masked = $3, reached_at = null
          where task_id = $1`,
        [id, sealText(secretKey, dbConnection), maskConnection(dbConnection)],
      );
      await keepAllowedTarget(client, id, allowedTarget);
    }
    if (changes.parameters) {
      await client.query(
        'update pairsmith.tasks set parameters = parameters || $2::jsonb where task_id = $1',
        [id, JSON.stringify(changes.parameters)],
      );
    }
    await reopenSkipped(client, id);
    await markStale(client, id, stale.steps, stale.warning);
    await refreshTask(client, id);
    return getTask(client, id);
  });
}

/** A step that was skipped and is enabled now has not been done: it is pending again. */
async function reopenSkipped(client: PoolClient, id: string): Promise<void> {
  const task = await firstRow<{ parameters: TaskParameters }>(
    client,
    'select parameters from pairsmith.tasks where task_id = $1',
    [id],
  );
  const enabled = STEP_NAMES.filter((step) => task && isStepEnabled(step, task.parameters));
  await client.query(
    `update pairsmith.task_steps set status = 'pending', skipped = false, completed_at = null
      where task_id = $1 and step = any($2) and skipped`,
    [id, enabled],
  );
}

/** Marks those of `steps` that are completed as made from older input. The caller refreshes the task. */
export async function markStale(
  client: PoolClient,
  id: string,
  steps: readonly StepName[],
  warning: Message,
): Promise<void> {
  await client.query(
    `update pairsmith.task_steps
        set stale = true,
            warnings = case when warnings @> jsonb_build_array($3::jsonb) then warnings
                            else warnings || jsonb_build_array($3::jsonb) end
      where task_id = $1 and step = any($2) and status = 'completed' and not skipped`,
    [id, steps, storedJson(warning)],
  );
}

/** The task (where none is given: those that changed lately) with the version of its names: what `current/` should show. */
export const dueViews = (
  client: Client,
  taskId?: string,
): Promise<{ task_id: string; files_version: number }[]> =>
  rows<{ task_id: string; files_version: number }>(
    client,
    `select task_id, files_version from pairsmith.tasks
      where files_version > 0
        and case when $1::text is null then updated_at > now() - interval '1 hour' else task_id = $1 end`,
    [taskId ?? null],
  );
