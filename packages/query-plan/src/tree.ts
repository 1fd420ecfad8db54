import { createHash } from 'node:crypto';
import type { Column, Order, Plan, Predicate, Relation, Selection, Value } from './plan';

/**
 * What becomes of the parts of a tree. `depth` counts the selections between where the walk began and the part, so that a
 * column with `up === depth` belongs to the selection it began at, and one with more to what is around that.
 */
export interface Rewrite {
  value: (value: Value, depth: number) => Value;
  predicate: (predicate: Predicate, depth: number) => Predicate;
  plan: (plan: Plan, depth: number) => Plan;
}

/** A value with its direct parts rewritten. */
export function mapValue(value: Value, to: Rewrite, depth: number): Value {
  const each = (values: Value[]): Value[] => values.map((one) => to.value(one, depth));
  switch (value.kind) {
    case 'column':
    case 'literal':
    case 'null':
    case 'opaque':
      return value;
    case 'call':
    case 'operate':
      return { ...value, args: each(value.args) };
    case 'cast':
      return { ...value, of: to.value(value.of, depth) };
    case 'choose':
      return {
        ...value,
        branches: value.branches.map(({ when, then }) => ({
          when: to.predicate(when, depth),
          then: to.value(then, depth),
        })),
        otherwise: value.otherwise && to.value(value.otherwise, depth),
      };
    case 'aggregate':
      return {
        ...value,
        args: each(value.args),
        where: to.predicate(value.where, depth),
        order: mapOrder(value.order, to, depth),
      };
    case 'window':
      return {
        ...value,
        args: each(value.args),
        where: to.predicate(value.where, depth),
        partition: each(value.partition),
        order: mapOrder(value.order, to, depth),
      };
    case 'scalar':
      return { ...value, plan: to.plan(value.plan, depth + 1) };
    case 'truth':
      return { ...value, of: to.predicate(value.of, depth) };
  }
}

/** A predicate with its direct parts rewritten. */
export function mapPredicate(predicate: Predicate, to: Rewrite, depth: number): Predicate {
  const value = (one: Value): Value => to.value(one, depth);
  switch (predicate.kind) {
    case 'all':
    case 'any':
      return { ...predicate, of: predicate.of.map((one) => to.predicate(one, depth)) };
    case 'not':
      return { ...predicate, of: to.predicate(predicate.of, depth) };
    case 'compare':
    case 'same':
      return { ...predicate, left: value(predicate.left), right: value(predicate.right) };
    case 'between':
      return {
        ...predicate,
        of: value(predicate.of),
        low: value(predicate.low),
        high: value(predicate.high),
      };
    case 'in':
      return {
        ...predicate,
        of: predicate.of.map(value),
        among: Array.isArray(predicate.among)
          ? predicate.among.map(value)
          : to.plan(predicate.among, depth + 1),
      };
    case 'like':
      return { ...predicate, of: value(predicate.of), pattern: value(predicate.pattern) };
    case 'missing':
    case 'holds':
      return { ...predicate, of: value(predicate.of) };
    case 'exists':
      return { ...predicate, plan: to.plan(predicate.plan, depth + 1) };
    case 'opaque':
      return predicate;
  }
}

/** A plan with its direct parts rewritten; the sides of a combination stand on its own level. */
export function mapPlan(plan: Plan, to: Rewrite, depth: number): Plan {
  switch (plan.kind) {
    case 'opaque-plan':
      return plan;
    case 'combination':
      return { ...plan, left: to.plan(plan.left, depth), right: to.plan(plan.right, depth) };
    case 'selection':
      return mapSelection(plan, to, depth);
  }
}

export function mapSelection(plan: Selection, to: Rewrite, depth: number): Selection {
  const value = (one: Value): Value => to.value(one, depth);
  const relation = (one: Relation): Relation =>
    one.kind === 'plan' ? { ...one, plan: to.plan(one.plan, depth + 1) } : one;
  return {
    ...plan,
    source: plan.source && {
      root: relation(plan.source.root),
      steps: plan.source.steps.map((step) => ({
        ...step,
        to: relation(step.to),
        on: to.predicate(step.on, depth),
      })),
    },
    where: to.predicate(plan.where, depth),
    keys: plan.keys && plan.keys.map(value),
    having: to.predicate(plan.having, depth),
    shown: plan.shown.map((shown) => ({ ...shown, value: value(shown.value) })),
    distinct: Array.isArray(plan.distinct) ? plan.distinct.map(value) : plan.distinct,
    order: mapOrder(plan.order, to, depth),
  };
}

const mapOrder = (order: Order[], to: Rewrite, depth: number): Order[] =>
  order.map((one) => ({ ...one, by: to.value(one.by, depth) }));

