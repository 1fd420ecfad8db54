import { loadParser, parse } from '@pairsmith/sql';
import { exampleCatalog, exampleColumn, exampleTable } from '../../../catalog/src/__tests__/example-tables';
import { createQuestionReader } from './read-pair';

beforeAll(loadParser);

const employees = exampleTable(
  'employees',
  [
    exampleColumn('employee_id', 'integer'),
    exampleColumn('title', 'text', { samples: ['Rep', 'Manager'] }),
    exampleColumn('is_active', 'boolean', { title: '是否在职' }),
  ],
  { primary_key: ['employee_id'] },
);
const orders = exampleTable(
  'orders',
  [exampleColumn('crate_id', 'integer'), exampleColumn('sales_rep_id', 'integer')],
  { primary_key: ['crate_id'] },
);
const catalog = exampleCatalog([employees, orders], {
  relations: [
    {
      from: { schema: 'public', table: 'orders', columns: ['sales_rep_id'] },
      to: { schema: 'public', table: 'employees', columns: ['employee_id'] },
      source: 'declared',
      evidence: '',
    },
  ],
});
const read = (question: string, sql: string) => createQuestionReader(catalog)(question, parse(sql));

it('a value inside the name of a reference is no value', () => {
  const sql =
    'SELECT e.title, COUNT(*) FROM orders o JOIN employees e ON e.employee_id = o.sales_rep_id GROUP BY e.title';
  expect(read('Please report the number of orders by title of the sales rep.', sql)).toMatchObject({
    verdict: 'agreed',
  });
  expect(read('Number of orders by title for title "Rep"', sql)).toMatchObject({
    ...{ verdict: 'doubt', claims: ['value_unused'] },
  });
});

it.each([
  [
    'How many employees are there whose is active is false?',
    'How many employees are there whose is active is true?',
  ],
  ['是否在职为否的员工有多少名？', '是否在职为是的员工有多少名？'],
])('a flag that is said to be false is denied: %s', (denied, said) => {
  const [no, yes] = ['FALSE', 'TRUE'].map(
    (flag) => `SELECT COUNT(*) FROM employees WHERE is_active = ${flag}`,
  );
  expect([read(denied, no!).verdict, read(said, yes!).verdict]).toEqual(['agreed', 'agreed']);
  expect([read(denied, yes!).verdict, read(said, no!).verdict]).toEqual(['doubt', 'doubt']);
});

it('a short value that two columns have may be either one’s', () => {
  const flag = (name: string, description: string, more = {}) =>
    exampleColumn(name, 'text', { description, title: description.slice(0, 4), ...more });
  const reports = exampleTable(
    'reports',
    [
      flag('done', '是否完成（Y是 N否）'),
      flag('reached', '是否达标', { samples: ['是', '否'] }),
      exampleColumn('sales', 'numeric', { description: '销售额' }),
    ],
    { title: '月报' },
  );
  const reading = createQuestionReader(exampleCatalog([reports]));
  const by = (condition: string) => parse(`SELECT MAX(sales) FROM reports WHERE ${condition}`);
  const question = '是否完成为是的月报，销售额最高是多少？';
  expect(reading(question, by("done = 'Y'")).verdict).toBe('agreed');
  expect(reading(question, by("done = 'N'")).verdict).toBe('doubt');
  expect(reading(question, by("reached = '是'")).verdict).not.toBe('agreed');
});

it('what a reference leads to is said by the reference: onward galleries of a table that nobody has named', () => {
  const gall = exampleTable(
    'gall',
    [exampleColumn('gall_id', 'integer'), exampleColumn('nm', 'text', { title: 'name' })],
    { primary_key: ['gall_id'] },
  );
  const tour = exampleTable('tour', [
    exampleColumn('onwd_gall_id', 'integer', { title: 'onward gallery id' }),
    exampleColumn('dur', 'integer', { title: 'duration' }),
  ]);
  const relation = {
    from: { schema: 'public', table: 'tour', columns: ['onwd_gall_id'] },
    to: { schema: 'public', table: 'gall', columns: ['gall_id'] },
    source: 'declared' as const,
    evidence: '',
  };
  const reader = createQuestionReader(exampleCatalog([gall, tour], { relations: [relation] }));
  const sql =
    'SELECT g.nm, SUM(t.dur) AS total FROM tour t JOIN gall g ON g.gall_id = t.onwd_gall_id GROUP BY g.gall_id, g.nm ORDER BY total DESC, g.gall_id LIMIT 5';
  expect(
    reader('Please list the 5 onward galleries with the highest total tour duration.', parse(sql)),
  ).toMatchObject({ verdict: 'agreed' });
  expect(reader('Please list the 5 tours with the highest duration.', parse(sql)).verdict).not.toBe('agreed');
});

it('a thing without rows that counts as 0 denies nothing, however long its name', () => {
  const shed = exampleTable(
    'shed',
    [exampleColumn('id', 'integer'), exampleColumn('name', 'text', { title: '名称' })],
    {
      ...{ title: '兽舍', primary_key: ['id'] },
    },
  );
  const keeper = exampleTable('keepers_of_the_sheds', [exampleColumn('shed_id', 'integer')]);
  const relation = {
    from: { schema: 'public', table: 'keepers_of_the_sheds', columns: ['shed_id'] },
    to: { schema: 'public', table: 'shed', columns: ['id'] },
    source: 'declared' as const,
    evidence: '',
  };
  const reader = createQuestionReader(exampleCatalog([shed, keeper], { relations: [relation] }));
  const sql =
    'SELECT s.name, COALESCE(c.n, 0) AS n FROM shed s LEFT JOIN (SELECT shed_id, COUNT(*) AS n FROM keepers_of_the_sheds GROUP BY shed_id) c ON c.shed_id = s.id ORDER BY n DESC, s.id';
  const question =
    '每个兽舍的“keepers_of_the_sheds”记录数是多少？没有“keepers_of_the_sheds”记录的也要列出来，算0。';
  expect(reader(question, parse(sql))).toMatchObject({ verdict: 'agreed' });
});

it.each([
  ['people', 'How many people are there?', 'How many cities does each person have?'],
  ['movies', 'How many movies are there?', 'How many cities does each movie have?'],
])('a table is named by one of its rows as by many: %s', (name, many, one) => {
  const table = exampleTable(name, [exampleColumn('id', 'integer')], { primary_key: ['id'] });
  const cities = exampleTable('cities', [exampleColumn('id', 'integer')], { primary_key: ['id'] });
  const reader = createQuestionReader(exampleCatalog([table, cities]));
  expect(reader(many, parse(`SELECT COUNT(*) FROM ${name}`)).verdict).toBe('agreed');
  expect(reader(one, parse('SELECT COUNT(*) FROM cities')).verdict).toBe('unread');
});

it('a flag may be called one, beside a table of flags', () => {
  const people = exampleTable('people', [exampleColumn('is_active', 'boolean')]);
  const flags = exampleTable('flags', [exampleColumn('id', 'integer')]);
  const reader = createQuestionReader(exampleCatalog([people, flags]));
  const sql = 'SELECT COUNT(*) FROM people WHERE is_active';
  expect(reader('How many people are there whose active flag is true?', parse(sql)).verdict).toBe('agreed');
});
