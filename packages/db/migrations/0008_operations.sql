-- What operators look at: which workers live, how many runs have ever ended and how, and who changed what.

-- A worker process says again and again how long it is to be taken for alive, by the database's clock. One that ends in
-- good order takes its row away; rows of killed ones run out.
create table pairsmith.workers (
  id           uuid primary key,                  -- made anew by each process
  name         text not null,                     -- host and process, for people
  started_at   timestamptz not null default now(),
  alive_until  timestamptz not null
);

-- Ended runs as counters. Each ending adds a row of its own: a worker that freezes within its publishing transaction
-- would hold a shared row against all others. The sweep folds them into one row a step and end.
create table pairsmith.run_counts (
  step     text not null,
  ending   text not null check (ending in ('completed', 'failed', 'cancelled')),
  runs     bigint not null,
  seconds  double precision not null              -- from their first start; 0 for those that never started
);
insert into pairsmith.run_counts (step, ending, runs, seconds)
select step, case when status = 'completed' then 'completed' when error_type = 'cancelled' then 'cancelled' else 'failed' end,
       count(*), coalesce(sum(extract(epoch from completed_at - started_at)), 0)
  from pairsmith.step_runs where status in ('completed', 'failed') group by 1, 2;
-- Counted the runs of the last minutes at each scrape.
drop index pairsmith.step_runs_ended;

-- The request that asked for a run, as its caller or the API named it; the runs after it in complete mode have it too.
alter table pairsmith.step_runs add column request_id text;

-- Who did what. A row is written before the work begins, so that nothing changes without one, and gets its outcome
-- after; null: the process ended in between. No foreign key: it outlives what it speaks of.
create table pairsmith.audit (
  id            bigint generated always as identity primary key,
  at            timestamptz not null default clock_timestamp(),
  actor         text not null,                    -- the API key's name; `guest` where there are no keys
  role          text not null,
  action        text not null,
  task_ids      text[] not null,                  -- more than one where several were deleted
  execution_id  text,
  request_id    text not null,
  status        integer,
  error_type    text,
  details       jsonb not null default '{}'       -- chosen fields of the request, never its texts
);
create index audit_at on pairsmith.audit (at);
create index audit_of_tasks on pairsmith.audit using gin (task_ids);
