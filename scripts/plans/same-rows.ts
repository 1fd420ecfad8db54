import { multiset, orderedPlaces } from '@pairsmith/proof';
import type { Plan } from '@pairsmith/query-plan';

/** Cells as PostgreSQL's text. */
export type Rows = readonly (readonly (string | null)[])[];

/**
 * Whether two results of a plan say the same to the letter: the same rows as often, and in the same order as far as ORDER BY
 * decides it, which is seen in the columns that are ordered by.
 */
export function sameRows(plan: Plan, ours: Rows, theirs: Rows): boolean {
  if (multiset(ours) !== multiset(theirs)) return false;
  const keys = orderedPlaces(plan);
  const keyOf = (rows: Rows) => JSON.stringify(rows.map((row) => keys.map((at) => row[at])));
  return keyOf(ours) === keyOf(theirs);
}
