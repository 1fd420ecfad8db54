import type { Around } from '../nullability';
import type { Order, Selection, Value } from '../plan';
import { mapPlan, mapPredicate, mapValue, relationsOf, same, stable, type Rewrite } from '../tree';
import { ALWAYS, both, conjuncts, has, outputs, type Schema } from './context';
import { dependenciesOf } from './dependencies';
import { isConstant } from './expressions';

const byText = (a: Value, b: Value): number => (stable(a) < stable(b) ? -1 : stable(a) > stable(b) ? 1 : 0);

const unique = (values: Value[]): Value[] => [...new Map(values.map((one) => [stable(one), one])).values()];

/** DISTINCT is a group of what is shown; where each group has one row, there is no group. */
export function gathered(selection: Selection, around: Around, schema: Schema): Selection {
  return ungrouped(filteredEarly(distinctAsGroups(selection)), around, schema);
}

function distinctAsGroups(selection: Selection): Selection {
  const { distinct, keys, shown } = selection;
  if (distinct !== 'rows') return selection;
  if (keys) {
    const isShown = keys.every((key) => shown.some(({ value }) => same(value, key)));
    return isShown ? { ...selection, distinct: 'no' } : selection;
  }
  if (!selection.source || shown.length === 0 || shown.some((one) => has(one, ['window', 'plan', 'opaque'])))
    return selection;
  const values = unique(shown.map(({ value }) => value));
  const changing = values.filter((value) => !isConstant(value));
  return { ...selection, distinct: 'no', keys: changing.length > 0 ? changing : values.slice(0, 1) };
}

/** DISTINCT ON of what is the same in all rows takes the first row. */
export function firstOfAll(selection: Selection): Selection {
  const { distinct, limit } = selection;
  if (!Array.isArray(distinct)) return selection;
  const changing = distinct.filter((value) => !isConstant(value));
  if (changing.length > 0) return { ...selection, distinct: changing };
  if (limit && (limit.skip > 0 || limit.rows === 0)) return selection;
  return { ...selection, distinct: 'no', limit: { rows: 1, skip: 0, ties: false } };
}

/** What HAVING asks of the keys, WHERE can ask of the rows. */
function filteredEarly(selection: Selection): Selection {
  if (!selection.keys || selection.keys.length === 0) return selection;
  const parts = conjuncts(selection.having);
  const early = parts.filter((predicate) => !has({ predicate }, ['aggregate', 'window', 'plan', 'opaque']));
  if (early.length === 0) return selection;
  return {
    ...selection,
    where: both(selection.where, ...early),
    having: both(...parts.filter((part) => !early.includes(part))),
  };
}

function ungrouped(selection: Selection, around: Around, schema: Schema): Selection {
  const { keys } = selection;
  if (!keys || keys.length === 0 || !selection.source) return selection;
  if (outputs(selection).some((part) => has(part, ['aggregate', 'opaque']))) return selection;
  if (!dependenciesOf(selection, around, schema).isKey(keys)) return selection;
  return { ...selection, keys: null, having: ALWAYS, where: both(selection.where, selection.having) };
}

/**
 * The keys that tell the groups apart, without those that follow from others, and the columns of a group that are read
 * outside aggregates: PostgreSQL wants these among the keys, and they follow from the rest.
 */
export function withKeys(selection: Selection, around: Around, schema: Schema): Selection {
  if (!selection.keys || selection.keys.length === 0 || !selection.source) return selection;
  const { determines } = dependenciesOf(selection, around, schema);
  const primary = primaryColumns(selection, schema);
  const weight = (value: Value): number => (value.kind !== 'column' ? 0 : primary.has(stable(value)) ? 2 : 1);
  const all = unique(selection.keys).sort((a, b) => weight(a) - weight(b) || -byText(a, b));
  let kept = all;
  for (const key of all) {
    const rest = kept.filter((one) => one !== key);
    if (rest.length > 0 && determines(rest, key)) kept = rest;
  }
  const read = readOutside(selection, kept);
  return { ...selection, keys: unique([...kept, ...read]).sort(byText) };
}

function primaryColumns(selection: Selection, schema: Schema): Set<string> {
  return new Set(
    relationsOf(selection).flatMap((relation, at) => {
      if (relation.kind !== 'table') return [];
      const { schema: of, name } = relation.table;
      const table = schema.tables.find((one) => one.schema === of && one.name === name);
      return (table?.primary_key ?? []).map((key) => stable({ kind: 'column', up: 0, at, name: key }));
    }),
  );
}

/** Columns of the selection that its outputs read outside aggregates and outside the keys given. */
function readOutside(selection: Selection, keys: Value[]): Value[] {
  const known = new Set(keys.map(stable));
  const found: Value[] = [];
  const to: Rewrite = {
    value: (value, depth) => {
      if (depth === 0 && (known.has(stable(value)) || value.kind === 'aggregate')) return value;
      if (value.kind === 'column' && value.up === depth) found.push({ ...value, up: 0 });
      return mapValue(value, to, depth);
    },
    predicate: (predicate, depth) => mapPredicate(predicate, to, depth),
    plan: (plan, depth) => mapPlan(plan, to, depth),
  };
  for (const part of outputs({ ...selection, keys: null }))
    if ('value' in part) to.value(part.value, 0);
    else to.predicate(part.predicate, 0);
  return found;
}

/** Order without what follows from what stands before it. */
export function withOrder(selection: Selection, around: Around, schema: Schema): Selection {
  const { keys, limit } = selection;
  if (selection.order.length === 0)
    return limit?.ties ? { ...selection, limit: { ...limit, rows: null, ties: false } } : selection;
  if (!selection.source || Array.isArray(selection.distinct)) return selection;
  const { determines, isKey } = dependenciesOf(selection, around, schema);
  const isWhole = (given: Value[]): boolean =>
    keys ? keys.every((key) => determines(given, key)) : isKey(given);
  const kept: Order[] = [];
  let whole = false;
  for (const one of selection.order) {
    const before = kept.map(({ by }) => by);
    if (!has({ value: one.by }, ['aggregate']) && determines(before, one.by)) continue;
    kept.push(one);
    whole = isWhole(kept.map(({ by }) => by));
    if (whole) break;
  }
  if (!limit?.ties) return { ...selection, order: kept };
  // Where nothing tells rows apart all share the last place.
  const rows = kept.length === 0 ? null : limit.rows;
  return { ...selection, order: kept, limit: { ...limit, rows, ties: rows !== null && !whole } };
}
