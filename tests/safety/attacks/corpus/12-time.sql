# Time
# refused: or stopped at its timeout
# closed by: PROOF_TIMEOUT_MS at the server, a deadline at the client, PROOF_MAX_COST
select pg_sleep(60)
select pg_sleep_for('1 minute')
select pg_sleep_until('2999-01-01')
select pg_catalog.pg_sleep(60) from customers
select count(*) from generate_series(1, 10000) a, generate_series(1, 10000) b, generate_series(1, 10000) c
select sum(a) from generate_series(1, 10000) a, generate_series(1, 10000) b where a <> b
with recursive t(n) as (select 1 union all select n + 1 from t) select count(*) from t
with recursive t(n) as (select 1 union all select n + 1 from t) select max(n) from t where n < 0
with recursive t(n) as (select 1 union all select -n from t) select sum(n) from t
with recursive t(n) as (select 1 union select n + 1 from t) select count(*) from t
with recursive c as (select 1 as id union all select c.id from c) select sum(id) from c
with recursive c as (select 1 as id union all select c.id from c, generate_series(1, 2)) select sum(id) from c
select count(*) from customers a, customers b, customers c, customers d, customers e, customers f, customers g, customers h, customers i, customers j
select 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab' ~ '^(a?){30}(a*)*(a*)*(a*)*\1$'
select repeat('a', 1000) ~ '(a*)*b\1'
select regexp_count(repeat('ab', 1000), '(.*)(.*)(.*)(.*)x\1')
select repeat('a', 1000) similar to '%a%a%a%a%a%a%a%a%a%a%a%b'
select repeat('a', 1000) like repeat('%a', 400) || 'b'
select count(*) from generate_series(1, 10000) a, generate_series(1, 10000) b where repeat('a', 1000) like '%a%a%a%a%a%b'
select factorial(100000)
select factorial(n) from generate_series(20000, 30000) n
select sum(exp(n::numeric / 7)) from generate_series(1, 5000) n
select sum(ln(2::numeric ^ n)) from generate_series(1, 10000) n
select power(1.0000001, 123456789.123456789::numeric)
select sqrt(10::numeric ^ 100000), ln(10::numeric ^ 100000)
select count(*) from generate_series(1, 10000) a, generate_series(1, 10000) b where md5(a::text || b::text) < '0'
select gcd(a, b) from generate_series(1, 10000) a, generate_series(1, 10000) b order by 1 desc limit 1
select normalize(repeat('ﷺ', 1000), nfkd) from generate_series(1, 10000) a, generate_series(1, 1000) b order by 1 limit 1
select to_tsvector(repeat('a b c ', 1000)) @@ 'a <-> b <-> c'::tsquery from generate_series(1, 10000) a, generate_series(1, 1000) order by 1 limit 1
select ts_headline(repeat('a b c ', 1000), 'a & b') from generate_series(1, 10000) a order by 1
