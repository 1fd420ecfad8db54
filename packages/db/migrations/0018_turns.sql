-- Whose turn it is, decided when a worker takes a job and not when the job is sent (docs/decisions/turns.md). Null in what the
-- version before writes: a run of nobody known, at the place of its own.
alter table pairsmith.step_runs add column submitted_by text;  -- the caller that asked for it
alter table pairsmith.step_runs add column place bigint;       -- of an execution of several steps: the seq of its first run
alter table pairsmith.step_runs add column job text;           -- the job that brings it, where that is not its own

-- When each caller was served last, apart for whole executions and single steps; one row for each that ever was.
create sequence pairsmith.turns_taken;
create table pairsmith.turns (
  caller  text not null,
  mode    text not null,
  turn    bigint not null,
  primary key (caller, mode)
);
