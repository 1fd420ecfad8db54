import type { Table } from '@pairsmith/catalog';
import {
  followed,
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
export const heldBy = ({ selection }: Scope): Predicate[] =>
  [selection.where, ...(selection.source?.steps ?? []).map(({ on }) => on)].flatMap(conjuncts);

const conjuncts = (predicate: Predicate): Predicate[] =>
  predicate.kind === 'all' ? predicate.of.flatMap(conjuncts) : [predicate];

/** Columns of a relation of the selection that are the same for all its rows, or follow from these values of other relations. */
export function settledColumns(at: number, by: readonly Value[], scope: Scope): Set<string> {
  const known = new Set(by.flatMap((value) => columnKeys(value)));
  // Whoever has a column of another relation among the keys means that relation's thing: its key is settled as well.
  const relations = new Set(by.flatMap((value) => (value.kind === 'column' && value.up === 0 ? [value.at] : [])));
  const settled = new Set([...known].flatMap((key) => ownName(key, at)));
  for (const predicate of heldBy(scope)) {
    if (predicate.kind !== 'compare' || predicate.op !== '=') continue;
    for (const [own, other] of [
      [predicate.left, predicate.right],
      [predicate.right, predicate.left],
    ] as const) {
      if (own.kind !== 'column' || own.up > 0 || own.at !== at) continue;
      const isSettled =
        literalOf(other) !== null ||
        (other.kind === 'column' && (other.up > 0 || (other.at !== at && relations.has(other.at))));
      if (isSettled) settled.add(own.name);
    }
  }
  return settled;
}

const keyOf = ({ at, name }: Pick<Column, 'at' | 'name'>): string => `${at} ${name}`;
const columnKeys = (value: Value): string[] => (value.kind === 'column' && value.up === 0 ? [keyOf(value)] : []);
const ownName = (key: string, at: number): string[] =>
  key.startsWith(`${at} `) ? [key.slice(String(at).length + 1)] : [];

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
