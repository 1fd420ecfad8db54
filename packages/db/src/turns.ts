import type { RunJob } from '@pairsmith/core';
import type { Pool, PoolClient } from 'pg';
import { changed, firstRow } from './client';
import { claimRun, takeRun, type ClaimedRun } from './run-lifecycle';
import { inTransaction } from './transaction';

// Any fixed number; one worker of all chooses at a time, so that each sees what the others run.
const TURN_LOCK = 7_052_028;

// A worker that freezes while it chooses must not stop the others: they take what their job brings.
const LOCK_TIMEOUT = `set local lock_timeout = '2s'`;

/** The job that was sent for a run under its fence: the queue's id of it. */
const OWN_JOB = `execution_id || '.f' || fence`;
const jobId = ({ executionId, fence }: RunJob): string => `${executionId}.f${fence}`;

interface Candidate {
  execution_id: string;
  task_id: string;
  fence: number;
  caller: string;
  mode: string;
  job: string;
}

/**
 * Takes the run whose turn it is. A job is a place at a worker and not a run: the run that it was sent for gets, where another
 * one is taken, the job of that one, so that each run that waits keeps a job that will bring it. Null: nothing waits.
 */
export async function claimTurn(pool: Pool, job: RunJob, worker: string): Promise<ClaimedRun | null> {
  try {
    for (;;) {
      const claimed = await inTransaction(pool, (client) => claimNext(client, job, worker));
      if (claimed !== 'gone') return claimed ?? (await claimOwn(pool, job, worker));
    }
  } catch (error) {
    // 55P03: somebody chooses, or holds a row, and does not end.
    if ((error as { code?: string }).code !== '55P03') throw error;
    return claimOwn(pool, job, worker);
  }
}

/** `gone`: what was chosen was cancelled or deleted meanwhile. */
async function claimNext(
  client: PoolClient,
  job: RunJob,
  worker: string,
): Promise<ClaimedRun | 'gone' | null> {
  await client.query(LOCK_TIMEOUT);
  await client.query('select pg_advisory_xact_lock($1)', [TURN_LOCK]);
  const next = await firstRow<Candidate>(client, NEXT, [job.executionId, job.fence]);
  if (!next) return null;
  const claimed = await takeRun(
    client,
    next.task_id,
    { executionId: next.execution_id, fence: next.fence },
    worker,
  );
  if (!claimed) return 'gone';
  await changed(
    client,
    `update pairsmith.step_runs set job = $2, enqueued_at = coalesce(enqueued_at, now())
      where status = 'queued' and coalesce(job, ${OWN_JOB}) = $1`,
    [jobId(job), next.job],
  );
  await client.query(
    `insert into pairsmith.turns (caller, mode, turn) values ($1, $2, nextval('pairsmith.turns_taken'))
     on conflict (caller, mode) do update set turn = excluded.turn`,
    [next.caller, next.mode],
  );
  return claimed;
}

/**
 * Of what waits: the caller that has the fewest runs under way, of several the one that was served longest ago; of this one the
 * kind, whole executions or single steps, by the same rule; of these the execution that began first, whatever step it has come
 * to. Only active runs are read, however many have ended. A task whose row somebody holds is left for the next turn.
 */
const NEXT = `
  with waiting as (
    select execution_id, task_id, fence, coalesce(submitted_by, '') as caller, mode, coalesce(place, seq) as place,
           coalesce(job, ${OWN_JOB}) as job
      from pairsmith.step_runs
     where status = 'queued' and (enqueued_at is not null or (execution_id = $1 and fence = $2))
  ), kinds as (
    select caller, mode, sum(running) as running, max(turn) as turn
      from (select coalesce(submitted_by, '') as caller, mode, 1 as running, 0 as turn
              from pairsmith.step_runs where status = 'running'
            union all select caller, mode, 0, turn from pairsmith.turns) what_was
     group by caller, mode
  ), callers as (select caller, sum(running) as running, max(turn) as turn from kinds group by caller)
  select w.execution_id, w.task_id, w.fence, w.caller, w.mode, w.job
    from waiting w
    join pairsmith.tasks t using (task_id)
    left join callers c on c.caller = w.caller
    left join kinds k on k.caller = w.caller and k.mode = w.mode
   order by coalesce(c.running, 0), coalesce(c.turn, 0), coalesce(k.running, 0), coalesce(k.turn, 0), w.place
   limit 1 for no key update of t skip locked`;

/** Without a choice: the run that this job is to bring, once whoever holds its task lets go. */
async function claimOwn(pool: Pool, job: RunJob, worker: string): Promise<ClaimedRun | null> {
  for (;;) {
    const own = await firstRow<{ execution_id: string; fence: number }>(
      pool,
      `select execution_id, fence from pairsmith.step_runs
        where status = 'queued' and coalesce(job, ${OWN_JOB}) = $1`,
      [jobId(job)],
    );
    if (!own) return null;
    const claimed = await claimRun(pool, own.execution_id, own.fence, worker);
    // Where another job brought it meanwhile, this one is now that of another run, which nothing else would bring.
    if (claimed) return claimed;
  }
}
