import type { Catalog, Column as StoredColumn } from '@pairsmith/catalog';
import { fullName } from '@pairsmith/core';
import type { Plan, Predicate, Selection, Value } from '@pairsmith/query-plan';

/*
 * What PostgreSQL writes into the definition of a view for its own certainty, and nobody who asks: `'paid'::text`, `20::numeric`,
 * `name::text` of a varchar. A literal beside a column takes the column's type by itself, and a varchar is compared as text anyway.
 */

type Known = Pick<Catalog, 'tables'>;

/** The same plan without casts that change nothing. Plans inside conditions and relations keep theirs. */
export function withoutCasts(plan: Plan, catalog: Known): Plan {
  if (plan.kind === 'combination')
    return { ...plan, left: withoutCasts(plan.left, catalog), right: withoutCasts(plan.right, catalog) };
  if (plan.kind !== 'selection') return plan;
  const stored = (value: Value): StoredColumn | null => storedIn(value, plan, catalog);
  const value = (one: Value): Value => bareValue(one, stored);
  const predicate = (one: Predicate): Predicate => barePredicate(one, value, stored);
  return {
    ...plan,
    source: plan.source && {
      ...plan.source,
      steps: plan.source.steps.map((step) => ({ ...step, on: predicate(step.on) })),
    },
    where: predicate(plan.where),
    having: predicate(plan.having),
    keys: plan.keys && plan.keys.map(value),
    shown: plan.shown.map((shown) => ({ ...shown, value: value(shown.value) })),
    order: plan.order.map((order) => ({ ...order, by: value(order.by) })),
  };
}

type Stored = (value: Value) => StoredColumn | null;

/** Of calls and aggregates; a cast that stands alone is what its author wanted to see. */
function bareValue(value: Value, stored: Stored): Value {
  switch (value.kind) {
    case 'call':
      return { ...value, args: value.args.map((arg) => bareArgument(arg, value.name, stored)) };
    case 'aggregate':
      return { ...value, args: value.args.map((arg) => bareValue(arg, stored)) };
    case 'operate':
      return { ...value, args: value.args.map((arg) => bareValue(arg, stored)) };
    case 'cast':
      return { ...value, of: bareValue(value.of, stored) };
    default:
      return value;
  }
}

/** `date_trunc('month'::text, day::timestamptz)`: the function takes both as it finds them. */
function bareArgument(value: Value, name: string, stored: Stored): Value {
  if (name !== 'date_trunc' && name !== 'extract' && name !== 'date_part') return bareValue(value, stored);
  if (value.kind !== 'cast') return bareValue(value, stored);
  const isWord = value.of.kind === 'literal' && value.type === 'text';
  const isDay = /^timestamp/.test(value.type) && stored(value.of)?.type === 'date';
  return isWord || isDay ? value.of : bareValue(value, stored);
}

function barePredicate(predicate: Predicate, value: (one: Value) => Value, stored: Stored): Predicate {
  const inner = (one: Predicate): Predicate => barePredicate(one, value, stored);
  switch (predicate.kind) {
    case 'all':
    case 'any':
      return { ...predicate, of: predicate.of.map(inner) };
    case 'not':
      return { ...predicate, of: inner(predicate.of) };
    case 'compare': {
      const [left, right] = [plainText(predicate.left, stored), plainText(predicate.right, stored)];
      return {
        ...predicate,
        left: beside(left, right, stored, value),
        right: beside(right, left, stored, value),
      };
    }
    case 'in': {
      const [of] = predicate.of;
      if (!of || predicate.of.length > 1 || !Array.isArray(predicate.among)) return predicate;
      const column = plainText(of, stored);
      return {
        ...predicate,
        of: [value(column)],
        among: predicate.among.map((one) => beside(one, column, stored, value)),
      };
    }
    case 'between': {
      const column = plainText(predicate.of, stored);
      const end = (one: Value): Value => beside(one, column, stored, value);
      return { ...predicate, of: value(column), low: end(predicate.low), high: end(predicate.high) };
    }
    case 'like': {
      const column = plainText(predicate.of, stored);
      return { ...predicate, of: value(column), pattern: beside(predicate.pattern, column, stored, value) };
    }
    default:
      return predicate;
  }
}

/** A varchar as text. */
function plainText(value: Value, stored: Stored): Value {
  const isText = value.kind === 'cast' && value.type === 'text';
  return isText && /^varchar/.test(stored(value.of)?.type ?? '') ? value.of : value;
}

/** A literal beside a stored column of the kind that it is cast to. */
function beside(literal: Value, other: Value, stored: Stored, value: (one: Value) => Value): Value {
  const column = stored(other);
  if (!column) return value(literal);
  if (literal.kind === 'cast' && literal.of.kind === 'literal' && isKindOf(literal.type, column))
    return literal.of;
  if (literal.kind === 'literal' && isDay(literal.type) && column.type === literal.type)
    return { ...literal, type: 'text' };
  return value(literal);
}

const isDay = (type: string): boolean => /^(date|timestamp)/.test(type);

function isKindOf(type: string, { type_class: kind }: StoredColumn): boolean {
  if (kind === 'text') return /^(text|varchar|bpchar|char)/.test(type);
  return (kind === 'integer' || kind === 'decimal') && /^(numeric|integer|bigint|smallint)/.test(type);
}

function storedIn(value: Value, { source }: Selection, { tables }: Known): StoredColumn | null {
  if (value.kind !== 'column' || value.up !== 0 || !source) return null;
  const relation = value.at === 0 ? source.root : source.steps[value.at - 1]?.to;
  if (relation?.kind !== 'table') return null;
  const table = tables.find((one) => fullName(one) === fullName(relation.table));
  return table?.columns.find(({ name }) => name === value.name) ?? null;
}
