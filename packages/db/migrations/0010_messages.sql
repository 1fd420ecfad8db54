-- What went wrong as a message's code and parameters, to be put into words for whoever reads it. The text beside it stays
-- Chinese: rows of before have nothing else, and an API of the version before reads it.
alter table pairsmith.tasks add column error_said jsonb;
alter table pairsmith.task_steps add column error_said jsonb;
alter table pairsmith.step_runs add column error_said jsonb;
