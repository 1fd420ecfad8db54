/** From where to where a value can be; either end may be infinite. */
export interface Range {
  min: number;
  max: number;
}

export const exactly = (value: number): Range => ({ min: value, max: value });
export const shifted = (range: Range, { min, max }: Range): Range => ({
  min: range.min + min,
  max: range.max + max,
});
export const negated = ({ min, max }: Range): Range => ({ min: -max, max: -min });

export function multiplied(a: Range, b: Range): Range {
  // Nothing times what has no end is nothing; to JavaScript it is no number, which is over no limit.
  const products = [a.min * b.min, a.min * b.max, a.max * b.min, a.max * b.max].map(
    (product) => product || 0,
  );
  return { min: Math.min(...products), max: Math.max(...products) };
}

/** Any of them: CASE, coalesce. Null where one is not known. */
export function anyOf(ranges: readonly (Range | null)[]): Range | null {
  const known = ranges.filter((range) => range !== null);
  if (known.length < ranges.length || known.length === 0) return null;
  return { min: Math.min(...known.map(({ min }) => min)), max: Math.max(...known.map(({ max }) => max)) };
}

/** The least or the greatest: bounded on one side by whichever is known. */
export function extremeOf(ranges: readonly (Range | null)[], which: 'least' | 'greatest'): Range | null {
  const all = ranges.map((range) => range ?? { min: -Infinity, max: Infinity });
  if (ranges.every((range) => range === null)) return null;
  const pick = which === 'least' ? Math.min : Math.max;
  return { min: pick(...all.map(({ min }) => min)), max: pick(...all.map(({ max }) => max)) };
}
