import { readTogether } from './read-together';

const groupsOf = (...weights: number[]): number[][] =>
  readTogether(weights, { mostItems: 10, mostWeight: 300, weightOf: (weight) => weight });

it('takes a few items together, in their order', () => {
  expect(groupsOf()).toEqual([]);
  expect(groupsOf(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)).toEqual([
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    [11, 12],
  ]);
});

it('holds no more at a time because items are heavy', () => {
  expect(groupsOf(200, 100, 1, 1_600, 2, 150, 150)).toEqual([[200, 100], [1], [1_600], [2, 150], [150]]);
});
