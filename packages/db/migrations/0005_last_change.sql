-- When the training data changed last, written by whoever changes it in the same transaction. A row of our own, not a
-- key of the collections' cmetadata, so that a backup that was put back is the backup to the byte.
create table pairsmith.training_last_change (
  only_one   boolean primary key default true check (only_one),
  changed_at timestamptz not null
);

insert into pairsmith.training_last_change (changed_at)
select max(completed_at) from pairsmith.task_steps
 where step = 'training_load' and status = 'completed' and not skipped
having max(completed_at) is not null;
