-- Every draw anew has a number that no task has had: remembered answers of one task are no fresh ones of another.
create sequence pairsmith.draws as integer;
select setval('pairsmith.draws', max(draw)) from pairsmith.task_steps having max(draw) > 0;
