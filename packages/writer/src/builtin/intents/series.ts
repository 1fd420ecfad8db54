import type { Condition, Period } from '../condition';
import type { DateField } from '../facts/subject';

/** A range of the series' own date as a condition; none for all the data. */
export const duringOf = (date: DateField, range: Period | null): Condition[] =>
  range ? [{ kind: 'during', ref: { path: [], field: date }, period: range }] : [];