/** Every column replaced, however deep. */
export function columnRewrite(change: (column: Column, depth: number) => Value): Rewrite {
  // An opaque node reads what the columns in their place read.
  const read = (column: Column, depth: number): Column[] => columnsOf(change(column, depth), depth);
  const to: Rewrite = {
    value: (value, depth) => {
      if (value.kind === 'column') return change(value, depth);
      if (value.kind === 'opaque') return { ...value, reads: value.reads.flatMap((one) => read(one, depth)) };
      return mapValue(value, to, depth);
    },
    predicate: (predicate, depth) =>
      predicate.kind === 'opaque'
        ? { ...predicate, reads: predicate.reads.flatMap((one) => read(one, depth)) }
        : mapPredicate(predicate, to, depth),
    plan: (plan, depth) => mapPlan(plan, to, depth),
  };
  return to;
}

/** Tells of every part below and of the tree itself. An opaque node tells of the columns that it reads. */
export function visiting(visit: {
  value?: (value: Value, depth: number) => void;
  predicate?: (predicate: Predicate, depth: number) => void;
  plan?: (plan: Plan, depth: number) => void;
}): Rewrite {
  const seen = new Map<Plan, Set<number>>();
  const reads = (part: Value | Predicate, depth: number): void => {
    if (part.kind === 'opaque') for (const column of part.reads) visit.value?.(column, depth);
  };
  const to: Rewrite = {
    value: (value, depth) => {
      visit.value?.(value, depth);
      reads(value, depth);
      return mapValue(value, to, depth);
    },
    predicate: (predicate, depth) => {
      visit.predicate?.(predicate, depth);
      reads(predicate, depth);
      return mapPredicate(predicate, to, depth);
    },
    // What WITH names may be read in many places: at one depth it is looked at once.
    plan: (plan, depth) => {
      const depths = seen.get(plan) ?? new Set();
      if (depths.has(depth)) return plan;
      seen.set(plan, depths.add(depth));
      visit.plan?.(plan, depth);
      return mapPlan(plan, to, depth);
    },
  };
  return to;
}

/** The columns of a value, none of plans inside it. */
function columnsOf(value: Value, depth: number): Column[] {
  const found: Column[] = [];
  visiting({
    value: (one, at) => {
      if (one.kind === 'column' && at === depth) found.push(one);
    },
  }).value(value, depth);
  return found;
}

/** Relations of a selection, in order. */
export const relationsOf = ({ source }: Selection): Relation[] =>
  source ? [source.root, ...source.steps.map(({ to }) => to)] : [];

/** How many levels above itself a plan reads at most: 0 for one that stands alone. */
export function reach(plan: Plan): number {
  let most = 0;
  visiting({
    value: (value, depth) => {
      if (value.kind === 'column') most = Math.max(most, value.up - depth);
    },
  }).plan(plan, 0);
  return most;
}

/** Whether a plan in FROM reads columns of what stands beside it, as LATERAL lets it. */
export function readsNeighbours(plan: Plan): boolean {
  let found = false;
  visiting({
    value: (value, depth) => {
      if (value.kind === 'column' && value.up === depth + 1) found = true;
    },
  }).plan(plan, 0);
  return found;
}

/** What a plan shows, by name; null where that is not known. */
export const namesOf = (plan: Plan): string[] | null =>
  plan.kind === 'selection'
    ? plan.shown.map(({ name }) => name)
    : plan.kind === 'combination'
      ? namesOf(plan.left)
      : null;

/** What stands behind a column of a selection; null for other plans. */
export function shownOf(plan: Plan, name: string): { value: Value; of: Selection } | null {
  if (plan.kind !== 'selection') return null;
  const shown = plan.shown.find((one) => one.name === name);
  return shown ? { value: shown.value, of: plan } : null;
}

/** Whether two trees have one structure, whatever the order of fields; a field without a value is none. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  for (const name in left) if (!same(left[name], right[name])) return false;
  for (const name in right) if (right[name] !== undefined && left[name] === undefined) return false;
  return true;
}

/**
 * JSON with the fields in order; a plan inside as its digest, made once: what WITH names may be read by the next one twice, that
 * one by the next again, and the text would double each time.
 */
export function stable(part: unknown): string {
  if (Array.isArray(part)) return `[${part.map(stable).join(',')}]`;
  if (typeof part !== 'object' || part === null) return JSON.stringify(part) ?? 'null';
  const isPlan = 'kind' in part && (part.kind === 'selection' || part.kind === 'combination');
  return isPlan ? digestOf(part) : stableFields(part);
}

const digests = new WeakMap<object, string>();

function digestOf(plan: object): string {
  const known = digests.get(plan) ?? createHash('sha256').update(stableFields(plan)).digest('base64');
  digests.set(plan, known);
  return known;
}

function stableFields(part: object): string {
  const fields = Object.entries(part)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${stable(field)}`).join(',')}}`;
}
