import type { Around } from '../nullability';
import type { Combination, Limit, Plan, Relation, Selection } from '../plan';
import { mapSelection, namesOf, relationsOf, same, stable, type Rewrite } from '../tree';
import { arranged } from './arrange';
import { ALWAYS, digest, isUnsteady, type Schema } from './context';
import { simpleOrder, simplePredicate, simpleValue, type Standing } from './expressions';
import { flatten, pruned, renameColumns } from './flatten';
import { firstOfAll, gathered, withKeys, withOrder } from './grouping';
import {
  antiJoined,
  askingFor,
  lifted,
  matchedWherePossible,
  withoutIdleTables,
  withoutSaidTwice,
  withRepresentatives,
} from './joins';
import { askedNotJoined, joinedLookups } from './subqueries';

/** One rewrite makes way for another; more rounds than this no plan has needed. */
const MOST_ROUNDS = 12;

/**
 * The normal form of a plan: two plans of one normal form give the same rows on all data that the catalogue allows. What
 * is style is gone from it (names of results, WITH, order of conjuncts and joins), and what the catalogue's keys make the
 * same is one: EXISTS and a join, labels beside keys. Rows are compared by place, not by name; without an order of the
 * whole they are a bag.
 */
export function normalize(plan: Plan, schema: Schema): Plan {
  let current = plan;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = pass(current, [], 'whole', schema);
    if (same(next, current)) return next;
    current = next;
  }
  return current;
}

/** The same for equal normal forms, and for no others. */
export const keyOf = (normal: Plan): string => digest(normal);

/** `whole`: the statement itself. `rows`: a plan that others read. `exists`: one that is asked whether it has rows. */
type Use = 'whole' | 'rows' | 'exists';

function pass(plan: Plan, around: Around, use: Use, schema: Schema): Plan {
  switch (plan.kind) {
    case 'opaque-plan':
      return plan;
    case 'combination':
      return combination(plan, around, use, schema);
    case 'selection':
      return selectionPass(plan, around, use, schema);
  }
}

function selectionPass(plan: Selection, around: Around, use: Use, schema: Schema): Selection {
  const asked = use === 'exists' ? asExistence(plan) : plan;
  const inner = withPlans(asked, around, schema);
  const simple = simplified(inner, around, schema);
  const formed = isUnsteady(simple) ? simple : restructured(simple, around, schema);
  const ordered = ordering(formed, use);
  return { ...ordered, shown: ordered.shown.map(({ value }, i) => ({ name: `c${i + 1}`, value })) };
}

/** What does not change whether there are rows is left out. */
function asExistence(plan: Selection): Selection {
  const { limit } = plan;
  const isIdle = !limit || ((limit.rows === null || limit.rows > 0) && limit.skip === 0);
  if (!isIdle) return plan;
  const isGrouped = plan.keys !== null && plan.keys.length > 0;
  const keys = isGrouped && same(plan.having, ALWAYS) ? null : plan.keys;
  const { shown } = askingFor(null, ALWAYS);
  return { ...plan, keys, shown, distinct: 'no', order: [], limit: null };
}

/** Plans in FROM in their normal forms, and their columns by the new names. */
function withPlans(selection: Selection, around: Around, schema: Schema): Selection {
  let current = selection;
  relationsOf(selection).forEach((relation, at) => {
    if (relation.kind !== 'plan') return;
    const names = namesOf(relation.plan);
    if (names)
      current = renameColumns(current, at, (name) =>
        names.includes(name) ? `c${names.indexOf(name) + 1}` : name,
      );
  });
  const inside: Around = [selection, ...around];
  const relation = (one: Relation): Relation =>
    one.kind === 'plan'
      ? { kind: 'plan', name: '', as: 'from', plan: pass(one.plan, inside, 'rows', schema) }
      : one;
  const { source } = current;
  return source
    ? {
        ...current,
        source: {
          root: relation(source.root),
          steps: source.steps.map((step) => ({ ...step, to: relation(step.to) })),
        },
      }
    : current;
}

function simplified(selection: Selection, around: Around, schema: Schema): Selection {
  const standing: Standing = {
    around: [selection, ...around],
    schema,
    plan: (plan, outer, use) => pass(plan, outer, use, schema),
  };
  const to: Rewrite = {
    value: (value) => simpleValue(value, standing),
    predicate: (predicate) => simplePredicate(predicate, standing, true),
    // Plans in FROM have their form already.
    plan: (plan) => plan,
  };
  const simple = mapSelection(selection, to, 0);
  return { ...simple, order: simpleOrder(simple.order, standing) };
}

/** Relations, groups and order brought to their one form, by what the catalogue says of keys. */
function restructured(selection: Selection, around: Around, schema: Schema): Selection {
  const steps: ((one: Selection, all: Around) => Selection)[] = [
    flatten,
    firstOfAll,
    lifted,
    matchedWherePossible,
    (one) => antiJoined(one, schema),
    (one, all) => gathered(one, all, schema),
    (one, all) => joinedLookups(one, all, schema),
    (one, all) => askedNotJoined(one, all, schema),
    (one, all) => gathered(one, all, schema),
    (one, all) => withRepresentatives(one, all, schema),
    (one, all) => withoutIdleTables(one, all, schema),
    withoutSaidTwice,
    (one, all) => withKeys(one, all, schema),
    (one, all) => withOrder(one, all, schema),
    pruned,
    arranged,
  ];
  return steps.reduce((one, step) => step(one, [one, ...around]), selection);
}

/** One row needs neither order nor a cut; the order of a plan that others read is not kept unless it cuts. */
function ordering(selection: Selection, use: Use): Selection {
  const isOne = selection.keys?.length === 0 || (!selection.source && !selection.keys);
  const limit = withoutIdle(selection.limit, isOne);
  const isFree = isOne || (use !== 'whole' && !limit && !Array.isArray(selection.distinct));
  return { ...selection, limit, order: isFree ? [] : selection.order };
}

const withoutIdle = (limit: Limit | null, isOne: boolean): Limit | null => {
  if (!limit || (limit.rows === null && limit.skip === 0)) return null;
  return isOne && limit.skip === 0 && limit.rows !== 0 ? null : limit;
};

function combination(plan: Combination, around: Around, use: Use, schema: Schema): Plan {
  const left = pass(plan.left, around, 'rows', schema);
  const right = pass(plan.right, around, 'rows', schema);
  const limit = withoutIdle(plan.limit, false);
  const order =
    use === 'whole' || limit
      ? plan.order.filter(({ at }, i) => plan.order.findIndex((one) => one.at === at) === i)
      : [];
  if (plan.op === 'difference') return { ...plan, left, right, limit, order };
  const sides = [...sidesOf(left, plan), ...sidesOf(right, plan)]
    .map((side) => ({ side, text: stable(side) }))
    .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
    .map(({ side }) => side);
  const [first, ...rest] = sides;
  if (!first) return plan;
  const joined = rest.reduce<Plan>(
    (one, side) => ({ ...plan, left: one, right: side, order: [], limit: null }),
    first,
  );
  return joined.kind === 'combination' ? { ...joined, order, limit } : joined;
}

/** The sides of a combination of combinations of one kind. */
const sidesOf = (side: Plan, { op, all }: Combination): Plan[] =>
  side.kind === 'combination' && side.op === op && side.all === all && side.order.length === 0 && !side.limit
    ? [...sidesOf(side.left, side), ...sidesOf(side.right, side)]
    : [side];
