import { loadParser, parse } from '@pairsmith/sql';
import { exampleCatalog, exampleColumn, exampleTable } from '../../../catalog/src/__tests__/example-tables';
import { createQuestionReader } from './read-pair';

beforeAll(loadParser);

const employees = exampleTable(
  'employees',
  [exampleColumn('employee_id', 'integer'), exampleColumn('title', 'text', { samples: ['Rep', 'Manager'] })],
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
  expect(read('Number of orders by title for title "Rep"', sql)).toMatchObject({ verdict: 'conflict' });
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
  expect([read(denied, yes!).verdict, read(said, no!).verdict]).toEqual(['conflict', 'conflict']);
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
  expect(reading(question, by("done = 'N'")).verdict).toBe('conflict');
  expect(reading(question, by("reached = '是'")).verdict).toBe('conflict');
});
