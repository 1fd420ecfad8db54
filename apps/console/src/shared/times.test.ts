import { ago, secondsBetween, span, wholeTime } from './times';

const now = new Date('2025-07-03T12:00:00');

it('says how long ago something was, in the largest whole unit', () => {
  expect(ago('2025-07-03T11:54:59.129529', now, 'en')).toBe('5 minutes ago');
  expect(ago('2025-07-02T12:00:00', now, 'zh')).toBe('昨天');
  expect(ago('2025-07-03T11:59:30', now, 'en')).toBeNull();
  // A clock ahead of ours.
  expect(ago('2025-07-03T12:01:00', now, 'en')).toBeNull();
});

it('says spans as people do', () => {
  expect([0.83, 9.96, 42.4, 60, 185, 3600, 7860].map(span)).toEqual([
    ...['0.8 s', '10 s', '42 s', '1 min', '3 min 5 s', '1 h', '2 h 11 min'],
  ]);
});

it('a time of the service is written as it came, and what has not ended has no length', () => {
  expect(wholeTime('2025-07-03T00:08:20.129529')).toBe('2025-07-03 00:08:20');
  expect(secondsBetween('2025-07-03T00:00:00', '2025-07-03T00:00:02.5')).toBe(2.5);
  expect(secondsBetween('2025-07-03T00:00:00', null)).toBeNull();
});
