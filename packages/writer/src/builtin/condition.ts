import { isNamed, isNameOf, type Words } from '@pairsmith/words';
import {
  cast,
  compare,
  contains,
  during,
  isBetween,
  isMissing,
  number,
  oneOf,
  type Predicate,
  type Value as PlanValue,
} from '@pairsmith/query-plan';
import type { Facts } from './facts/facts';
import { codesAt, pathsOf } from './facts/groupings';
import { periodsBetween } from './facts/periods';
import { finenessOf, roundBetween } from './facts/round-between';
import type { DateField, Dimension, Field, Measure, Ref, ParentStep, Subject, Value } from './facts/subject';
import { drawChoice } from './rare-conditions';
import type { Random } from './random';
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
      return during(column, condition.period.from, condition.period.until);
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
    case 'late':
      return compare(
        dayOf(condition.ref.field, column),
        '>',
        dayOf(condition.due, rows.own(condition.due.column.name)),
      );
    case 'pending':
      return isMissing(column);
  }
}

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

/** Single values of the subject's columns, or of the tables its rows belong to directly. */
export function valueConditions(of: Subject, facts: Facts): Extract<Condition, { kind: 'is' }>[] {
  // 天气为小雨的投喂明细: the 投喂's weather, which its details have not.
  const isDetail = ([step]: ParentStep[]): boolean =>
    step !== undefined && of.words.zh.rows.startsWith(step.words.zh);
  const paths = [[], ...pathsOf(of, facts).filter((path) => path.length === 1 && !isDetail(path))];
  return paths.flatMap((path) =>
    codesAt(path, of).flatMap((field) =>
      field.values.map((value) => ({ kind: 'is' as const, ref: { path, field }, value })),
    ),
  );
}

/** Values of its own, where it has any: 电梯状态为停用的电表读数记录 is a long clause before what is asked. */
export function ownValues(of: Subject, facts: Facts): ReturnType<typeof valueConditions> {
  const values = valueConditions(of, facts);
  const own = values.filter(({ ref }) => ref.path.length === 0);
  return own.length > 0 ? own : values;
}

const known = new WeakMap<DateField, Period[]>();

/** Drawn from again and again. */
function periodsOf(field: DateField): Period[] {
  const periods = known.get(field) ?? periodsBetween(field.from, field.to);
  known.set(field, periods);
  return periods;
}

/** Months, quarters and years inside the dates' 5th to 95th percentile. */
export function periodConditions(of: Subject): Extract<Condition, { kind: 'during' }>[] {
  // What happened last may have happened in that month before as well.
  // “opdt”在2024年11月的: a name that nobody says makes no clause.
  const said = of.dates.filter(
    ({ only, words }) =>
      only || (isNamed(words, 'zh') && !isNameOf(words.zh, 'newest') && !isNameOf(words.en, 'newest', 'en')),
  );
  return said.flatMap((field) =>
    periodsOf(field).map((period: Period) => ({
      kind: 'during' as const,
      ref: { path: [], field },
      period,
    })),
  );
}

const between = (low: number, high: number, part: number): number => low + (high - low) * part;

/** More than a round number between the middle and the upper end: a third of the rows, give or take. */
export function aboveConditions(of: Subject): Extract<Condition, { kind: 'above' }>[] {
  return of.measures.flatMap((field) => {
    const threshold =
      field.range &&
      roundBetween(
        field.range.median,
        between(field.range.median, field.range.p95, 0.6),
        finenessOf(field.column),
      );
    return threshold === null ? [] : [{ kind: 'above' as const, ref: { path: [], field }, threshold }];
  });
}

/** Part of the conditions that are about two values, or all but one. */
const CHOICE_SHARE = 0.25;

/** Part of the pairs of conditions that are two values rather than a value in a period. */
const TWO_VALUES = 0.3;

const withPeriod = (
  condition: Condition,
  period: Extract<Condition, { kind: 'during' }> | undefined,
): Condition[] =>
  period && isBarePeriod(period) && condition.ref.path.length === 0 ? [period, condition] : [condition];

/** Nothing, mostly; else one or two conditions that fit together: a value, a period, or both. */
export function drawConditions(of: Subject, facts: Facts, random: Random, count: 0 | 1 | 2): Condition[] {
  const value = random.one(random.next() < 0.75 ? ownValues(of, facts) : valueConditions(of, facts));
  const period = random.one(periodConditions(of));
  const above = random.one(aboveConditions(of));
  const singles: Condition[] = [value, period, random.next() < 0.15 ? above : undefined].filter(
    (one) => one !== undefined,
  );
  const choice = count === 0 ? undefined : drawChoice(valueConditions(of, facts), random);
  if (choice && random.next() < CHOICE_SHARE) return withPeriod(choice, count === 2 ? period : undefined);
  if (count === 0 || singles.length === 0) return [];
  // 到期日期在2024年9月 says enough for one sentence, and so does a parent's value.
  const isBrief = period && isShort(period);
  if (count === 2 && value?.ref.path.length === 0) {
    const other = random.one(
      ownValues(of, facts).filter(({ ref }) => ref.path.length === 0 && ref.field !== value.ref.field),
    );
    if (other && (!isBrief || random.next() < TWO_VALUES)) return [value, other];
    if (isBrief) return [period, value];
  }
  return random.some(singles, 1);
}
