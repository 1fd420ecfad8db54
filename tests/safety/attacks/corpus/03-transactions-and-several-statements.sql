# Transactions and several statements
# refused: before it runs
# closed by: one statement by the parse and by the extended protocol; always ROLLBACK
select 1; delete from customers
select 1; commit; delete from customers
select 1; rollback; delete from customers
select 1;; delete from customers
select 1; commit; begin; insert into traces (what) values ('in'); commit
select 1 /* ; */ ; delete from customers
select ';'; delete from customers
select $$;$$; delete from customers
select 1;⏎-- nothing⏎delete from customers
begin; delete from customers; commit
commit
rollback
abort
end
begin
start transaction read write
savepoint a
rollback to savepoint a
release savepoint a
set transaction read write
set transaction isolation level serializable
set session characteristics as transaction read write
prepare transaction 'attack'
commit prepared 'attack'
rollback and chain
prepare loot as delete from customers
execute loot
deallocate all
declare loot cursor with hold for select * from customers
fetch all from probe
move all from probe
close probe
close all
do $$ begin delete from customers; end $$
do language plpgsql $$ begin perform dblink_exec(own_dsn(), 'delete from customers'); end $$
call own_procedure()
