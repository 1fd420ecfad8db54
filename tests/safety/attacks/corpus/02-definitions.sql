# Definitions
# refused: before it runs
# closed by: the gate takes one SELECT; BEGIN READ ONLY
create table loot as select * from customers
create temp table loot as table customers
create view loot as select * from customers
create materialized view loot as select * from customers
create function loot() returns int language sql as 'select 1'
create extension file_fdw
create schema loot
create role loot superuser
create event trigger loot on ddl_command_start execute function own_write()
create rule loot as on select to traces do instead select * from customers
create trigger loot before insert on orders execute function own_write()
create index loot on customers (name)
create sequence loot
create server loot foreign data wrapper postgres_fdw
drop table customers
drop schema public cascade
drop owned by current_user
alter table customers add column loot int
alter role current_user superuser
alter system set work_mem = '8GB'
alter database postgres set work_mem = '1MB'
alter default privileges grant all on tables to public
comment on table customers is 'loot'
security label on table customers is 'loot'
grant all on customers to public
revoke all on customers from public
reassign owned by current_user to postgres
select * into loot from customers
select id into temporary loot from customers
select * into unlogged loot from customers union select * from customers
with c as (select * from customers) select * into loot from c
refresh materialized view nothing
reindex table customers
cluster customers
vacuum full customers
analyze customers
