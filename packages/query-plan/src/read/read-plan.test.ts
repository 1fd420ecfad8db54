import { loadParser, parse, tagOf, type Fields } from '@pairsmith/sql';
import { exampleColumn, exampleTable } from '../../../catalog/src/__tests__/example-tables';
import type { Column, Plan, Selection, Value } from '../plan';
import { opaquesIn } from './opaque';
import { readPlan } from './read-plan';

const integer = (name: string) => exampleColumn(name, 'integer');
const catalog = {
  tables: [
    exampleTable('shelves', [integer('id'), exampleColumn('room', 'text'), integer('width')]),
    exampleTable('books', [
      integer('id'),
      integer('shelf_id'),
      exampleColumn('title', 'text'),
      integer('pages'),
    ]),
    exampleTable('books', [integer('id'), exampleColumn('lent', 'date')], { schema: 'archive' }),
  ],
  relations: [],
};

beforeAll(() => loadParser());

const read = (sql: string): Plan => readPlan(parse(sql), catalog);

function selection(plan: Plan): Selection {
  if (plan.kind !== 'selection') throw new TypeError(`a selection was expected, not ${plan.kind}`);
  return plan;
}

const column = (name: string, at = 0, up = 0): Column => ({ kind: 'column', up, at, name });
const shown = (sql: string): Value[] => selection(read(sql)).shown.map(({ value }) => value);
/** What stayed opaque, by the kinds of its trees. */
const opaque = (sql: string): (string | null)[] =>
  opaquesIn(read(sql)).map((node) => tagOf(node as Fields) ?? 'FROM');

describe('names', () => {
  it('are columns of the relation they come from, whatever it is called', () => {
    expect(shown('select b.title, s.room from books b join shelves s on s.id = b.shelf_id')).toEqual([
      column('title', 0),
      column('room', 1),
    ]);
    expect(shown('select title, room from shelves, books')).toEqual([column('title', 1), column('room', 0)]);
    expect(shown('select books.title from public.books')).toEqual([column('title')]);
    expect(shown('select t from books as b (i, s, t)')).toEqual([column('title')]);
  });

  it('mean a table of public before one of the same name elsewhere, and a name of WITH before both', () => {
    const root = (sql: string) => selection(read(sql)).source?.root;
    expect(root('select * from books')).toMatchObject({ kind: 'table', table: { schema: 'public' } });
    expect(root('select * from archive.books')).toMatchObject({
      kind: 'table',
      table: { schema: 'archive' },
    });
    expect(root('with books as (select 1 as one) select * from books')).toMatchObject({
      ...{ kind: 'plan', as: 'with', name: 'books' },
      plan: { shown: [{ name: 'one' }] },
    });
  });

  it('of the query around are as many levels up as there are selections between', () => {
    const { where } = selection(
      read(`select id from shelves s where exists (
              select 1 from (select id from books b where b.shelf_id = s.id and pages > 9) x where x.id > s.width)`),
    );
    expect(where).toMatchObject({ kind: 'exists' });
    const inner = selection((where as { plan: Plan }).plan);
    expect(inner.where).toMatchObject({ left: column('id'), right: column('width', 0, 1) });
    const derived = selection((inner.source?.root as { plan: Plan }).plan);
    expect(derived.where).toMatchObject({
      of: [{ left: column('shelf_id'), right: column('id', 0, 2) }, { left: column('pages') }],
    });
  });

  it('of a set operation in a sub-query are one level up: it is no level itself', () => {
    const [value] = shown(
      'select (select count(*) from books where shelf_id = s.id union select 1 from books where s.width = 1) from shelves s',
    );
    expect(value).toMatchObject({
      plan: {
        left: { where: { right: column('id', 0, 1) } },
        right: { where: { left: column('width', 0, 1) } },
      },
    });
  });

  it('that a star stands for are all of them, those of USING once', () => {
    expect(shown('select * from shelves join archive.books using (id)')).toEqual([
      ...[column('id'), column('room'), column('width'), column('lent', 1)],
    ]);
    expect(shown('select s.*, b.id from books b right join shelves s on true')).toEqual([
      ...[column('id'), column('room'), column('width'), column('id', 1)],
    ]);
  });

  it('of results go before columns in ORDER BY and behind them in GROUP BY', () => {
    const { keys, order } = selection(
      read('select -pages as pages, -id as lot from books group by pages, lot, books.id order by pages'),
    );
    expect(keys).toEqual([column('pages'), { kind: 'operate', op: '-', args: [column('id')] }, column('id')]);
    expect(order[0]?.by).toEqual({ kind: 'operate', op: '-', args: [column('pages')] });
  });
});

it('a right join is the left join that it stands for, and a join on the right of one is a plan of its own', () => {
  expect(
    selection(read('select 1 from books b right join shelves s on b.shelf_id = s.id')).source,
  ).toMatchObject({
    root: { table: { name: 'shelves' } },
    steps: [{ to: { table: { name: 'books' } }, keep: 'all', on: { of: [{ left: column('shelf_id', 1) }] } }],
  });
  const { source } = selection(
    read(`select b.title, o.title from shelves s
          left join (books b join books o on o.id < b.id) on b.shelf_id = s.id and o.shelf_id = s.id`),
  );
  expect(source?.steps).toMatchObject([
    {
      ...{ keep: 'all', on: { of: [{ left: column('shelf_id', 1) }, { left: column('shelf_id_2', 1) }] } },
      to: {
        kind: 'plan',
        plan: { shown: [{ value: column('shelf_id') }, { value: column('shelf_id', 1) }, {}, {}] },
      },
    },
  ]);
});

