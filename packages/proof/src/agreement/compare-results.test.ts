import { inLongForm } from '../../../../tests/support/in-long-form';
import { compareResults, type Comparison, type ComparedResult } from './compare-results';

type Row = (string | null)[];

const result = (rows: Row[], more: Partial<ComparedResult> = {}): ComparedResult => ({
  ...{ columns: (rows[0] ?? []).map((_, at) => `c${at}`), rows, truncated: false },
  ...more,
});
const compare = (ours: ComparedResult, theirs: ComparedResult, order: number[] = []): string => {
  const told: Comparison = compareResults(ours, theirs, { order });
  return told.verdict === 'different' ? told.in : told.verdict;
};

describe('two results say the same', () => {
  it.each<[string, Row[], Row[]]>([
    ['rows in another order', [['a'], ['b']], [['b'], ['a']]],
    [
      'columns in another order',
      [
        ['a', '1'],
        ['b', '2'],
      ],
      [
        ['1', 'a'],
        ['2', 'b'],
      ],
    ],
    [
      'columns in another order that hold the same values',
      [
        ['1', '2'],
        ['2', '1'],
      ],
      [
        ['2', '1'],
        ['1', '2'],
      ],
    ],
    ['rounded', [['3.14159']], [['3.14']]],
    ['rounded, half up', [['2.345']], [['2.35']]],
    ['with zeros behind', [['10.00']], [['10']]],
    ['a binary fraction', [['0.30000000000000004']], [['0.3']]],
    [
      'the sum of nothing',
      [
        ['a', null],
        ['b', '5'],
      ],
      [
        ['a', '0'],
        ['b', '5'],
      ],
    ],
    ['a day and its midnight', [['2024-03-01']], [['2024-03-01 00:00:00+00']]],
    ['a month and its first day', [['2024-03', '5']], [['2024-03-01 00:00:00', '5']]],
    ['NULL and NULL', [[null], ['x']], [['x'], [null]]],
    ['nothing and nothing', [], []],
  ])('%s', (_, ours, theirs) => {
    expect(compare(result(ours), result(theirs))).toBe('same');
    expect(compare(result(theirs), result(ours))).toBe('same');
  });

  it('with a key beside, on either side and on both', () => {
    const named = result([
      ['Ann', '3'],
      ['Bo', '4'],
    ]);
    const keyed = result(
      [
        ['7', 'Ann', '3'],
        ['8', 'Bo', '4'],
      ],
      { mayMiss: [true, false, false] },
    );
    const other = result(
      [
        ['x7', 'Ann', '3'],
        ['x8', 'Bo', '4'],
      ],
      { mayMiss: [true, false, false] },
    );
    expect([compare(named, keyed), compare(keyed, named), compare(keyed, other)]).toEqual([
      'same',
      'same',
      'same',
    ]);
  });

  it('in the order that was asked for, ties in any', () => {
    const ours = result([
      ['a', '9'],
      ['b', '5'],
      ['c', '5'],
    ]);
    const theirs = result([
      ['a', '9'],
      ['c', '5'],
      ['b', '5'],
    ]);
    expect(compare(ours, theirs, [1])).toBe('same');
    expect(
      compare(
        ours,
        result([
          ['b', '5'],
          ['c', '5'],
          ['a', '9'],
        ]),
        [1],
      ),
    ).toBe('order');
    expect(
      compare(
        ours,
        result([
          ['b', '5'],
          ['c', '5'],
          ['a', '9'],
        ]),
      ),
    ).toBe('same');
  });
});

describe('two results differ', () => {
  it.each<[string, Row[], Row[], string]>([
    ['a row as often as it occurs', [['a'], ['a'], ['b']], [['a'], ['b'], ['b']], 'values'],
    ['more rows', [['a']], [['a'], ['a']], 'rows'],
    ['nothing and something', [], [['0']], 'rows'],
    ['a column that is no key', [['a']], [['a', '1']], 'columns'],
    [
      'figures that belong to others',
      [
        ['a', '1'],
        ['b', '2'],
      ],
      [
        ['a', '2'],
        ['b', '1'],
      ],
      'values',
    ],
    ['NULL is no text', [[null], ['x']], [[''], ['x']], 'values'],
    ['whole numbers are not rounded', [['12.6']], [['12']], 'values'],
    ['large numbers to their last digit', [['9007199254740993']], [['9007199254740992']], 'values'],
    ['a share and its hundredfold', [['0.25']], [['25']], 'values'],
  ])('%s', (_, ours, theirs, difference) => {
    expect(compare(result(ours), result(theirs))).toBe(difference);
    expect(compare(result(theirs), result(ours))).toBe(difference);
  });

  it('only keys in common are not enough, and of what was cut off nothing is known', () => {
    const named = result([['Ann']]);
    const key = result([['7']], { mayMiss: [true] });
    expect(compare(named, key)).toBe('values');
    const cut = result([['a']], { truncated: true });
    expect(compare(cut, result([['b']], { truncated: true }))).toBe('too_many');
    expect(compare(cut, result([['a']]))).toBe('rows');
  });

  it('many rows are compared, and twelve columns that are all alike', () => {
    const rows = Array.from({ length: inLongForm(100_000, 10_000) }, (_, at): Row => [
      `name ${at % 977}`,
      String(at),
    ]);
    const turned = rows.toReversed().map(([a, b]): Row => [b!, a!]);
    expect(compare(result(rows), result(turned))).toBe('same');
    const wide = Array.from({ length: 50 }, (_, nth): Row =>
      Array.from({ length: 12 }, (__, at) => String((nth * (at + 1)) % 2)),
    );
    expect(
      compare(result(wide), result(wide.map((row) => row.map((cell) => (cell === '1' ? '0' : '1'))))),
    ).not.toBe('too_many');
  }, 120_000);
});
