import { parsePairs } from '@pairsmith/proof';
import { withMorePairs } from './pairs-there';

const MORE = [{ question: 'new', sql: 'select 2;' }];

test.each([
  ['as we write it', '[\n  {\n    "question": "q ]",\n    "sql": "select 1;"\n  }\n]\n'],
  ['on one line, with keys of its own', '[{"question":"q","sql":"select 1","by":"me"}]'],
  ['with a byte order mark and space behind', '\uFEFF[ {"question":"q","sql":"select \'[]\'"} ] \n\n'],
])('a file %s keeps its bytes before what is added', (_, text) => {
  const longer = withMorePairs(text, MORE);
  expect(longer.startsWith(text.slice(0, text.lastIndexOf('}') + 1))).toBe(true);
  expect(parsePairs(longer, 'f')).toEqual([...parsePairs(text, 'f'), ...MORE]);
});

test('an empty file takes pairs, and no pairs change nothing', () => {
  expect(parsePairs(withMorePairs('[]', MORE), 'f')).toEqual(MORE);
  expect(parsePairs(withMorePairs('[\n]\n', MORE), 'f')).toEqual(MORE);
  expect(withMorePairs('[ ]', [])).toBe('[ ]');
});
