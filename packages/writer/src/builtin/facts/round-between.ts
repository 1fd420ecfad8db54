import type { Column } from '@pairsmith/catalog';

/** Finer numbers than these nobody says: of what is counted whole ones alone. */
const FINEST = { whole: 0, any: -4 };

type Fineness = keyof typeof FINEST;

/** What a column's numbers are as fine as. */
export const finenessOf = ({ type_class: type }: Pick<Column, 'type_class'>): Fineness =>
  type === 'integer' ? 'whole' : 'any';

/** The roundest number strictly between, as fine as the column's own; null where there is no room. */
export function roundBetween(low: number, high: number, of: Fineness = 'any'): number | null {
  if (!(high > low) || high <= 0) return null;
  for (let power = Math.floor(Math.log10(high)); power >= FINEST[of]; power -= 1) {
    for (const step of [5, 2, 1]) {
      const unit = Number(`${step}e${power}`);
      const first = Math.floor(low / unit) + 1;
      const value = Number((first * unit).toPrecision(12));
      if (value > low && value < high) return value;
    }
  }
  return null;
}
