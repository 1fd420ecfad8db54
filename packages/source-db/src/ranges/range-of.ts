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

export const rangeOfCells = (cells: readonly string[], type: TypeClass): ColumnRange | null =>
  rangeOf(
    cells.map((cell) => ({ cell, weight: 1 })),
    type,
  );
