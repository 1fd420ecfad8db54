import { loadParser, parse } from '@pairsmith/sql';
import {
  exampleCatalog,
  exampleColumn,
  exampleTable,
} from '../../../../catalog/src/__tests__/example-tables';
import { createQuestionReader } from '../read-pair';

beforeAll(loadParser);

const columns = [
  exampleColumn('id', 'integer'),
  exampleColumn('amount', 'numeric(10,2)', { description: '订单金额' }),
];
const table = (name: string, schema = 'public', title = '订单信息表') =>
  exampleTable(name, columns, { schema, title, description: title, primary_key: ['id'] });

const read = (question: string, sql: string, tables = [table('orders'), table('orders_bak')]) =>
  createQuestionReader(exampleCatalog(tables))(question, parse(sql)).verdict;

it.each([
  ['订单一共有多少笔？', 'SELECT COUNT(*) FROM orders', 'agreed'],
  ['订单一共有多少笔？', 'SELECT COUNT(*) FROM orders_bak', 'doubt'],
  ['“orders_bak”表里，订单一共有多少笔？', 'SELECT COUNT(*) FROM orders_bak', 'agreed'],
  ['bak里的订单金额合计是多少？', 'SELECT SUM(amount) FROM orders_bak', 'agreed'],
] as const)('a copy is meant only where it is named: %s %s', (question, sql, verdict) => {
  expect(read(question, sql)).toBe(verdict);
});

it('of one name in two schemas the public one is meant, unless the other schema is named', () => {
  const tables = [table('orders'), table('orders', 'archive')];
  expect(read('订单一共有多少笔？', 'SELECT COUNT(*) FROM public.orders', tables)).toBe('agreed');
  expect(read('订单一共有多少笔？', 'SELECT COUNT(*) FROM archive.orders', tables)).toBe('doubt');
  expect(read('archive里订单一共有多少笔？', 'SELECT COUNT(*) FROM archive.orders', tables)).toBe('agreed');
});

it('a copy whose comment says 表 where the original’s does not is one all the same', () => {
  const tables = [table('orders', 'public', '订单'), table('orders_bak', 'public', '订单表')];
  expect(read('订单一共有多少笔？', 'SELECT COUNT(*) FROM orders', tables)).toBe('agreed');
  expect(read('订单一共有多少笔？', 'SELECT COUNT(*) FROM orders_bak', tables)).toBe('doubt');
});

it('the details of orders are no copy of them', () => {
  const tables = [table('orders', 'public', '订单'), table('orders_detail', 'public', '订单明细表')];
  expect(read('订单明细一共有多少条？', 'SELECT COUNT(*) FROM orders_detail', tables)).toBe('agreed');
});

it('which of two equals is meant cannot be told', () => {
  const tables = [table('orders', 'north'), table('orders', 'south')];
  expect(read('订单一共有多少笔？', 'SELECT COUNT(*) FROM north.orders', tables)).toBe('doubt');
});

it('tables that are called differently, or lack what is read, are no copies', () => {
  const other = exampleTable('orders', [exampleColumn('id', 'integer')], { title: '订单信息表' });
  const bak = [table('orders_bak'), other];
  expect(read('订单金额合计是多少？', 'SELECT SUM(amount) FROM orders_bak', bak)).toBe('agreed');
  const history = [table('orders'), table('orders_bak', 'public', '历史订单')];
  expect(read('历史订单一共有多少笔？', 'SELECT COUNT(*) FROM orders_bak', history)).toBe('agreed');
});
