import { rememberRecent } from './remember-recent';

it('makes once what is asked for again, by the same objects and texts and by lists of the same items', () => {
  const made: unknown[] = [];
  const name = rememberRecent((text: string, of: readonly object[]) => {
    made.push(text);
    return { text, of: of.length };
  });
  const [one, other] = [{}, {}];
  expect(name('a', [one])).toBe(name('a', [one]));
  expect(name('a', [other])).not.toBe(name('a', [one]));
  expect(name('b', [one, other])).toEqual({ text: 'b', of: 2 });
  expect(made).toEqual(['a', 'a', 'b']);
});

it('forgets what was not asked for longest, and remembers no call that throws', () => {
  const made: number[] = [];
  const half = rememberRecent((whole: number) => {
    made.push(whole);
    if (whole % 2 === 1) throw new RangeError(`${whole} is odd`);
    return whole / 2;
  }, 2);
  for (const whole of [2, 4, 2, 6, 2, 4]) half(whole);
  expect(made).toEqual([2, 4, 6, 4]);
  for (let time = 0; time < 2; time += 1) expect(() => half(3)).toThrow('odd');
  expect(made).toEqual([2, 4, 6, 4, 3, 3]);
});
