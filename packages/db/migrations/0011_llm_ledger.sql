-- What a run spent on the model, whether it published or failed; the budget of a task stays measured against llm_usage.
-- No foreign key to the run: what is spent is spent, also where its row is not there yet or not any more.
create table pairsmith.llm_run_usage (
  execution_id       text primary key,
  task_id            text not null references pairsmith.tasks on delete cascade,
  calls              bigint not null default 0,
  cached             bigint not null default 0,
  retried            bigint not null default 0,
  prompt_tokens      bigint not null default 0,
  completion_tokens  bigint not null default 0,
  seconds            double precision not null default 0,
  cost               double precision                -- by the prices of that time; null: none were set
);
create index llm_run_usage_task on pairsmith.llm_run_usage (task_id);

alter table pairsmith.llm_usage
  add column retried bigint not null default 0,
  add column seconds double precision not null default 0,
  add column cost double precision;

-- What all of a deployment spent, day by day: tasks that are deleted stay spent.
create table pairsmith.llm_days (
  day                date primary key,
  calls              bigint not null default 0,
  prompt_tokens      bigint not null default 0,
  completion_tokens  bigint not null default 0,
  cost               double precision
);
