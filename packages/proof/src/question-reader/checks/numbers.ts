import { type Said, said } from '@pairsmith/core';
import { unitOf, type Comparison } from '@pairsmith/query-plan';
import type { Condition } from '../../plan-facts/conditions';
import { rankOf } from '../../plan-facts/extremes';
import { isDate, isTimeCondition } from '../../plan-facts/times';
import type { Quantity } from '../quantities';
import { claim, nameOf, type Check, type Claim, type Sides } from './check';
import { isCoded, isLiveFilter } from './values';

interface Bound {
  value: number;
  comparison: Comparison;
  condition: Condition;
}

/** Numbers that rows or groups are compared with; codes, dates, ranks and the edges of classes left out. */
function boundsOf({ sql, names }: Sides): Bound[] {
  return sql.conditions
    .filter(({ place }) => place !== 'case' && place !== 'label')
    .filter((one) => !isLiveFilter(one, names) && !isTimeCondition(one) && !rankOf(one))
    .flatMap((condition) => {
      const { constants, origins, isPlain, kind, comparison, isDenied, left } = condition;
      const [origin] = origins;
      if (kind !== 'compare' && kind !== 'in') return [];
      const isEquality = comparison === '=' || comparison === '<>';
      if (origin && isPlain && isEquality && isCoded(origin.column, names)) return [];
      if (origin && isDate(origin) && left && unitOf(left)) return [];
      return constants.flatMap(({ kind: type, text }) =>
        type === 'number'
          ? [{ value: Number(text), comparison: kind === 'in' && isDenied ? '<>' : comparison, condition }]
          : [],
      );
    });
}

/** 有, 没有, 多次, 增长: bounds of 0, 1 and 2 that people say without a number, or do not say at all. */
const isUnspoken = ({ value }: Bound): boolean => value >= 0 && value <= 2;

/** Words of numbers that are not understood. */
const UNREAD =
  /\b(?:hundreds?|thousands?|millions?|billions?|dozens?|half|halves|twice|double|triple|once)\b|[百千万亿]|[一两三四五六七八九十]倍|翻|半/;

/** How many of one unit make another, and per cent: what is said in hours may be stored in milliseconds. */
const UNITS = [
  1, 7, 12, 24, 60, 100, 365, 1000, 1024, 1440, 3600, 10_000, 60_000, 86_400, 1e6, 3.6e6, 8.64e7, 1e8,
];
const SCALES = [...UNITS, ...UNITS.map((unit) => 1 / unit)];

const isNear = (one: number, other: number): boolean =>
  Math.abs(one - other) < 1e-9 * Math.max(1, Math.abs(one));
const isScaled = (said: number, used: number): boolean => SCALES.some((scale) => isNear(said * scale, used));

/** As it is, in another unit, or as the next whole number: at least 5 is over 4. Small numbers may be codes. */
const isWritten = (said: number, used: number): boolean =>
  isNear(said, used) || Math.abs(said - used) === 1 || (used >= 10 && isScaled(said, used));

const isUp = (comparison: Comparison): boolean => comparison.startsWith('>');
const isDown = (comparison: Comparison): boolean => comparison !== '<>' && comparison.startsWith('<');

