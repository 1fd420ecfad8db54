import { createHash } from 'node:crypto';
import type { Catalog, Column as CatalogColumn, Table } from '@pairsmith/catalog';
import type { Around } from '../nullability';
import type { Column, Plan, Predicate, Relation, Selection, Value } from '../plan';
import { columnRewrite, mapSelection, relationsOf, stable, visiting } from '../tree';

/** The facts that make a rewrite sound: which columns are never null, which are keys, which refer to which. */
export type Schema = Pick<Catalog, 'tables' | 'relations'>;

export const ALWAYS: Predicate = { kind: 'all', of: [] };
export const NEVER: Predicate = { kind: 'any', of: [] };

export const tableOf = (relation: Relation, schema: Schema): Table | undefined =>
  relation.kind === 'table'
    ? schema.tables.find(
        (table) => table.schema === relation.table.schema && table.name === relation.table.name,
      )
    : undefined;

/** What the catalogue says about a column of a stored table; null for others. */
export function storedColumn(column: Column, around: Around, schema: Schema): CatalogColumn | null {
  const selection = around[column.up];
  const relation = selection && relationsOf(selection)[column.at];
  const table = relation && tableOf(relation, schema);
  return table?.columns.find(({ name }) => name === column.name) ?? null;
}

export const conjuncts = (predicate: Predicate): Predicate[] =>
  predicate.kind === 'all' ? predicate.of.flatMap(conjuncts) : [predicate];

export const both = (...predicates: Predicate[]): Predicate => {
  const of = predicates.flatMap(conjuncts);
  const [only] = of;
  return only && of.length === 1 ? only : { kind: 'all', of };
};

/** The relations of the selection around it that a part of a selection reads, nested plans included. */
export function readRelations(
  part: { value: Value } | { predicate: Predicate } | { plan: Plan },
): Set<number> {
  const found = new Set<number>();
  const to = visiting({
    value: (value, depth) => {
      if (value.kind === 'column' && value.up === depth) found.add(value.at);
    },
  });
  if ('value' in part) to.value(part.value, 0);
  else if ('predicate' in part) to.predicate(part.predicate, 0);
  else to.plan(part.plan, 1);
  return found;
}

/** What is computed of rows or groups, in one list: shown, keys, having, order, distinct. */
export function outputs(selection: Selection): ({ value: Value } | { predicate: Predicate })[] {
  return [
    ...selection.shown,
    ...(selection.keys ?? []).map((value) => ({ value })),
    { predicate: selection.having },
    ...selection.order.map(({ by }) => ({ value: by })),
    ...(Array.isArray(selection.distinct) ? selection.distinct.map((value) => ({ value })) : []),
  ];
}

export const isRead = (
  at: number,
  parts: ({ value: Value } | { predicate: Predicate } | { plan: Plan })[],
): boolean => parts.some((part) => readRelations(part).has(at));

/** A value that holds another than scalar parts of one row: aggregates, windows, plans, opaque nodes. */
export function has(part: { value: Value } | { predicate: Predicate }, kinds: readonly string[]): boolean {
  let found = false;
  const to = visiting({
    value: (value, depth) => {
      if (depth === 0 && kinds.includes(value.kind)) found = true;
    },
    predicate: (predicate, depth) => {
      if (depth === 0 && kinds.includes(predicate.kind)) found = true;
    },
    plan: () => {
      if (kinds.includes('plan')) found = true;
    },
  });
  if ('value' in part) to.value(part.value, 0);
  else to.predicate(part.predicate, 0);
  return found;
}

/** Something in the plan was not understood, or gives another value each time it is asked. */
export function isUnsteady(plan: Plan): boolean {
  let found = false;
  visiting({
    value: (value) => {
      if (value.kind === 'opaque' || (value.kind === 'call' && !isSteady(value.name))) found = true;
    },
    predicate: (predicate) => {
      if (predicate.kind === 'opaque') found = true;
    },
    plan: (part) => {
      if (part.kind === 'opaque-plan') found = true;
      if (part.kind === 'selection' && relationsOf(part).some(({ kind }) => kind === 'opaque')) found = true;
    },
  }).plan(plan, 0);
  return found;
}

const UNSTEADY = new Set('random clock_timestamp timeofday gen_random_uuid nextval random_normal'.split(' '));

/** Whether a function gives the same for the same arguments all through a statement. */
export const isSteady = (name: string): boolean => !UNSTEADY.has(name);

/** The selection with its relations at other places; `to[at]` is the new place of relation `at`. */
export const moveRelations = (selection: Selection, to: (at: number) => number): Selection =>
  mapSelection(
    selection,
    columnRewrite((column, depth) => (column.up === depth ? { ...column, at: to(column.at) } : column)),
    0,
  );

/** A part with the levels of what is outside it raised (or lowered) by as many. */
export const raising = (by: number) =>
  columnRewrite((column, depth) => (column.up >= depth ? { ...column, up: column.up + by } : column));

export const digest = (part: unknown): string =>
  createHash('sha1')
    .update(typeof part === 'string' ? part : stable(part))
    .digest('base64');

/** The selection without a relation that nothing reads. */
export function withoutRelation(selection: Selection, at: number): Selection {
  const { source } = selection;
  if (!source) return selection;
  const rest = [{ to: source.root, keep: 'matched' as const, on: ALWAYS }, ...source.steps].filter(
    (_, i) => i !== at,
  );
  const [first, ...steps] = rest;
  if (!first) throw new RangeError('The last relation of a selection cannot go.');
  return moveRelations({ ...selection, source: { root: first.to, steps } }, (one) =>
    one > at ? one - 1 : one,
  );
}
