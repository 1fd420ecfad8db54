import fc from 'fast-check';
import { inLongForm } from '../../../../tests/support/in-long-form';
import { kindByForm, kindOfCell, narrow, PATTERNS, possiblePatterns } from './patterns';

const SIGNS = [...'0123456789.-@:= 是为路号京A张三xX_$路1号村栋年月日'];
/** Beginnings and cues of the forms, so that texts of them come near. */
const PARTS = [
  ...[
    '-----BEGIN PRIVATE KEY-----',
    'eyJ',
    'sk-',
    'Bearer ',
    '://',
    'abcdefghijklmnop',
    '生日',
    '出生',
    'born ',
  ],
  ...[
    '身份证',
    '护照 E',
    '卡号',
    '电话',
    '+86',
    '+1 ',
    'DE44 ',
    ' Main Street',
    '110101',
    '19900307',
    '1990-3-7',
    '4111 ',
    '010-',
  ],
];

const RUNS = inLongForm(20_000, 3_000);

it('no cell that is told to be plain at first sight has a personal form', () => {
  const cell = fc.array(fc.constantFrom(...SIGNS), { maxLength: 16 }).map((signs) => signs.join(''));
  fc.assert(
    fc.property(cell, (text) => expect(kindOfCell(text)).toEqual(kindByForm(narrow(text.trim())))),
    { seed: 14, numRuns: RUNS },
  );
});

it('no form is found in a text that is told to have none of what the form needs', () => {
  const text = fc
    .array(fc.oneof(fc.constantFrom(...SIGNS), fc.constantFrom(...PARTS)), { maxLength: 24 })
    .map((signs) => signs.join(''));
  fc.assert(
    fc.property(text, (some) => {
      const possible = new Set(possiblePatterns(some));
      const found = PATTERNS.filter(({ form }) => some.search(form) >= 0);
      expect(found.filter((pattern) => !possible.has(pattern))).toEqual([]);
    }),
    { seed: 15, numRuns: RUNS },
  );
});

it.each([
  ['路1号', 'address'],
  ['1.1.1.1', 'ip'],
  ['京A12345', 'plate'],
  ['a@b.cn', 'email'],
  ['wxid_abcdef', 'account'],
  ['13800138000', 'phone'],
])('short ones are found all the same: %s', (cell, kind) => {
  expect(kindOfCell(cell)?.kind).toBe(kind);
});
