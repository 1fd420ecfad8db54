import { MAX_PAIRS } from '@pairsmith/core';
import { parsePairs } from '@pairsmith/proof';
import { pairHash } from '@pairsmith/sql';
import type { StepFiles } from '../step';
import { readApproved, readPairsThere, withMorePairs } from './pairs-there';

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

test('a file is not made longer than any step reads it', async () => {
  const text = JSON.stringify(Array.from({ length: MAX_PAIRS - 10 }, () => MORE[0]));
  const name = 'qs_shop_pair.json';
  let step: 'qa_generation' | null = null;
  const files: Pick<StepFiles, 'list' | 'read'> = {
    list: () =>
      Promise.resolve([
        { name, bytes: text.length, sha256: '', step, modifiedByUser: true, generatedSha256: null },
      ]),
    read: (wanted) => Promise.resolve(wanted === name ? text : null),
  };
  const read = (more: number) => readPairsThere(files as StepFiles, more);
  await expect(read(11)).rejects.toMatchObject({
    code: 'file_validation_error',
    said: { $say: 'pairs.no_room', with: { name, more: 11 } },
  });
  expect((await read(10))?.set.pairs).toHaveLength(MAX_PAIRS - 10);

  // All of them are the step's own and approved: what is written anew stands behind them.
  step = 'qa_generation';
  const decided = { decision: 'approved', by: 'ann', at: '', editedFrom: null, version: 1 } as const;
  const reviews = new Map([[pairHash(MORE[0]!), decided]]);
  const keep = (more: number) => readApproved(files as StepFiles, reviews, 'shop_2', more);
  await expect(keep(11)).rejects.toMatchObject({ said: { $say: 'pairs.no_room' } });
  expect((await keep(10))?.set.pairs).toHaveLength(MAX_PAIRS - 10);
});
