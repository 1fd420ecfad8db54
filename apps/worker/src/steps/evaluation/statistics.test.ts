import { mcnemar, wilson } from './statistics';

/*
 * The reference values were worked out without this code: McNemar's by Python's exact fractions of binomial coefficients,
 * Wilson's bounds as the roots of (p − k/n)² = z² p (1 − p) / n, found by halving with fifty decimals (81 of 263 is Newcombe's
 * example of 1998, who gives 0.2553 to 0.3662).
 */

it.each([
  [0, 10, 0, 0.27753279986288926],
  [10, 10, 0.7224672001371107, 1],
  [1, 1, 0.2065493143772374, 1],
  [7, 10, 0.3967781474611453, 0.8922087325936989],
  [45, 50, 0.7863976856252034, 0.9565242350681096],
  [81, 263, 0.2552885198782742, 0.36620957698280004],
  [250, 500, 0.4563412653024843, 0.5436587346975157],
  [1, 500, 0.0003531363945592748, 0.011240706705146758],
])('%d of %d lie between %d and %d', (right, count, low, high) => {
  const interval = wilson(right, count);
  expect(interval?.low).toBeCloseTo(low, 12);
  expect(interval?.high).toBeCloseTo(high, 12);
});

it('of nothing there is no share', () => {
  expect(wilson(0, 0)).toBeNull();
});

it.each([
  [0, 0, 1],
  [1, 0, 1],
  [5, 0, 0.0625],
  [6, 1, 0.125],
  [10, 3, 0.09228515625],
  [8, 8, 1],
  [25, 10, 0.01667384780012071],
  [121, 59, 4.434449263755176e-6],
  [300, 200, 8.940066542253267e-6],
  [500, 0, 6.10987272699921e-151],
])('%d better and %d worse: p is %d, and the same the other way round', (better, worse, p) => {
  expect(mcnemar(better, worse) / p).toBeCloseTo(1, 9);
  expect(mcnemar(worse, better)).toBe(mcnemar(better, worse));
});
