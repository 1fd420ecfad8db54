import { fuse } from './fuse';

const rows = (...ids: string[]) => ids.map((id) => ({ id, document: `text of ${id.replace(/\d/, '')}` }));
const order = (found: Parameters<typeof fuse>[0]) => fuse(found).map(({ id }) => id);

it('adds up what the sources say', () => {
  expect(order({ exact: [], vector: rows('a', 'b', 'c'), lexical: rows('b', 'c', 'a') })).toEqual([
    'b',
    'a',
    'c',
  ]);
});

it('lets words decide between equal sums', () => {
  expect(order({ exact: [], vector: rows('a', 'b'), lexical: rows('b', 'a') })).toEqual(['b', 'a']);
});

it('puts what was asked word for word first', () => {
  expect(order({ exact: rows('c'), vector: rows('a', 'b'), lexical: rows('a', 'b') })).toEqual([
    'c',
    'a',
    'b',
  ]);
});

it('shows a text that two tasks loaded once', () => {
  expect(order({ exact: [], vector: rows('a1', 'a2', 'b'), lexical: rows('a1', 'a2', 'b') })).toEqual([
    'a1',
    'b',
  ]);
});
