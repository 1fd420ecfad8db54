import { rememberByObject } from '@pairsmith/core';
import { isNamed, isNameOf } from '@pairsmith/words';
import { isBarePeriod, isShort, type Condition } from './condition';
import type { Facts } from './facts/facts';
import { codesAt, pathsOf } from './facts/groupings';
import { periodsBetween } from './facts/periods';
import { finenessOf, roundBetween } from './facts/round-between';
import type { ParentStep, Subject } from './facts/subject';
import { drawChoice } from './rare-conditions';
import type { Random } from './random';

type Of<K extends Condition['kind']> = Extract<Condition, { kind: K }>;

/** Single values of the subject's columns, or of the tables its rows belong to directly. */
export const valueConditions = (of: Subject, facts: Facts): readonly Of<'is'>[] => valuesIn(facts)(of);

// Drawn from again and again, by every kind of question: each list of conditions is made once.
const valuesIn = rememberByObject((facts: Facts) => rememberByObject((of: Subject) => readValues(of, facts)));

function readValues(of: Subject, facts: Facts): Of<'is'>[] {
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
export const ownValues = (of: Subject, facts: Facts): readonly Of<'is'>[] =>
  ownAmong(valueConditions(of, facts));

const ownAmong = rememberByObject((values: readonly Of<'is'>[]): readonly Of<'is'>[] => {
  const own = values.filter(({ ref }) => ref.path.length === 0);
  return own.length > 0 ? own : values;
});

/** Months, quarters and years inside the dates' 5th to 95th percentile. */
export const periodConditions = rememberByObject((of: Subject): readonly Of<'during'>[] => {
  // What happened last may have happened in that month before as well.
  // “opdt”在2024年11月的: a name that nobody says makes no clause.
  const said = of.dates.filter(
    ({ only, words }) =>
      only || (isNamed(words, 'zh') && !isNameOf(words.zh, 'newest') && !isNameOf(words.en, 'newest', 'en')),
  );
  return said.flatMap((field) =>
    periodsBetween(field.from, field.to).map((period) => ({
      kind: 'during' as const,
      ref: { path: [], field },
      period,
    })),
  );
});

const between = (low: number, high: number, part: number): number => low + (high - low) * part;

/** More than a round number between the middle and the upper end: a third of the rows, give or take. */
export const aboveConditions = rememberByObject((of: Subject): readonly Of<'above'>[] =>
  of.measures.flatMap((field) => {
    const threshold =
      field.range &&
      roundBetween(
        field.range.median,
        between(field.range.median, field.range.p95, 0.6),
        finenessOf(field.column),
      );
    return threshold === null ? [] : [{ kind: 'above' as const, ref: { path: [], field }, threshold }];
  }),
);

/** Part of the conditions that are about two values, or all but one. */
const CHOICE_SHARE = 0.25;

/** Part of the pairs of conditions that are two values rather than a value in a period. */
const TWO_VALUES = 0.3;

const withPeriod = (condition: Condition, period: Of<'during'> | undefined): Condition[] =>
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
