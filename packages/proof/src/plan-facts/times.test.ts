import { allInWords } from '@pairsmith/core';
import { loadParser, parse } from '@pairsmith/sql';
import { exampleCatalog, exampleColumn, exampleTable } from '../../../catalog/src/__tests__/example-tables';
import { createQuestionReader } from '../question-reader/read-pair';

beforeAll(loadParser);

const named = (name: string, type: string, title: string) =>
  exampleColumn(name, type, { title, description: title });
const shops = exampleTable('shops', [exampleColumn('id', 'integer'), named('city', 'text', '城市')], {
  ...{ title: '门店', primary_key: ['id'] },
});
const orders = exampleTable(
  'orders',
  [exampleColumn('id', 'integer'), exampleColumn('shop_id', 'integer'), named('d', 'date', '下单日期')],
  { title: '订单', primary_key: ['id'] },
);
const relation = {
  from: { schema: 'public', table: 'orders', columns: ['shop_id'] },
  to: { schema: 'public', table: 'shops', columns: ['id'] },
  source: 'declared' as const,
  evidence: '',
};
const read = (question: string, sql: string) =>
  createQuestionReader(exampleCatalog([shops, orders], { relations: [relation] }))(question, parse(sql));

const year = "d >= '2023-01-01' AND d < '2024-01-01'";

test.each(['d', '*', 'o.*', 's.*, o.*'])(
  'conditions of queries inside each other hold together: %s',
  (results) => {
    const from = `orders o${results.includes('s.') ? ' JOIN shops s ON s.id = o.shop_id' : ''}`;
    const outer = results.includes('*') ? '*' : 'd';
    const verdict = (where: string) =>
      read(
        '2023年的订单有多少笔？',
        `SELECT COUNT(*) FROM (SELECT ${outer} FROM (SELECT ${results} FROM ${from} WHERE d >= '2023-01-01') a WHERE d < '2024-01-01') b ${where}`,
      ).verdict;
    expect(verdict('')).toBe('agreed');
    expect(verdict("WHERE d >= '2023-06-01'")).toBe('doubt');
  },
);

test('what a star hands on is the column that it was', () => {
  const sql = (where: string) => `SELECT COUNT(*) FROM (SELECT * FROM orders WHERE ${year}) a${where}`;
  expect(read('2023年的订单有多少笔？', sql('')).verdict).toBe('agreed');
  expect(read('2023年的订单有多少笔？', sql(" WHERE d < '2023-06-01'")).verdict).toBe('doubt');
});

test('what is counted by something and then put in order is a group', () => {
  const { reasons } = read(
    '按门店统计订单数量从高到低排列。',
    'SELECT o.d, COUNT(*) AS n FROM orders o JOIN shops s ON s.id = o.shop_id GROUP BY o.d ORDER BY n DESC',
  );
  expect(allInWords(reasons, 'zh')).toEqual(['问题按门店统计，SQL按下单日期分组']);
});

test.each([
  ['2022年到2024年的订单有多少笔？', 'extract(year FROM d) BETWEEN 2022 AND 2024', 'agreed'],
  ['2022年到2024年的订单有多少笔？', 'extract(year FROM d) IN (2022, 2024)', 'doubt'],
  ['2023年以来的订单有多少笔？', 'extract(year FROM d) >= 2023', 'agreed'],
  ['2023年1月到3月的订单有多少笔？', `${year} AND extract(month FROM d) <= 3`, 'unread'],
  ['2023年1月到3月的订单有多少笔？', 'extract(year FROM d) = 2023 AND extract(month FROM d) <= 3', 'agreed'],
  [
    '2023年1月到3月的订单有多少笔？',
    'extract(year FROM d) = 2023 AND extract(month FROM d) IN (1, 3)',
    'doubt',
  ],
])('parts of a date leave a span together: %s %s', (question, where, verdict) => {
  expect(read(question, `SELECT COUNT(*) FROM orders WHERE ${where}`).verdict).toBe(verdict);
});
