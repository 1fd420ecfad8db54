import type { ColumnRange, TypeClass } from '@pairsmith/catalog';
import { cellKey, MAX_CELL, type CellKey } from './cell-order';
import { rangeOfCells } from './range-of';
import type { Ends } from './read-ends';

/** What was found out about a column's range, each source knowing a part. */
export interface RangeSources {
  /** From the statistics: histogram and common values. */
  known: ColumnRange | null;
  /** Cells of the sample. */
  cells: readonly string[];
  /** Whether the sample is the whole table. */
  isWhole: boolean;
  /** As the database answers; null: no value at all; undefined: could not be asked. */
  ends: Ends | null | undefined;
}

/**
 * Ends that the database answered with are exact, and so are those of a table that was read as a whole. Else they are
 * about: the statistics' and the sample's, whichever lie farther out. Quantiles always come from these.
 */
export function settleRange(
  { known, cells, isWhole, ends }: RangeSources,
  type: TypeClass,
): ColumnRange | null {
  if (ends === null || (ends && Math.max(ends.min.length, ends.max.length) > MAX_CELL)) return null;
  if (!ends) {
    const sampled = rangeOfCells(cells, type);
    if (isWhole) return sampled && { ...sampled, exact: true };
    const about = joined(known, sampled, type);
    return about && { ...about, exact: false };
  }
  if (ends.min === ends.max) return { ...ends, p5: ends.min, median: ends.min, p95: ends.min, exact: true };
  // The ends are known: of the sample nothing but quantiles could be learnt, which the statistics know better.
  const about = isWhole || !known ? rangeOfCells(cells, type) : known;
  return about && between(about, ends, type);
}

function joined(known: ColumnRange | null, sampled: ColumnRange | null, type: TypeClass): ColumnRange | null {
  if (!known || !sampled) return known ?? sampled;
  const outer = rangeOfCells([known.min, known.max, sampled.min, sampled.max], type);
  return outer && { ...known, min: outer.min, max: outer.max };
}

/** Statistics may be older than the rows: their quantiles stay inside of the ends. */
function between(about: ColumnRange, { min, max }: Ends, type: TypeClass): ColumnRange {
  const key = (cell: string): CellKey => cellKey(cell, type) ?? NaN;
  const inside = (cell: string): string => (key(cell) < key(min) ? min : key(cell) > key(max) ? max : cell);
  return {
    min,
    p5: inside(about.p5),
    median: inside(about.median),
    p95: inside(about.p95),
    max,
    exact: true,
  };
}
