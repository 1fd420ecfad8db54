# Catalogue and secrets
# refused: before it runs
# closed by: system tables and look-ups by name are refused; only tables of the task are read
select * from pg_authid
select rolname, rolpassword from pg_catalog.pg_authid
select * from pg_shadow
select * from pg_roles
select * from pg_user_mapping
select * from pg_user_mappings
select * from pg_foreign_server
select * from pg_stat_activity
select query from pg_stat_statements
select * from pg_settings
select * from pg_file_settings
select * from pg_hba_file_rules
select * from pg_largeobject
select * from pg_proc
select prosrc from pg_catalog.pg_proc where proname like 'own%'
select * from pg_class, pg_attribute
select * from pg_stats where tablename = 'customers'
select * from pg_statistic
select * from pg_subscription
select * from pg_prepared_statements
select * from pg_cursors
select * from pg_locks
select * from information_schema.tables
select * from information_schema.user_mapping_options
select * from information_schema.role_table_grants
select * from pg_toast.pg_toast_1255
select * from pg_temp_1.t
select * from U&"pg\005fauthid"
select * from "pg_authid"
table pg_authid
select (select rolpassword from pg_authid limit 1)
with p as (table pg_shadow) select * from p
select 'customers'::regclass
select 'own_write'::regproc
select 10::regrole
select c::text::regtype from customers c
select to_regclass('pg_authid')
select pg_get_functiondef(1)
select pg_get_viewdef('v')
select obj_description(1), col_description(1, 1)
select pg_relation_filepath('customers')
select pg_database_size('postgres')
select ctid, xmin, tableoid from customers
select (c).xmax from customers c
select * from hidden
select * from other.hidden
select * from postgres.public.customers
