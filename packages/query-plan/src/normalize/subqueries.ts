import type { Around } from '../nullability';
import type { Predicate, Relation, Selection, Step } from '../plan';
import { columnRewrite, mapSelection, reach, relationsOf, same, visiting } from '../tree';
import {
  ALWAYS,
  both,
  conjuncts,
  has,
  isRead,
  isUnsteady,
  outputs,
  readRelations,
  type Schema,
} from './context';
import { lookupOf } from './dependencies';
import { askingFor, inwards, readByPlans } from './joins';

/** EXISTS of a plan that has one row at most, because it looks rows up by their keys, is a join. */
export function joinedLookups(selection: Selection, around: Around, schema: Schema): Selection {
  if (!selection.source) return selection;
  const parts = conjuncts(selection.where);
  for (const part of parts) {
    if (part.kind !== 'exists' || part.plan.kind !== 'selection') continue;
    const { plan } = part;
    if (!isLookup(plan, around, schema)) continue;
    const base = relationsOf(selection).length;
    const out = columnRewrite((column, depth) => {
      if (column.up === depth) return { ...column, at: base + column.at };
      return column.up > depth ? { ...column, up: column.up - 1 } : column;
    });
    const steps = relationsOf(plan).map((to): Step => ({
      to: to.kind === 'plan' ? { ...to, plan: out.plan(to.plan, 1) } : to,
      keep: 'matched',
      on: ALWAYS,
    }));
    const rest = parts.filter((one) => one !== part);
    return joinedLookups(
      {
        ...selection,
        source: { ...selection.source, steps: [...selection.source.steps, ...steps] },
        where: both(...rest, out.predicate(plan.where, 0)),
      },
      around,
      schema,
    );
  }
  return selection;
}

/** Whether every relation of the plan is found by a unique key, from what is around it on. */
function isLookup(plan: Selection, around: Around, schema: Schema): boolean {
  if (!plan.source || plan.keys || plan.limit || plan.distinct !== 'no' || !same(plan.having, ALWAYS))
    return false;
  if (plan.source.steps.some(({ keep }) => keep === 'all') || isUnsteady(plan)) return false;
  if (readsAround(plan)) return false;
  const open = new Set(relationsOf(plan).keys());
  return closeLookups(plan, open, [plan, ...around], schema).size === 0;
}

/** Plans in FROM that read the selection around: they would have to become LATERAL. */
const readsAround = (plan: Selection): boolean =>
  relationsOf(plan).some((relation) => relation.kind === 'plan' && reach(relation.plan) > 0);

/** Of the relations that are open, those left that no unique key finds from the others. */
function closeLookups(selection: Selection, open: Set<number>, around: Around, schema: Schema): Set<number> {
  const parts = conjuncts(selection.where);
  const left = new Set(open);
  for (let grown = true; grown;) {
    grown = false;
    for (const at of left) {
      const relation = relationsOf(selection)[at];
      const known = parts.filter(
        (part) => ![...readRelations({ predicate: part })].some((one) => one !== at && left.has(one)),
      );
      if (!relation || !lookupOf(relation, at, known, around, schema)) continue;
      left.delete(at);
      grown = true;
    }
  }
  return left;
}

/**
 * Where it does not matter how often a row comes, relations that are joined only to be there are asked for with EXISTS.
 */
export function askedNotJoined(selection: Selection, around: Around, schema: Schema): Selection {
  const { source, keys } = selection;
  if (!source || !keys || keys.length === 0 || minds(selection)) return selection;
  const relations = relationsOf(selection);
  const onAll = source.steps.filter(({ keep }) => keep === 'all').map(({ on }) => ({ predicate: on }));
  const candidates = new Set(
    [...relations.keys()].filter(
      (at) =>
        source.steps[at - 1]?.keep !== 'all' &&
        !isRead(at, [...outputs(selection), ...onAll]) &&
        !readByPlans(selection, at) &&
        !isLateral(relations[at]),
    ),
  );
  const asked = [...closeLookups(selection, candidates, around, schema)].sort((a, b) => a - b);
  if (asked.length === 0 || asked.length === relations.length) return selection;
  // A step with LEFT JOIN needs a root before it.
  if (onAll.length > 0 && asked.includes(0)) return selection;
  const parts = conjuncts(selection.where);
  const groups = connected(asked, parts);
  const [group] = groups;
  if (!group) return selection;
  const touching = parts.filter((part) =>
    [...readRelations({ predicate: part })].some((at) => group.includes(at)),
  );
  const to = inwards(group);
  const inner = group.map((at) => relations[at]).flatMap((relation) => relation ?? []);
  const [root, ...rest] = inner;
  if (!root) return selection;
  const exists: Predicate = {
    kind: 'exists',
    plan: askingFor(
      { root, steps: rest.map((one): Step => ({ to: one, keep: 'matched', on: ALWAYS })) },
      both(...touching.map((part) => to.predicate(part, 0))),
    ),
  };
  const kept = parts.filter((part) => !touching.includes(part));
  return askedNotJoined(removed({ ...selection, where: both(...kept, exists) }, group), around, schema);
}

const isLateral = (relation: Relation | undefined): boolean =>
  relation?.kind === 'plan' && reach(relation.plan) > 0;

function removed(selection: Selection, group: number[]): Selection {
  const { source } = selection;
  if (!source) return selection;
  const all: Step[] = [{ to: source.root, keep: 'matched', on: ALWAYS }, ...source.steps];
  const places = new Map<number, number>();
  const left = all.filter((_, at) => !group.includes(at));
  all.forEach((step, at) => places.set(at, left.indexOf(step)));
  const [first, ...steps] = left;
  if (!first) return selection;
  const move = columnRewrite((column, depth) =>
    column.up === depth ? { ...column, at: places.get(column.at) ?? column.at } : column,
  );
  return mapSelection({ ...selection, source: { root: first.to, steps } }, move, 0);
}

/** Whether how often a row comes can be seen in the groups. */
const minds = (selection: Selection): boolean =>
  outputs(selection).some((part) => {
    let found = false;
    const to = visiting({
      value: (value, depth) => {
        if (value.kind !== 'aggregate' || depth > 0) return;
        if (!value.distinct && value.name !== 'min' && value.name !== 'max') found = true;
      },
    });
    if ('value' in part) to.value(part.value, 0);
    else to.predicate(part.predicate, 0);
    return found || has(part, ['opaque']);
  });

/** Relations that predicates read together, directly or by others of them. */
function connected(relations: number[], parts: Predicate[]): number[][] {
  const groups = relations.map((at) => [at]);
  for (const part of parts) {
    const read = readRelations({ predicate: part });
    const touching = groups.filter((group) => group.some((at) => read.has(at)));
    const [first, ...rest] = touching;
    if (!first) continue;
    for (const group of rest) {
      first.push(...group);
      groups.splice(groups.indexOf(group), 1);
    }
  }
  return groups.map((group) => group.sort((a, b) => a - b));
}
