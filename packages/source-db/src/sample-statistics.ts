import type { ColumnStatistics, TypeClass } from '@pairsmith/catalog';
import { MAX_VALUE, roundShare } from './introspect/read-statistics';
import { hasRange } from './ranges/cell-order';
import { rangeOfCells } from './ranges/range-of';

const COMMON_VALUES = 30;

/**
 * What ANALYZE would have said, from sampled cells. `distinct` is estimated as ANALYZE does it (Haas and Stokes 1998,
 * "Duj1"): n·d / (n − f1 + f1·n/N), of n cells d distinct and f1 seen once, N rows in the table.
 * @param totalRows null where not even a guess is known: then what was seen is all that is claimed
 */
export function statisticsOf(
  cells: readonly (string | null)[],
  type: TypeClass,
  totalRows: number | null,
): ColumnStatistics | null {
  if (cells.length === 0) return null;
  const present = cells.filter((cell) => cell !== null);
  const counts = new Map<string, number>();
  for (const cell of present) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  const once = [...counts.values()].filter((count) => count === 1).length;
  const isWhole = totalRows !== null && totalRows <= cells.length;
  return {
    null_share: roundShare(1 - present.length / cells.length),
    ...(type === 'text' && emptyShare(cells) > 0 && { empty_share: emptyShare(cells) }),
    distinct: isWhole
      ? counts.size
      : estimateDistinct(present.length, counts.size, once, totalRows ?? present.length),
    common_values: [...counts]
      .filter(
        ([value, count]) =>
          value.length <= MAX_VALUE && (count > 1 || (isWhole && counts.size <= COMMON_VALUES)),
      )
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, COMMON_VALUES)
      .map(([value, count]) => ({ value, share: roundShare(count / cells.length) })),
    range: hasRange(type) ? rangeOfCells(present, type) : null,
  };
}

/** Share of the cells that hold a text without characters. */
export const emptyShare = (cells: readonly (string | null)[]): number =>
  roundShare(cells.filter((cell) => cell !== null && cell.trim() === '').length / Math.max(1, cells.length));

function estimateDistinct(cells: number, distinct: number, once: number, rows: number): number {
  if (cells === 0) return 0;
  const estimate = (cells * distinct) / (cells - once + (once * cells) / Math.max(rows, cells));
  return Math.round(Math.min(estimate, Math.max(rows, cells)));
}
