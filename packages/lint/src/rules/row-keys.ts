import type { Roles, Table } from '@pairsmith/catalog';
import { fullName } from '@pairsmith/core';
import {
  conjuncts,
  followed,
  isSame,
  literalOf,
  originOf,
  type Column,
  type Origin,
  type Predicate,
  type Scope,
  type Value,
} from '@pairsmith/query-plan';

/** The sets of columns that name one row of a stored table; empty: nothing is known. */
export const keysOfTable = ({ primary_key, uniques }: Table): string[][] =>
  [primary_key, ...uniques].filter((columns) => columns.length > 0);

/** Conditions that every row of a selection meets: WHERE, and those of its joins. */
const heldBy = ({ selection }: Scope): Predicate[] =>
  [selection.where, ...(selection.source?.steps ?? []).map(({ on }) => on)].flatMap(conjuncts);

/**
 * Columns of a relation that are the same for all rows of which `held` are: these themselves, those that a condition sets
 * equal to a constant, and references to a thing whose key or name is held.
 */
export function settledColumns(at: number, held: readonly Value[], scope: Scope, roles: Roles): Set<string> {
  const columns = held.filter((value): value is Column => value.kind === 'column' && value.up === 0);
  const settled = new Set(columns.flatMap((column) => (column.at === at ? [column.name] : [])));
  const things = new Set(columns.flatMap((column) => (isName(column, scope, roles) ? [column.at] : [])));
  for (const predicate of heldBy(scope)) {
    if (predicate.kind !== 'compare' || predicate.op !== '=') continue;
    for (const [own, other] of [
      [predicate.left, predicate.right],
      [predicate.right, predicate.left],
    ] as const) {
      if (own.kind !== 'column' || own.up > 0 || own.at !== at) continue;
      const isThing = other.kind === 'column' && (other.up > 0 || (other.at !== at && things.has(other.at)));
      if (isThing || literalOf(other) !== null || isPinned(other, scope)) settled.add(own.name);
    }
  }
  return settled;
}

/** A condition sets it equal to a constant. */
export const isPinned = (value: Value, scope: Scope): boolean =>
  heldBy(scope).some(
    (one) =>
      one.kind === 'compare' &&
      one.op === '=' &&
      ((isSame(one.left, value) && literalOf(one.right) !== null) ||
        (isSame(one.right, value) && literalOf(one.left) !== null)),
  );

/** With what conditions set equal to them: of `a.id = b.id` one holds the other. */
export const withEquals = (held: readonly Value[], scope: Scope): Value[] => [
  ...held,
  ...heldBy(scope).flatMap((one) => {
    if (one.kind !== 'compare' || one.op !== '=') return [];
    const { left, right } = one;
    return held.flatMap((value) => (isSame(value, left) ? [right] : isSame(value, right) ? [left] : []));
  }),
];

/** Tells which thing a row is: its key, or what people call it. */
function isName({ at, name }: Column, scope: Scope, roles: Roles): boolean {
  const table = tableAt(at, scope);
  const role = table && roles.get(fullName(table))?.get(name)?.role;
  return (
    role === 'key' ||
    role === 'label' ||
    role === 'personal' ||
    (table?.uniques.some((key) => key.join() === name) ?? false)
  );
}

/** The stored table of a relation of the selection; null for everything else. */
export function tableAt(at: number, { relations }: Scope): Table | null {
  const relation = relations[at];
  return relation && !('selection' in relation) ? relation : null;
}

/** The stored date that a value is made of: a day, its month, the text of its month. */
export function dateOf(value: Value, scope: Scope): Origin | null {
  const made = followed(value, scope);
  const parts = made.value.kind === 'call' ? made.value.args : [made.value];
  const inner = parts.map((part) => (part.kind === 'call' ? (part.args.at(0) ?? part) : part));
  return (
    [...parts, ...inner, ...inner.flatMap((part) => (part.kind === 'cast' ? [part.of] : []))]
      .map((part) => originOf(part, made.scope))
      .find((origin) => origin !== null && isDate(origin)) ?? null
  );
}

export const isDate = ({ column }: Origin): boolean =>
  column.type_class === 'date' || column.type_class === 'timestamp';
