import { isParticiple } from '@pairsmith/words';
import { isBarePeriod, type Condition } from '../../condition';
import type { DateField, Measure, Subject } from '../../facts/subject';
import { isLength, isMany } from './articles';
import { ownedName } from './names';
import { among, countOf, oneRow, rowsOf } from './noun-phrase';

/** `total order amount`, of rows that the sentence names. */
export const sumOf = ({ words }: Measure): string => totalName(words.en);

/** The same where nothing else says whose: `total order amount`, `total tax on folio charges`; without a measure rows are counted. */
export function totalOf(of: Subject, measure: Measure | null): string {
  if (!measure) return `number of ${of.words.en.rows}`;
  const name = sumOf(measure);
  // Which contractor has which application is nobody's noun.
  if (!measure.isShared.en || of.isPair) return name;
  const ordered = orderedOf(of, measure);
  if (ordered) return totalName(ordered);
  // Title pages are the pages that a title stands on.
  return (COUNTED.test(name) ? null : compound(of, name)) ?? behind(name, of, of.words.en.rows);
}

/** A figure with its conditions: `total amount of paid invoices`; null where nobody would say so much at once. */
export function figureOf(of: Subject, measure: Measure | null, where: Condition[]): string | null {
  if (!measure) return countOf(of, where);
  if (!where.every(isBarePeriod)) return totalAcross(of, measure, where);
  const when = among(of, where);
  return when === null ? null : `${totalOf(of, measure)}${when}`;
}

/** The total with its rows, whatever it is called: `total tax on invoices issued`, before a time. */
export function totalAcross(of: Subject, measure: Measure, where: Condition[]): string | null {
  const rows = rowsOf(of, where);
  return rows && behind(sumOf(measure), of, rows);
}

/** What each row has of it, behind the word for its mean or its extremes: `tax on invoices`, `number of keys per stay`; null for what is a mean or a limit itself. */
export function eachHas(of: Subject, measure: Measure, where: Condition[] = []): string | null {
  const { en } = measure.words;
  if (IS_STATISTIC.test(en)) return null;
  const name = plainName(en);
  const short = where.length === 0 ? compound(of, name) : null;
  if (short && / in \S+$/.test(name)) return short;
  if (COUNTED.test(name)) {
    const row = oneRow(of, where);
    return row && `${name} per ${row}`;
  }
  const rows = rowsOf(of, where);
  return rows && behind(name, of, rows);
}

const IS_STATISTIC = /^(minimum|maximum|average|mean|median|lowest|highest)\b/;
const COUNTED = /^(total )?number of /;

/** With the table's noun if another table has a number of that name. */
export const measureName = (of: Subject, measure: Measure): string =>
  measure.isShared.en ? (orderedOf(of, measure) ?? owned(of, measure.words.en)) : measure.words.en;

const owned = (of: Subject, name: string): string => compound(of, name) ?? behind(name, of, of.words.en.rows);

/** `invoice amount in cents`, `number of subscription seats`: two nouns in a row at most; null where there would be more. */
function compound({ words: { en } }: Subject, name: string): string | null {
  const [, head = '', core = '', unit = ''] =
    /^((?:total |combined )?(?:number of )?)(.*?)( in \S+)?$/.exec(name) ?? [];
  const nouns = core.split(' ');
  if (core.startsWith(en.one) || en.one.split(' ').includes(nouns[0] ?? '')) return name;
  const isShort = nouns.length === 1 && !en.one.includes(' ') && !isParticiple(core);
  return isShort ? `${head}${en.one} ${core}${unit}` : null;
}

/** `tax on invoices`, `deposit paid for bookings`, `number of seats across trips`, `cost of repairs`. */
function behind(whole: string, { words: { en } }: Subject, rows: string): string {
  // The goods weight of goods is their weight.
  const [, head = '', own = whole] = /^((?:total |average )?)(.*)$/.exec(whole) ?? [];
  const name = own.startsWith(`${en.one} `) ? head + own.slice(en.one.length + 1) : whole;
  const core = name.replace(/ in \S+$/, '');
  const last = core.split(' ').at(-1) ?? '';
  const isOwed = /(^| )(invoice|bill|loan|claim|account|order)$/.test(en.one);
  if (COUNTED.test(core)) return `${name} across ${rows}`;
  if (isParticiple(last)) {
    const link = last === 'spent' || (last === 'paid' && isOwed) ? 'on' : 'for';
    return `${name} ${link} ${rows}`;
  }
  return `${name} ${/^(tax|discount|interest|commission|fee|fees)$/.test(last) ? 'on' : 'of'} ${rows}`;
}

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

/** `total amount` of totals, `total tax` of tax totals, of invoice totals the `combined invoice total`. */
function totalName(whole: string): string {
  // What is the total cost, rather than what is the total costs?
  const name = whole.replace(/\b(cost|discount|charge|price|balance|expense)s$/, '$1');
  const [, core = '', unit = ''] = /^(.*?)( in \S+)?$/.exec(name) ?? [];
  if (core.startsWith('subtotal')) return `combined subtotal${unit}`;
  if (core === 'total') return `total amount${unit}`;
  if (/^(total|sum)\b/.test(core)) return name;
  if (/^(tax|discount|freight|shipping|fee|cost|charge) totals?$/.test(core))
    return `total ${core.replace(/ totals?$/, '')}${unit}`;
  return /\btotals?$/.test(core) ? `combined ${name}` : `total ${name.replace(/\btotal /, '')}`;
}

/** `average price`, of rows that the sentence names. */
export const averageOf = (_of: Subject, { words }: Measure): string => `average ${plainName(words.en)}`;

/** Each row's total is its amount. */
const plainName = (name: string): string => name.replace(/^total(?= in \S+$|$)/, 'amount');

/** A word that says nothing without its owner takes it: a range of invoice total. */
export const valueName = (of: Subject, measure: Measure): string =>
  /^(total|amount|value|number|count|subtotal)( in \S+)?$/.test(measure.words.en)
    ? ownedName(of, measure)
    : withoutOwn(of, measure.words.en);

/** Goods by weight, not by goods weight. */
const withoutOwn = ({ words: { en } }: Subject, name: string): string =>
  name.startsWith(`${en.one} `) && name.length > en.one.length + 4 ? name.slice(en.one.length + 1) : name;

/** `, based on the order date` where the table has more dates than one; else empty. */
export const byDate = (date: DateField): string => (date.only ? '' : `, based on the ${date.words.en}`);

/** Parking spaces are most or fewest, a duration is longest or shortest, a score is highest or lowest. */
export function extremeWord({ words: { en } }: Measure, end: 'largest' | 'smallest'): string {
  if (isMany(en)) return end === 'largest' ? 'most' : 'fewest';
  if (isLength(en)) return end === 'largest' ? 'longest' : 'shortest';
  return end === 'largest' ? 'highest' : 'lowest';
}

/** `oldest`, `lightest`: what is so itself, rather than has the highest number; null where people name the number. */
export const superlativeOf = ({ words: { en } }: Measure, end: 'largest' | 'smallest'): string | null =>
  SUPERLATIVES[en.replace(/ in \S+$/, '')]?.[end === 'largest' ? 1 : 0] ?? null;

const SUPERLATIVES: Readonly<Record<string, readonly [smallest: string, largest: string]>> = {
  age: ['youngest', 'oldest'],
  weight: ['lightest', 'heaviest'],
};
