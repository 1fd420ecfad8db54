import type { LogLine } from '@pairsmith/client';
import { filterLines } from './filter-lines';

const line = (level: LogLine['level'], message: string): LogLine => ({
  ...{ level, message, logger: 'qa_generation', timestamp: '2025-07-03 00:00:00' },
});
const lines = [
  line('DEBUG', 'asked'),
  line('INFO', 'Theme done'),
  line('WARNING', '主题 2'),
  line('CRITICAL', 'lost'),
];
const shown = (...[least, search]: [Parameters<typeof filterLines>[1], string]) =>
  filterLines(lines, least, search).map(({ message }) => message);

it('shows lines of at least a level, critical ones among the errors', () => {
  expect(shown('DEBUG', '')).toHaveLength(4);
  expect(shown('INFO', '')).toEqual(['Theme done', '主题 2', 'lost']);
  expect(shown('ERROR', '')).toEqual(['lost']);
});

it('finds a text in message and logger, in any letter case', () => {
  expect(shown('DEBUG', ' theme ')).toEqual(['Theme done']);
  expect(shown('WARNING', 'QA_GEN')).toEqual(['主题 2', 'lost']);
});
