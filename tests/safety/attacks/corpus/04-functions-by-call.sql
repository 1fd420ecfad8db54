# Functions by call
# refused: before it runs
# closed by: built-in functions by list; others only by ALLOWED_SQL_FUNCTIONS
select own_write(1)
select public.own_write('in')
select own_write(id) from customers
select * from own_rows()
select * from customers, lateral own_rows()
select * from rows from (own_rows(), generate_series(1, 2)) as r
select id from customers where own_write(id) > 0
select id from customers order by own_write(id)
select count(*) from customers group by own_write(id)
select count(*) filter (where own_write(id) > 0) from customers
select sum(own_write(id)) over (order by own_write(id)) from customers
select case when own_write(1) > 0 then 1 end
select coalesce(null, own_write(1))
select greatest(own_write(1), 2)
select array[own_write(1)]
select row(own_write(1), 2)
select (select own_write(1))
select 1 limit own_write(1)
select 1 offset (select own_write(1))
select id from customers having own_write(1) > 0
select * from customers c join orders o on own_write(c.id) = o.id
values (own_write(1))
with c as materialized (select own_write(1)) select 1 from c
select own_total(c) from customers c
select own_sum(id) from customers
select own_sum(id) over () from customers
select ts_stat('select own_write(1)')
select * from ts_stat('select $$x$$::tsvector from own_rows()')
select ts_rewrite('a'::tsquery, 'select $$a$$::tsquery, $$b$$::tsquery from own_rows()')
select query_to_xml('select own_write(1)', true, true, '')
select query_to_xml_and_xmlschema('select own_write(1)', true, true, '')
select table_to_xml('customers', true, true, '')
select schema_to_xml('public', true, true, '')
select database_to_xml(true, true, '')
select cursor_to_xml('probe', 1, true, true, '')
select pg_catalog.pg_event_trigger_ddl_commands()
select plpgsql_call_handler()
select plpgsql_inline_handler(null)
select fmgr_sql_validator(1)
select json_value(own_text()::jsonb, '$.a')
select * from json_table(own_text()::jsonb, '$' columns (a int path '$'))
select * from customers tablesample own_method (1)
