import { plural, isUncountable } from '@pairsmith/words';
import { isBarePeriod, type Condition } from '../condition';
import type { Grouping } from '../facts/groupings';
import type { DateField, Field, Measure, Ref, Subject } from '../facts/subject';

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
  const places = where.flatMap((one) => (one.kind === 'is' && isPlace(one) ? [` in ${placeIn(one)}`] : []));
  const periods = where.filter(isPeriod).map(sayPeriod).join('');
  const rest = where.filter((one): one is Is | Above => !isPeriod(one) && !isPlace(one));
  const [only, ...more] = rest;
  const head = places.join('');
  if (!only) return `${head}${periods}`;
  if (more.length > 0) return `${head}${periods} whose ${rest.map(say).join(' and whose ')}`;
  const name = nameOf(only.ref);
  if (only.kind === 'above') return `${head} with ${withArticle(name)} above ${only.threshold}${periods}`;
  const owner = only.ref.path.at(-1)?.words.en;
  const all = only.ref.path[0]?.from.words.en.rows ?? '';
  // Voyage items of voyages has one of too many.
  if (owner)
    return `${head} ${all.startsWith(owner) ? 'for' : 'of'} ${plural(owner)}${sayOwn(only)}${periods}`;
  // A clause behind the time would be the time's: voyages with the mode "manual" in May 2024.
  return periods ? `${head} with the ${name} ${only.value.words.en}${periods}` : `${head} whose ${say(only)}`;
}

type Is = Extract<Condition, { kind: 'is' }>;
type Above = Extract<Condition, { kind: 'above' }>;

/** A parent's value as the parent's own. */
const sayOwn = (condition: Is): string =>
  isPlaceName(condition.ref.field.words.en)
    ? ` in ${placeIn(condition)}`
    : ` whose ${condition.ref.field.words.en} is ${condition.value.words.en}`;

/** `are in Kent`, `have the mode "manual"`. */
export const sayAs = (condition: Is): string => {
  if (isPlace(condition)) return `are in ${placeIn(condition)}`;
  if (condition.ref.field.column.type_class === 'boolean') return `are those whose ${say(condition)}`;
  return `have the ${nameOf(condition.ref)} ${condition.value.words.en}`;
};

/** Where something is goes without the column's name: slopes in Kent. */
export const isPlaceName = (name: string): boolean =>
  /^(city|town|county|province|state|country|region|district)$/.test(name);

const isPlace = (condition: Condition): boolean =>
  condition.kind === 'is' &&
  condition.ref.path.length === 0 &&
  isPlaceName(condition.ref.field.words.en) &&
  condition.ref.field.labels.size === 0;

/** A proper name needs no quotes. */
const placeIn = ({ value }: Is): string =>
  /^[A-Z][A-Za-z' -]+$/.test(value.raw) ? value.raw : value.words.en;

export function say(condition: Condition): string {
  switch (condition.kind) {
    case 'is':
      return `${possessive(condition.ref)} is ${condition.value.words.en}`;
    case 'during':
      return sayPeriod(condition).trim();
    case 'above':
      return `${possessive(condition.ref)} is above ${condition.threshold}`;
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

type During = Extract<Condition, { kind: 'during' }>;
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
