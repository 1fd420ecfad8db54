/** Days since 1970, `from` in and `to` out; null is open. */
export interface Interval {
  from: number | null;
  to: number | null;
}

const DAY = 86_400_000;
const dayOf = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / DAY;

export const yearOf = (year: number): Interval => months(year, 1, 12);
export const months = (year: number, month: number, count: number): Interval => ({
  from: dayOf(year, month, 1),
  to: dayOf(year, month + count, 1),
});
export const quarter = (year: number, number: number): Interval => months(year, number * 3 - 2, 3);
export const day = (year: number, month: number, date: number): Interval => ({
  from: dayOf(year, month, date),
  to: dayOf(year, month, date) + 1,
});

/** Sorted, and joined where they touch, so that two ways to say the same time are equal. */
export function joined(intervals: readonly Interval[]): Interval[] {
  const [low, high] = [(one: Interval) => one.from ?? -Infinity, (one: Interval) => one.to ?? Infinity];
  const sorted = [...intervals].sort((a, b) => low(a) - low(b) || high(a) - high(b));
  return sorted.reduce<Interval[]>((all, one) => {
    const last = all.at(-1);
    if (!last || low(one) > high(last)) return [...all, one];
    return [...all.slice(0, -1), { from: last.from, to: high(one) > high(last) ? one.to : last.to }];
  }, []);
}

export const isSameTime = (one: readonly Interval[], other: readonly Interval[]): boolean =>
  JSON.stringify(joined(one)) === JSON.stringify(joined(other));
