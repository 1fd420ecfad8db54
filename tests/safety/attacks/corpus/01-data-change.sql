# Data change
# refused: before it runs
# closed by: the gate takes one SELECT; BEGIN READ ONLY
delete from customers
insert into traces (what) values ('in')
update customers set amount = 0
truncate customers
merge into customers c using orders o on c.id = o.customer_id when matched then delete
with d as (delete from customers returning id) select * from d
with i as (insert into traces (what) values ('in') returning id) select count(*) from i
with u as (update customers set amount = 0 returning id) select * from u
with m as (merge into customers c using orders o on c.id = o.customer_id when matched then update set amount = 0 returning c.id) select * from m
with recursive r as (select 1 as n union all select n + 1 from r where n < 3), d as (delete from customers returning id) select n from r
select (with d as (delete from customers returning 1 as one) select one from d limit 1)
select * from (with d as (delete from orders returning id) select id from d) x
select id from customers where id in (with d as (delete from orders returning id) select id from d)
select exists (with i as (insert into traces (what) values ('in') returning 1) select 1 from i)
select * from customers union all (with d as (delete from customers returning *) select * from d)
explain analyze delete from customers
explain (analyze, buffers) insert into traces (what) values ('in')
analyze) delete from customers --
copy customers from program 'echo 9'
copy traces (what) from stdin
copy (delete from customers returning *) to stdout
