import { startCpuClock } from '../../../../tests/support/cpu-clock';
import * as fc from 'fast-check';
import { exampleColumn, exampleStatistics, exampleTable } from '../__tests__/example-tables';
import { createKnownNames } from './known-names';
import { addNamesOf, maskKnownNames, mayTellNames } from './mask-known-names';
import { maskTable } from './mask-table';

const staff = exampleTable('staff', [
  exampleColumn('first_name', 'text', { samples: ['Janet', 'Mario'] }),
  exampleColumn('last_name', 'text', { samples: ['Leverling', 'Brown'] }),
  exampleColumn('姓名', 'text', { samples: ['王建国', '李娜', '阿依古丽·买买提'] }),
]);

function namesOf(cells: Record<string, string[]> = {}, overrides = {}) {
  const names = createKnownNames();
  addNamesOf(names, { unmasked: staff, masked: maskTable(staff, overrides, cells), cells });
  return names;
}

const masked = (
  name: string,
  samples: string[],
  given: Parameters<typeof exampleColumn>[2] = {},
  overrides = {},
) =>
  maskKnownNames(
    exampleTable('things', [exampleColumn(name, 'text', { samples, ...given })]),
    namesOf(),
    overrides,
  ).columns[0]!;

it.each([
  ['Janet has a BS degree in chemistry.', 'J*** has a BS degree in chemistry.'],
  ["She is Leverling's deputy, says Mario", "She is L***'s deputy, says M***"],
  ['LEVERLING, Janet called twice about her order', 'L***, J*** called twice about her order'],
  ['今日王建国来电，李娜已回访', '今日王**来电，李*已回访'],
  ['由阿依古丽·买买提签收，货物完好', '由阿***·买**签收，货物完好'],
])('a name that a column of names holds is masked in free text: %s', (text, expected) => {
  expect(masked('notes', [text])).toMatchObject({
    samples: [expected],
    masking: { policy: 'mask', kind: 'text' },
  });
});

it('a family name in a path is masked however it is written', () => {
  expect(masked('photo_path', ['http://web/staff/leverling.bmp']).samples).toEqual([
    'http://web/staff/l***.bmp',
  ]);
});

it('in what things are called only whole names are names', () => {
  const column = masked('product_name', ['Brown rice', 'Janet Leverling Bakery', '王建国水果店', '李娜']);
  expect(column.samples).toEqual(['Brown rice', 'J*** L*** Bakery', '王**水果店', '李娜']);
  expect(column.masking).toBeNull();
});

it('a column of whole names is one of names of persons, the unknown among them too', () => {
  const column = masked('label', ['Janet Leverling', 'Brown, Mario', 'Gilbert Strang'], {
    statistics: exampleStatistics(3, ['Janet Leverling']),
  });
  expect(column).toMatchObject({
    samples: ['J*** L***', 'B***, M***', 'G*** S***'],
    masking: { policy: 'mask', kind: 'person_name' },
    statistics: { common_values: [] },
  });
  expect(masked('label', ['王建国', '王建国', '阿依古丽·买买提']).masking).toMatchObject({
    kind: 'person_name',
  });
});

it.each([
  ['one name among other things', ['Janet Leverling', 'Mario & Sons', 'Strang']],
  ['one name alone', ['Janet Leverling']],
  ['firms that are called after persons', ['Janet Leverling Ltd.', 'Mario Brown Foods']],
])('%s is no column of names', (_, samples) => {
  expect(masked('label', samples).masking).toBeNull();
});

it('frequent values and ends of ranges with a name in them are left out', () => {
  const statistics = {
    ...exampleStatistics(4, ['Brown rice', 'Mario Brown']),
    range: { min: 'Beer', p5: 'Beer', median: 'Beer', p95: 'Beer', max: 'Mario Brown' },
  };
  const column = masked('product_name', ['Beer'], { statistics });
  expect(column.statistics?.common_values.map(({ value }) => value)).toEqual(['Brown rice']);
  expect(column.statistics?.range).toBeNull();
});

