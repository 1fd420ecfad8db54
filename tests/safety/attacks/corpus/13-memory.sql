# Memory
# refused: before it runs
# closed by: sizes are estimated through nesting, queries, rows and recursion; work_mem; result bytes
select repeat('x', 1000000000)
select repeat(repeat(repeat('x', 1000), 1000), 100)
select length(repeat(repeat(repeat('x', 1000), 1000), 1000))
select lpad('x', 1000000000), rpad('x', 1000000000)
select lpad('x', 1000000000, name) from customers
select replace(repeat(repeat('x', 1000), 1000), 'x', 'yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy')
select regexp_replace(repeat(repeat('x', 1000), 1000), '.', '\&\&\&\&\&\&\&\&\&\&\&\&\&\&\&\&\&\&\&\&', 'g')
select format('%1000000000s', 'x')
select format('%*s', 1000000000, 'x')
select format('%1$s%1$s%1$s%1$s%1$s%1$s%1$s%1$s%1$s%1$s%1$s%1$s%1$s%1$s%1$s%1$s%1$s%1$s%1$s%1$s', repeat(repeat('x', 1000), 1000))
select polygon(60000000, circle '<(0,0),1>')
select npoints(polygon(60000000, circle '<(0,0),1>'))
select 'x'::char(10485760)
select cast(name as char(10485760)) from customers
select '1'::bit(83886080)
select '{a,b,c}'::char(10485760)[]
select * from json_to_recordset('[{"a":1},{"a":2}]') as r(a char(10000000))
select array_fill(1, array[100000000])
select array_agg(a) from generate_series(1, 10000) a, generate_series(1, 10000) b
select string_agg(a::text, ',') from generate_series(1, 10000) a, generate_series(1, 10000) b
select jsonb_agg(a) from generate_series(1, 10000) a, generate_series(1, 10000) b
select json_objectagg(a: b) from generate_series(1, 10000) a, generate_series(1, 10000) b
select array(select a from generate_series(1, 10000) a, generate_series(1, 10000) b)
select string_agg(repeat('x', 1000), '') from customers a, customers b, customers c, customers d
select xmlagg(xmlelement(name a, repeat('x', 1000))) from generate_series(1, 10000)
with recursive t(v) as (select 'x' union all select v || v from t where length(v) < 1000000000) select length(v) from t
with recursive t(v) as (select 'x' union all select concat(v, v, v) from t) select max(length(v)) from t
with recursive t(v) as (select array[1] union all select v || v from t) select cardinality(v) from t
with recursive t(a, b) as (select 'x', 'y' union all select b || a, a from t) select length(a) from t
with recursive t(v) as (select jsonb '[1]' union all select v || v from t) select jsonb_array_length(v) from t
with recursive t(p) as (select path '((0,0),(1,1))' union all select p + p from t) select npoints(p) from t
with recursive t(q) as (select 'a & b'::tsquery union all select q && q from t) select numnode(q) from t
with a as (select repeat('x', 1000) v), b as (select v || v || v || v || v || v || v || v || v || v v from a), c as (select v || v || v || v || v || v || v || v || v || v v from b), d as (select v || v || v || v || v || v || v || v || v || v v from c), e as (select v || v || v || v || v || v || v || v || v || v v from d), f as (select v || v || v || v || v || v || v || v || v || v v from e) select length(v) from f
select count(*) from customers group by cube (id, name, secret, amount, id + 1, id + 2, id + 3, id + 4, id + 5, id + 6, id + 7, id + 8)
select jsonb_pretty(repeat(repeat('[', 1000), 100)::jsonb)
select string_agg(power(10::numeric, 131000)::text, '') from generate_series(1, 10000)
