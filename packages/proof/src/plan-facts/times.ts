import type { Column as StoredColumn } from '@pairsmith/catalog';
import type { Value } from '@pairsmith/query-plan';
import type { Condition } from './conditions';
import { constantOf } from './constants';
import { joined, months, quarter, yearOf, type Interval, type TimeUnit } from './intervals';
import { isScope, type Origin, type Scope } from './scopes';
import { unitOf } from './time-units';

export interface Times {
  intervals: Interval[];
  /** Counted from the newest row or from now. */
  isRelative: boolean;
  /** A comparison with a time that was not understood. */
  isUnclear: boolean;
  /** Parts of a date that stand alone: the month 3 of any year, the weekdays 0 and 6. */
  parts: { unit: TimeUnit; values: number[] }[];
}

const DAY = 86_400_000;

/** A moment in days since 1970; null where it is none, or not fixed. */
function momentOf(value: Value): number | null {
  if (value.kind === 'cast') return momentOf(value.of);
  if (value.kind === 'operate' && /^[+-]$/.test(value.op)) {
    const [start, step] = [
      value.args[0] && momentOf(value.args[0]),
      value.args[1] && constantOf(value.args[1]),
    ];
    return typeof start === 'number' && step ? shift(start, step.text, value.op === '-' ? -1 : 1) : null;
  }
  const constant = constantOf(value);
  if (constant?.kind !== 'text') return null;
  const form = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:[ T](\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?/.exec(
    constant.text,
  );
  if (!form) return null;
  const [, y, m, d = '1', hour = '0', minute = '0', second = '0'] = form;
  const time = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
  return Date.UTC(Number(y), Number(m) - 1, Number(d)) / DAY + time;
}

function shift(start: number, step: string, sign: 1 | -1): number | null {
  const [, number, unit = 'day'] = /^(\d+)\s*(day|week|month|quarter|year)?s?$/.exec(step) ?? [];
  if (number === undefined) return null;
  const amount = Number(number) * sign;
  if (unit === 'day' || unit === 'week') return start + amount * (unit === 'week' ? 7 : 1);
  const date = new Date(start * DAY);
  date.setUTCMonth(date.getUTCMonth() + amount * ({ month: 1, quarter: 3, year: 12 }[unit] ?? 1));
  return date.getTime() / DAY;
}

export const isDate = ({ column }: Origin): boolean =>
  column.type_class === 'date' || column.type_class === 'timestamp';

/** Whether a condition is about a date at all. */
export const isTimeCondition = ({ left, origins, kind }: Condition): boolean =>
  (kind === 'compare' || kind === 'in') && origins.some(isDate) && !(left && isLength(left));

/** The difference of two dates is a length of time. */
const isLength = (value: Value): boolean =>
  (value.kind === 'operate' && value.op === '-') ||
  (value.kind === 'call' && value.args[0] !== undefined && constantOf(value.args[0])?.text === 'epoch');

/** Puts the conditions on dates together, column by column and conjunction by conjunction. */
export function timesOf(conditions: readonly Condition[]): Times {
  const times: Times = { intervals: [], isRelative: false, isUnclear: false, parts: [] };
  const groups = new Map<string, Condition[]>();
  for (const one of conditions.filter(isTimeCondition)) {
    const [origin] = one.origins;
    const key = `${one.conjunction} ${origin?.table.schema}.${origin?.table.name}.${origin?.column.name}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const [chosen, parted]: Interval[][] = [[], []];
  for (const group of narrowed([...groups.values()])) {
    const before = times.intervals.length;
    readGroup(group, times);
    const isOfAll = group.every(({ place }) => place === 'where');
    (isOfAll ? chosen : parted)?.push(...times.intervals.slice(before));
  }
  times.intervals = [...(chosen ?? []), ...clipped(parted ?? [], chosen ?? [])];
  return times;
}

/** A query over what another has chosen narrows it: the months of 2024 of those from December 2023 on. */
function narrowed(groups: readonly Condition[][]): Condition[][] {
  const inners = groups.map(([one]) => {
    const below = one ? beneath(one.scope) : null;
    return groups.filter(([other]) => other && below?.has(other.scope) && columnOf(other) === columnOf(one));
  });
  return groups.flatMap((inner, at) =>
    inners[at]?.length === 0
      ? [[...inner, ...groups.filter((_, outer) => inners[outer]?.includes(inner)).flat()]]
      : [],
  );
}

const columnOf = (condition: Condition | undefined): StoredColumn | undefined =>
  condition?.origins[0]?.column;

/** All that a selection takes its rows from. */
function beneath({ relations }: Scope, found = new Set<Scope>()): Set<Scope> {
  for (const one of relations.filter(isScope)) {
    if (found.has(one)) continue;
    found.add(one);
    beneath(one, found);
  }
  return found;
}

/** What one aggregate takes of the rows that were chosen: an open end is theirs. */
function clipped(parts: readonly Interval[], whole: readonly Interval[]): Interval[] {
  const [only] = joined(whole);
  if (!only || joined(whole).length > 1) return [...parts];
  return parts.map(({ from, to }) => ({ from: from ?? only.from, to: to ?? only.to }));
}

function readGroup(group: readonly Condition[], times: Times): void {
  let from: number | null = null;
  let to: number | null = null;
  const parts = new Map<TimeUnit, number[]>();
  for (const one of group) {
    const truncated = one.left && unitOf(one.left);
    if (truncated?.form === 'part') {
      const values = one.constants.map(({ text }) => Number(text));
      if (values.length === 0 || one.isDenied) times.isUnclear = true;
      else parts.set(truncated.unit, [...(parts.get(truncated.unit) ?? []), ...partsOf(one, values)]);
      continue;
    }
    if (one.kind === 'in' || one.isDenied) {
      times.isUnclear = true;
      continue;
    }
    const moment = one.right && momentOf(one.right);
    if (moment === null) {
      if (one.right?.kind !== 'column') times.isRelative = true;
      continue;
    }
    const isWhole = truncated !== null || isDay(one);
    const length = truncated ? lengthOf(truncated.unit, moment) : 1;
    const next = isWhole ? moment + length : moment;
    if (one.comparison === '=') {
      from = moment;
      to = moment + length;
    }
    // 23:59:59 is the end of its day.
    const last = isWhole ? next : moment % 1 > 0.99 ? Math.ceil(moment) : moment;
    if (one.comparison === '>=' || one.comparison === '>')
      from = Math.max(from ?? -Infinity, one.comparison === '>' ? next : moment);
    if (one.comparison === '<' || one.comparison === '<=')
      to = Math.min(to ?? Infinity, one.comparison === '<' ? moment : last);
  }
  if (from !== null || to !== null) times.intervals.push({ from, to });
  readParts(parts, times);
}

/** Compared by the day: the column is a date, or cast to one. */
const isDay = ({ left, origins }: Condition): boolean =>
  left?.kind === 'cast' || origins.some(({ column }) => column.type_class === 'date');

function lengthOf(unit: TimeUnit, moment: number): number {
  const date = new Date(moment * DAY);
  const span = { month: 1, quarter: 3, year: 12 }[unit as 'month'];
  if (span) date.setUTCMonth(date.getUTCMonth() + span);
  return span ? date.getTime() / DAY - moment : unit === 'week' ? 7 : 1;
}

/** `between 1 and 3` comes as two comparisons: the first gives the start, the second fills up. */
function partsOf({ comparison, kind }: Condition, values: number[]): number[] {
  if (kind === 'in' || comparison === '=') return values;
  return values.map((value) => (comparison === '>' ? value + 1 : comparison === '<' ? value - 1 : value));
}

function readParts(parts: Map<TimeUnit, number[]>, times: Times): void {
  const years = parts.get('year');
  if (!years) {
    for (const [unit, values] of parts) times.parts.push({ unit, values });
    return;
  }
  const spread = (values: number[]): number[] => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return Array.from({ length: high - low + 1 }, (_, at) => low + at);
  };
  const [inYear, inQuarter] = [parts.get('month'), parts.get('quarter')];
  for (const year of years) {
    if (inYear) for (const month of spread(inYear)) times.intervals.push(months(year, month, 1));
    else if (inQuarter) for (const one of inQuarter) times.intervals.push(quarter(year, one));
    else times.intervals.push(yearOf(year));
  }
}
