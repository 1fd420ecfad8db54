-- An evaluation is a run that is no step: what a step says of itself stands in task_steps, what an evaluation says here.
alter table pairsmith.step_runs
  add column progress jsonb,
  add column warnings jsonb not null default '[]';

-- What the model answered in evaluations, by the hash of everything that made the answer: a task's next evaluation, and one
-- that was interrupted, asks for nothing twice. With what the answer cost when it was asked for.
create table pairsmith.evaluation_answers (
  task_id     text not null references pairsmith.tasks on delete cascade,
  key         text not null,
  answer      jsonb not null,
  created_at  timestamptz not null default clock_timestamp(),
  primary key (task_id, key)
);
