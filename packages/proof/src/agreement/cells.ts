/** Cells as PostgreSQL's text. */
export type Cells = readonly (string | null)[];

/** A column of a result, with what its cells have in common. */
export interface ResultColumn {
  cells: Cells;
  kind: 'number' | 'month' | 'day' | 'other';
  /** Decimals that it was rounded to, up to a bound; null: all are whole, and nobody knows whether they were rounded. */
  places: number | null;
  hasNull: boolean;
}

/** More digits than this are a binary fraction's last ones. */
const MOST_DECIMALS = 6;

const NUMBER = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MIDNIGHT = /^(\d{4}-\d{2}-\d{2}) 00:00:00(?:[+-]\d{2}(?::?\d{2})?)?$/;
const MONTH = /^\d{4}-\d{2}$/;

export function readColumn(given: Cells): ResultColumn {
  const hasNull = given.includes(null);
  if (isAll(given, NUMBER)) return { cells: given, kind: 'number', places: placesOf(given), hasNull };
  const cells = given.map((cell) => cell?.replace(MIDNIGHT, '$1').trimEnd() ?? null);
  const kind = isAll(cells, MONTH) ? 'month' : isAll(cells, DAY) ? 'day' : 'other';
  return { cells, kind, places: null, hasNull };
}

/**
 * The cells of two columns as they can be compared: numbers to the places that both have, days and months in one form. Null
 * where no cell of the one could be one of the other.
 */
export function comparable(one: ResultColumn, other: ResultColumn): [Cells, Cells] | null {
  if (one.kind === 'number' && other.kind === 'number') {
    const places = Math.min(one.places ?? MOST_DECIMALS, other.places ?? MOST_DECIMALS);
    // A sum of nothing is NULL for one and 0 for another: where only one of them has NULL, it is 0.
    const nothing = one.hasNull === other.hasNull ? null : '0';
    const write = ({ cells }: ResultColumn) => cells.map((cell) => number(cell ?? nothing, places));
    return [write(one), write(other)];
  }
  if (one.kind === 'month' && other.kind === 'day') return [one.cells, other.cells.map(monthOf)];
  if (one.kind === 'day' && other.kind === 'month') return [one.cells.map(monthOf), other.cells];
  return one.kind === other.kind ? [one.cells, other.cells] : null;
}

const monthOf = (cell: string | null): string | null => cell?.replace(/-01$/, '') ?? null;

const isAll = (cells: Cells, form: RegExp): boolean => {
  let isAny = false;
  for (const cell of cells) {
    if (cell === null) continue;
    if (!form.test(cell)) return false;
    isAny = true;
  }
  return isAny;
};

function placesOf(cells: Cells): number | null {
  let most = 0;
  for (const cell of cells) {
    const point = cell?.indexOf('.') ?? -1;
    if (point < 0) continue;
    let end = cell!.length;
    while (cell![end - 1] === '0') end -= 1;
    most = Math.max(most, end - point - 1);
  }
  return most === 0 ? null : Math.min(MOST_DECIMALS, most);
}

/** Away from zero, as numeric rounds; without trailing zeros. Whole numbers beyond 2^53 keep their digits. */
function number(cell: string | null, places: number): string | null {
  if (cell === null) return null;
  if (cell.length >= 15 && /^[+-]?\d+$/.test(cell)) return cell.replace(/^\+/, '');
  const value = Number(cell);
  const scaled = Math.round(Math.abs(value) * 10 ** places + 1e-7) / 10 ** places;
  return String(scaled === 0 ? 0 : Math.sign(value) * scaled);
}
