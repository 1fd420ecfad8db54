import { startCpuClock } from '../../../tests/support/cpu-clock';
import { editDistance, nearestName } from './edit-distance';

it('counts letters that are put in, taken out, changed and swapped', () => {
  const pairs = [
    ['format', 'format', 0],
    ['fromat', 'format', 1],
    ['forma', 'format', 1],
    ['formatt', 'format', 1],
    ['farmat', 'format', 1],
    ['', 'abc', 3],
  ] as const;
  for (const [a, b, distance] of pairs) expect([a, b, editDistance(a, b)]).toEqual([a, b, distance]);
});

it('takes no time for what is too long to be a name', () => {
  const spentMs = startCpuClock();
  expect(nearestName('x'.repeat(1_000_000), ['format', 'seed'])).toBe('format');
  expect(spentMs()).toBeLessThan(1_000);
});
