import type { Around } from '../nullability';
import type { Column, Predicate, Relation, Selection, Value } from '../plan';
import { reach, relationsOf, stable } from '../tree';
import { conjuncts, has, isRead, isSteady, isUnsteady, readRelations, tableOf, type Schema } from './context';
import { isExact, isWhole, typeOf } from './types';

/** A column as a member of a set. */
const nameOf = (at: number, name: string): string => `${at}.${name}`;

/** Two columns of one selection that are equal in all its rows, to the last sign. */
export interface Equality {
  left: Column;
  right: Column;
}

const isOwn = (value: Value): value is Column => value.kind === 'column' && value.up === 0;

/** The equality of two own columns that a conjunct asks for, of types that equality tells apart. */
export function equalityOf(predicate: Predicate, around: Around, schema: Schema): Equality | null {
  if (predicate.kind !== 'compare' || predicate.op !== '=') return null;
  const { left, right } = predicate;
  if (!isOwn(left) || !isOwn(right)) return null;
  const types = [typeOf(left, around, schema), typeOf(right, around, schema)] as const;
  const isSafe = (types[0] === types[1] && isExact(types[0])) || (isWhole(types[0]) && isWhole(types[1]));
  return isSafe ? { left, right } : null;
}

/** Lists of columns of which no two rows of a relation have the same values; the shortest first, none with nulls. */
export function uniquesOf(relation: Relation, schema: Schema): string[][] {
  const table = tableOf(relation, schema);
  if (table) {
    const isFilled = (name: string): boolean =>
      table.columns.some((column) => column.name === name && !column.nullable);
    return [table.primary_key, ...table.uniques].filter((key) => key.length > 0 && key.every(isFilled));
  }
  if (relation.kind !== 'plan' || relation.plan.kind !== 'selection') return [];
  const { plan } = relation;
  if (plan.keys?.length === 0) return [[]];
  if (plan.limit?.rows === 1 && !plan.limit.ties) return [[]];
  if (plan.keys) {
    const names = plan.keys.map((key) => plan.shown.find(({ value }) => stable(value) === stable(key))?.name);
    return names.every((name) => name !== undefined) ? [names] : [];
  }
  return plan.distinct === 'rows' ? [plan.shown.map(({ name }) => name)] : [];
}

/** What follows from what in the rows of a selection. */
export interface Dependencies {
  /** Whether rows that agree in the values given agree in this one. */
  determines: (given: Value[], value: Value) => boolean;
  /** Whether no two rows agree in all the values given. */
  isKey: (given: Value[]) => boolean;
  /** Whether the value is the same in all rows. */
  isFixed: (value: Value) => boolean;
}

