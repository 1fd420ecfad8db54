import { loadParser, parse } from '../parse';
import { unknownAttributes } from './read-attributes';

beforeAll(loadParser);

const unknown = (sql: string) => unknownAttributes(parse(sql), null).map(({ name }) => name);

it.each<[string, string[]]>([
  ['select x.a, x.b from (select 1 as a) x', ['b']],
  ['select x.a from (select * from (select 1 as a) y) x', []],
  ['select x.c from (select 1 as a, 2 as b) x(c)', []],
  ['select x.a from (select 1 as a, 2 as b) x(c)', ['a']],
  ['select x.b from (select 1 as a, 2 as b) x(c)', []],
  ['select x.coalesce, x.max, x.f from (select coalesce(1), max(1), f.f(1) from t) x', []],
  ['with x(a) as (select 1) select x.a, x.b from x', ['b']],
  ['with recursive x as (select 1 as a union all select x.b from x) select x.a from x', ['b']],
  ['select (row(1, row(2))).f2, (row(1)).f2', ['f2']],
  ['select nobody.a', ['a']],
  ['select column1.x, v.column1 from (values (1)) v', ['x']],
  ['select u.a, u.b from (select 1 as a) x join (select 1 as a, 2 as b) y using (a) as u', ['b']],
  ['select j.a, j.b, j.c from ((select 1 as a) x cross join (select 2 as b) y) as j', ['c']],
  // A cast gives its type's name to what has none, and to nothing else.
  [`select y.date, y.int4 from (select '2024-01-01'::date, (1 + 1)::int::text) y`, ['int4']],
  [`select y.date, y.date_part from (select date '2024-01-01' + 1) y`, ['date', 'date_part']],
  [
    `select y.float8, y.numeric, y.int4 from (select cast(-1.5 as double precision), (a > 1)::int::numeric from t) y`,
    ['int4'],
  ],
  [
    `select y.text from (select a::text, (select 1)::text, f(1)::text, case when a then b else f(1) end::text from t) y`,
    ['text'],
  ],
  // CASE is called like its ELSE, and a cast of one whose ELSE has no name like its type.
  [
    `select y."case", y.f, y.int8, y.text from (select case when a then b end, case when a then b else f(1) end,
       case when a then b else 1 end::bigint, case when a then b end::text from t) y`,
    [],
  ],
  // An element of what is only cast has no better name than the cast.
  [
    `select y."case", y.f, y.text from (select case when a then b else ('{1}'::f[])[1] end, (('{1}'::f[])[1])::text from t) y`,
    ['f'],
  ],
  ['select y."array", y."row", y.current_date from (select array[1], row(1, 2), current_date) y', []],
  // What an alias of a join hides is not among what a star gives.
  ['select s.a, s.p from (select * from ((select 1 as a) x cross join (select 2) y) as j(p, q)) s', ['a']],
  [
    'with s as (select *, 1 as c from ((select 1 as a) x cross join (select 2 as b) y) as j(p)) select s.a, s.b, s.c from s',
    ['a'],
  ],
  ['select s.a, s.b, s.c from (select * from (select 1 as a) x, (select 2 as b) y) s(c)', ['a']],
])('%s: %j', (sql, names) => expect(unknown(sql)).toEqual(names));

it('every part of a statement is read once, however deep and however often it is asked for', () => {
  const nested = (depth: number) => `select ${'((select '.repeat(depth)}row(1)${')).f1'.repeat(depth)}`;
  expect(unknown(nested(60))).toHaveLength(60);
  const stars = Array.from({ length: 60 }, (_, at) => `c${at + 1} as (select *, * from c${at})`);
  expect(unknown(`with c0 as (select 1 as a), ${stars.join(', ')} select c60.a, c60.b from c60`)).toEqual([
    'b',
  ]);
});
