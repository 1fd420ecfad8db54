import { periodsBetween, seriesRanges } from './periods';

test('only whole months, quarters and years inside the range are periods', () => {
  const periods = periodsBetween('2023-01-15', '2023-06-30').map(({ words }) => words.zh);
  expect(periods).toEqual([
    '2023年第二季度',
    '2023年2月',
    '2023年3月',
    '2023年4月',
    '2023年5月',
    '2023年6月',
  ]);
});

test('a period is half-open, so that times on its last day count', () => {
  const [december] = periodsBetween('2023-12-01', '2023-12-31');
  expect(december).toMatchObject({ from: '2023-12-01', until: '2024-01-01', words: { en: 'December 2023' } });
});

test('a range of centuries is a sentinel and has no periods', () => {
  expect(periodsBetween('1900-01-01', '2099-12-31')).toEqual([]);
});

test('two years are one series, ten years are a year each, two months are none', () => {
  expect(seriesRanges('2023-01-05', '2024-12-20').map((range) => range?.words.en ?? 'all')).toEqual([
    'all',
    '2023',
    '2024',
  ]);
  expect(seriesRanges('2014-03-01', '2023-12-20').every((range) => range !== null)).toBe(true);
  expect(seriesRanges('2023-01-05', '2023-02-20')).toEqual([]);
});
