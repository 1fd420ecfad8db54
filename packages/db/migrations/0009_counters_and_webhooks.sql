-- What is counted for good, whichever process counted it, so that one scrape of any API process has it. Each counting
-- adds rows of its own, for the reason that run_counts has; the sweep folds them into one row a series.
create table pairsmith.counters (
  name    text not null,                          -- and the labels: packages/core/src/counters.ts
  labels  jsonb not null,
  value   double precision not null
);

-- Whether somebody is to be told of the run's end: decided when it is accepted; the runs after it in complete mode have it too.
alter table pairsmith.step_runs add column webhook boolean not null default false;

-- When a step first read from the task's business database, by the connection that the task has now. One that a task has
-- reached is waited for by all, one that none has is a mistake and fails at once.
alter table pairsmith.tasks add column reached_at timestamptz;
-- Hashed: a connection may be longer than a row of a sorted index.
create index tasks_reached on pairsmith.tasks using hash (connection_masked) where reached_at is not null;

-- Messages still to be sent, written in the transaction that ended their run. A row is gone once its message was taken,
-- or was given up. No foreign key: what is told is told though the task is deleted meanwhile.
create table pairsmith.webhook_messages (
  id          uuid primary key default gen_random_uuid(),
  body        text not null,                      -- JSON, as it is signed and sent
  created_at  timestamptz not null default clock_timestamp(),
  due_at      timestamptz not null default clock_timestamp(),
  attempts    integer not null default 0
);
create index webhook_messages_due on pairsmith.webhook_messages (due_at);
