import { inNeighbourhoods, neighboursOf, shortestWay } from './relation-graph';

const relation = (from: string, to: string) => ({
  from: { schema: 'public', table: from, columns: ['id'] },
  to: { schema: 'public', table: to, columns: ['id'] },
});
/** author – book – copy – loan – reader, and a table that stands alone. */
const beside = neighboursOf([
  relation('book', 'author'),
  relation('copy', 'book'),
  relation('loan', 'copy'),
  relation('loan', 'reader'),
]);

it('a relation makes both ends neighbours', () => {
  expect([...beside.get('public.loan')!]).toEqual(['public.copy', 'public.reader']);
  expect([...beside.get('public.reader')!]).toEqual(['public.loan']);
});

it('the way between two tables leaves both out, and is none where they are too far apart', () => {
  expect(shortestWay('public.book', 'public.reader', beside, 3)).toEqual(['public.copy', 'public.loan']);
  expect(shortestWay('public.author', 'public.reader', beside, 3)).toEqual([]);
  expect(shortestWay('public.book', 'public.copy', beside, 3)).toEqual([]);
});

it('names are put beside those they are related with, and none is lost or added', () => {
  const names = ['author', 'reader', 'rate', 'book', 'loan'].map((name) => `public.${name}`);
  expect(inNeighbourhoods(names, beside)).toEqual(
    ['author', 'book', 'reader', 'loan', 'rate'].map((name) => `public.${name}`),
  );
});
