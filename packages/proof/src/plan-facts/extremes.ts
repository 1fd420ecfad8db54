import {
  followed,
  isSame,
  originOf,
  valuesIn,
  type Order,
  type Origin,
  type Scope,
  type Value,
  type Window,
} from '@pairsmith/query-plan';
import { isGathering } from './aggregates';
import type { Condition } from './conditions';

/** One place where the plan takes the most or the least. */
export interface Extreme {
  direction: 'high' | 'low';
  /** Rows that are taken; null for max() and min(). */
  limit: number | null;
  /** The stored column that decides, where it is one and nothing more. */
  origin: Origin | null;
}

const RANKS = new Set(['row_number', 'rank', 'dense_rank']);

/** Every top-N, first row of a group, maximum and minimum. */
export const extremesOf = (scopes: readonly Scope[], conditions: readonly Condition[]): Extreme[] => [
  ...scopes.flatMap(cutOf),
  ...conditions.flatMap(rankedBy),
  ...scopes.flatMap(ownExtremes),
];

const extreme = (key: Order | undefined, limit: number | null, scope: Scope): Extreme => ({
  direction: key?.descending ? 'high' : 'low',
  limit,
  origin: key ? originOf(key.by, scope) : null,
});

/** ORDER BY … LIMIT, and DISTINCT ON. */
function cutOf(scope: Scope): Extreme[] {
  const { distinct, order, limit } = scope.selection;
  const firsts = Array.isArray(distinct) ? distinct.length : 0;
  const key = order[firsts];
  const rows = firsts > 0 ? 1 : (limit?.rows ?? null);
  return key && rows !== null ? [extreme(key, rows, scope)] : [];
}

/** 名次 <= 3 */
function rankedBy(condition: Condition): Extreme[] {
  const rank = rankOf(condition);
  const bound = Number(condition.constants[0]?.text);
  // What comes behind the first few is not what is taken.
  if (!rank || Number.isNaN(bound) || !isFirst(condition)) return [];
  return [extreme(rank.window.order[0], condition.comparison === '<' ? bound - 1 : bound, rank.scope)];
}

const isFirst = ({ comparison }: Condition): boolean => comparison === '=' || /^<=?$/.test(comparison);

/** Places among rows that were counted out for nothing: not shown, not grouped by, and no condition takes some of them. */
export function idleRanks(scopes: readonly Scope[], conditions: readonly Condition[]): Window[] {
  const used = [
    ...scopes.flatMap((scope) => {
      const { shown, keys } = scope.selection;
      const isTop = scope.place === 'top';
      return [...(isTop ? shown.map(({ value }) => value) : []), ...(keys ?? [])].map((value) => ({
        value,
        scope,
      }));
    }),
    ...conditions
      .filter(({ comparison }) => comparison !== '<>')
      .flatMap(({ left, right, scope }) =>
        [left, right].flatMap((value) => (value ? [{ value, scope }] : [])),
      ),
  ];
  const seen = used.flatMap(({ value, scope }) => valuesIn(value).map((one) => followed(one, scope).value));
  const usedRanks = new Set(seen.flatMap(valuesIn));
  return scopes
    .flatMap(({ values }) => values)
    .flatMap((value) =>
      value.kind === 'window' && RANKS.has(value.name) && !usedRanks.has(value) ? [value] : [],
    );
}

/** The rank that a condition bounds, of a derived relation. */
export function rankOf({ left, scope, kind }: Condition): { window: Window; scope: Scope } | null {
  if (kind !== 'compare' || left?.kind !== 'column') return null;
  const { value, scope: inner } = followed(left, scope);
  return value.kind === 'window' && RANKS.has(value.name) ? { window: value, scope: inner } : null;
}

/** max() and min() that are shown or chosen by, but for those that rows are only put in order or cut off by. */
function ownExtremes({ selection, values }: Scope): Extreme[] {
  const { shown, order, limit } = selection;
  const isAmong = (value: Value, some: Value[]): boolean =>
    some.some((root) => valuesIn(root).some((one) => isSame(one, value)));
  return values.flatMap((value): Extreme[] => {
    if (!isGathering(value) || !/^(max|min)$/.test(value.name)) return [];
    const isForOrder =
      isAmong(
        value,
        order.map(({ by }) => by),
      ) &&
      (limit !== null ||
        !isAmong(
          value,
          shown.map((one) => one.value),
        ));
    return isForOrder
      ? []
      : [{ direction: value.name === 'max' ? 'high' : 'low', limit: null, origin: null }];
  });
}
