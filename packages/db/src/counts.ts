import type { RunStatus, StepName, TaskStatus } from '@pairsmith/core';
import { rows, type Client } from './client';

/** Runs of each step that are queued or running; read off the index of active runs. */
export const countActiveRuns = (client: Client) =>
  rows<{ step: StepName; status: RunStatus; count: number }>(
    client,
    `select step, status, count(*) from pairsmith.step_runs
      where status in ('queued', 'running') group by step, status`,
  );

/** Runs of each step that ended within the last `seconds`, and how many seconds they took from their first start. */
export const countEndedRuns = (client: Client, seconds: number) =>
  rows<{ step: StepName; status: RunStatus; count: number; seconds: number }>(
    client,
    `select step, status, count(*),
            coalesce(sum(extract(epoch from completed_at - started_at)), 0)::float8 as seconds
       from pairsmith.step_runs
      where completed_at > now() - $1 * interval '1 second' group by step, status`,
    [seconds],
  );

export const countTasks = (client: Client) =>
  rows<{ status: TaskStatus; count: number }>(
    client,
    'select status, count(*) from pairsmith.tasks group by status',
  );
