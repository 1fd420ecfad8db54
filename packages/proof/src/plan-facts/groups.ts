import { dateUnitOf } from '@pairsmith/words';
import type { Column as StoredColumn } from '@pairsmith/catalog';
import {
  columnsIn,
  followed,
  originOf,
  unitIn,
  type Origin,
  type Scope,
  type Value,
  type TimeUnit,
} from '@pairsmith/query-plan';
import type { Condition } from './conditions';
import { isDate } from './times';

export interface Group {
  origin: Origin | null;
  unit: TimeUnit | null;
}

/** What rows are gathered by. */
export const groupsOf = (scopes: readonly Scope[]): Group[] =>
  scopes.flatMap((scope) => (scope.selection.keys ?? []).flatMap((key) => groupBy(key, scope)));

/** What windows begin anew with, and what a value is asked for each of. */
export const partitionsOf = (scopes: readonly Scope[], conditions: readonly Condition[]): Group[] => [
  ...scopes.flatMap((scope) =>
    scope.values.flatMap((value) =>
      value.kind === 'window' ? value.partition.flatMap((key) => groupBy(key, scope)) : [],
    ),
  ),
  ...conditions.flatMap(correlatedBy),
];

/** `p.a = o.a` in a plan that stands as a value: it answers for each a. */
function correlatedBy({ scope, kind, comparison, left, right, origins }: Condition): Group[] {
  if (scope.place !== 'value' || kind !== 'compare' || comparison !== '=') return [];
  const isTied = [left, right].some((side) => side?.kind === 'column' && side.up > 0);
  return isTied ? origins.map((origin) => ({ origin, unit: null })) : [];
}

function groupBy(key: Value, scope: Scope): Group[] {
  const made = followed(key, scope);
  const unit = unitIn(made.value);
  const [own] = columnsIn(key).map((column) => originOf(column, scope));
  const [inner] = columnsIn(made.value).map((column) => originOf(column, made.scope));
  const origin = own ?? inner ?? null;
  if (unit || !origin || !isDate(origin)) return [{ origin, unit }];
  // What an expression makes of a date is not known.
  return key.kind === 'column' ? [{ origin, unit: columnUnit(origin.column) }] : [];
}

/** A date column may hold one day of each month. */
const columnUnit = (column: StoredColumn): TimeUnit => {
  const unit = dateUnitOf(column);
  // A 周期 is no week.
  return unit === 'month' || unit === 'year' ? unit : 'day';
};
