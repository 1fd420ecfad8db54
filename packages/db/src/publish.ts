import {
  EVALUATION,
  executionId as nameExecution,
  isStepEnabled,
  stepsAfter,
  type RunOptions,
  type StepName,
  type TaskParameters,
  type Said,
} from '@pairsmith/core';
import type { Pool, PoolClient } from 'pg';
import type { Claim } from './beat';
import { changed, firstRow, rows } from './client';
import { noteEnding, type RunEnd } from './run-lifecycle';
import { getRun, insertRun, skipStep, type RunRow } from './step-runs';
import { copyToBackup, type FileRow, type StoredFile } from './task-files';
import { lockTask, refreshTask } from './tasks';
import { storedMessage } from './stored-message';
import { inTransaction } from './transaction';
import { storedJson } from './stored-json';

/** A file of the run's folder and whose name it is to be; `owner` null survives every re-run. */
export interface PublishedFile extends StoredFile {
  owner: StepName | null;
  /** It holds what was there and more: the bytes before are kept whoever wrote them, and a person's share stays a person's. */
  isExtended?: boolean;
}

/** What becomes true with the publishing transaction. */
export interface Publication {
  files: readonly PublishedFile[];
  removed: readonly string[];
  /** Names of the step that keep meaning what they mean; not given: none, all that it does not write is gone. */
  kept?: readonly string[];
  report: Record<string, unknown>;
  warnings: readonly Said[];
  /** Set where the run publishes and fails: what could be done is there, and the message says what could not. */
  failure: RunEnd | null;
}

/** What a person had edited under a name that the run replaced, and the name that it has now. */
interface PutAside {
  name: string;
  backup: string;
}

/** What publishing led to. */
export interface Published {
  /** The next run, in complete mode. */
  next: RunRow | null;
  putAside: PutAside[];
}

/** Thrown inside the publishing transaction so that it rolls back: the run is no longer this worker's, or was cancelled. */
export class Fenced extends Error {
  constructor(claim: Claim) {
    super(`fence ${claim.fence} of ${claim.executionId} may not publish`);
    this.name = 'Fenced';
  }
}

export interface PublishOptions {
  /** A worker that freezes inside the transaction must not hold the task's row for longer than its lease. */
  leaseMs: number;
  /** The clock of the ids; the second of the next run in complete mode. */
  now: () => Date;
}

/**
 * The publishing transaction: either all of it is seen, or nothing. `prepare` runs first inside it (the training rows
 * of a load, the report file) and says what to publish.
 *
 * The run's own row comes last of the long work: it decides under the fence, and taken first it would hold up the
 * heartbeat. Throws `Fenced` where another owner or a cancel came first, `UncertainCommit` where nobody knows.
 */
export async function publishRun(
  pool: Pool,
  claim: Claim,
  options: PublishOptions,
  prepare: (client: PoolClient) => Promise<Publication>,
): Promise<Published> {
  return inTransaction(pool, async (client) => {
    await client.query(`select set_config('idle_in_transaction_session_timeout', $1, true)`, [
      `${options.leaseMs}ms`,
    ]);
    const publication = await prepare(client);
    if (!(await lockTask(client, claim.taskId))) throw new Fenced(claim);
    const run = await getRun(client, claim.executionId);
    if (!run) throw new Fenced(claim);
    const putAside = await replaceFiles(client, run, publication);
    await endStep(client, claim, publication);
    await endRunUnderFence(client, claim, publication);
    const next = publication.failure ? null : await enqueueNextStep(client, run, options.now());
    await refreshTask(client, claim.taskId);
    await noteEnding(client, claim.executionId);
    return { next, putAside };
  });
}

/** Whether a run has published under this fence: the answer to an uncertain COMMIT. Waits for one that is still under way. */
export async function wasPublished(pool: Pool, claim: Claim): Promise<boolean> {
  return inTransaction(pool, async (client) => {
    const row = await firstRow<{ published: boolean }>(
      client,
      `select fence = $2 and report is not null as published from pairsmith.step_runs where execution_id = $1 for update`,
      [claim.executionId, claim.fence],
    );
    return row?.published ?? false;
  });
}

