import type { Bar } from '../../shared/Bars';

/** A report's counts by name as bars, in the report's order. */
export const barsOf = (counts: Readonly<Record<string, number>>, label: (key: string) => string): Bar[] =>
  Object.entries(counts).map(([key, count]) => ({ key, label: label(key), count }));
