-- A row may be deleted by an application whose role knows nothing of this schema. The foreign key that words had went its way
-- as the owner of the tables, and so do these; their search_path is fixed, since the caller's would be that of the owner.
alter function pairsmith.forget_words() security definer set search_path = pg_catalog, pg_temp;
alter function pairsmith.forget_all_words() security definer set search_path = pg_catalog, pg_temp;

-- Who empties the tasks at one stroke leaves none to be counted.
create function pairsmith.count_no_tasks() returns trigger language plpgsql as $$
begin
  delete from pairsmith.task_counts;
  return null;
end $$;
create trigger count_no_tasks after truncate on pairsmith.tasks
  for each statement execute function pairsmith.count_no_tasks();
