import { mineSources } from './option-values';

test('queries in use are looked for where the option says, in any order, or nowhere', () => {
  expect(mineSources('statements, views')).toEqual(['views', 'statements']);
  expect(mineSources('none')).toEqual([]);
  expect(() => mineSources('view')).toThrow(
    'It takes views, files, statements, separated by commas, or none.',
  );
});
