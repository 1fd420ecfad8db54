/** One thing measured: ours, and what it is held against, in turn. */
export interface Figure {
  name: string;
  /** Of the samples: s, ms, a second, … */
  unit: string;
  ours: Samples;
  reference?: Samples;
  /** What is to be reached, in words and as a test of ours and the reference's medians. */
  target?: { says: string; isReached: (ours: number, reference: number) => boolean };
  /** What else was seen and explains it. */
  notes?: Record<string, number | string>;
}

export interface Samples {
  name: string;
  values: number[];
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

/** The widest that samples lie apart, as a share of their median. */
export const spread = (values: readonly number[]): number =>
  (Math.max(...values) - Math.min(...values)) / median(values);

export const isReached = ({ target, ours, reference }: Figure): boolean | null =>
  target ? target.isReached(median(ours.values), reference ? median(reference.values) : NaN) : null;
/** The slope of the cost over the size, both as logarithms: 1 is linear, 2 the square. */
export function exponent(points: readonly (readonly [size: number, cost: number])[]): number {
  const logs = points.map(([size, cost]) => [Math.log(size), Math.log(cost)] as const);
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(logs.map(([one]) => one)), mean(logs.map(([, other]) => other))];
  const over = logs.map(([one, other]) => (one - x) * (other - y)).reduce((sum, value) => sum + value, 0);
  return over / logs.map(([one]) => (one - x) ** 2).reduce((sum, value) => sum + value, 0);
}
