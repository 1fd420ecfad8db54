import type { Column as StoredColumn } from '@pairsmith/catalog';
import { isScope, literalOf, unitOf, type Origin, type Scope, type Value } from '@pairsmith/query-plan';
import type { Condition } from './conditions';
import { spansOf, type PartConditions } from './date-parts';
import { isSameTime, joined, type Interval } from './intervals';
import { lengthOf, momentOf } from './moments';

export interface Times {
  intervals: Interval[];
  /** Counted from the newest row or from now. */
  isRelative: boolean;
  /** A comparison with a time that was not understood, or that is no span: the month 3 of any year. */
  isUnclear: boolean;
  /** An aggregate chooses by a date and leaves out no row of those that were chosen before. */
  hasIdleFilter: boolean;
}

export const isDate = ({ column }: Origin): boolean =>
  column.type_class === 'date' || column.type_class === 'timestamp';

/** Whether a condition is about a date at all. */
export const isTimeCondition = ({ left, origins, kind }: Condition): boolean =>
  (kind === 'compare' || kind === 'in') && origins.some(isDate) && !(left && isLength(left));

/** The difference of two dates is a length of time. */
const isLength = (value: Value): boolean =>
  (value.kind === 'operate' && value.op === '-') ||
  (value.kind === 'call' && value.args[0] !== undefined && literalOf(value.args[0])?.text === 'epoch');

/** Puts the conditions on dates together, column by column and conjunction by conjunction. */
export function timesOf(conditions: readonly Condition[]): Times {
  const times: Times = { intervals: [], isRelative: false, isUnclear: false, hasIdleFilter: false };
  const groups = new Map<string, Condition[]>();
  for (const one of conditions.filter(isTimeCondition)) {
    const [origin] = one.origins;
    const key = `${one.conjunction} ${origin?.table.schema}.${origin?.table.name}.${origin?.column.name}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const whole = narrowed([...groups.values()]).map((group) => ({
    intervals: readGroup(group, times),
    isOfAll: group.every(({ place }) => place === 'where'),
  }));
  const intervalsOf = (all: boolean): Interval[] =>
    whole.flatMap(({ intervals, isOfAll }) => (isOfAll === all ? intervals : []));
  const [chosen, parts] = [intervalsOf(true), intervalsOf(false)];
  times.intervals = [...chosen, ...clipped(parts, chosen)];
  times.hasIdleFilter = parts.some(
    (part) => (part.from === null || part.to === null) && isSameTime(clipped([part], chosen), chosen),
  );
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

/** What conditions that hold together leave; what else they say is noted in `times`. */
function readGroup(group: readonly Condition[], times: Times): Interval[] {
  let from: number | null = null;
  let to: number | null = null;
  const parts: PartConditions = new Map();
  for (const one of group) {
    const truncated = one.left && unitOf(one.left);
    if (truncated?.form === 'part') {
      parts.set(truncated.unit, [...(parts.get(truncated.unit) ?? []), one]);
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
  const span = from !== null || to !== null ? [{ from, to }] : [];
  const spans = spansOf(parts);
  times.isUnclear ||= spans === null;
  return [...span, ...(spans ?? [])];
}

/** Compared by the day: the column is a date, or cast to one. */
const isDay = ({ left, origins }: Condition): boolean =>
  left?.kind === 'cast' || origins.some(({ column }) => column.type_class === 'date');
