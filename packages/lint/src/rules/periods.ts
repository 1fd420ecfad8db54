import { dateUnitOf, type Named } from '@pairsmith/words';
import { type Message, said } from '@pairsmith/core';
import type { Roles } from '@pairsmith/catalog';
import {
  literalOf,
  originOf,
  followed,
  isSame,
  unitOf,
  type Column,
  type Scope,
  type TimeUnit,
  type Value,
  type Window,
} from '@pairsmith/query-plan';
import type { Rule } from '../rule';
import { dateOf, isPinned, keysOfTable, settledColumns, tableAt, withEquals } from './row-keys';

type Neighbour = { window: Window; scope: Scope };

const neighboursIn = (scopes: readonly Scope[]): Neighbour[] =>
  scopes.flatMap((scope) =>
    scope.values.flatMap((value) =>
      value.kind === 'window' && /^(lag|lead)$/.test(value.name) ? [{ window: value, scope }] : [],
    ),
  );

/** LAG by the day over rows of several stores: the row before is another store's, not the day before. */
export const lagSkipsRows: Rule = {
  title: said('lint_title.neighbour_rows'),
  find: ({ plan, roles }) =>
    neighboursIn(plan().scopes).flatMap((one) => {
      const left = missingFrom(one, roles);
      if (left === null) return [];
      return [
        {
          message: said('lint.neighbour_rows', { name: one.window.name.toUpperCase(), left }),
          node: null,
        },
      ];
    }),
};

/** What tells rows of one time apart and is not held fixed by the window; null where nothing is missing, or nothing known. */
function missingFrom({ window: { order, partition }, scope }: Neighbour, roles: Roles): string | null {
  const [first] = order;
  if (!first || order.length > 1 || dateOf(first.by, scope) === null) return null;
  const { keys } = scope.selection;
  if (keys !== null) return missingKey(keys, [first.by, ...partition], scope);
  if ((scope.selection.source?.steps.length ?? 0) > 0) return null;
  const [relation] = scope.relations;
  if (relation && 'selection' in relation) {
    const { keys: made, shown } = relation.selection;
    const nameOf = (key: Value) => shown.find(({ value }) => isSame(value, key))?.name;
    if (!made || made.some((key) => nameOf(key) === undefined)) return null;
    const held = [first.by, ...partition];
    const heldInside = held.flatMap((value) =>
      value.kind === 'column' && value.up === 0 && value.at === 0
        ? shown.flatMap((one) => (one.name === value.name ? [one.value] : []))
        : [],
    );
    const names = missingKeys(made, heldInside, relation).flatMap((key) => nameOf(key) ?? []);
    return missingName(names, held, scope, roles);
  }
  const table = tableAt(0, scope);
  const date = followed(first.by, scope).value;
  if (!table || date.kind !== 'column') return null;
  const keysWithDate = keysOfTable(table).filter((key) => key.includes(date.name));
  if (keysWithDate.length === 0) return null;
  const settled = settledColumns(0, [first.by, ...partition], scope, roles);
  const left = keysWithDate.map((key) => key.filter((name) => !settled.has(name)));
  return left.some((names) => names.length === 0) ? null : (left[0]?.[0] ?? null);
}

/** Groups are told apart by their keys; of a thing's key and its name one is enough. */
function missingKey(keys: readonly Value[], held: readonly Value[], scope: Scope): string | null {
  const [first] = missingKeys(keys, held, scope).filter((key) => key.kind === 'column');
  return first?.kind === 'column' ? first.name : null;
}

function missingKeys(keys: readonly Value[], written: readonly Value[], scope: Scope): Value[] {
  const held = withEquals(written, scope);
  const things = new Set(
    held.flatMap((value) => (value.kind === 'column' && tellsThing(value, scope) ? [value.at] : [])),
  );
  return keys.filter(
    (key) =>
      !held.some((value) => isSame(value, key)) &&
      dateOf(key, scope) === null &&
      !(key.kind === 'column' && things.has(key.at)) &&
      !isPinned(key, scope),
  );
}

/** Of what is joined every column that is held tells which one it is; of the first relation its whole key does. */
const tellsThing = ({ at, name }: Column, scope: Scope): boolean =>
  at > 0 || tableAt(at, scope)?.primary_key.join() === name;

