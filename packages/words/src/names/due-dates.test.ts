import { isDueDate } from './due-dates';

const named = (name: string, title = '') => ({ name, title, description: '', word_source: 'none' as const });

it('the day on which something was asked for is no day until which it is to be done', () => {
  expect(isDueDate(named('requested_delivery_date'))).toBe(true);
  expect(isDueDate(named('requested_date'))).toBe(true);
  expect(isDueDate(named('requested_on'))).toBe(false);
  expect(isDueDate(named('requested_at'))).toBe(false);
});
