import { ALWAYS } from './build';
import type { Order, Plan } from './plan';
import { mapPlan, mapPredicate, mapValue, same, type Rewrite } from './tree';

/** The plan without its condition on groups; null where it has none. */
export const withoutHaving = (plan: Plan): Plan | null =>
  plan.kind === 'selection' && !same(plan.having, ALWAYS) ? { ...plan, having: ALWAYS } : null;

/**
 * The plan with equals let in where it takes the first rows, of all or of each group; null where it takes all. What is asked
 * for is the first thing that the order names, the rest only says which of the equals comes first.
 */
export function withTies(plan: Plan): Plan | null {
  let isCut = false;
  const asked = (order: Order[]): Order[] => ((isCut = true), order.slice(0, 1));
  const to: Rewrite = {
    plan: (one, depth) => {
      const inner = mapPlan(one, to, depth);
      return inner.kind === 'selection' && inner.limit?.rows
        ? { ...inner, order: asked(inner.order), limit: { ...inner.limit, ties: true } }
        : inner;
    },
    value: (one, depth) =>
      one.kind === 'window' && one.name === 'row_number'
        ? { ...one, name: 'rank', order: asked(one.order) }
        : mapValue(one, to, depth),
    predicate: (one, depth) => mapPredicate(one, to, depth),
  };
  const tied = to.plan(plan, 0);
  return isCut ? tied : null;
}
