# Settings and roles
# refused: before it runs
# closed by: the deny-list; everything session-like is SET LOCAL and rolled back
select set_config('transaction_read_only', 'off', true)
select set_config('transaction_read_only', 'off', false)
select pg_catalog.set_config('statement_timeout', '0', false)
select set_config('role', 'postgres', false)
select set_config('session_authorization', 'postgres', false)
select set_config('standard_conforming_strings', 'off', false)
select set_config('search_path', 'loot', false)
select set_config('temp_file_limit', '-1', false)
select set_config(name, name, false) from customers
select current_setting('data_directory')
select current_setting('is_superuser', true)
select setseed(0.5)
set role postgres
set session authorization postgres
reset all
reset role
set statement_timeout = 0
set local transaction_read_only = off
set search_path = loot
discard all
show all
show data_directory
select pg_show_all_settings()
select * from pg_show_all_settings()
select pg_settings_get_flags('work_mem')
select pg_conf_load_time()
select pg_my_temp_schema()
select pg_is_in_recovery()
select pg_has_role('postgres', 'member')
select has_table_privilege('customers', 'delete')
select row_security_active('customers')
select pg_get_userbyid(10)
select current_schemas(true)
select nextval('own_counter')
select setval('own_counter', 1)
select currval('own_counter'), lastval()
