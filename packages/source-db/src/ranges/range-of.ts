import type { ColumnRange, TypeClass } from '@pairsmith/catalog';
import { cellKey, type CellKey } from './cell-order';

/** A cell and how much of the column it stands for, in whatever unit. */
export interface WeightedCell {
  cell: string;
  weight: number;
}

/** Ends and quantiles of cells; null for none, and where one of them has no order as text. */
export function rangeOf(cells: readonly WeightedCell[], type: TypeClass): ColumnRange | null {
  if (cells.length === 0) return null;
  const keyed: (WeightedCell & { key: CellKey })[] = [];
  for (const { cell, weight } of cells) {
    const key = cellKey(cell, type);
    if (key === null) return null;
    keyed.push({ cell, weight, key });
  }
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const total = keyed.reduce((sum, { weight }) => sum + weight, 0);
  const at = (share: number): string => {
    let passed = 0;
    return (keyed.find(({ weight }) => (passed += weight) >= share * total) ?? keyed.at(-1)!).cell;
  };
  return { min: keyed[0]!.cell, p5: at(0.05), median: at(0.5), p95: at(0.95), max: keyed.at(-1)!.cell };
}

/** The same of cells of one weight. */
export function rangeOfCells(cells: readonly string[], type: TypeClass): ColumnRange | null {
  if (cells.length === 0) return null;
  const keys = new Float64Array(cells.length);
  for (const [at, cell] of cells.entries()) {
    const key = cellKey(cell, type);
    if (key === null) return null;
    if (typeof key === 'bigint')
      return rangeOf(
        cells.map((one) => ({ cell: one, weight: 1 })),
        type,
      );
    // A zero of its own sign would be sorted apart.
    keys[at] = key + 0;
  }
  const sorted = keys.slice().sort();
  // Of cells of one key that which stands at that place among them: 1.0 and 1.00 are written as they come.
  const ranked = (rank: number): string => {
    const key = sorted[rank]!;
    let before = rank - sorted.indexOf(key);
    let at = keys.indexOf(key);
    for (; before > 0; before -= 1) at = keys.indexOf(key, at + 1);
    return cells[at]!;
  };
  const last = cells.length - 1;
  const at = (share: number): string =>
    ranked(Math.min(last, Math.max(0, Math.ceil(share * cells.length) - 1)));
  return { min: ranked(0), p5: at(0.05), median: at(0.5), p95: at(0.95), max: ranked(last) };
}
