import { splitAsked } from './split-asked';

test.each([
  [1000, 20, 50],
  [60, 2, 30],
  [7, 1, 7],
])('%i are asked for as %i themes of %i', (asked, themes, each) => {
  expect(splitAsked(asked)).toEqual({ theme_count: themes, questions_per_theme: each });
});

test('what no two numbers make up is refused', () => {
  expect(() => splitAsked(2501)).toThrow('up to 50 each');
  expect(() => splitAsked(53)).toThrow('53 pairs cannot be asked for');
});
