import { DIFFICULTIES, difficultyOf } from './difficulty';
import { loadParser, parse } from './parse';

beforeAll(loadParser);

const grade = (sql: string) => difficultyOf(parse(sql));

it.each([
  ['select count(*) from t', 'easy'],
  ['select a from t where b > 5', 'easy'],
  ['select min(a), max(a), avg(a) from t', 'easy'],
  ['select a, count(*) from t group by a order by 2 desc, a', 'easy'],
  ['select a, count(*) from t where b = 1 group by a', 'medium'],
  ['select u.a, count(*) from t join u on u.id = t.u group by u.id, u.a', 'medium'],
  ['select a from t order by b desc limit 3', 'easy'],
  ['select u.a, sum(b) from t join u on u.id = t.u group by u.id, u.a order by 2 desc limit 3', 'medium'],
  ['select a from t where not exists (select 1 from u where u.t = t.id)', 'hard'],
  ['select a, sum(b), 100.0 * sum(b) / sum(sum(b)) over () from t where c = 1 group by a', 'hard'],
  [
    'with s as (select a, sum(b) as b from t group by a) select a from s where b > (select avg(b) from s)',
    'extra',
  ],
  [
    "select u.a, v.b, count(*) from t join u on u.id = t.u join v on v.id = u.v where t.c > 1 and t.d = '2' group by u.a, v.b",
    'hard',
  ],
])('%s is graded %s', (sql, difficulty) => {
  expect(grade(sql)).toBe(difficulty);
});

it('does not count what only tidies or shows: an order without a limit, aliases, more columns, a cast', () => {
  expect(grade('select a::text as "甲", b, c, d from t where e = 1 order by a, b')).toBe('easy');
});

it('never grades a statement lower for one more clause', () => {
  const clauses = [
    'select a, count(*) from t',
    ' join u on u.id = t.u',
    ' where t.b = 1',
    ' and exists (select 1 from v where v.t = t.id)',
    ' group by a',
    ' having count(*) > 3',
    ' order by 2 limit 5',
  ];
  const grades = clauses.map((_, at) => DIFFICULTIES.indexOf(grade(clauses.slice(0, at + 1).join(''))));
  expect(grades).toEqual([...grades].sort());
  expect([grades[0], grades.at(-1)]).toEqual([0, 3]);
});
