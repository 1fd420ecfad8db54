import type { Column } from '@pairsmith/catalog';

/** Finer numbers than these nobody says: of what is counted whole ones alone. */
const FINEST = { whole: 0, any: -4 };

type Fineness = keyof typeof FINEST;

/** What a column's numbers are as fine as. */
export const finenessOf = ({ type_class: type }: Pick<Column, 'type_class'>): Fineness =>
  type === 'integer' ? 'whole' : 'any';

/** Below it any whole number is said. */
const SMALL = 10;

/** 50, 2.5, 12,000 and 7, but no 11.5 or 0.96: two digits, and whole ones below a hundred that do not count by fives are no bound. */
function isSaid(value: number): boolean {
  const digits = (value.toExponential().split('e')[0] ?? '').replace('.', '');
  if (digits.length === 1 || (Number.isInteger(value) && value < SMALL)) return true;
  return digits.length === 2 && (digits.endsWith('5') || value >= 100);
}

/** The roundest number strictly between, as fine as the column's own; null where there is no room. */
export function roundBetween(low: number, high: number, of: Fineness = 'any'): number | null {
  if (!(high > low) || high <= 0) return null;
  for (let power = Math.floor(Math.log10(high)); power >= FINEST[of]; power -= 1) {
    for (const step of [5, 2, 1]) {
      const unit = Number(`${step}e${power}`);
      const first = Math.floor(low / unit) + 1;
      const value = Number((first * unit).toPrecision(12));
      if (value > low && value < high) return isSaid(value) ? value : null;
    }
  }
  return null;
}
