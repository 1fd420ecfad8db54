import type { Words, DateField, Dimension, Measure, Ref, Value } from './facts/subject';

/** Half-open: from `from` until the day before `until`. */
export interface Period {
  from: string;
  until: string;
  words: Words;
}

/** What rows must hold to count; both folds read the same leaf. */
export type Condition =
  | { kind: 'is'; ref: Ref<Dimension>; value: Value }
  | { kind: 'during'; ref: Ref<DateField>; period: Period }
  | { kind: 'above'; ref: Ref<Measure>; threshold: number };

/** A period that goes without the name of its date. */
export const isBarePeriod = (condition: Condition): boolean =>
  condition.kind === 'during' && condition.ref.path.length === 0 && condition.ref.field.only;

/** Not 到期日期在2024年9月, which is too long inside a longer clause. */
export const isShort = (condition: Condition): boolean =>
  condition.kind !== 'during' || isBarePeriod(condition) || condition.ref.field.happened.zh !== '';
