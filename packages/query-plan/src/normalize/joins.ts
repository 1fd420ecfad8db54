import type { Table } from '@pairsmith/catalog';
import type { Around } from '../nullability';
import { canBeNull } from '../nullability';
import type { Column, Predicate, Selection, Step, Value } from '../plan';
import { columnRewrite, mapSelection, relationsOf, same, stable, type Rewrite } from '../tree';
import { ALWAYS, both, conjuncts, isRead, outputs, tableOf, withoutRelation, type Schema } from './context';
import { equalityOf, lookupOf, uniquesOf } from './dependencies';

type Part = { value: Value } | { predicate: Predicate };

/** What a matched step asks for is asked of the rows as a whole. */
export function lifted(selection: Selection): Selection {
  const { source } = selection;
  if (!source) return selection;
  const on = source.steps.filter(({ keep }) => keep === 'matched').map((step) => step.on);
  return {
    ...selection,
    source: {
      ...source,
      steps: source.steps.map((step) => (step.keep === 'all' ? step : { ...step, on: ALWAYS })),
    },
    where: both(selection.where, ...on),
  };
}

/** A step that keeps rows without a partner does not where WHERE refuses what it gives them. */
export function matchedWherePossible(selection: Selection): Selection {
  const { source } = selection;
  if (!source) return selection;
  const index = source.steps.findIndex(
    ({ keep }, i) => keep === 'all' && conjuncts(selection.where).some((one) => refusesNull(one, i + 1)),
  );
  if (index < 0) return selection;
  const steps = source.steps.map((step, i): Step => (i === index ? { ...step, keep: 'matched' } : step));
  return matchedWherePossible(lifted({ ...selection, source: { ...source, steps } }));
}

/** Whether the predicate cannot be true where all columns of the relation are null. */
function refusesNull(predicate: Predicate, at: number): boolean {
  switch (predicate.kind) {
    case 'all':
      return predicate.of.some((one) => refusesNull(one, at));
    case 'any':
      return predicate.of.length > 0 && predicate.of.every((one) => refusesNull(one, at));
    case 'compare':
      return isNullWith(predicate.left, at) || isNullWith(predicate.right, at);
    case 'like':
    case 'holds':
      return isNullWith(predicate.of, at);
    case 'not':
      if (predicate.of.kind === 'missing' || predicate.of.kind === 'like' || predicate.of.kind === 'holds')
        return isNullWith(predicate.of.of, at);
      return false;
    default:
      return false;
  }
}

/** Whether the value is null where all columns of the relation are. */
function isNullWith(value: Value, at: number): boolean {
  switch (value.kind) {
    case 'column':
      return value.up === 0 && value.at === at;
    case 'cast':
      return isNullWith(value.of, at);
    case 'operate':
      return (
        ['+', '-', '*', '/', '%', '||'].includes(value.op) && value.args.some((one) => isNullWith(one, at))
      );
    case 'call':
      return (
        ['date_trunc', 'extract', 'lower', 'upper', 'abs', 'round', 'length'].includes(value.name) &&
        value.args.some((one) => isNullWith(one, at))
      );
    default:
      return false;
  }
}

/** `LEFT JOIN t … WHERE t.id IS NULL` asks for what has no partner. */
export function antiJoined(selection: Selection, schema: Schema): Selection {
  const { source } = selection;
  if (!source) return selection;
  const parts = conjuncts(selection.where);
  for (const part of parts) {
    if (part.kind !== 'missing' || part.of.kind !== 'column' || part.of.up !== 0) continue;
    const { at, name } = part.of;
    const step = source.steps[at - 1];
    if (step?.keep !== 'all' || !isFilled(tableOf(step.to, schema), name)) continue;
    const rest = parts.filter((one) => one !== part);
    const others = source.steps.filter((one) => one !== step);
    const readers: Part[] = [
      ...outputs(selection),
      ...[...rest, ...others.map(({ on }) => on)].map((predicate) => ({ predicate })),
    ];
    if (isRead(at, readers) || readByPlans(selection, at)) continue;
    const none: Predicate = {
      kind: 'not',
      of: {
        kind: 'exists',
        plan: askingFor({ root: step.to, steps: [] }, inwards([at]).predicate(step.on, 0)),
      },
    };
    const steps = source.steps.map((one) => (one === step ? { ...one, on: ALWAYS } : one));
    return antiJoined(
      withoutRelation({ ...selection, source: { ...source, steps }, where: both(...rest, none) }, at),
      schema,
    );
  }
  return selection;
}

const isFilled = (table: Table | undefined, name: string): boolean =>
  table?.columns.some((column) => column.name === name && !column.nullable) === true;

/** A plan that is asked only whether it has rows. */
export const askingFor = (source: Selection['source'], where: Predicate): Selection => ({
  kind: 'selection',
  source,
  where,
  keys: null,
  having: ALWAYS,
  shown: [{ name: '?column?', value: { kind: 'literal', type: 'number', text: '1' } }],
  distinct: 'no',
  order: [],
  limit: null,
});

/** Rewrites parts of a selection to stand in a plan inside it that has those relations; the rest is then around it. */
export const inwards = (relations: number[]): Rewrite =>
  columnRewrite((column, depth) => {
    if (column.up < depth) return column;
    const at = column.up === depth ? relations.indexOf(column.at) : -1;
    return at >= 0 ? { ...column, at } : { ...column, up: column.up + 1 };
  });

/** Plans in FROM that read their neighbour. */
export const readByPlans = (selection: Selection, at: number): boolean =>
  relationsOf(selection).some(
    (relation) => relation.kind === 'plan' && isRead(at, [{ plan: relation.plan }]),
  );

