# Network
# refused: before it runs
# closed by: the deny-list; foreign tables only where the task lists them
select dblink_exec(own_dsn(), 'delete from customers')
select dblink_exec('host=127.0.0.1', 'delete from customers')
select public.dblink_exec('x', 'y')
select * from dblink('host=127.0.0.1 dbname=postgres', 'select 1') as t(a int)
select dblink_connect('a', 'host=127.0.0.1')
select dblink_connect_u('a', 'host=127.0.0.1')
select dblink_send_query('a', 'select 1')
select dblink_get_result('a')
select dblink_get_connections()
select dblink_disconnect()
select dblink_open('a', 'b')
select dblink_fetch('a', 1)
select dblink_build_sql_insert('customers', '1', 1, '{1}', '{2}')
select ('host=127.0.0.1'::text).dblink_connect
select * from elsewhere
select * from public.elsewhere
select postgres_fdw_get_connections()
select postgres_fdw_disconnect_all()
select postgres_fdw_handler()
import foreign schema public from server away into public
select inet_server_addr(), inet_client_addr()
select inet_server_port()
select pg_notify('attack', 'x')
notify attack, 'x'
listen attack
unlisten *
select pg_logical_emit_message(true, 'a', 'b')
select pg_create_logical_replication_slot('attack', 'pgoutput')
select pg_create_physical_replication_slot('attack')
select pg_drop_replication_slot('attack')
create subscription attack connection 'host=127.0.0.1' publication p
select pg_logical_slot_get_changes('attack', null, null)
