-- Tasks whose rows are gone and whose folder may not be: written with the deletion, so that a process that dies before
-- the folder is removed leaves a note for the janitor. A folder without a note is never removed: the service may be
-- pointed at another database by mistake.
create table pairsmith.deleted_tasks (
  task_id     text primary key,
  deleted_at  timestamptz not null default now()
);
