import { compare, during, number, type Predicate } from '@pairsmith/query-plan';
import type { Words, DateField, Dimension, Measure, Ref, Value } from './facts/subject';
import { literalOf, type Rows } from './rows';

/** Half-open: from `from` until the day before `until`. */
export interface Period {
  from: string;
  until: string;
  words: Words;
}

/** What rows must hold to count, as it is said and as it is asked of the data; both folds read the same leaf. */
export type Condition =
  | { kind: 'is'; ref: Ref<Dimension>; value: Value }
  | { kind: 'during'; ref: Ref<DateField>; period: Period }
  | { kind: 'above'; ref: Ref<Measure>; threshold: number };

export function predicateOf(condition: Condition, rows: Rows): Predicate {
  const column = rows.column(condition.ref);
  switch (condition.kind) {
    case 'is':
      return compare(column, '=', literalOf(condition.ref.field.column, condition.value.raw));
    case 'during':
      return during(column, condition.period.from, condition.period.until);
    case 'above':
      return compare(column, '>', number(condition.threshold));
  }
}

/** A period that goes without the name of its date. */
export const isBarePeriod = (condition: Condition): boolean =>
  condition.kind === 'during' && condition.ref.path.length === 0 && condition.ref.field.only;

/** Not 到期日期在2024年9月, which is too long inside a longer clause. */
export const isShort = (condition: Condition): boolean =>
  condition.kind !== 'during' || isBarePeriod(condition) || condition.ref.field.happened.zh !== '';
