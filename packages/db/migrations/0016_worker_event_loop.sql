-- The longest that a worker's event loop stood still between two signs of life, in seconds: what its heartbeats had to wait.
-- Null: it did not say, as the version before does not.
alter table pairsmith.workers add column event_loop_seconds double precision;
