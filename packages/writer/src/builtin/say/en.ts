import { plural, isUncountable } from '@pairsmith/words';
import { isBarePeriod, type Condition } from '../condition';
import type { Grouping } from '../facts/groupings';
import { isPlaceName } from '../facts/place-names';
import type { DateField, Field, Measure, Ref, Subject } from '../facts/subject';
import { asValue, isValued, type Valued } from './rare-conditions';

/** The subject's rows under the conditions: `orders in March 2023 whose status is paid`. */
export const rowsOf = (of: Subject, where: Condition[] = []): string => `${of.words.en.rows}${sayAll(where)}`;

/** One of the rows: `order`, `snowmaking record`. */
export const oneOf = ({ words: { en } }: Subject): string =>
  en.rows.endsWith(' records') && !en.one.endsWith('record') ? `${en.one} record` : en.one;

export const countOf = (of: Subject, where: Condition[] = []): string => `number of ${rowsOf(of, where)}`;

/** Narrows a whole sentence: ` in March 2023`, ` among orders whose status is paid`; empty without conditions. */
export function among(of: Subject, where: Condition[]): string {
  if (where.length === 0) return '';
  return where.every(isBarePeriod) ? sayAll(where) : ` among ${rowsOf(of, where)}`;
}

/** Conditions as they follow a noun, with the space before them: where it is, when it was, what it is like. */
export function sayAll(where: Condition[]): string {
  const places = where.flatMap((one) => (isValued(one) && isPlace(one) ? [` ${placeIn(one)}`] : []));
  const periods = where.flatMap((one) => (isPeriod(one) ? [sayPeriod(one)] : [])).join('');
  const states = where.flatMap((one) => (one.kind === 'pending' ? [sayPending(one)] : []));
  const rest = where.filter(isDescribed);
  const [only, ...more] = rest;
  const head = `${places.join('')}${states.join('')}`;
  if (!only) return `${head}${periods}`;
  if (more.length > 0) return `${head}${periods} whose ${rest.map(say).join(' and whose ')}`;
  if (only.kind === 'above' || only.kind === 'between')
    return `${head} with ${withArticle(nameOf(only.ref))} ${sayRange(only)}${periods}`;
  if (!isValued(only)) return `${head}${periods} whose ${say(only)}`;
  const owner = only.ref.path.at(-1)?.words.en;
  const all = only.ref.path[0]?.from.words.en.rows ?? '';
  // Voyage items of voyages has one of too many.
  if (owner)
    return `${head} ${all.startsWith(owner) ? 'for' : 'of'} ${plural(owner)}${sayOwn(only)}${periods}`;
  // A clause behind the time would be the time's: voyages with the mode "manual" in May 2024.
  return periods && only.kind !== 'is_not'
    ? `${head} with the ${nameOf(only.ref)} ${asValue(only).value.words.en}${periods}`
    : `${head}${periods} whose ${say(only)}`;
}

type Of<K extends Condition['kind']> = Extract<Condition, { kind: K }>;
type Is = Of<'is'>;
/** What stands in a clause of its own. */
type Described = Exclude<Condition, { kind: 'during' | 'pending' }>;
const isDescribed = (condition: Condition): condition is Described =>
  !isPeriod(condition) && !isPlace(condition) && condition.kind !== 'pending';

/** A parent's value as the parent's own. */
const sayOwn = (condition: Valued): string =>
  isPlaceName(condition.ref.field.words.en)
    ? ` ${placeIn(condition)}`
    : ` whose ${condition.ref.field.words.en} ${isOrNot(condition)} ${asValue(condition).value.words.en}`;

const isOrNot = ({ kind }: Valued): string => (kind === 'is_not' ? 'is not' : 'is');

/** `above 20`, `between 20 and 50`. */
const sayRange = (condition: Of<'above' | 'between'>): string =>
  condition.kind === 'above'
    ? `above ${condition.threshold}`
    : `between ${condition.low} and ${condition.high}`;

/** ` not yet shipped`; ` without a shipping date` where the date has no verb. */
const sayPending = ({ ref: { field } }: Of<'pending'>): string =>
  field.happened.en ? ` not yet ${field.happened.en}` : ` without ${withArticle(field.words.en)}`;

/** `are in Kent`, `have the mode "manual"`. */
export const sayAs = (condition: Is): string => {
  if (isPlace(condition)) return `are ${placeIn(condition)}`;
  if (condition.ref.field.column.type_class === 'boolean') return `are those whose ${say(condition)}`;
  return `have the ${nameOf(condition.ref)} ${condition.value.words.en}`;
};

const isPlace = (condition: Condition): boolean =>
  isValued(condition) &&
  condition.ref.path.length === 0 &&
  isPlaceName(condition.ref.field.words.en) &&
  condition.ref.field.labels.size === 0;

