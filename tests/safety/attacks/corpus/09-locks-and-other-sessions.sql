# Locks and other sessions
# refused: before it runs
# closed by: the deny-list; no locking clause; lock_timeout
select pg_advisory_lock(1)
select pg_advisory_lock(1, 2)
select pg_try_advisory_lock(1)
select pg_advisory_xact_lock(1)
select pg_try_advisory_xact_lock_shared(1)
select pg_advisory_lock_shared(id) from customers
select pg_advisory_unlock_all()
select pg_terminate_backend(1)
select pg_terminate_backend(pid) from pg_stat_activity
select pg_cancel_backend(1)
select pg_log_backend_memory_contexts(1)
select pg_blocking_pids(1)
select pg_safe_snapshot_blocking_pids(1)
select pg_stat_get_activity(null)
select * from pg_stat_get_activity(null)
select * from pg_lock_status()
select * from pg_prepared_statement()
select * from pg_cursor()
select * from customers for update
select * from customers for share
select * from customers for no key update nowait
select * from customers for key share skip locked
select * from (select * from customers for update) c
with c as (select * from customers for update) select * from c
select (select id from customers for update limit 1)
lock table customers
lock customers in access exclusive mode nowait
select pg_export_snapshot()
select txid_current()
select pg_current_xact_id()
select pg_xact_commit_timestamp('1')
select pg_stat_reset()
select pg_stat_reset_shared('bgwriter')
select pg_stat_clear_snapshot()
select pg_wal_replay_pause()
select pg_replication_origin_create('attack')