async function replaceFiles(client: PoolClient, run: RunRow, publication: Publication): Promise<PutAside[]> {
  const written = publication.files.map((file) => file.name);
  const replaced = await rows<FileRow>(
    client,
    `select * from pairsmith.task_files
      where task_id = $1 and (step = $2 or name = any($3) or name = any($4)) and not name = any($5)
      order by name for update`,
    [run.task_id, run.step, written, publication.removed, publication.kept ?? []],
  );
  const putAside: PutAside[] = [];
  for (const file of replaced) {
    const next = publication.files.find(({ name }) => name === file.name);
    const isChanged = next?.sha256 !== file.sha256;
    const isKept = next?.isExtended ? isChanged : file.edited_by !== null;
    if (!isKept || file.kind === 'backup') continue;
    putAside.push({ name: file.name, backup: (await copyToBackup(client, file)).name });
  }
  await client.query(
    'delete from pairsmith.task_files where task_id = $1 and name = any($2) and not name = any($3)',
    [run.task_id, replaced.map((file) => file.name), written],
  );
  for (const file of publication.files) {
    await client.query(
      `insert into pairsmith.task_files
         (task_id, name, folder, stored_as, bytes, sha256, step, kind, generated_folder, generated_sha256)
       values ($1, $2, $3, $2, $4, $5, $6, 'output', $3, $5)
       on conflict (task_id, name) do update
         set folder = excluded.folder, stored_as = excluded.stored_as, bytes = excluded.bytes,
             sha256 = excluded.sha256, step = excluded.step, kind = excluded.kind,
             edited_by = case when $7 then task_files.edited_by end,
             generated_folder = excluded.generated_folder, generated_sha256 = excluded.generated_sha256,
             created_at = clock_timestamp(), modified_at = clock_timestamp()`,
      [run.task_id, file.name, file.folder, file.bytes, file.sha256, file.owner, file.isExtended ?? false],
    );
  }
  await client.query('update pairsmith.tasks set files_version = files_version + 1 where task_id = $1', [
    run.task_id,
  ]);
  return putAside;
}

async function endStep(client: PoolClient, claim: Claim, { failure, report, warnings }: Publication) {
  await client.query(
    `update pairsmith.task_steps
        set status = $3, completed_at = clock_timestamp(), error_type = $4, error_message = $5, error_said = $6,
            report = $7, warnings = $8, stale = false, progress = null
      where task_id = $1 and execution_id = $2`,
    [
      claim.taskId,
      claim.executionId,
      failure ? 'failed' : 'completed',
      failure?.errorType ?? null,
      ...storedMessage(failure?.errorMessage ?? null),
      storedJson(report),
      storedJson(warnings),
    ],
  );
}

/** The statement on which everything above hangs: 0 rows, and all of it is undone. */
async function endRunUnderFence(
  client: PoolClient,
  claim: Claim,
  { failure, report, warnings }: Publication,
) {
  const mine = await changed(
    client,
    `update pairsmith.step_runs
        set status = $3, completed_at = clock_timestamp(), error_type = $4, error_message = $5, error_said = $6,
            report = $7, progress = null, warnings = case when step = $8 then $9::jsonb else warnings end
      where execution_id = $1 and fence = $2 and status = 'running' and cancel_requested_at is null`,
    [
      claim.executionId,
      claim.fence,
      failure ? 'failed' : 'completed',
      failure?.errorType ?? null,
      ...storedMessage(failure?.errorMessage ?? null),
      storedJson(report),
      EVALUATION,
      storedJson(warnings),
    ],
  );
  if (!mine) throw new Fenced(claim);
}

/** Skips the disabled steps that come next; in complete mode queues the first one that is not. Nothing comes after an evaluation. */
async function enqueueNextStep(client: PoolClient, run: RunRow, now: Date): Promise<RunRow | null> {
  if (run.step === EVALUATION) return null;
  const task = await firstRow<{ parameters: TaskParameters }>(
    client,
    'select parameters from pairsmith.tasks where task_id = $1',
    [run.task_id],
  );
  for (const step of stepsAfter(run.step)) {
    if (task && !isStepEnabled(step, task.parameters)) {
      await skipStep(client, run.task_id, step);
      continue;
    }
    return run.mode === 'complete' ? queueNext(client, run, step, now) : null;
  }
  return null;
}

async function queueNext(client: PoolClient, run: RunRow, step: StepName, now: Date): Promise<RunRow | null> {
  const next = await firstRow<{ draw: number }>(
    client,
    'select draw from pairsmith.task_steps where task_id = $1 and step = $2',
    [run.task_id, step],
  );
  const options: RunOptions = { ...run.options, draw: next?.draw ?? run.options.draw };
  const following = {
    taskId: run.task_id,
    step,
    mode: 'complete',
    options,
    requestId: run.request_id,
    webhook: run.webhook,
    submittedBy: run.submitted_by,
    place: run.place,
  } as const;
  const id = await insertRun(client, following, (attempt) => nameExecution(run.task_id, step, now, attempt));
  return id === null ? null : getRun(client, id);
}
