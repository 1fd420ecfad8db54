import { loadParser, parse } from '@pairsmith/sql';
import {
  exampleCatalog,
  exampleColumn as column,
  exampleTable as table,
} from '../../../catalog/src/__tests__/example-tables';
import { readPlan } from '../read/read-plan';
import { explain } from './explain';

beforeAll(loadParser);

const catalog = exampleCatalog([
  table(
    'loans',
    [
      column('loan_id', 'integer', { description: '借阅号' }),
      column('book_id', 'integer', { description: '图书号' }),
      column('lent_on', 'date', { description: '借出日期' }),
      column('fine', 'numeric', { description: '罚金' }),
    ],
    { title: '借阅记录', primary_key: ['loan_id'] },
  ),
  table(
    'books',
    [
      column('book_id', 'integer', { description: '图书号' }),
      column('shelf', 'text', { description: '书架' }),
    ],
    { title: '图书', primary_key: ['book_id'] },
  ),
]);
const steps = (sql: string, language: 'zh' | 'en' = 'zh') =>
  explain(readPlan(parse(sql), catalog), catalog, language);

it('says which tables and what for, which rows, what is computed, and how it is shown', () => {
  const sql = `
    select b.shelf as "书架", sum(l.fine) as "罚金合计" from loans l join books b on b.book_id = l.book_id
    where l.lent_on >= '2024-01-01' and l.lent_on < '2024-02-01'
    group by b.shelf having count(*) > 3 order by 2 desc nulls last limit 5`;
  expect(steps(sql)).toEqual([
    '从“借阅记录”取数',
    '按“图书”的“图书号”等于“借阅记录”的“图书号”关联“图书”，以取得“图书”的“书架”',
    "只取满足条件的行：“借阅记录”的“借出日期”不小于'2024-01-01'，且“借阅记录”的“借出日期”小于'2024-02-01'",
    '按“图书”的“书架”分组，计算行数、“借阅记录”的“罚金”之和',
    '只保留满足条件的组：行数大于3',
    '显示“图书”的“书架”、“借阅记录”的“罚金”之和（列名“罚金合计”）',
    '排序：“借阅记录”的“罚金”之和从高到低',
    '取前5行',
  ]);
  expect(steps(sql, 'en')?.join('\n')).toContain('Keep the groups where the number of rows is above 3');
});

it('what is made first is told first, and once', () => {
  const told = steps(`
    with months as (select date_trunc('month', lent_on) as month, count(*) as n from loans group by 1)
    select month, n, lag(n) over (order by month) as before from months
    where n > (select avg(n) from months) order by month`);
  expect(told?.[0]).toBe(
    '先得到“months”：从“借阅记录”取数；按“借出日期”所在的月分组，计算行数；显示“借出日期”所在的月（列名“month”）、行数（列名“n”）',
  );
  expect(told?.filter((step) => step.startsWith('先得到'))).toHaveLength(1);
  expect(told?.join()).toContain('按“month”从低到高往前第1行的“n”');
});

it.each([
  [
    'select shelf from books where not exists (select 1 from loans l where l.book_id = books.book_id)',
    '不存在这样的行',
  ],
  ["select book_id from books where shelf ilike '%history%'", "“书架”包含'history'"],
  ['select count(distinct book_id) from loans', '不同“图书号”的个数'],
  ['select percentile_cont(0.5) within group (order by fine) from loans', '“罚金”的中位数'],
  ['select book_id from loans union select book_id from books', '合并两部分的行，相同的行只留一次'],
  ['select count(*) filter (where fine > 0) from loans', '行数（只算“罚金”大于0的行）'],
  ['select count(*) from loans where fine is not null', '“罚金”不为空'],
])('%s tells of %s', (sql, part) => {
  expect(steps(sql)?.join('\n')).toContain(part);
});

it('what a plan would show is not told where only the existence of rows is asked', () => {
  const told = steps(
    'select shelf from books b where exists (select 1 from loans l where l.book_id = b.book_id)',
    'en',
  );
  expect(told?.join()).not.toContain('?column?');
});

it('a product that is added up stands apart from what is done with the sum', () => {
  const told = steps('select sum(fine * (1 - 0.1)) from loans where lent_on < current_date', 'en')?.join();
  expect(told).toContain('the sum of ("罚金" × (1 - 0.1))');
  expect(told).toContain('is below CURRENT_DATE,');
});

it('every sentence has words in both languages', () => {
  const told = steps(
    `select shelf, case when book_id > 5 then 'a' else 'b' end as kind, row_number() over (partition by shelf order by book_id) as n
     from books where shelf in ('x', 'y') or shelf is null order by 1`,
    'en',
  );
  expect(told?.join()).not.toMatch(/[从按取显示只]/);
});

it('half of a statement is not explained', () => {
  expect(steps('select * from books full join loans using (book_id)')).toBeNull();
});

it.each([
  [
    'select sum(fine) over (order by lent_on rows between 6 preceding and current row) as m from loans',
    '在每行前后（ROWS BETWEEN 6 PRECEDING AND CURRENT ROW）范围内的“罚金”之和',
  ],
  [
    'select sum(fine) over (order by lent_on rows between unbounded preceding and unbounded following) as m from loans',
    '显示全部行的“罚金”之和',
  ],
  [
    'select sum(fine) over (order by lent_on rows unbounded preceding) as m from loans',
    '按“借出日期”从低到高累计的“罚金”之和',
  ],
  ['select count(*) filter (where fine > 0) over () from loans', '行数（只算“罚金”大于0的行）'],
  ['select sum(distinct fine) from loans', '不同“罚金”之和'],
])('%s is told as it is: %s', (sql, part) => {
  expect(steps(sql)?.join('\n')).toContain(part);
});

it('what would double with every level is not explained', () => {
  const nested = (depth: number) =>
    `select ${'sum((select '.repeat(depth)}max(fine)${' from loans))'.repeat(depth)} from loans`;
  expect(steps(nested(2))).not.toBeNull();
  expect(steps(nested(40))).toBeNull();
});
