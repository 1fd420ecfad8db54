import type { Order, Plan } from '@pairsmith/query-plan';

/** Cells as PostgreSQL's text. */
export type Rows = readonly (readonly (string | null)[])[];

/**
 * Whether two results of a plan say the same: the same rows as often, and in the same order as far as ORDER BY decides, which
 * is seen in the columns that are ordered by.
 */
export function sameRows(plan: Plan, ours: Rows, theirs: Rows): boolean {
  if (!equal(sorted(ours), sorted(theirs))) return false;
  const keys = sortedColumns(plan);
  const keyOf = (rows: Rows) => rows.map((row) => JSON.stringify(keys.map((at) => row[at])));
  return equal(keyOf(ours), keyOf(theirs));
}

const equal = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, at) => one === b[at]);

const sorted = (rows: Rows): string[] => rows.map((row) => JSON.stringify(row)).sort();

/** Places of the columns by which the answer is ordered, up to the first key that is not shown. */
function sortedColumns(plan: Plan): number[] {
  if (plan.kind === 'opaque-plan') return [];
  if (plan.kind === 'combination') return plan.order.map(({ at }) => at);
  const places = plan.order.map(({ by }: Order) =>
    plan.shown.findIndex(({ value }) => JSON.stringify(value) === JSON.stringify(by)),
  );
  const end = places.indexOf(-1);
  return end < 0 ? places : places.slice(0, end);
}
