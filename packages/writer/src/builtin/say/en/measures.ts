import type { Condition } from '../../condition';
import type { DateField, Measure, Subject } from '../../facts/subject';
import { isMany } from './articles';
import { ownedName } from './names';
import { countOf } from './noun-phrase';

/** `total order amount`, of rows that the sentence names. */
export const sumOf = ({ words }: Measure): string => totalName(words.en);

/** The same where nothing else says whose; without a measure rows are counted. */
export const totalOf = (of: Subject, measure: Measure | null): string =>
  measure ? totalName(measureName(of, measure)) : `number of ${of.words.en.rows}`;

/** A figure with its conditions: a count carries them, a sum is of all. */
export const figureOf = (of: Subject, measure: Measure | null, where: Condition[]): string | null =>
  measure ? totalOf(of, measure) : countOf(of, where);

/** With the table's noun if another table has a number of that name. */
export const measureName = (of: Subject, measure: Measure): string =>
  measure.isShared.en ? (orderedOf(of, measure) ?? ownedName(of, measure)) : measure.words.en;

/** What is done with what stands on a line of it. */
const DONE_BY: Readonly<Record<string, string>> = {
  ...{ order: 'ordered', purchase: 'ordered', requisition: 'requested', invoice: 'invoiced', sale: 'sold' },
  ...{ shipment: 'shipped', receipt: 'received', return: 'returned' },
};

/** `quantity ordered` of an order detail's quantity; null for any other number. */
function orderedOf({ line, words: { en } }: Subject, { column, words }: Measure): string | null {
  if (line?.quantity.column !== column || words.en !== 'quantity') return null;
  const header =
    en.one
      .replace(/ (line item|line|detail|item)$/, '')
      .split(' ')
      .at(-1) ?? '';
  const done = DONE_BY[header];
  return done ? `${words.en} ${done}` : null;
}

/** `total sales order amount` of a total amount of sales orders; of invoice totals the `combined invoice total`. */
function totalName(name: string): string {
  if (/^(total|sum)\b/.test(name) && name !== 'total') return name;
  return /\btotals?( in \w+)?$/.test(name) ? `combined ${name}` : `total ${name.replace(/\btotal /, '')}`;
}

/** `average price`, of rows that the sentence names. */
export const averageOf = (_of: Subject, { words }: Measure): string => `average ${words.en}`;

/** A word that says nothing without its owner takes it: a range of invoice total. */
export const valueName = (of: Subject, measure: Measure): string =>
  /^(total|amount|value|number|count|subtotal)$/.test(measure.words.en)
    ? ownedName(of, measure)
    : measure.words.en;

/** `, going by the order date` where the table has more dates than one; else empty. */
export const byDate = (date: DateField): string => (date.only ? '' : `, going by the ${date.words.en}`);

/** Parking spaces are most or fewest, a score is highest or lowest. */
export function extremeWord({ words }: Measure, end: 'largest' | 'smallest'): string {
  if (isMany(words.en)) return end === 'largest' ? 'most' : 'fewest';
  return end === 'largest' ? 'highest' : 'lowest';
}
