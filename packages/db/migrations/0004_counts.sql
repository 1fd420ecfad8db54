-- What /metrics counts at each scrape: tasks by their status and the runs that ended of late, read off an index alone.
create index tasks_by_status on pairsmith.tasks (status);
create index step_runs_ended on pairsmith.step_runs (completed_at, step, status) where completed_at is not null;