export function dependenciesOf(selection: Selection, around: Around, schema: Schema): Dependencies {
  const relations = relationsOf(selection);
  const all = conjuncts(selection.where);
  const equalities = all.flatMap((one) => equalityOf(one, around, schema) ?? []);
  const fixed = all.flatMap((one) => {
    if (one.kind !== 'compare' || one.op !== '=' || !isOwn(one.left)) return [];
    const isOutside = one.right.kind === 'literal' || (one.right.kind === 'column' && one.right.up > 0);
    return isOutside && isExact(typeOf(one.left, around, schema)) ? [nameOf(one.left.at, one.left.name)] : [];
  });

  /** Everything that is known of a row once the columns and expressions given are, and the relations whose row is. */
  const closure = (given: Value[]): { columns: Set<string>; rows: Set<number> } => {
    const columns = new Set(fixed);
    for (const value of given) if (isOwn(value)) columns.add(nameOf(value.at, value.name));
    const rows = new Set<number>();
    const knows = (at: number, name: string): boolean => rows.has(at) || columns.has(nameOf(at, name));
    for (let grown = true; grown;) {
      grown = false;
      for (const { left, right } of equalities)
        for (const [from, to] of [
          [left, right],
          [right, left],
        ] as const)
          if (knows(from.at, from.name) && !knows(to.at, to.name)) {
            columns.add(nameOf(to.at, to.name));
            grown = true;
          }
      relations.forEach((relation, at) => {
        if (rows.has(at)) return;
        // Nulls of a plan without a partner look like those of its group of nulls.
        const hasKeys = relation.kind === 'table' || selection.source?.steps[at - 1]?.keep !== 'all';
        const isKnown =
          (hasKeys && uniquesOf(relation, schema).some((key) => key.every((name) => knows(at, name)))) ||
          isLookedUp(selection, at, around, schema, knows);
        if (!isKnown) return;
        rows.add(at);
        grown = true;
      });
    }
    return { columns, rows };
  };

  const determines = (given: Value[], value: Value): boolean => {
    const texts = new Set(given.map(stable));
    const { columns, rows } = closure(given);
    const isKnown = (one: Value): boolean => {
      if (texts.has(stable(one)) || one.kind === 'literal' || one.kind === 'null') return true;
      if (one.kind === 'column')
        return one.up > 0 || rows.has(one.at) || columns.has(nameOf(one.at, one.name));
      if (one.kind === 'call') return isSteady(one.name) && one.args.every(isKnown);
      if (one.kind === 'operate') return one.args.every(isKnown);
      if (one.kind === 'scalar') return reach(one.plan) === 0 && !isUnsteady(one.plan);
      if (one.kind === 'cast') return isKnown(one.of);
      return false;
    };
    return isKnown(value);
  };
  return {
    determines: (given, value) => !has({ value }, ['opaque', 'window']) && determines(given, value),
    isKey: (given) => closure(given).rows.size === relations.length,
    isFixed: (value) => determines([], value),
  };
}

/** A relation of LEFT JOIN that has one row at most for what is known, and none or that one by what is known. */
function isLookedUp(
  { source }: Selection,
  at: number,
  around: Around,
  schema: Schema,
  knows: (at: number, name: string) => boolean,
): boolean {
  const step = source?.steps[at - 1];
  if (step?.keep !== 'all') return false;
  const parts = conjuncts(step.on);
  const found = new Set<string>();
  for (const part of parts) {
    const equality = equalityOf(part, around, schema);
    if (!equality) {
      if ([...readRelations({ predicate: part })].some((one) => one !== at)) return false;
      continue;
    }
    const [own, other] =
      equality.left.at === at ? [equality.left, equality.right] : [equality.right, equality.left];
    if (own.at !== at || other.at === at || !knows(other.at, other.name)) return false;
    found.add(own.name);
  }
  const relation = step.to;
  return uniquesOf(relation, schema).some((key) => key.every((name) => found.has(name)));
}

/** Whether no two values of the column are equal to the other value. */
function isTight(own: Column, other: Value, around: Around, schema: Schema): boolean {
  const [type, beside] = [typeOf(own, around, schema), typeOf(other, around, schema)];
  if (other.kind === 'literal' && isExact(type))
    return other.type === 'text' || type === beside || isWhole(beside);
  return (type === beside && isExact(type)) || (isWhole(type) && isWhole(beside));
}

/** The conjuncts that equate all columns of a unique key of the relation with what is outside it; null where none do. */
export function lookupOf(
  relation: Relation,
  at: number,
  parts: Predicate[],
  around: Around,
  schema: Schema,
): { key: string[]; by: Map<string, Value>; used: Set<Predicate> } | null {
  const by = new Map<string, Value>();
  const source = new Map<string, Predicate>();
  for (const part of parts) {
    if (part.kind !== 'compare' || part.op !== '=') continue;
    for (const [own, other] of [
      [part.left, part.right],
      [part.right, part.left],
    ] as const) {
      if (!isOwn(own) || own.at !== at || isRead(at, [{ value: other }]) || by.has(own.name)) continue;
      if (!isTight(own, other, around, schema)) continue;
      by.set(own.name, other);
      source.set(own.name, part);
    }
  }
  const key = uniquesOf(relation, schema).find((names) => names.every((name) => by.has(name)));
  return key ? { key, by, used: new Set(key.flatMap((name) => source.get(name) ?? [])) } : null;
}
