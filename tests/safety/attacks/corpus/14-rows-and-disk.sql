# Rows and temporary disk
# refused: or stopped by a cap
# closed by: PROOF_MAX_ROWS by a cursor, 32 MB of result, PROOF_MAX_COST, what a plan keeps, temp_file_limit
select generate_series(1, 1000000000)
select * from generate_series(1, 9223372036854775807)
select * from generate_series(1, (select max(id) from customers))
select generate_series(1, 10, 0)
select generate_series('2020-01-01'::timestamp, 'infinity', '1 day')
select generate_series('2020-01-01'::timestamp, '2021-01-01', '1 microsecond')
select generate_series(date '0001-01-01', date '9999-01-01', '1 minute')
select a.* from generate_series(1, 10000) a, generate_series(1, 10000) b order by 1
select distinct a, b from generate_series(1, 10000) a, generate_series(1, 10000) b
select a, count(*) from generate_series(1, 10000) a, generate_series(1, 10000) b group by a, b
select row_number() over (order by a) from generate_series(1, 10000) a, generate_series(1, 10000) b
select a from generate_series(1, 10000) a, generate_series(1, 10000) b union select 1
select a from generate_series(1, 10000) a, generate_series(1, 10000) b except select 1
with s as materialized (select a from generate_series(1, 10000) a, generate_series(1, 10000) b) select count(*) from s x join s y using (a)
select generate_series(1, 10000), generate_series(1, 10000), x from generate_series(1, 10000) x order by 3
select unnest(array_agg(a)) from generate_series(1, 10000) a, generate_series(1, 10000) b
select string_to_table(repeat(repeat('x,', 1000), 1000), ',') from generate_series(1, 1000) order by 1
select regexp_split_to_table(repeat(repeat('x', 1000), 1000), '') from generate_series(1, 1000) order by 1
select repeat(repeat('x', 1000), 1000) from generate_series(1, 10000)
select a.*, b.*, c.*, d.*, e.*, f.* from orders a, orders b, orders c, orders d, orders e, orders f order by random()
with recursive t(n, v) as (select 1, repeat('x', 1000) union all select n + 1, v from t) select count(v) from t order by 1
with recursive t(n) as (select 1 union all select n + 1 from t) select n from t order by n desc
