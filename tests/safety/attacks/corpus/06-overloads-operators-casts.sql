# Overloads, operators, casts, domains
# refused: before it runs
# closed by: names that also mean something outside pg_catalog are refused before EXPLAIN
select lower(5)
select lower(id) from customers
select upper(c) from customers c
select count(c, 1) from customers c
select length(5)
select 1 + 'x'::text
select id + name from customers
select id from customers where id + name > 0
select 5 || 'x'::own_kind
select 1 operator(public.+) 'x'::text
select @@@ 5
select 1 === 2
select id from customers order by id using operator(public.<)
select 1 = any (select id from customers where id === 1)
select 5::own_domain
select cast(5 as own_domain)
select cast(5 as public.own_domain)
select '{5}'::own_domain[]
select own_domain '5'
select id::own_domain from customers
select 'x'::text::own_kind
select cast(name as own_kind) from customers
select name::own_kind from customers
select json_value('5', '$' returning own_domain)
select json_query('5', '$' returning own_domain)
select * from json_table('[5]', '$[*]' columns (a own_domain path '$'))
select * from json_to_recordset('[{"a":5}]') as r(a own_domain)
select jsonb_populate_record(null::own_record, '{"a":5}')
select row(5)::own_record
select sum(name) from customers
select max(c) from customers c
