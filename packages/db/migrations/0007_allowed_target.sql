-- Which host of the task's connection may be connected to, as the API decided it by its rules; a worker has none and
-- connects to nothing else. Null: a task of before; the API decides when it is executed next.
alter table pairsmith.tasks add column allowed_target jsonb;
