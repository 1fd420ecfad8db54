-- What a list of evaluations shows of their reports, beside them: a report holds every question and every answer, is kept
-- out of line, and would be read and unpacked whole for a few figures of it.
alter table pairsmith.step_runs add column report_arms jsonb
  generated always as (case when step = 'evaluation' then report -> 'arms' end) stored;

-- Counts tasks by status as the one before did, and gives a list that is sorted by it in its order.
create index tasks_in_order_of_status on pairsmith.tasks (status, task_id);
drop index pairsmith.tasks_by_status;
