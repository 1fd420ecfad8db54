import type { LogLine } from '@pairsmith/client';
import { LogLines } from './log-lines';

const line = (message: string): LogLine => ({
  ...{ message, level: 'INFO', logger: 'x', timestamp: '2025-07-03 00:00:00' },
});

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

it('tells of many lines once, numbers them, and keeps the last ones', () => {
  const log = new LogLines();
  const told = jest.fn();
  log.subscribe(told);
  for (let at = 1; at <= 2_500; at += 1) log.add(line(String(at)));
  jest.runAllTimers();
  expect(told).toHaveBeenCalledTimes(1);
  expect(log.snapshot()).toHaveLength(2_000);
  expect(log.snapshot().at(-1)).toMatchObject({ message: '2500', number: 2_500 });
});

it('begins anew without the lines of before, with numbers that nobody has had', () => {
  const log = new LogLines();
  log.add(line('old'));
  jest.runAllTimers();
  log.clear();
  log.add(line('new'));
  jest.runAllTimers();
  expect(log.snapshot()).toEqual([{ ...line('new'), number: 2 }]);
});