it.each([
  ["title ~~ 'a%'", "title like 'a%'"],
  ["title !~~ 'a%'", "title not like 'a%'"],
  ["title ~~* 'a%'", "title ilike 'a%'"],
  ["title !~~* 'a%'", "title not ilike 'a%'"],
])('%s, as PostgreSQL writes it in views and checks, is %s', (written, said) => {
  const of = (condition: string) => selection(read(`select 1 from books where ${condition}`)).where;
  expect(of(written)).toEqual(of(said));
});

it('a plan under WITH is one object, however often it is used', () => {
  const { source } = selection(
    read('with w as (select id from books) select 1 from w a, w b where exists (select 1 from w)'),
  );
  const [a, b] = [source?.root, source?.steps[0]?.to] as { plan: Plan }[];
  expect(a?.plan).toBe(b?.plan);
});

it.each([
  ['a table that is not in the catalogue', 'select x.a from nowhere x', ['FROM']],
  ['a column that no table has', 'select colour from books b join shelves s on true', ['ColumnRef']],
  ['a name that several have', 'select id from books, shelves', ['ColumnRef']],
  [
    'a name of two columns of a derived table',
    'select x.id from (select b.id, s.id from books b, shelves s) x',
    ['ColumnRef'],
  ],
  ['the name of two results', 'select id as a, pages as a from books order by a', ['ColumnRef']],
  ['a row as a whole', 'select b from books b', ['ColumnRef']],
  ['what FULL JOIN makes', 'select b.id from books b full join shelves s using (id)', ['JoinExpr']],
  ['a function of their own', 'select tools.clean(title) from books', ['FuncCall']],
  ['a function that nobody knows', 'select clean(title) from books', ['FuncCall']],
  ['an operator of their own', 'select title operator(tools.~~~) title, id from books', ['A_Expr']],
  ['rows out of a value', 'select unnest(array[id]) from books', ['FuncCall']],
  ['rows of a function', 'select 1 from generate_series(1, 3)', ['FROM']],
  ['some of the rows', 'select id from books tablesample system (10)', ['FROM']],
  ['a table without its children', 'select id from only books', ['FROM']],
  [
    'a recursion',
    'with recursive r as (select 1 as a union all select a + 1 from r) select a from r',
    ['FROM'],
  ],
  ['rows as they are written', 'values (1), (2)', ['SelectStmt']],
  ['several groupings at once', 'select room from shelves group by cube (room)', ['SelectStmt']],
  ['a lock', 'select id from books for update', ['SelectStmt']],
  ['a limit that is computed', 'select id from books limit 1 + 1', ['SelectStmt']],
  ['a row that is less than another', 'select id from books where (id, pages) < (1, 2)', ['A_Expr']],
  // Where no row decides it is unknown, and the plan has no way to say so.
  ['ANY where unknown shows', 'select pages > any (select width from shelves) from books', ['SubLink']],
  ['ANY under NOT', 'select id from books where not (pages > any (select width from shelves))', ['SubLink']],
  [
    'ALL of a group',
    'select count(*) from books having count(*) > all (select width from shelves)',
    ['SubLink'],
  ],
  ['an aggregate of the query around', 'select (select max(b.id)) from books b', ['FuncCall']],
  ['no query', 'delete from books', ['DeleteStmt']],
])('%s stays opaque', (_, sql, kinds) => expect(opaque(sql)).toEqual(kinds));

it('what is around an opaque node is read, and the node says which columns it reads', () => {
  const { where, shown: results } = selection(
    read(`select b.title from books b join shelves s on s.id = b.shelf_id
          where b.pages > 5 and tools.fits(b.id, (select max(width + s.width) from shelves where room = b.title))`),
  );
  expect(results).toEqual([{ name: 'title', value: column('title') }]);
  expect(where).toMatchObject({
    of: [{ kind: 'compare' }, { kind: 'opaque', reads: [column('id'), column('width', 1), column('title')] }],
  });
});

it('the longest and deepest statements that can be parsed are read or stay opaque, without an error', () => {
  const nested = (depth: number, around: (inner: string) => string, inner: string) =>
    Array.from({ length: depth }).reduce<string>(around, inner);
  const deep = [
    `select ${Array(1_400).fill('id').join(' + ')} from books`,
    `select ${nested(900, (inner) => `abs(${inner})`, 'id')} from books`,
    `select ${nested(450, (inner) => `(select ${inner})`, 'id')} from books`,
    `select 1 where ${nested(900, (inner) => `not (${inner})`, 'true')}`,
    nested(350, (inner) => `select * from (${inner}) x`, 'select 1 as a'),
    `select ${nested(1_300, (inner) => `${inner}::int`, 'id')} from books`,
    Array(900).fill('select 1').join(' union '),
    `with t0 as (select * from books) ${Array.from({ length: 100 }, (_, at) => `, t${at + 1} as (select a.* from t${at} a, t${at} b)`).join('')} select * from t100`,
  ];
  for (const sql of deep) expect(() => read(sql)).not.toThrow();
});

it.each<[string, (inner: string) => string]>([
  ['the operand of CASE', (inner) => `case ${inner} when true then false when false then true end`],
  ['BETWEEN SYMMETRIC', (inner) => `(${inner}) between symmetric false and true`],
  ['what each element is compared with', (inner) => `(${inner}) > any (array[true, false])`],
  [
    'what each row is compared with',
    (inner) => `(select id from books where ${inner}) > any (select id from books)`,
  ],
])('%s is not repeated in itself: a plan would double with every level', (_, around) => {
  const nested = (depth: number) =>
    `select id from books where ${Array.from({ length: depth }).reduce<string>(around, 'id = 1')}`;
  expect(opaque(nested(1))).toEqual([]);
  expect(opaque(nested(2))).toHaveLength(1);
  const before = process.cpuUsage();
  read(nested(60));
  expect(process.cpuUsage(before).user).toBeLessThan(2_000_000);
});
