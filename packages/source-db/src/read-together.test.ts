import type { Table } from '@pairsmith/catalog';
import { readTogether } from './read-together';

const tablesOf = (...columns: number[]): Table[] =>
  columns.map((length) => ({ columns: Array.from({ length }) }) as unknown as Table);
const groupsOf = (...columns: number[]): number[][] =>
  readTogether(tablesOf(...columns)).map((group) => group.map((table) => table.columns.length));

it('takes a few tables together, in their order', () => {
  expect(groupsOf()).toEqual([]);
  expect(groupsOf(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)).toEqual([
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    [11, 12],
  ]);
});

it('holds no more cells at a time because tables are wide', () => {
  expect(groupsOf(200, 100, 1, 1_600, 2, 150, 150)).toEqual([[200, 100], [1], [1_600], [2, 150], [150]]);
});
