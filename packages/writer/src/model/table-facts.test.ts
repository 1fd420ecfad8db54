import type { Column, ColumnRange } from '@pairsmith/catalog';
import { exampleColumn, exampleStatistics } from '../../../catalog/src/__tests__/example-tables';
import { columnFacts } from './table-facts';

const day = (range: Partial<ColumnRange>, more: Partial<Column> = {}) =>
  exampleColumn('day', 'date', {
    statistics: {
      ...exampleStatistics(366),
      range: {
        min: '2024-01-01',
        p5: '2024-01-19',
        median: '2024-07-01',
        p95: '2024-12-13',
        max: '2024-12-31',
        ...range,
      },
    },
    ...more,
  });

it('tells the model how far the data reach, how sure that is, and how many values there are', () => {
  expect(columnFacts(day({ exact: true }), 'full')).toMatchObject({
    range: ['2024-01-01', '2024-12-31'],
    distinct: 366,
  });
  expect(columnFacts(day({ exact: true }), 'full')).not.toHaveProperty('range_is_about');
  expect(columnFacts(day({ exact: false }), 'full')).toMatchObject({ range_is_about: true });
  // An older run's catalogue does not say.
  expect(columnFacts(day({}), 'full')).toMatchObject({ range_is_about: true });
});

it('anchors nothing to infinity, and keeps counts to the fullest prompt', () => {
  expect(columnFacts(day({ max: 'infinity' }), 'full')).not.toHaveProperty('range');
  expect(columnFacts(day({ exact: true }), 'no samples')).not.toHaveProperty('distinct');
});

it('says what may be done with personal data, and how much of a column is empty', () => {
  const masked = (kind: string, policy: 'mask' | 'drop' | 'allow') =>
    columnFacts(exampleColumn('c', 'text', { masking: { kind, policy } }), 'names and types').personal;
  expect(masked('person_name', 'mask')).toBe('name_to_show');
  expect(masked('person_name', 'drop')).toBe('not_to_use');
  expect(masked('phone', 'mask')).toBe('not_to_use');
  expect(masked('phone', 'allow')).toBeUndefined();
  const statistics = { ...exampleStatistics(5), null_share: 0.256 };
  expect(columnFacts(exampleColumn('c', 'text', { statistics }), 'full')).toMatchObject({ null_share: 0.26 });
});