it('words that only begin like a name, and words in lower case, stay', () => {
  const text = 'the brown cover of mario, and Janetville; 建国七十周年';
  expect(masked('notes', [text]).samples).toEqual([text]);
});

it('a column that a person allows stays, and names of an allowed column are no secret', () => {
  const text = 'Janet has a BS degree.';
  expect(masked('notes', [text], {}, { 'public.things.notes': 'allow' }).samples).toEqual([text]);
  const names = namesOf({}, { 'public.staff.first_name': 'allow' });
  expect(names.find(text, 'sentence')).toEqual([]);
});

it('names beyond the samples are known too', () => {
  const names = namesOf({ first_name: ['Janet', 'Nancy'] });
  expect(names.find('Nancy speaks French.', 'sentence')).toEqual([[0, 5]]);
});

it('a thousand cells beside a thousand names take no time', () => {
  const many = namesOf({ first_name: Array.from({ length: 1000 }, (_, at) => `Name${at}`), 姓名: ['李明'] });
  const spentMs = startCpuClock();
  for (let at = 0; at < 1000; at += 1)
    many.find('华东地区 Widget, blue, 30 cm, for Janet Leverling', 'label');
  expect(spentMs()).toBeLessThan(500);
});

describe('a table of which it is known beforehand that no name can change it', () => {
  const PIECES = [
    ...[
      'Janet',
      'brown',
      "O'Neil",
      'Title',
      'of',
      'the',
      'open',
      'SKU',
      '12',
      '7.5',
      '王建国',
      '李娜',
      '买买提',
    ],
    ...[
      '阿依古丽·买买提',
      '服务区',
      '东方',
      '状态',
      '正常',
      'a.b@c.de',
      '/',
      '.',
      ',',
      '，',
      ' ',
      ' ',
      '-',
      '·',
      '{"k":',
    ],
  ];
  const text = fc
    .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 })
    .map((some) => some.join(''));
  const person = fc.oneof(
    fc.constantFrom(
      'Janet',
      'Brown',
      'Janet Leverling',
      "Sinéad O'Neil",
      'Title Open',
      '王建国',
      '李娜',
      '王',
    ),
    fc.constantFrom('建国', '东方朔', '阿依古丽·买买提', 'SKU'),
    text,
  );
  const column = fc.record({
    name: fc.constantFrom('notes', 'product_name', 'photo_path', 'label', 'status'),
    samples: fc.array(text, { maxLength: 3 }),
    values: fc.array(text, { maxLength: 2 }),
  });

  it('is as it was, whatever names there are', () => {
    let held = 0;
    fc.assert(
      fc.property(fc.array(column, { minLength: 1, maxLength: 2 }), fc.array(person), (columns, persons) => {
        const table = exampleTable(
          'things',
          columns.map(({ name, samples, values }, at) =>
            exampleColumn(`${name}_${at}`, 'text', { samples, statistics: exampleStatistics(9, values) }),
          ),
        );
        if (mayTellNames(table)) return;
        held += 1;
        const names = createKnownNames();
        names.add(persons);
        expect(maskKnownNames(table, names)).toEqual(table);
      }),
      { numRuns: 2_000 },
    );
    // Else it would hold of no table at all.
    expect(held).toBeGreaterThan(100);
  });

  it.each([
    ['product_name', 'Title of 5', false],
    ['product_name', 'Brown rice', true],
    ['status', '正常', false],
    ['notes', 'Brown', true],
    ['notes', 'n/a', false],
    ['label', '王建国水果店', true],
    ['photo_path', '/staff/leverling.bmp', true],
  ])('%s with “%s”: %s', (name, sample, expected) => {
    const table = exampleTable('things', [exampleColumn(name, 'text', { samples: [sample] })]);
    expect(mayTellNames(table)).toBe(expected);
    expect(mayTellNames(table, { [`public.things.${name}`]: 'allow' })).toBe(false);
  });
});
