/** Of the standard normal distribution: 95 % lie within so many deviations. */
const Z = 1.959963984540054;

export interface Interval {
  low: number;
  high: number;
}

/**
 * Wilson's score interval (1927) for a share: unlike the textbook's it stays within 0 and 1, and says something of none and of
 * all. Null: there is nothing to have a share of.
 */
export function wilson(right: number, count: number): Interval | null {
  if (count === 0) return null;
  const share = right / count;
  const squared = Z * Z;
  const middle = share + squared / (2 * count);
  const reach = Z * Math.sqrt((share * (1 - share)) / count + squared / (4 * count * count));
  const whole = 1 + squared / count;
  return {
    low: right === 0 ? 0 : Math.max(0, (middle - reach) / whole),
    high: right === count ? 1 : Math.min(1, (middle + reach) / whole),
  };
}

/**
 * McNemar's exact test (1947), two-sided: how likely it is that of `better + worse` questions on which two ways disagree so
 * many or more go to one side, were a coin to decide. Questions on which they agree say nothing. 1 where they never disagree.
 */
export function mcnemar(better: number, worse: number): number {
  const disagreed = better + worse;
  const few = Math.min(better, worse);
  // Each term from the one before, from the logarithm of the first: 2^-500 is still a number, the factorial of 500 is none.
  let log = -disagreed * Math.LN2;
  let tail = 0;
  for (let at = 0; at <= few; at += 1) {
    tail += Math.exp(log);
    log += Math.log(disagreed - at) - Math.log(at + 1);
  }
  return Math.min(1, 2 * tail);
}
