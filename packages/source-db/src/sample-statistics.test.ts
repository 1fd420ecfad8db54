import { statisticsOf } from './sample-statistics';

const cells = (counts: Record<string, number>) =>
  Object.entries(counts).flatMap(([value, count]) => new Array<string>(count).fill(value));

it('counts a table that was read as a whole', () => {
  const statistics = statisticsOf([...cells({ '0': 6, '1': 3 }), null], 'integer', 10);
  expect(statistics).toEqual({
    null_share: 0.1,
    distinct: 2,
    common_values: [
      { value: '0', share: 0.6 },
      { value: '1', share: 0.3 },
    ],
    range: { min: '0', p5: '0', median: '0', p95: '1', max: '1' },
  });
});

it('takes values all seen once for a key, and repeated ones for a list of codes', () => {
  const unique = Array.from({ length: 100 }, (_, index) => String(index));
  expect(statisticsOf(unique, 'integer', 50_000)).toMatchObject({ distinct: 50_000, common_values: [] });
  expect(statisticsOf(cells({ a: 50, b: 30, c: 20 }), 'text', 50_000)).toMatchObject({
    distinct: 3,
    range: null,
  });
});

it('claims no more than it saw where the size is not known', () => {
  expect(statisticsOf(['a', 'b'], 'text', null)?.distinct).toBe(2);
  expect(statisticsOf([], 'text', 100)).toBeNull();
});

it('orders numbers as numbers and leaves out what has no order as text', () => {
  expect(statisticsOf(['9', '10', '-1'], 'decimal', 3)?.range).toMatchObject({ min: '-1', max: '10' });
  expect(statisticsOf(['2024-01-02', '0044-03-15 BC'], 'date', 2)?.range).toMatchObject({
    min: '0044-03-15 BC',
  });
  expect(statisticsOf(['$2.00', '$10.00'], 'decimal', 2)?.range).toBeNull();
});