/** Numbers with which something is compared, on both sides. */
export const checkNumbers: Check = (sides) => {
  const { question, sql } = sides;
  const bounds = boundsOf(sides);
  const used = sql.literals.flatMap(numbersOf);
  const named = [
    ...question.quantities.flatMap(({ values }) => values),
    ...[...question.loose, ...question.limits, ...question.numbers],
  ];
  const isSaid = ({ value }: Bound): boolean =>
    named.some((number) => isScaled(number, value)) ||
    new RegExp(`(?<![\\d.])${value}(?![\\d])`).test(question.text);
  // A number that was not read may be the one.
  if (UNREAD.test(question.masked)) return [claim('number_unclear', said('reader.number_unread'))];
  const unsaid = bounds.filter((bound) => !isSaid(bound) && !isUnspoken(bound));
  // What stands in brackets explains: the hour (0 to 23), the level (1 to 4).
  const asides = numbersOf((question.text.match(/\([^()]*\)/g) ?? []).join(' '));
  const unused = question.quantities.filter(
    ({ values }) =>
      !values.some((value) => asides.includes(value) || used.some((number) => isWritten(value, number))),
  );
  const found: Claim[] = [];
  for (const { condition } of unsaid)
    found.push(
      unused.length > 0
        ? claim('number_differs', said('reader.number_differs', { what: whatOf(condition) }))
        : claim('number_unsaid', said('reader.number_unsaid', { what: whatOf(condition) })),
    );
  if (unsaid.length === 0 && unused.some(isCompared) && !sql.times.isRelative)
    found.push(claim('number_unused', said('reader.number_unused')));
  return [...found, ...checkFlipped(bounds, sides), ...checkUncounted(sides)];
};

/** More than 100 here, less than 100 there. */
function checkFlipped(bounds: readonly Bound[], { question, sql }: Sides): Claim[] {
  const isExact = ({ values }: Quantity, { value }: Bound): boolean =>
    values.some((one) => isNear(one, value));
  return bounds.flatMap((bound) => {
    if (isTurned(bound.condition, sql)) return [];
    const exact = question.quantities.filter((one) => isExact(one, bound));
    // In another unit only what no bound states as it is: over 60, and no hour of 1.
    const scaled = question.quantities.filter(
      (one) =>
        !bounds.some((other) => isExact(one, other)) &&
        one.values.some((value) => isScaled(value, bound.value)),
    );
    const [one, another] = exact.length > 0 ? exact : scaled;
    if (!one?.comparison || another) return [];
    const isFlipped =
      (isUp(one.comparison) && isDown(bound.comparison)) ||
      (isDown(one.comparison) && isUp(bound.comparison));
    const isDenied = one.comparison === '=' && bound.comparison === '<>';
    return isFlipped || isDenied
      ? [claim('comparison_flipped', said('reader.comparison_reversed', { what: whatOf(bound.condition) }))]
      : [];
  });
}

/** All of at least 100: none below 100. What a denied query chooses is what is not wanted. */
const isTurned = ({ scope }: Condition, sql: Sides['sql']): boolean =>
  scope.place !== 'top' &&
  (sql.combinations.includes('difference') ||
    sql.conditions.some(({ kind, isDenied }) => isDenied && (kind === 'exists' || kind === 'in')));

/** 高于平均, 实际超过计划: more or less than what is no number. */
function checkUncounted({ question, sql }: Sides): Claim[] {
  const { more, less } = question.comparisons;
  const compared = sql.conditions.filter((condition) => {
    const { kind, comparison, constants, left, right, origins } = condition;
    return (
      kind === 'compare' &&
      !isTurned(condition, sql) &&
      constants.length === 0 &&
      (isUp(comparison) || isDown(comparison)) &&
      !origins.some(isDate) &&
      left !== null &&
      right !== null
    );
  });
  if (compared.length === 0 || more > 0 === less > 0) return [];
  const isOpposite = compared.every(({ comparison }) => (more > 0 ? isDown(comparison) : isUp(comparison)));
  return isOpposite
    ? [claim('comparison_flipped', said(more > 0 ? 'reader.wants_more' : 'reader.wants_less'))]
    : [];
}

const whatOf = ({ origins: [origin] }: Condition): Said =>
  origin ? nameOf(origin.column) : said('reader_word.computed');

const isCompared = ({ comparison }: Quantity): boolean => comparison !== null && comparison !== '=';

/** Also those inside texts such as an interval's. */
const numbersOf = (text: string): number[] =>
  [...text.matchAll(/\d+(?:\.\d+)?/g)].map(([number]) => Number(number));
