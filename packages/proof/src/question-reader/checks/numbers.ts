import { constantOf, walk } from '@pairsmith/sql';
import type { Condition } from '../conditions';
import { rankOf } from '../sql-extremes';
import { isDate, isTimeCondition } from '../sql-times';
import { unitOf } from '../time-units';
import type { Comparison, Quantity } from '../quantities';
import { conflict, nameOf, unread, type Check, type Finding, type Sides } from './check';
import { isCoded, isLiveFilter } from './values';

interface Bound {
  value: number;
  comparison: Comparison;
  condition: Condition;
}

/** Numbers that the SQL compares something with, codes, dates and ranks left out. */
function boundsOf({ sql, names }: Sides): Bound[] {
  return sql.conditions
    .filter((one) => !isLiveFilter(one, names) && !isTimeCondition(one) && !rankOf(one))
    .flatMap((condition) => {
      const { constants, origins, isPlain, kind, comparison, isDenied, left } = condition;
      const [origin] = origins;
      if (kind !== 'compare' && kind !== 'in') return [];
      if (origin && isPlain && (comparison === '=' || comparison === '<>') && isCoded(origin.column, names))
        return [];
      if (origin && isDate(origin) && unitOf(left)) return [];
      const isNumber =
        !origin ||
        origin.column.type_class === 'integer' ||
        origin.column.type_class === 'decimal' ||
        !isPlain;
      return constants.flatMap(({ kind: type, text }) =>
        type === 'number' || (type === 'text' && isNumber && /^-?\d+(\.\d+)?$/.test(text))
          ? [{ value: Number(text), comparison: kind === 'in' && isDenied ? '<>' : comparison, condition }]
          : [],
      );
    });
}

/** Minutes in an hour, hours in a day, per cent, thousands and ten thousands: the data may count in another unit. */
const SCALES = [1, 60, 3600, 24, 1440, 100, 0.01, 1000, 10_000];

const isSame = (one: number, other: number): boolean =>
  Math.abs(one - other) < 1e-9 * Math.max(1, Math.abs(one));

function fits({ value, comparison }: Bound, { values, comparison: said }: Quantity): boolean {
  if (!values.some((one) => isSame(one, value))) return false;
  return said === null || said === comparison || (said === '=' && comparison === '=');
}

/** More than once, repeated: words for a bound of 1 or 2. */
const REPEATED =
  /多次|不止一[次个家种]|重复|两次以上|复购|一次以上|反复|more than once|repeat|multiple|several|多[个家种张]/;
const PRESENT = /有过|至少|曾|有◇|有(?!多少)|大于|正数|with |have |has |any |非零|不为零|positive|non-?zero/;

export const checkNumbers: Check = (sides) => {
  const { question, sql } = sides;
  const bounds = boundsOf(sides);
  const found: Finding[] = [];
  const numbers = [...question.quantities];
  const spare = [...question.loose, ...question.limits];
  for (const bound of bounds) {
    const exact = numbers.findIndex((one) => fits(bound, one));
    if (exact >= 0) continue;
    if (isUnsaid(bound, sides) || question.quoted.includes(String(bound.value))) continue;
    const scaled = numbers.find(
      (one) =>
        (one.comparison === null || one.comparison === bound.comparison) &&
        one.values.some((value) => SCALES.some((scale) => isSame(value * scale, bound.value))),
    );
    if (scaled) continue;
    const same = numbers.find(({ values }) => values.some((one) => isSame(one, bound.value)));
    // The edges of classes: said as below 20, 20 to 50, 50 and above.
    if (same && (bound.condition.place === 'case' || bound.condition.place === 'label')) continue;
    if (bound.comparison === '=' && spare.some((one) => isSame(one, bound.value))) continue;
    const what = bound.condition.origins[0] ? nameOf(bound.condition.origins[0].column) : '计算结果';
    found.push(
      same
        ? conflict('number', `${what}与数值的比较方式和问题不一致`)
        : conflict('number', `SQL将${what}与一个数值比较，问题中没有这个数值`),
    );
  }
  const used = allNumbers(sides);
  for (const { values, comparison } of numbers) {
    const isUsed = values.some((value) =>
      used.some((one) => SCALES.some((scale) => isSame(value * scale, one))),
    );
    if (isUsed || isRelativeNumber(values, sides)) continue;
    if (comparison !== null || bounds.length > 0 || sql.conditions.length === 0)
      found.push(conflict('number', '问题中的数值，SQL没有用它'));
  }
  return found;
};

const isRelativeNumber = (values: number[], { question, sql }: Sides): boolean =>
  sql.times.isRelative || values.some((value) => question.numbers.includes(value));

/** Guards against division by zero, and what 有 and 没有 say without a number. */
function isUnsaid({ value, comparison, condition }: Bound, { question, sql }: Sides): boolean {
  if (
    value === 0 &&
    (comparison === '<>' || comparison === '>') &&
    condition.origins.some(({ column }) => sql.divisors.has(column))
  )
    return true;
  const isCounted = condition.origins.length === 0 || !condition.isPlain;
  // 没有优惠: nothing, or 0.
  if (value === 0 && comparison === '=') return question.negations > 0;
  // 同时有A和B: as many as are listed.
  if (
    isCounted &&
    comparison === '=' &&
    sql.conditions.some(({ kind, constants }) => kind === 'in' && constants.length === value)
  )
    return true;
  if (value === 0 && (comparison === '>' || comparison === '<>'))
    return (isCounted && PRESENT.test(question.text)) || /增长|上涨|增加|正/.test(question.text);
  if (value === 0 && comparison === '<')
    return /下降|减少|下滑|负|亏|decreas|declin|negative|fell/.test(question.text);
  const isMany = (value === 1 && comparison === '>') || (value === 2 && comparison === '>=');
  return isMany && isCounted && REPEATED.test(question.text);
}

function allNumbers({ sql }: Sides): number[] {
  const limits = sql.extremes.flatMap(({ limit }) => limit ?? []);
  return [...constantsOf(sql.queries.map(({ select }) => select)), ...limits, ...sql.bareLimits];
}

/** Every number that stands in the statement, also inside texts such as an interval's. */
const constantsOf = (root: unknown): number[] =>
  [...walk(root)].flatMap(({ type, fields }) => {
    const constant = type === 'A_Const' ? constantOf({ A_Const: fields }) : null;
    return [...(constant?.text ?? '').matchAll(/\d+(\.\d+)?/g)].map(([number]) => Number(number));
  });

/** 高于平均, 实际超过计划: more or less than what is no number. */
export const checkComparisons: Check = ({ question, sql }) => {
  const { more, less } = question.comparisons;
  const compared = sql.conditions.filter(
    ({ kind, comparison, constants, left, right, origins }) =>
      kind === 'compare' &&
      constants.length === 0 &&
      /[<>]/.test(comparison.replace('<>', '')) &&
      !origins.some(isDate) &&
      left !== null &&
      right !== null,
  );
  if (compared.length === 0) {
    const isAsked = more + less > 0 && question.cues.has('average');
    return isAsked && sql.windows.size === 0 ? [conflict('number', '问题与平均值比较，SQL没有')] : [];
  }
  if (more + less === 0) return [unread('number', '没有读出问题要比较的方向')];
  const isUp = ({ comparison }: Condition): boolean => comparison.startsWith('>');
  if (less === 0 && !compared.some(isUp)) return [conflict('number', '问题要更大的，SQL取更小的')];
  if (more === 0 && compared.every(isUp)) return [conflict('number', '问题要更小的，SQL取更大的')];
  return [];
};
