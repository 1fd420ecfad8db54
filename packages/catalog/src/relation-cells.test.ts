import { followsRelation, relationEnds, relationName } from './relation-cells';

const relation = {
  from: { schema: 'public', table: 'page', columns: ['book_id', 'volume'] },
  to: { schema: 'lib', table: 'book', columns: ['id', 'volume'] },
};

it('is called by the columns that lead and the table they lead to', () => {
  expect(relationName(relation)).toBe('public.page.book_id+volume → lib.book');
  expect(relationEnds(relation)).toEqual(['public.page', 'lib.book']);
});

it('is followed by a statement that reads every column of both ends, not by one that reads both tables', () => {
  const half = ['public.page.book_id', 'lib.book.id', 'lib.book.title'];
  expect(followsRelation(relation, new Set(half))).toBe(false);
  expect(followsRelation(relation, new Set([...half, 'public.page.volume', 'lib.book.volume']))).toBe(true);
});
