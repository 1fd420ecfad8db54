import { loadParser, parse } from './parse';
import { traitsOf } from './traits';

beforeAll(loadParser);

it.each([
  ['select a from t', []],
  ['select count(*) from t', []],
  ["select a from t where b = '0'", ['filter']],
  ['select a from t where b > 5', ['filter', 'range']],
  ['select a from t where 5 > b and c <= -1', ['filter', 'range']],
  ['select a from t where b between 1 and 2', ['filter', 'range']],
  ['select a from t where b > c', ['filter']],
  ["select a from t where d >= '2023-01-01'", ['filter', 'date_range']],
  ["select a from t where d between date '2023-01-01' and date '2023-02-01'", ['filter', 'date_range']],
  ["select a from t where d >= current_date - interval '7 days'", ['filter', 'date_range']],
  ['select a from t where extract(year from d) = 2023', ['filter', 'date_range']],
  ["select a from t where to_char(d, 'YYYY-MM') = '2023-01'", ['filter', 'date_range']],
  ['select a, count(*) from t group by a', ['group']],
  ['select a, count(*) from t group by a having count(*) > 3', ['range', 'group', 'having']],
  ['select a from t order by b limit 3', ['order_limit']],
  ['select a from t order by b', []],
  ['select a from t limit 3', []],
  ['select 1 from t join u on t.a = u.a', ['join_2']],
  ['select 1 from t, u, v', ['join_2', 'join_3']],
  ['select 1 from t left join u on true cross join v', ['join_2', 'join_3']],
  ['select 1 from t where a in (select b from u)', ['filter', 'subquery']],
  ['select 1 from (select a from t) s', ['subquery']],
  ['select (select max(a) from t)', ['subquery']],
  ["select 1 from (values (1, 'a')) v(a, b)", []],
  ['select 1 from t where not exists (select 1 from u)', ['filter', 'exists']],
  ['with s as (select a from t) select a from s', ['cte']],
  ['select rank() over (order by a) from t', ['window']],
  ['select a from t union all select b from u', ['set_operation']],
  ['select sum(case when a = 1 then 1 else 0 end) from t', ['case']],
  ["select date_trunc('month', d), count(*) from t group by 1", ['group', 'date_bucket']],
  ["select to_char(d, 'YYYY-MM') from t", ['date_bucket']],
  ["select to_char(n, '990.00') from t", []],
  ['select distinct a from t', ['distinct']],
  ['select count(distinct a) from t', ['distinct']],
  ['select a / nullif(b, 0) from t', ['ratio']],
  ['select a from t where b is null', ['filter', 'null_handling']],
  ['select coalesce(a, 0) from t', ['null_handling']],
  ['select a from t where b is distinct from c', ['filter', 'null_handling']],
])('%s has the traits %j', (sql, traits) => {
  expect(traitsOf(parse(sql))).toEqual(traits);
});
