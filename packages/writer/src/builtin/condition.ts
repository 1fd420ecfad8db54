import {
  all,
  call,
  cast,
  compare,
  contains,
  during,
  isBetween,
  isMissing,
  number,
  oneOf,
  operate,
  text,
  type Predicate,
  type Value as PlanValue,
} from '@pairsmith/query-plan';
import type { Period } from './facts/periods';
import type { DateField, Dimension, Field, Measure, Ref, Value } from './facts/subject';
import { literalOf, type Rows } from './rows';

/** What rows must hold to count, as it is said and as it is asked of the data; both folds read the same leaf. */
export type Condition =
  | { kind: 'is'; ref: Ref<Dimension>; value: Value }
  | { kind: 'during'; ref: Ref<DateField>; period: Period }
  | { kind: 'above'; ref: Ref<Measure>; threshold: number }
  /** One of two values. */
  | { kind: 'among'; ref: Ref<Dimension>; values: [Value, Value] }
  /** Of columns without missing values only: whether NULL is another value nobody says. */
  | { kind: 'is_not'; ref: Ref<Dimension>; value: Value }
  | { kind: 'contains'; ref: Ref<Field>; word: string }
  /** Both ends belong to it. */
  | { kind: 'between'; ref: Ref<Measure>; low: number; high: number }
  /** It happened on a later day than it should have. */
  | { kind: 'late'; ref: Ref<DateField>; due: DateField }
  /** It has not happened yet. */
  | { kind: 'pending'; ref: Ref<DateField> };

export function predicateOf(condition: Condition, rows: Rows): Predicate {
  const column = rows.column(condition.ref);
  switch (condition.kind) {
    case 'is':
      return compare(column, '=', literalOf(condition.ref.field.column, condition.value.raw));
    case 'during':
      return isDuring(condition.ref.field, column, condition.period);
    case 'above':
      return compare(column, '>', number(condition.threshold));
    case 'among':
      return oneOf(
        column,
        condition.values.map(({ raw }) => literalOf(condition.ref.field.column, raw)),
      );
    case 'is_not':
      return compare(column, '<>', literalOf(condition.ref.field.column, condition.value.raw));
    case 'contains':
      return contains(column, condition.word);
    case 'between':
      return isBetween(column, number(condition.low), number(condition.high));
    case 'late': {
      const due = rows.own(condition.due.column.name);
      // Planned to the minute it is late by a minute.
      return [condition.ref.field, condition.due].every(hasTimes)
        ? compare(column, '>', due)
        : compare(dayOf(condition.ref.field, column), '>', dayOf(condition.due, due));
    }
    case 'pending':
      return isMissing(column);
  }
}

/** Days that are kept as digits are compared as they are. */
function isDuring({ form }: DateField, value: PlanValue, { from, until }: Period): Predicate {
  const digits = (day: string): string => day.replaceAll('-', '');
  if (form === 'day digits') return during(value, digits(from), digits(until));
  if (form === 'day number')
    return all(compare(value, '>=', number(digits(from))), compare(value, '<', number(digits(until))));
  return during(timeOf({ form }, value), from, until);
}

/** The time that a column's value stands for, of whatever form. */
export function timeOf({ form }: Pick<DateField, 'form'>, value: PlanValue): PlanValue {
  switch (form) {
    case 'seconds':
      return call('to_timestamp', value);
    case 'milliseconds':
      return call('to_timestamp', operate('/', value, number('1000.0')));
    case 'day number':
      return call('to_date', cast(value, 'text'), text('YYYYMMDD'));
    case 'day digits':
      return call('to_date', call('left', value, number(8)), text('YYYYMMDD'));
    case 'written day':
    case null:
      return value;
  }
}

/** Some of its cells are no midnight. */
const hasTimes = ({ column: { type_class: type, statistics } }: Field): boolean =>
  type === 'timestamp' &&
  Object.values(statistics?.range ?? {}).some((cell) => TIME.test(cell) && !MIDNIGHT.test(cell));

const TIME = /\d\d:\d\d/;
const MIDNIGHT = / 00:00(?::00)?(?:[.+-]|$)/;

/** The day of a time. */
export const dayOf = ({ column: { type } }: Field, value: PlanValue): PlanValue =>
  type === 'date' ? value : cast(value, 'date');

/** Narrows by the size of a number, so that a statement about that number says less. */
export const isOfSize = ({ kind }: Condition): boolean => kind === 'above' || kind === 'between';

/** A period that goes without the name of its date. */
export const isBarePeriod = (condition: Condition): boolean =>
  condition.kind === 'during' && condition.ref.path.length === 0 && condition.ref.field.only;

/** Not 到期日期在2024年9月, which is too long inside a longer clause. */
export const isShort = (condition: Condition): boolean =>
  condition.kind !== 'during' || isBarePeriod(condition) || condition.ref.field.happened.zh !== '';
