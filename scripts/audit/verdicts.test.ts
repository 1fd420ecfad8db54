import { readVerdicts } from './verdicts';

test('a line an item, in any order; what else a judge writes is left alone', () => {
  const text = [
    '# What I think',
    '',
    '2. wooden – nobody says it so',
    '1. ok',
    '3. Wrong - counts orders, not customers',
    '4. pointless: a count of keys',
    'Done.',
  ].join('\n');
  expect(readVerdicts('a.md', text, 4)).toEqual([
    { verdict: 'ok', reason: '' },
    { verdict: 'wooden', reason: 'nobody says it so' },
    { verdict: 'wrong', reason: 'counts orders, not customers' },
    { verdict: 'pointless', reason: 'a count of keys' },
  ]);
});

test('whatever is missing, doubled or not understood is named at once, with file and line', () => {
  const text = ['1. ok', '1. ok', '3. fine', '4. wrong', '9. ok', '0. ok'].join('\n');
  expect(() => readVerdicts('a.md', text, 5)).toThrow(
    [
      'a.md:',
      '  line 2: item 1 a second time',
      '  line 3: item 3 has none of the verdicts ok, wooden, pointless, wrong',
      '  line 4: item 4 is wrong without a reason',
      '  line 5: the draw has no item 9',
      '  line 6: the draw has no item 0',
      '  no verdict on 2, 5',
    ].join('\n'),
  );
});