function missingName(
  names: readonly string[],
  held: readonly Value[],
  scope: Scope,
  roles: Roles,
): string | null {
  const settled = settledColumns(0, held, scope, roles);
  const left = names.filter((name) => {
    const value: Value = { kind: 'column', up: 0, at: 0, name };
    return !settled.has(name) && dateOf(value, scope) === null && !isPinnedBelow(value, scope);
  });
  return left[0] ?? null;
}

function isPinnedBelow(value: Value, scope: Scope): boolean {
  const made = followed(value, scope);
  return isPinned(value, scope) || isPinned(made.value, made.scope);
}

const YEAR_BEFORE =
  /同比|去年同期|上年同期|year[- ]over[- ]year|\byoy\b|same (?:month|quarter|period|week|day) (?:of )?(?:last|the previous) year/i;
const PERIOD_BEFORE =
  /环比|(?:month|quarter|week|day)[- ]over[- ](?:month|quarter|week|day)|\b(?:mom|qoq)\b/i;
/** The period before may be named: of days the week before is seven rows back. */
const NAMED_PERIODS: readonly [RegExp, Partial<Record<TimeUnit, readonly number[]>>][] = [
  [/周环比|week[- ]over[- ]week/i, { day: [7] }],
  [/月环比|month[- ]over[- ]month|\bmom\b/i, { day: [28, 29, 30, 31] }],
  [/季度?环比|quarter[- ]over[- ]quarter|\bqoq\b/i, { month: [3], week: [13] }],
];
/** Rows that make a year. */
const IN_YEAR: Partial<Record<TimeUnit, readonly number[]>> = {
  ...{ year: [1], quarter: [4], month: [12], week: [52, 53], day: [365, 366, 364] },
};
const TITLES: Partial<Record<TimeUnit, Message>> = {
  year: said('period.year'),
  quarter: said('period.quarter'),
  month: said('period.month'),
  week: said('period.week'),
  day: said('period.day'),
};

/** 同比 against the month before, 环比 against the year before. */
export const growthPeriod: Rule = {
  title: said('lint_title.other_period'),
  find: ({ plan, question }) => {
    const isOfYear = YEAR_BEFORE.test(question);
    if (isOfYear === PERIOD_BEFORE.test(question)) return [];
    return neighboursIn(plan().scopes).flatMap(({ window, scope }) => {
      const unit = unitOfRows(window, scope);
      const back = window.args.length > 1 ? Number(window.args[1] && literalOf(window.args[1])?.text) : 1;
      const yearly = unit && IN_YEAR[unit];
      if (!unit || !yearly || Number.isNaN(back)) return [];
      const isAsNamed = NAMED_PERIODS.some(
        ([form, rows]) => form.test(question) && rows[unit]?.includes(back),
      );
      if (isOfYear ? yearly.includes(back) : back === 1 || isAsNamed) return [];
      const taken = periodBefore(unit, back);
      return [
        {
          message: isOfYear ? said('lint.year_before', { taken }) : said('lint.period_before', { taken }),
          node: null,
        },
      ];
    });
  },
};

function periodBefore(unit: TimeUnit, back: number): Message {
  const title = TITLES[unit] ?? '';
  if (back === 1) return said('lint.last_period', { unit: title });
  return unit === 'month'
    ? said('lint.months_ago', { n: back })
    : said('lint.periods_ago', { n: back, unit: title });
}

/** The time that one row stands for; null where parts of a date are held apart: the months of each year, one year after another. */
function unitOfRows({ order, partition }: Window, scope: Scope): TimeUnit | null {
  if (order.length !== 1 || partition.some((value) => unitOf(followed(value, scope).value) !== null))
    return null;
  const by = order[0]?.by;
  if (!by) return null;
  const made = followed(by, scope).value;
  const unit = unitOf(made);
  if (unit) return unit.form === 'part' && unit.unit !== 'year' ? null : unit.unit;
  // A stored date is a day only where rows are gathered by it.
  const origin = originOf(by, scope);
  const keys = [scope, ...scope.relations].flatMap((one) =>
    one && 'selection' in one ? (one.selection.keys ?? []) : [],
  );
  return origin?.column.type_class === 'date' && keys.some((key) => key.kind === 'column')
    ? dayUnit(origin.column)
    : null;
}

/** A date column may hold one day of each month. */
const dayUnit = (column: Named): TimeUnit | null => (dateUnitOf(column) === 'day' ? 'day' : null);