/** A column that equals another stands for both, so that a table may turn out not to be needed. */
export function withRepresentatives(selection: Selection, around: Around, schema: Schema): Selection {
  const relations = relationsOf(selection);
  const parts = conjuncts(selection.where);
  const classes: Column[][] = [];
  const found = new Set<Predicate>();
  for (const part of parts) {
    const equality = equalityOf(part, around, schema);
    if (!equality || same(equality.left, equality.right)) continue;
    found.add(part);
    const joined = [equality.left, equality.right];
    const touching = classes.filter((members) =>
      members.some((one) => joined.some((other) => same(one, other))),
    );
    const members = [...touching.flat(), ...joined];
    for (const one of touching) classes.splice(classes.indexOf(one), 1);
    classes.push([...new Map(members.map((one) => [stable(one), one])).values()]);
  }
  if (classes.length === 0) return selection;
  const isKey = ({ at, name }: Column): boolean => {
    const relation = relations[at];
    return relation !== undefined && uniquesOf(relation, schema).some((key) => key.includes(name));
  };
  const rank = (column: Column): string =>
    `${isKey(column) ? 1 : 0} ${stable(relations[column.at])} ${column.name} ${String(column.at).padStart(3, '0')}`;
  const chosen = new Map<string, Column>();
  const chains: Predicate[] = [];
  for (const members of classes) {
    const [first, ...rest] = members.sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
    if (!first) continue;
    for (const other of rest) {
      chosen.set(stable(other), first);
      chains.push({ kind: 'compare', op: '=', left: first, right: other });
    }
  }
  const replace = columnRewrite((column, depth) => {
    if (column.up !== depth) return column;
    const other = chosen.get(stable({ ...column, up: 0 }));
    return other ? { ...other, up: depth } : column;
  });
  const rest = parts.filter((part) => !found.has(part));
  return {
    ...mapSelection({ ...selection, where: ALWAYS }, replace, 0),
    where: both(...rest.map((part) => replace.predicate(part, 0)), ...chains),
  };
}

/** Tables that neither add nor take rows, and that nothing is read of, go. */
export function withoutIdleTables(selection: Selection, around: Around, schema: Schema): Selection {
  const { source } = selection;
  if (!source) return selection;
  for (const [i, step] of source.steps.entries()) {
    const at = i + 1;
    if (step.keep !== 'all' || readByPlans(selection, at)) continue;
    const others = source.steps.filter((one) => one !== step).map(({ on }) => ({ predicate: on }));
    if (isRead(at, [...outputs(selection), { predicate: selection.where }, ...others])) continue;
    if (!lookupOf(step.to, at, conjuncts(step.on), around, schema)) continue;
    const steps = source.steps.map((one) => (one === step ? { ...one, on: ALWAYS } : one));
    return withoutIdleTables(
      withoutRelation({ ...selection, source: { ...source, steps } }, at),
      around,
      schema,
    );
  }
  for (const at of relationsOf(selection).keys()) {
    const without = withoutReferred(selection, at, around, schema);
    if (without) return withoutIdleTables(without, around, schema);
  }
  return selection;
}

/** A table that is joined by a declared reference alone says that the reference is there. */
function withoutReferred(selection: Selection, at: number, around: Around, schema: Schema): Selection | null {
  const { source } = selection;
  const relations = relationsOf(selection);
  const relation = relations[at];
  const isLeft = source?.steps[at - 1]?.keep === 'all' || (at === 0 && source?.steps[0]?.keep === 'all');
  if (!source || relations.length < 2 || relation?.kind !== 'table' || isLeft) return null;
  const parts = conjuncts(selection.where);
  const found = lookupOf(relation, at, parts, around, schema);
  if (!found || found.key.length !== found.used.size) return null;
  const rest = parts.filter((part) => !found.used.has(part));
  const readers: Part[] = [
    ...outputs(selection),
    ...[...rest, ...source.steps.map(({ on }) => on)].map((predicate) => ({ predicate })),
  ];
  if (isRead(at, readers) || readByPlans(selection, at)) return null;
  const columns = found.key.map((name) => found.by.get(name));
  const [first] = columns;
  if (first?.kind !== 'column' || first.up !== 0) return null;
  const own = columns.flatMap((one) =>
    one?.kind === 'column' && one.up === 0 && one.at === first.at ? [one] : [],
  );
  const other = relations[first.at];
  if (own.length !== columns.length || other?.kind !== 'table') return null;
  const refers = schema.relations.some(
    ({ source: how, from, to }) =>
      how === 'declared' &&
      from.schema === other.table.schema &&
      from.table === other.table.name &&
      to.schema === relation.table.schema &&
      to.table === relation.table.name &&
      to.columns.length === found.key.length &&
      to.columns.every((name, i) => {
        const by = found.by.get(name);
        return by?.kind === 'column' && by.name === from.columns[i];
      }),
  );
  if (!refers) return null;
  const open: Around = [{ ...selection, where: ALWAYS }, ...around.slice(1)];
  const there = own
    .filter((column) => canBeNull(column, open, schema))
    .map((column): Predicate => ({ kind: 'not', of: { kind: 'missing', of: column } }));
  return withoutRelation({ ...selection, where: both(...rest, ...there) }, at);
}

/** `a IS NOT NULL AND a > 0` says the first by the second. */
export function withoutSaidTwice(selection: Selection): Selection {
  const parts = conjuncts(selection.where);
  const kept = parts.filter((part) => {
    if (part.kind !== 'not' || part.of.kind !== 'missing') return true;
    const { of } = part.of;
    return !parts.some(
      (other) =>
        other !== part && other.kind === 'compare' && (same(other.left, of) || same(other.right, of)),
    );
  });
  return kept.length === parts.length ? selection : { ...selection, where: both(...kept) };
}
