import { loadParser, parse } from './parse';
import { shapeOf } from './shape';

beforeAll(loadParser);

const shape = (sql: string) => shapeOf(parse(sql));

it.each([
  ["select a from t where b = 'x'", "SELECT a FROM t WHERE b='y';"],
  ['select a from t where b in (1, 2)', 'select a from t where b in (7, 8, 9)'],
  ['select a from t limit 5', 'select a from t limit 10'],
  ['select t.a from t where t.b = 1', 'select a from t where b = 1'],
  ['select x.a from t x', 'select t.a from t'],
  ['select a as n from t', 'select a as "名称" from t'],
  ['select count(*) as n from t order by n', 'select count(*) as "数量" from t order by "数量"'],
  ['select x.a, y.b from t x join u y on x.i = y.i', 'select t.a, u.b from t join u on t.i = u.i'],
  ['with p as (select a from t) select a from p', 'with q as (select a from t) select a from q'],
  ['select a from public.t', 'select a from t'],
  ['select a from t -- note', 'select a\n  from t'],
])('is the same for %s and %s', (one, other) => {
  expect(shape(one)).toBe(shape(other));
});

it.each([
  ['select a from t', 'select b from t'],
  ['select a from t', 'select a from u'],
  ['select a from ods.t', 'select a from public.t'],
  ['select a from t where b = 1', 'select a from t where b > 1'],
  ['select a from t where b = 1', 'select a from t where b is null'],
  ['select a from t order by b', 'select a from t order by b desc'],
  ['select x.a from t x join t y on x.i = y.j', 'select y.a from t x join t y on x.i = y.j'],
  ['select count(a) from t', 'select count(distinct a) from t'],
  ['select a from t union select a from t', 'select a from t union all select a from t'],
  ['select coalesce(a, null) from t', 'select coalesce(a, 0) from t'],
  ['select a, b from t where c in (1, b)', 'select a, b from t where c in (1, 2)'],
  ['select sum(a) from t', 'select avg(a) from t'],
])('differs for %s and %s', (one, other) => {
  expect(shape(one)).not.toBe(shape(other));
});