/** `in Kent`, `outside Kent`; a proper name needs no quotes. */
function placeIn(condition: Valued): string {
  const { value } = asValue(condition);
  const name = /^[A-Z][A-Za-z' -]+$/.test(value.raw) ? value.raw : value.words.en;
  return `${condition.kind === 'is_not' ? 'outside' : 'in'} ${name}`;
}

export function say(condition: Condition): string {
  switch (condition.kind) {
    case 'is':
    case 'among':
    case 'is_not':
      return `${possessive(condition.ref)} ${isOrNot(condition)} ${asValue(condition).value.words.en}`;
    case 'during':
      return sayPeriod(condition).trim();
    case 'above':
    case 'between':
      return `${possessive(condition.ref)} is ${sayRange(condition)}`;
    case 'contains':
      return `${possessive(condition.ref)} contains "${condition.word}"`;
    case 'late':
      return `${possessive(condition.ref)} is later than the ${condition.due.words.en}`;
    case 'pending':
      return sayPending(condition).trim();
  }
}

/** As it sounds: `an expense`, `a unit price`, `an hourly rate`. */
export const withArticle = (noun: string): string =>
  /[^s]s$/.test(noun)
    ? noun
    : `${/^([aeiou]|hour|honou?r|heir)/i.test(noun) && !/^(uni(?![dmns])|us[aeu]|url|uti|eu|one)/i.test(noun) ? 'an' : 'a'} ${noun}`;

/** `voyage's county`, of the voyage that an item belongs to. */
function possessive(ref: Ref): string {
  const owner = ref.path.at(-1)?.words.en;
  const name = ref.field.words.en;
  return !owner || name.startsWith(owner) ? name : `${owner}'s ${name}`;
}

type During = Of<'during'>;
const isPeriod = (condition: Condition): condition is During => condition.kind === 'during';

/** ` in May 2024` where the date goes without saying, ` opened in May 2024`, ` with a due date in May 2024`. */
function sayPeriod(condition: During): string {
  const { ref, period } = condition;
  if (isBarePeriod(condition) || ref.field.isOwnDeed) return ` in ${period.words.en}`;
  if (ref.field.happened.en) return ` ${ref.field.happened.en} in ${period.words.en}`;
  return ` with ${withArticle(nameOf(ref))} in ${period.words.en}`;
}

/** A field's name; a parent's with the parent before it. */
export function nameOf(ref: Ref): string {
  const owner = ref.path.at(-1)?.words.en;
  const name = ref.field.words.en;
  if (!owner || name.startsWith(owner)) return name;
  // Order status of a sales order is the sales order status.
  const last = owner.split(' ').at(-1) ?? '';
  return name.startsWith(`${last} `) ? `${owner}${name.slice(last.length)}` : `${owner} ${name}`;
}

export const groupName = (by: Grouping): string =>
  by.kind === 'entity'
    ? (by.path.at(-1)?.words.en ?? by.show.words.en)
    : nameOf({ path: by.path, field: by.field });

/** `for each company`; `by weather`, of which there are no two. */
export const per = (by: Grouping): string =>
  isUncountable(groupName(by)) ? `by ${groupName(by)}` : `for each ${groupName(by)}`;

/** `5 companies`. */
export const several = (by: Grouping, count: number): string => `${count} ${plural(groupName(by))}`;

/** `vessel name`: with the table's noun, unless it has it already. */
export const ownedName = ({ words: { en } }: Subject, { words }: Pick<Field, 'words'>): string =>
  words.en.startsWith(en.one) || en.one.split(' ').includes(words.en.split(' ')[0] ?? '')
    ? words.en
    : `${en.one} ${words.en}`;

/** `total order amount`, of rows that the sentence names. */
export const sumOf = ({ words }: Measure): string => totalName(words.en);

/** The same where nothing else says whose: with the table's noun if another table has a number of that name; without a measure rows are counted. */
export const totalOf = (of: Subject, measure: Measure | null): string => {
  if (!measure) return countOf(of);
  return totalName(measureName(of, measure));
};

export const measureName = (of: Subject, measure: Measure): string =>
  measure.isShared.en ? ownedName(of, measure) : measure.words.en;

/** `total sales order amount` of a total amount of sales orders. */
const totalName = (name: string): string =>
  /^(total|sum)\b/.test(name) ? name : `total ${name.replace(/\btotal /, '')}`;

export const averageOf = ({ words }: Measure): string => `average ${words.en}`;

/** ` by order date` where the table has more dates than one; else empty. */
export const byDate = (date: DateField): string => (date.only ? '' : ` by ${date.words.en}`);

/** First letter large, one space between words. */
export const tidy = (sentence: string): string => {
  const text = sentence
    .replace(/\s+/g, ' ')
    .replace(/ ([,.?])/g, '$1')
    .trim();
  return text.charAt(0).toUpperCase() + text.slice(1);
};

/** Parking spaces are most or fewest, a score is highest or lowest. */
export function extremeWord({ words }: Measure, end: 'largest' | 'smallest'): string {
  if (isMany(words.en)) return end === 'largest' ? 'most' : 'fewest';
  return end === 'largest' ? 'highest' : 'lowest';
}

/** Names of what is counted: `parking spaces`, but no `status`, `bonus`, `address` or `basis`. */
export const isMany = (name: string): boolean => /[^sui]s$/.test(name);
