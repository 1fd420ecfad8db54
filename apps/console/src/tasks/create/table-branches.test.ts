import { branchesOf, chosenAfter } from './table-branches';
import type { TableInfo } from './use-database-tables';

const table = (schema: string, name: string, comment: string | null = null): TableInfo => ({
  ...{ table: `${schema}.${name}`, schema, name, comment, kind: 'table', rows: null },
});
const tables = [
  table('ods', 'visits', 'Visits of a shop'),
  table('public', 'orders', '订单'),
  table('public', 'shop'),
];
const found = (search: string) =>
  branchesOf(tables, search).flatMap(({ tables: inside }) => inside.map(({ table: name }) => name));

it('stands by schema, public first', () => {
  expect(branchesOf(tables, '').map(({ schema }) => schema)).toEqual(['public', 'ods']);
});

it('finds every word in name or comment', () => {
  expect(found('SHOP')).toEqual(['public.shop', 'ods.visits']);
  expect(found('shop visits')).toEqual(['ods.visits']);
  expect(found('订')).toEqual(['public.orders']);
  expect(found('nothing')).toEqual([]);
});

it('what is chosen stays chosen while others are chosen and left out', () => {
  expect(chosenAfter(['a'], ['b', 'a'], true)).toEqual(['a', 'b']);
  expect(chosenAfter(['a', 'b', 'c'], ['b'], false)).toEqual(['a', 'c']);
});
