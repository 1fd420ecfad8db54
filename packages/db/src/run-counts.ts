import type { RunKind, RunStatus } from '@pairsmith/core';
import type { PoolClient } from 'pg';
import { rows, type Client } from './client';

/** How a run ended, as it is counted: a person's cancel is no failure. */
export const RUN_ENDINGS = ['completed', 'failed', 'cancelled'] as const;
export type RunEnding = (typeof RUN_ENDINGS)[number];

/** Counts a run that has just ended, in the transaction that ended it. */
export async function countEnding(client: PoolClient, executionId: string): Promise<void> {
  await client.query(
    `insert into pairsmith.run_counts (step, ending, runs, seconds)
     select step, case when status = 'completed' then status when error_type = 'cancelled' then 'cancelled' else 'failed' end,
            1, coalesce(extract(epoch from completed_at - started_at), 0)
       from pairsmith.step_runs where execution_id = $1`,
    [executionId],
  );
}

/** Brings the rows that endings have added down to one a step and end; one statement, so that a scrape sees all or none of it. */
export async function foldRunCounts(client: Client): Promise<void> {
  await client.query(
    `with counted as (delete from pairsmith.run_counts returning step, ending, runs, seconds)
     insert into pairsmith.run_counts (step, ending, runs, seconds)
     select step, ending, sum(runs), sum(seconds) from counted group by step, ending`,
  );
}

/** All runs that ever ended, by step and end; what was deleted since is counted too. */
export const readRunCounts = (client: Client) =>
  rows<{ step: RunKind; ending: RunEnding; count: number; seconds: number }>(
    client,
    `select step, ending, sum(runs)::bigint as count, sum(seconds) as seconds
       from pairsmith.run_counts group by step, ending`,
  );

/** Runs of each step that are queued or running, and since when the first of them was queued (again); read off the index of active runs. */
export const countActiveRuns = (client: Client) =>
  rows<{ step: RunKind; status: RunStatus; count: number; queued_seconds: number }>(
    client,
    `select step, status, count(*),
            greatest(0, extract(epoch from clock_timestamp() - min(not_before)))::float8 as queued_seconds
       from pairsmith.step_runs
      where status in ('queued', 'running') group by step, status`,
  );
