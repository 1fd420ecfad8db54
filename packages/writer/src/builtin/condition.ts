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
