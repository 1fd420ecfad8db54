-- How many tasks there are by status, so that the first page of a list says its total without counting a hundred
-- thousand rows. Each change adds a row in its own transaction, for the reason that run_counts has; the sweep folds them.
create table pairsmith.task_counts (
  status  text not null,
  count   bigint not null
);

create function pairsmith.count_new_tasks() returns trigger language plpgsql as $$
begin
  insert into pairsmith.task_counts select status, count(*) from after_change group by status;
  return null;
end $$;

create function pairsmith.count_gone_tasks() returns trigger language plpgsql as $$
begin
  insert into pairsmith.task_counts select status, -count(*) from before_change group by status;
  return null;
end $$;

create function pairsmith.count_changed_tasks() returns trigger language plpgsql as $$
begin
  insert into pairsmith.task_counts
  select status, sum(change)
    from (select status, 1 as change from after_change union all select status, -1 from before_change) changes
   group by status having sum(change) <> 0;
  return null;
end $$;

-- Creating them locks out writers until the commit: what is counted below is what they count on from.
create trigger count_new_tasks after insert on pairsmith.tasks
  referencing new table as after_change for each statement execute function pairsmith.count_new_tasks();
create trigger count_gone_tasks after delete on pairsmith.tasks
  referencing old table as before_change for each statement execute function pairsmith.count_gone_tasks();
create trigger count_changed_tasks after update on pairsmith.tasks
  referencing old table as before_change new table as after_change
  for each statement execute function pairsmith.count_changed_tasks();

insert into pairsmith.task_counts select status, count(*) from pairsmith.tasks group by status;

-- A list of one status, newest first.
create index tasks_newest_of_status on pairsmith.tasks (status, created_at desc, task_id desc);
