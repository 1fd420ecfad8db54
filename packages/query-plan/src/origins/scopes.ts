import type { Catalog, Column as StoredColumn, Table } from '@pairsmith/catalog';
import { fullName, rememberRecent } from '@pairsmith/core';
import { tablesByKey } from '@pairsmith/sql';
import type { Combination, Plan, Predicate, Relation, Selection, Value } from '../plan';
import { mapPredicate, mapValue, relationsOf, type Rewrite } from '../tree';

/** Where a selection stands: the plan itself, among relations, as a value, or where only the existence of rows counts. */
type Place = 'top' | 'from' | 'value' | 'exists';

/** A selection where it stands, so that its columns can be followed to where they come from. */
export interface Scope {
  selection: Selection;
  place: Place;
  /** The selection around it. */
  outer: Scope | null;
  /** By the number of the relation; null for everything that is neither a listed table nor one selection. */
  relations: (Table | Scope | null)[];
  /** Whatever it computes and compares, each once; plans inside have scopes of their own. */
  values: Value[];
  predicates: Predicate[];
}

export interface Origin {
  table: Table;
  column: StoredColumn;
}

type Followed = Scope['relations'][number] | undefined;
export const isTable = (relation: Followed): relation is Table => !!relation && 'columns' in relation;
export const isScope = (relation: Followed): relation is Scope => !!relation && 'selection' in relation;

export interface Scopes {
  /** Outer ones first. */
  scopes: Scope[];
  combinations: Combination[];
  /** Something in the plan was not understood: what was not found may be there all the same. */
  isPartial: boolean;
}

/** Every selection of a plan, each once: what WITH names is one, however often it is read. */
export const readScopes = (plan: Plan, { tables }: Pick<Catalog, 'tables'>): Scopes =>
  readAmong(plan, tables);

const readAmong = rememberRecent((plan: Plan, tables: Catalog['tables']): Scopes => {
  const listed = tablesByKey(tables);
  const known = new Map<Plan, Scope>();
  const combinations: Combination[] = [];
  let isPartial = false;

  /** Null where columns have no single origin. */
  function read(inner: Plan, place: Place, outer: Scope | null): Scope | null {
    if (inner.kind === 'opaque-plan') isPartial = true;
    if (inner.kind === 'selection') return readSelection(inner, place, outer);
    if (inner.kind === 'combination') {
      combinations.push(inner);
      for (const side of [inner.left, inner.right]) read(side, place, outer);
    }
    return null;
  }

  function readSelection(selection: Selection, place: Place, outer: Scope | null): Scope {
    const before = known.get(selection);
    if (before) return before;
    const { values, predicates } = partsOf(selection);
    const scope: Scope = { selection, place, outer, relations: [], values, predicates };
    known.set(selection, scope);
    for (const relation of relationsOf(selection)) scope.relations.push(readRelation(relation, scope));
    for (const value of values) if (value.kind === 'scalar') read(value.plan, 'value', scope);
    for (const predicate of predicates) {
      if (predicate.kind === 'exists') read(predicate.plan, 'exists', scope);
      if (predicate.kind === 'in' && !Array.isArray(predicate.among)) read(predicate.among, 'value', scope);
    }
    isPartial ||= [...values, ...predicates].some(({ kind }) => kind === 'opaque');
    return scope;
  }

  function readRelation(relation: Relation, scope: Scope): Table | Scope | null {
    if (relation.kind === 'plan') return read(relation.plan, 'from', scope);
    if (relation.kind === 'table') return listed.get(fullName(relation.table)) ?? null;
    isPartial = true;
    return null;
  }

  read(plan, 'top', null);
  return { scopes: [...known.values()], combinations, isPartial };
});

/** What a selection shows stands in its keys and its order once more: it is read once. */
function partsOf(selection: Selection): Pick<Scope, 'values' | 'predicates'> {
  const { keys, order, distinct, where, having } = selection;
  const shown = selection.shown.map(({ value }) => value);
  const others = [
    ...(keys ?? []),
    ...order.map(({ by }) => by),
    ...(Array.isArray(distinct) ? distinct : []),
  ].filter((one) => !shown.some((value) => isSame(value, one)));
  const { to, ...parts } = collector();
  for (const root of new Set([...shown, ...others])) to.value(root, 0);
  for (const root of [where, ...onsOf(selection), having]) to.predicate(root, 0);
  return parts;
}

/** One expression; of plans inside, one plan: WITH may name them so often in each other that nobody could compare them. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isObject(one) || !isObject(other) || one['kind'] === 'selection' || one['kind'] === 'combination')
    return false;
  const fields = Object.keys(one);
  return (
    fields.length === Object.keys(other).length && fields.every((field) => isSame(one[field], other[field]))
  );
}

const isObject = (part: unknown): part is Record<string, unknown> =>
  typeof part === 'object' && part !== null;

export const onsOf = ({ source }: Selection): Predicate[] => (source?.steps ?? []).map(({ on }) => on);

function collector(): Pick<Scope, 'values' | 'predicates'> & { to: Rewrite } {
  const [values, predicates]: [Value[], Predicate[]] = [[], []];
  const to: Rewrite = {
    value: (one) => {
      values.push(one, ...(one.kind === 'opaque' ? one.reads : []));
      return mapValue(one, to, 0);
    },
    predicate: (one) => {
      predicates.push(one);
      if (one.kind === 'opaque') values.push(...one.reads);
      return mapPredicate(one, to, 0);
    },
    plan: (one) => one,
  };
  return { values, predicates, to };
}

/** A value and all that it is made of, plans inside left out. */
export function valuesIn(value: Value): Value[] {
  const { values, to } = collector();
  to.value(value, 0);
  return values;
}
