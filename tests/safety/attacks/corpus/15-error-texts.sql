# Cells in error texts
# refused: with words of ours and nothing of the data
# closed by: the driver's text ends where the answer is read
select to_tsquery('simple', secret) from customers
select to_tsquery(secret) from customers
select secret::tsquery from customers
select phraseto_tsquery(secret, secret) from customers
select secret::aclitem from customers
select secret::int from customers
select secret::bigint from customers
select secret::numeric from customers
select secret::float8 from customers
select secret::boolean from customers
select secret::date from customers
select secret::timestamptz from customers
select secret::time from customers
select secret::interval from customers
select secret::uuid from customers
select secret::json from customers
select secret::jsonb from customers
select secret::inet from customers
select secret::cidr from customers
select secret::macaddr from customers
select secret::bit(4) from customers
select secret::bytea::text::int from customers
select secret::money from customers
select secret::point from customers
select secret::polygon from customers
select secret::int[] from customers
select secret::int4range from customers
select secret::pg_lsn from customers
select secret::tsvector::text::int from customers
select secret::xml from customers
select secret::customers from customers
select secret::mood from customers
select jsonb_populate_record(null::pg_type, to_jsonb(secret)) from customers
select jsonb_populate_record(null::customers, jsonb_build_object('id', secret)) from customers
select * from customers, jsonb_to_recordset(to_jsonb(secret)) as r(a int)
select * from customers, json_to_record(json_build_object('a', secret)) as r(a int)
select json_value(to_jsonb(secret), '$' returning int error on error) from customers
select json_query(jsonb_build_array(secret), 'strict $.x' error on error) from customers
select jsonb_path_query(to_jsonb(secret), '$.double()') from customers
select jsonb_path_query(to_jsonb(secret), '$.datetime()') from customers
select jsonb_path_query(to_jsonb(secret), secret::jsonpath) from customers
select json_object(secret: 1, secret: 2 with unique keys) from customers
select to_date(secret, 'YYYY-MM-DD') from customers
select to_timestamp(secret, 'YYYY') from customers
select to_number(secret, '999') from customers
select date_trunc(secret, now()) from customers
select date_part(secret, now()) from customers
select now() at time zone secret from customers
select make_interval(years => secret::int) from customers
select 'a' ~ secret from customers
select regexp_replace('a', secret, '') from customers
select regexp_count('a', 'a', 1, secret) from customers
select 'a' similar to 'b' escape secret from customers
select format(secret, 1) from customers
select encode('a', secret) from customers
select decode(secret, 'hex') from customers
select decode(secret, 'base64') from customers
select unistr('\' || secret) from customers
select chr(number::int) from customers
select number::int from customers
select number::smallint from customers
select number * number * number from customers
select (number::text || 'e300')::float4 from customers
select number::numeric(3, 1) from customers
select (number::text || '-01-01')::date from customers
select overlay(secret placing '' from -1) from customers
select 1 / (number - number) from customers
select (select secret from customers)
select * from customers where secret = (select secret from customers)
select cast(secret as pg_catalog.int4) from customers
select cast(row(secret) as own_record) from customers
select array[secret]::int[] from customers
select string_agg(secret, '')::int from customers
select max(secret)::date from customers
select c::text::int from customers c
select row_to_json(c)::text::int from customers c
select case when secret is not null then secret::int end from customers
select id from customers where secret::int = 1
select id from customers order by secret::int
select count(*) from customers group by secret::int
