# Functions by attribute notation
# refused: before it runs
# closed by: an attribute is a column of its source or a field of a known type
select (0.1::float8).pg_sleep
select ('/etc/passwd'::text).pg_read_file
select ('/etc/passwd'::text).pg_read_binary_file
select ('/etc'::text).pg_ls_dir
select (1).pg_cancel_backend
select (1).pg_terminate_backend
select ('select own_write(1)'::text).ts_stat
select (4242::bigint).pg_advisory_lock
select (4242::bigint).pg_try_advisory_lock
select (4242::bigint).pg_advisory_xact_lock
select (1::oid).lo_get
select (1::oid).lo_unlink
select ('/etc/passwd'::text).lo_import
select ('own_counter'::regclass).nextval
select ('own_counter'::text::regclass).nextval
select ('data_directory'::text).current_setting
select (1).own_write
select ('in'::text).own_write
select (c).own_total from customers c
select c.own_total from customers c
select c.own_total from (select * from customers) c
select own_total from customers
select x.own_total from customers as x where x.own_total > 0
select (x).own_total from (select c from customers c) s(x)
select (row(1, 'a', 'b', 1.0)::customers).own_total
select ((select c from customers c limit 1)).own_total
select (array(select c from customers c))[1].own_total
select (id).own_write from customers
select id from customers order by (id).own_write
select id from customers where (id).own_write > 0
select o.id from orders o join customers c on c.own_total = o.id
select (0.1::float8)."pg_sleep"
select (0.1::float8).U&"pg_sl\0065ep"
select n.own_write from generate_series(1, 2) n
select (n).own_write from generate_series(1, 2) n
with c as (select * from customers) select c.own_total from c
select v.own_write from (values (1)) v
select (('in'::text)).own_write
select (own.x).own_write from (select 1 as x) own
select (c.*).own_total from customers c
