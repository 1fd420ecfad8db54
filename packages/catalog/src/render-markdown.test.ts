import { exampleCatalog, exampleColumn, exampleStatistics, exampleTable } from './__tests__/example-tables';
import { renderMarkdown } from './render-markdown';
import type { ColumnRange } from './table';

const rangeLine = (range: Pick<ColumnRange, 'min' | 'max' | 'exact'>): string | undefined => {
  const day = exampleColumn('day', 'timestamp', {
    statistics: {
      ...exampleStatistics(300),
      range: { p5: range.min, median: range.min, p95: range.max, ...range },
    },
  });
  const table = exampleTable('visit', [day]);
  return renderMarkdown(table, exampleCatalog([table]))
    .split('\n')
    .find((line) => line.includes('数据范围'));
};

it('says from when to when the data are, and where that is not sure', () => {
  const [min, max] = ['2020-01-01 08:00:00', '2024-12-31 09:00:00'];
  expect(rangeLine({ min, max, exact: true })).toBe('- day 数据范围：2020-01-01 至 2024-12-31');
  expect(rangeLine({ min, max, exact: false })).toBe('- day 数据范围：约 2020-01-01 至 2024-12-31');
  expect(rangeLine({ min, max })).toContain('约');
});

it('leaves out ends that are no day', () => {
  expect(rangeLine({ min: '2020-01-01', max: 'infinity', exact: true })).toBeUndefined();
  expect(rangeLine({ min: '0044-03-15 BC', max: '2020-01-01', exact: true })).toBeUndefined();
});
