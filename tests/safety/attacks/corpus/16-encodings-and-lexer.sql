# Encodings and lexer
# refused: before it runs
# closed by: the tree is judged, not the text; settings the lexer depends on are set at each use
select U&"pg_sl\0065ep"(10)
select U&"pg_sl!0065ep" uescape '!' (10)
select U&"\0070\0067\005f\0073\006c\0065\0065\0070"(10)
select "pg_sleep"(10)
select PG_SLEEP(10)
select pg_catalog . "pg_sleep" (10)
select pg_sleep/**/(10)
select pg_sleep -- (1)⏎(10)
select /*/* nested */ 1; */ pg_sleep(10)
select 1 /* open
select 1 -- '⏎; delete from customers
select E'\'; delete from customers; --'; delete from customers
select '\'; delete from customers; --'
select '\' || own_write(1) || '\'
select E'\\'; delete from customers
select $a$ $b$ $a$; delete from customers
select $a$⏎$a$ || own_write(1)
select $$ $$; delete from customers; $$ $$
select 'a'⏎'b'; delete from customers
select U&'\0027'; delete from customers
select 1␀; delete from customers
select '␀'
delete␀ from customers
select '�'::int; delete from customers
ｓｅｌｅｃｔ pg_sleep(10)
select　pg_sleep(10)
select pg_sleep(10)
select p​g_sleep(10)
select "pg_sleep​"(10)
select РG_SLEEP(10)
select 1；delete from customers
select 1‮; delete from customers
select 1 where 1 = 1﻿; delete from customers
EXPLAIN select 1
explain (format json, analyze) delete from customers
(analyze) delete from customers
) delete from customers; --
select 1 from customers for
select :variable
select $1
select ?
select @@version
select `name` from customers
select [name] from customers
select * from customers limit 1, 2
select 1 \g
\copy customers to '/tmp/pairsmith-attack'
select 1 \gexec
delimiter ;
select 0x70675f736c656570(10)
/*! delete from customers */
select convert_from('\x70675f736c656570', 'utf8')(10)
execute immediate 'delete from customers'
