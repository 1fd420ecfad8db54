-- What Pairsmith remembers. The truth about tasks and runs stands here and nowhere else: Redis only carries hints,
-- the volume only bytes.

create table pairsmith.tasks (
  task_id            text primary key,
  task_name          text,
  -- core's pure function of the steps, kept in step by refreshTask in the transaction of every change
  status             text not null default 'pending',
  connection_sealed  bytea not null,               -- AES-256-GCM under SECRET_KEY
  connection_masked  text not null,                -- as people may see it
  parameters         jsonb not null,
  table_count        integer,                      -- names in table_list.txt; null: no list yet
  created_by         text not null,
  error_message      text,
  version            bigint not null default 1,    -- raised by each change that a client can see
  files_version      bigint not null default 0,    -- raised by each change of a name; says when current/ is behind
  created_at         timestamptz not null default clock_timestamp(),
  updated_at         timestamptz not null default clock_timestamp(),
  started_at         timestamptz,
  completed_at       timestamptz
);
create index tasks_newest on pairsmith.tasks (created_at desc, task_id desc);

create table pairsmith.task_steps (
  task_id        text not null references pairsmith.tasks on delete cascade,
  step           text not null,
  position       smallint not null,
  status         text not null default 'pending' check (status in ('pending', 'running', 'completed', 'failed')),
  skipped        boolean not null default false,   -- disabled by the task's switches
  stale          boolean not null default false,   -- completed from input that has changed since
  draw           integer not null default 0,       -- raised by a fresh execution; part of every cache key
  execution_id   text,                             -- the newest run
  started_at     timestamptz,
  completed_at   timestamptz,
  error_type     text,
  error_message  text,
  progress       jsonb,
  report         jsonb,
  warnings       jsonb not null default '[]',
  primary key (task_id, step)
);

-- One execution of one step, and its own outbox: enqueued_at null means "still to be sent", not before not_before.
-- The fence counts queueings: 1 at insert, +1 only when the run is put back to 'queued'. Whoever claimed under a
-- fence writes only while it is still the run's.
create table pairsmith.step_runs (
  execution_id         text primary key,
  seq                  bigint generated always as identity,
  task_id              text not null references pairsmith.tasks on delete cascade,
  step                 text not null,
  mode                 text not null check (mode in ('step', 'complete')),
  options              jsonb not null,
  status               text not null default 'queued' check (status in ('queued', 'running', 'completed', 'failed')),
  fence                integer not null default 1,
  not_before           timestamptz not null default now(),
  enqueued_at          timestamptz,
  heartbeat_at         timestamptz,
  progress_at          timestamptz,                -- last sign of progress; the stall watch reads it
  cancel_requested_at  timestamptz,
  cancel_reason        text check (cancel_reason in ('cancelled', 'stalled')),
  attempts             integer not null default 0, -- claims
  lost                 integer not null default 0, -- take-overs from workers that went silent
  worker               text,                       -- host and process that claimed last; for people
  created_at           timestamptz not null default clock_timestamp(),
  started_at           timestamptz,
  completed_at         timestamptz,
  error_type           text,
  error_message        text,
  report               jsonb
);
-- The database decides who may start: not a read followed by a write.
create unique index one_active_run_per_task on pairsmith.step_runs (task_id) where status in ('queued', 'running');
create index step_runs_of_task on pairsmith.step_runs (task_id, seq desc);
create index step_runs_active on pairsmith.step_runs (status, enqueued_at) where status in ('queued', 'running');

-- What a name of a task means now. Bytes never change; a name that means something else names other bytes.
create table pairsmith.task_files (
  task_id           text not null references pairsmith.tasks on delete cascade,
  name              text not null,
  folder            text not null,                 -- below the task's folder: runs/{execution_id}.f{fence} or uploads/{uuid}
  stored_as         text not null,                 -- the file's name inside it; differs from `name` for backups
  bytes             bigint not null,
  sha256            text not null,
  step              text,                          -- the owner; null survives every re-run
  kind              text not null check (kind in ('output', 'upload', 'backup')),
  edited_by         text,                          -- who put these bytes here; null: the owning step did
  generated_folder  text,                          -- where the owner's last published bytes lie, and their hash
  generated_sha256  text,
  created_at        timestamptz not null default clock_timestamp(),
  modified_at       timestamptz not null default clock_timestamp(),
  primary key (task_id, name)
);

-- Validated model answers by the hash of everything that made them: a killed step repays only calls in flight.
create table pairsmith.llm_answers (
  key         text primary key,
  model       text not null,
  answer      jsonb not null,
  created_at  timestamptz not null default now()
);

create table pairsmith.embeddings (
  model        text not null,
  dimension    integer not null,
  text_sha256  text not null,
  embedding    bytea not null,                     -- float32, little endian
  created_at   timestamptz not null default now(),
  primary key (model, dimension, text_sha256)
);

create table pairsmith.llm_usage (
  task_id            text not null references pairsmith.tasks on delete cascade,
  step               text not null,
  model              text not null,
  calls              bigint not null default 0,
  cached             bigint not null default 0,
  prompt_tokens      bigint not null default 0,
  completion_tokens  bigint not null default 0,
  primary key (task_id, step, model)
);
