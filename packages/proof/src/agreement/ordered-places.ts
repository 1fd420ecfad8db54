import type { Order, Plan } from '@pairsmith/query-plan';

/** Places of the columns by which the answer is ordered, up to the first key that is not shown. */
export function orderedPlaces(plan: Plan): number[] {
  if (plan.kind === 'opaque-plan') return [];
  if (plan.kind === 'combination') return plan.order.map(({ at }) => at);
  const places = plan.order.map(({ by }: Order) =>
    plan.shown.findIndex(({ value }) => JSON.stringify(value) === JSON.stringify(by)),
  );
  const end = places.indexOf(-1);
  return end < 0 ? places : places.slice(0, end);
}
